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

package io.github.corsboot.compatibility;

import java.util.EnumSet;
import java.util.List;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFinding.Kind;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other CORS layers, and other ways to match paths, are found on every line, also where
 * only a private field tells.
 */
class OtherLayersTests {

	private static final List<String> DEFAULT = List.of("default");

	private static final List<String> ALL = List.of("default", "ops");

	/**
	 * The gateway has tests of its own, and one mapping has but one way to match paths.
	 */
	private static final EnumSet<Kind> ELSEWHERE = EnumSet.of(Kind.GATEWAY, Kind.ANT_PATH_MATCHER);

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void everyKindIsFound(WebApplicationType type) {
		boolean servlet = type == WebApplicationType.SERVLET;
		List<CorsFinding> found = find(type, "other.case-insensitive=true");
		assertThat(found).containsExactlyInAnyOrder(
				new CorsFinding(Kind.ANNOTATION, Handlers.class.getName() + "#annotated()", false,
						List.of("/api/annotated"), DEFAULT),
				new CorsFinding(Kind.FILTER, "filterInFront", true, List.of(), ALL),
				new CorsFinding(Kind.SECURITY, "chain", false, List.of(), ALL),
				new CorsFinding(Kind.SOURCE, "corsConfigurationSource", false, List.of(), ALL),
				new CorsFinding(Kind.MAPPING, servlet ? "requestMappingHandlerMapping" : "mappings", false,
						List.of("/api/**"), DEFAULT),
				new CorsFinding(Kind.ENDPOINTS, "management.endpoints.web.cors", false, List.of("/actuator/**"),
						List.of("ops")),
				new CorsFinding(Kind.CASE_INSENSITIVE_PATHS, "requestMappingHandlerMapping", false, List.of(), ALL));
		assertThat(found).extracting(CorsFinding::kind).containsAll(EnumSet.complementOf(ELSEWHERE));
	}

	@Test
	void theOldWayToMatchPathsIsFound() {
		assertThat(find(WebApplicationType.SERVLET, "spring.mvc.pathmatch.matching-strategy=ant_path_matcher"))
			.contains(new CorsFinding(Kind.ANT_PATH_MATCHER, "requestMappingHandlerMapping", false, List.of(), ALL));
	}

	private static List<CorsFinding> find(WebApplicationType type, String property) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(type);
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--server.address=127.0.0.1",
				"--cors.allowed-origins=https://app.example.com", "--cors.policies.ops.paths=/actuator/**",
				"--logging.level.root=off", "--management.endpoints.web.cors.allowed-origins=https://ops.example.com",
				"--" + property)) {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			return context.getBeanProvider(CorsFindings.class)
				.stream()
				.flatMap((finder) -> finder.find(policies).stream())
				.toList();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Handlers.class, ServletLayers.class, ReactiveLayers.class })
	static class Application {

	}

	@RestController
	static class Handlers {

		@CrossOrigin
		@GetMapping("/api/annotated")
		String annotated() {
			return "";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class ServletLayers {

		@Bean
		FilterRegistrationBean<CorsFilter> filterInFront() {
			FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(
					new CorsFilter((request) -> null));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		@Bean
		SecurityFilterChain chain(HttpSecurity http) throws Exception {
			http.securityMatcher("/api/**").cors((cors) -> cors.configurationSource((request) -> null));
			return http.build();
		}

		@Bean
		CorsConfigurationSource corsConfigurationSource() {
			return (request) -> null;
		}

		@Bean
		SecurityFilterChain chainOfTheBean(HttpSecurity http) throws Exception {
			return http.cors(Customizer.withDefaults()).build();
		}

		@Bean
		WebMvcConfigurer mappings(@Value("${other.case-insensitive:false}") boolean caseInsensitive) {
			return new WebMvcConfigurer() {
				@Override
				public void configurePathMatch(PathMatchConfigurer configurer) {
					if (caseInsensitive) {
						PathPatternParser parser = new PathPatternParser();
						parser.setCaseSensitive(false);
						configurer.setPatternParser(parser);
					}
				}

				@Override
				public void addCorsMappings(CorsRegistry registry) {
					registry.addMapping("/api/**");
				}
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class ReactiveLayers {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		CorsWebFilter filterInFront() {
			return new CorsWebFilter((exchange) -> null);
		}

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/api/**"))
				.cors((cors) -> cors.configurationSource((exchange) -> null))
				.build();
		}

		@Bean
		org.springframework.web.cors.reactive.CorsConfigurationSource corsConfigurationSource() {
			return (exchange) -> null;
		}

		@Bean
		SecurityWebFilterChain chainOfTheBean(ServerHttpSecurity http) {
			return http.cors(Customizer.withDefaults()).build();
		}

		@Bean
		WebFluxConfigurer mappings() {
			return new WebFluxConfigurer() {
				@Override
				public void configurePathMatching(
						org.springframework.web.reactive.config.PathMatchConfigurer configurer) {
					configurer.setUseCaseSensitiveMatch(false);
				}

				@Override
				public void addCorsMappings(org.springframework.web.reactive.config.CorsRegistry registry) {
					registry.addMapping("/api/**");
				}
			};
		}

	}

}
