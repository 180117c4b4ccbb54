/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.corsboot.autoconfigure.security;

import java.util.List;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.Findings;
import io.github.corsboot.autoconfigure.servlet.CorsServletAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where Spring Security has its CORS from in servlet applications.
 */
class ServletSecurityFindingsTests {

	private static final String WINS = "; policy 'default' comes first and wins on its paths. "
			+ "Remove it, or leave its paths to it with cors.exclude-paths";

	private static final String SOURCE = "Another CORS layer: the CORS source 'corsConfigurationSource' for /api/**";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class,
				CorsSecurityAutoConfiguration.class, WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

	@ParameterizedTest
	@ValueSource(strings = { "unset", "defaults", "disabled" })
	void whatIsPromisedToBeHarmlessIsNotNamed(String cors) {
		this.runner.withUserConfiguration(Chain.class).withPropertyValues("test.cors=" + cors).run((context) -> {
			assertThat(context.getBean(SecurityFilterChain.class)
				.getFilters()
				.stream()
				.anyMatch(CorsFilter.class::isInstance)).isEqualTo(!cors.equals("disabled") && !cors.equals("unset"));
			assertThat(Findings.messages(context)).isEmpty();
		});
	}

	@Test
	void aSourceThatOnlyAChainKnowsIsNamedByTheChain() {
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=inline")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(
					"Another CORS layer: the CORS source within Spring Security's 'chain' for /api/**" + WINS));
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=lambda")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the CORS source within Spring Security's 'chain'" + WINS));
	}

	@Test
	void aSourceThatIsABeanIsNamedOnce() {
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=defaults")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(SOURCE + WINS));
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=disabled")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void aSourceThatNoChainUsesIsNotNamed() {
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=inline")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(
					"Another CORS layer: the CORS source within Spring Security's 'chain' for /api/**" + WINS));
	}

	@Test
	void onlyPathsUnderAPolicyCount() {
		for (String property : List.of("cors.paths=/other/**", "cors.exclude-paths=/api/**", "cors.enabled=false")) {
			this.runner.withUserConfiguration(Chain.class, Source.class)
				.withPropertyValues("test.cors=defaults", property)
				.run((context) -> assertThat(Findings.messages(context)).isEmpty());
			this.runner.withUserConfiguration(Chain.class)
				.withPropertyValues("test.cors=inline", property)
				.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		}
	}

	@Test
	void whereOurFilterIsMovedBehindSpringSecurityThatOneWins() {
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=defaults", "cors.filter.order=0")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(SOURCE
					+ "; it comes first and wins: "
					+ "it answers preflights and refuses requests before policy 'default' is asked. Remove it, or let it come later"));
	}

	@Test
	void aFilterThatIsABeanIsNamedOnceWithWhatItUses() {
		this.runner.withUserConfiguration(Chain.class, Source.class, FilterOfSource.class)
			.withPropertyValues("test.cors=defaults")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the filter 'corsFilter'" + WINS));
	}

	@Test
	void aFilterThatOnlySpringSecurityUsesIsNamedByTheChain() {
		this.runner.withUserConfiguration(Chain.class, FilterForSecurity.class)
			.withPropertyValues("test.cors=defaults")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the CORS source within Spring Security's 'chain'" + WINS));
	}

	@Test
	void handlersOfSpringMvcThatAreSourcesAreNotNamed() {
		this.runner.withUserConfiguration(Chain.class)
			.withBean(ResourceHttpRequestHandler.class)
			.withPropertyValues("test.cors=defaults")
			.run((context) -> {
				assertThat(context.getBeansOfType(CorsConfigurationSource.class))
					.containsKey("mvcHandlerMappingIntrospector");
				assertThat(Findings.messages(context)).isEmpty();
			});
	}

	@Test
	void nothingIsThereWithoutSpringSecurity() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class,
					CorsSecurityAutoConfiguration.class))
			.withPropertyValues("cors.allowed-origins=https://a.example")
			.withClassLoader(new FilteredClassLoader("org.springframework.security"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasBean("corsPolicyFilter")
				.doesNotHaveBean(ServletSecurityFindings.class));
	}

	@Test
	void springMvcIsNotNeeded() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class,
					CorsSecurityAutoConfiguration.class))
			.withPropertyValues("cors.allowed-origins=https://a.example")
			.withUserConfiguration(Source.class)
			.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet"))
			.run((context) -> {
				assertThat(context).hasSingleBean(ServletSecurityFindings.class);
				assertThat(Findings.messages(context)).isEmpty();
			});
	}

	@Test
	void webFluxIsNotNeeded() {
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=defaults")
			.withClassLoader(new FilteredClassLoader("reactor", "org.springframework.web.reactive"))
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(SOURCE + WINS));
	}

	private static CorsConfigurationSource urls() {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/api/**", new CorsConfiguration());
		return source;
	}

	@Configuration(proxyBeanMethods = false)
	static class Chain {

		@Bean
		SecurityFilterChain chain(HttpSecurity http, @Value("${test.cors}") String cors) {
			switch (cors) {
				case "defaults" -> http.cors(Customizer.withDefaults());
				case "disabled" -> http.cors(CorsConfigurer::disable);
				case "inline" -> http.cors((configurer) -> configurer.configurationSource(urls()));
				case "lambda" -> http.cors((configurer) -> configurer.configurationSource((request) -> null));
				default -> {
				}
			}
			return http.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Source {

		@Bean
		CorsConfigurationSource corsConfigurationSource() {
			return urls();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FilterOfSource {

		@Bean
		CorsFilter corsFilter(@Qualifier("corsConfigurationSource") CorsConfigurationSource source) {
			return new CorsFilter(source);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FilterForSecurity {

		@Bean
		CorsFilter corsFilter() {
			return new CorsFilter((request) -> null);
		}

		@Bean
		FilterRegistrationBean<CorsFilter> notByTheServer(CorsFilter corsFilter) {
			FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(corsFilter);
			registration.setEnabled(false);
			return registration;
		}

	}

}
