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

import java.util.List;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFinding.Kind;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other CORS layers are found on every line, also where only a private field tells.
 */
class OtherLayersTests {

	private static final List<String> DEFAULT = List.of("default");

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void everyKindIsFound(WebApplicationType type) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(type);
		boolean servlet = type == WebApplicationType.SERVLET;
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--server.address=127.0.0.1",
				"--cors.allowed-origins=https://app.example.com", "--logging.level.root=off",
				"--management.endpoints.web.cors.allowed-origins=https://ops.example.com")) {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			List<CorsFinding> found = context.getBeanProvider(CorsFindings.class)
				.stream()
				.flatMap((finder) -> finder.find(policies).stream())
				.toList();
			assertThat(found).containsExactlyInAnyOrder(
					new CorsFinding(Kind.ANNOTATION, Handlers.class.getName() + "#annotated()", false,
							List.of("/api/annotated"), DEFAULT),
					new CorsFinding(Kind.FILTER, "filterInFront", true, List.of(), DEFAULT),
					new CorsFinding(Kind.SECURITY, "chain", false, List.of(), DEFAULT), new CorsFinding(Kind.MAPPING,
							servlet ? "requestMappingHandlerMapping" : "mappings", false, List.of("/api/**"), DEFAULT));
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
			http.cors((cors) -> cors.configurationSource((request) -> null));
			return http.build();
		}

		@Bean
		WebMvcConfigurer mappings() {
			return new WebMvcConfigurer() {
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
			return http.cors((cors) -> cors.configurationSource((exchange) -> null)).build();
		}

		@Bean
		WebFluxConfigurer mappings() {
			return new WebFluxConfigurer() {
				@Override
				public void addCorsMappings(org.springframework.web.reactive.config.CorsRegistry registry) {
					registry.addMapping("/api/**");
				}
			};
		}

	}

}
