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

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.Findings;
import io.github.corsboot.autoconfigure.reactive.CorsReactiveAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where Spring Security has its CORS from in reactive applications.
 */
class ReactiveSecurityFindingsTests {

	private static final String WINS = "; policy 'default' comes first and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths";

	private static final String SOURCE = "Another CORS layer: the CORS source 'corsConfigurationSource'";

	private static final String CHAIN = "Another CORS layer: the CORS source within Spring Security's 'chain'";

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsReactiveAutoConfiguration.class,
				CorsSecurityAutoConfiguration.class, WebFluxAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

	@ParameterizedTest
	@ValueSource(strings = { "unset", "defaults", "disabled" })
	void whatIsPromisedToBeHarmlessIsNotNamed(String cors) {
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=" + cors)
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void aSourceThatOnlyAChainKnowsIsNamedByTheChain() {
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=inline")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(CHAIN + WINS));
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=inline", "cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void aSourceThatIsABeanIsNamedOnce() {
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=defaults")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(SOURCE + WINS));
		this.runner.withUserConfiguration(Chain.class, Source.class)
			.withPropertyValues("test.cors=defaults", "cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void whereOurFilterIsMovedBehindSpringSecurityThatOneWins() {
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=inline", "cors.filter.order=0")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(CHAIN
					+ "; it comes first and wins: "
					+ "it answers preflights and refuses requests before policy 'default' is asked. Remove it, or let it come later"));
	}

	@Test
	void aFilterThatIsABeanIsNamedBesideSpringSecurity() {
		this.runner.withUserConfiguration(Chain.class, Source.class, FilterOfSource.class)
			.withPropertyValues("test.cors=defaults")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the filter 'myFilter'" + WINS, SOURCE + WINS));
	}

	@Test
	void nothingIsThereWithoutSpringSecurity() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.security"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasBean("corsPolicyWebFilter")
				.doesNotHaveBean(ReactiveSecurityFindings.class));
	}

	@Test
	void servletsAreNotNeeded() {
		this.runner.withUserConfiguration(Chain.class)
			.withPropertyValues("test.cors=inline")
			.withClassLoader(new FilteredClassLoader("jakarta.servlet", "org.springframework.web.servlet",
					"org.springframework.boot.web.servlet"))
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(CHAIN + WINS));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFluxSecurity
	static class Chain {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http, @Value("${test.cors}") String cors) {
			switch (cors) {
				case "defaults" -> http.cors(Customizer.withDefaults());
				case "disabled" -> http.cors(ServerHttpSecurity.CorsSpec::disable);
				case "inline" -> http.cors((spec) -> spec.configurationSource(new UrlBasedCorsConfigurationSource()));
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
			return new UrlBasedCorsConfigurationSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FilterOfSource {

		@Bean
		CorsWebFilter myFilter(CorsConfigurationSource source) {
			return new CorsWebFilter(source);
		}

	}

}
