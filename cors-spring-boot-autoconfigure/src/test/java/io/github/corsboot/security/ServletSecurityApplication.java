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

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every way to refuse a request on Spring MVC, and a CORS source that would refuse those
 * whom the policy allows.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableMethodSecurity
@Import(ProtectedController.class)
class ServletSecurityApplication {

	@Bean
	CorsConfigurationSource corsConfigurationSource() {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOrigins(List.of("https://other.example"));
		configuration.setAllowedMethods(List.of("GET"));
		return (request) -> configuration;
	}

	@Bean
	JwtDecoder jwtDecoder() {
		return NimbusJwtDecoder.withSecretKey(Tokens.KEY).build();
	}

	/** Spring Boot's own user is none where tokens are decoded. */
	@Bean
	InMemoryUserDetailsManager users() {
		return new InMemoryUserDetailsManager(
				User.withUsername("user").password("{noop}password").roles("USER").build());
	}

	@Bean
	SecurityFilterChain jwtChain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/jwt/**")
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/jwt/admin")
				.hasAuthority("SCOPE_admin")
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults()))
			.build();
	}

	@Bean
	SecurityFilterChain formChain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/form/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.formLogin(Customizer.withDefaults())
			.build();
	}

	@Bean
	SecurityFilterChain httpsChain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/https/**").redirectToHttps(Customizer.withDefaults()).build();
	}

	@Bean
	SecurityFilterChain basicChain(HttpSecurity http) throws Exception {
		return basic(http, "/basic/**").build();
	}

	@Bean
	SecurityFilterChain defaultsChain(HttpSecurity http) throws Exception {
		return basic(http, "/defaults/**").cors(Customizer.withDefaults()).build();
	}

	@Bean
	SecurityFilterChain disabledChain(HttpSecurity http) throws Exception {
		return basic(http, "/disabled/**").cors(CorsConfigurer::disable).build();
	}

	@Bean
	SecurityFilterChain methodChain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/method/**").httpBasic(Customizer.withDefaults()).build();
	}

	@Bean
	SecurityFilterChain ownChain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/own/**")
			.addFilterBefore(new Refusing("inside"), AuthorizationFilter.class)
			.build();
	}

	private static HttpSecurity basic(HttpSecurity http, String pattern) throws Exception {
		return http.securityMatcher(pattern)
			.authorizeHttpRequests((
					requests) -> requests.requestMatchers("/basic/admin").hasRole("ADMIN").anyRequest().authenticated())
			.httpBasic(Customizer.withDefaults());
	}

	@Bean
	FilterRegistrationBean<Refusing> earlyFilter() {
		FilterRegistrationBean<Refusing> registration = new FilterRegistrationBean<>(new Refusing("early"));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 21);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Refusing> lateFilter() {
		FilterRegistrationBean<Refusing> registration = new FilterRegistrationBean<>(new Refusing("late"));
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		return registration;
	}

	/** A user's own filter that refuses a request, or leaves that to the error page. */
	static final class Refusing extends OncePerRequestFilter {

		private final String name;

		Refusing(String name) {
			this.name = name;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String refuse = String.valueOf(request.getHeader("X-Refuse"));
			if (refuse.equals(this.name)) {
				response.setStatus(401);
				response.getWriter().print("refused");
			}
			else if (refuse.equals(this.name + "-error")) {
				response.sendError(401);
			}
			else {
				chain.doFilter(request, response);
			}
		}

	}

}
