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

package io.github.corsboot.security;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilter;

/**
 * Every way to refuse a request on WebFlux, and a CORS source that would refuse those
 * whom the policy allows.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableReactiveMethodSecurity
@Import(ProtectedController.class)
class ReactiveSecurityApplication {

	@Bean
	CorsConfigurationSource corsConfigurationSource() {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOrigins(List.of("https://other.example"));
		configuration.setAllowedMethods(List.of("GET"));
		return (exchange) -> configuration;
	}

	@Bean
	ReactiveJwtDecoder jwtDecoder() {
		return NimbusReactiveJwtDecoder.withSecretKey(Tokens.KEY).build();
	}

	/** Spring Boot's own user is none where tokens are decoded. */
	@Bean
	MapReactiveUserDetailsService users() {
		return new MapReactiveUserDetailsService(
				User.withUsername("user").password("{noop}password").roles("USER").build());
	}

	@Bean
	SecurityWebFilterChain jwtChain(ServerHttpSecurity http) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/jwt/**"))
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/jwt/admin")
				.hasAuthority("SCOPE_admin")
				.anyExchange()
				.authenticated())
			.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults()))
			.build();
	}

	@Bean
	SecurityWebFilterChain formChain(ServerHttpSecurity http) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/form/**"))
			.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
			.formLogin(Customizer.withDefaults())
			.build();
	}

	@Bean
	SecurityWebFilterChain httpsChain(ServerHttpSecurity http) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/https/**"))
			.redirectToHttps(Customizer.withDefaults())
			.build();
	}

	@Bean
	SecurityWebFilterChain basicChain(ServerHttpSecurity http) {
		return basic(http, "/basic/**").build();
	}

	@Bean
	SecurityWebFilterChain defaultsChain(ServerHttpSecurity http) {
		return basic(http, "/defaults/**").cors(Customizer.withDefaults()).build();
	}

	@Bean
	SecurityWebFilterChain disabledChain(ServerHttpSecurity http) {
		return basic(http, "/disabled/**").cors(ServerHttpSecurity.CorsSpec::disable).build();
	}

	@Bean
	SecurityWebFilterChain methodChain(ServerHttpSecurity http) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/method/**"))
			.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
			.httpBasic(Customizer.withDefaults())
			.build();
	}

	@Bean
	SecurityWebFilterChain ownChain(ServerHttpSecurity http) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/own/**"))
			.addFilterBefore(refusing("inside"), SecurityWebFiltersOrder.AUTHORIZATION)
			.build();
	}

	private static ServerHttpSecurity basic(ServerHttpSecurity http, String pattern) {
		return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(pattern))
			.authorizeExchange((
					exchanges) -> exchanges.pathMatchers("/basic/admin").hasRole("ADMIN").anyExchange().authenticated())
			.httpBasic(Customizer.withDefaults());
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 21)
	WebFilter earlyFilter() {
		return refusing("early");
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebFilter lateFilter() {
		return refusing("late");
	}

	/** A user's own filter that refuses a request, or leaves that to the error page. */
	private static WebFilter refusing(String name) {
		return (exchange, chain) -> {
			String refuse = String.valueOf(exchange.getRequest().getHeaders().getFirst("X-Refuse"));
			if (refuse.equals(name)) {
				ServerHttpResponse response = exchange.getResponse();
				response.setStatusCode(HttpStatus.UNAUTHORIZED);
				return response.setComplete();
			}
			return refuse.equals(name + "-error") ? Mono.error(new ResponseStatusException(HttpStatus.UNAUTHORIZED))
					: chain.filter(exchange);
		};
	}

}
