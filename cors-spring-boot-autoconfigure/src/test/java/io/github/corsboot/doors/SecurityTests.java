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

package io.github.corsboot.doors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both filters stand in front of Spring Security, whatever it is told about CORS.
 */
class SecurityTests {

	private static final List<String> GRANTED = List.of("Access-Control-Allow-Origin: https://app.example",
			"Access-Control-Expose-Headers: X-Total");

	private static final Map<String, ContractServer> SERVERS = new LinkedHashMap<>();

	@BeforeAll
	static void start() {
		for (String cors : List.of("unset", "defaults", "disabled")) {
			SERVERS.put("servlet " + cors, ContractServer.startSecured(Kind.TOMCAT, SecuredServletApplication.class,
					"test.security.cors=" + cors));
			SERVERS.put("reactive " + cors, ContractServer.startSecured(Kind.NETTY, SecuredReactiveApplication.class,
					"test.security.cors=" + cors));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static Stream<String> applications() {
		return new ArrayList<>(SERVERS.keySet()).stream();
	}

	@ParameterizedTest
	@MethodSource("applications")
	void aPreflightNeverMeetsAuthentication(String application) {
		int port = SERVERS.get(application).port();
		RawResponse allowed = RawRequest.preflight("/api/x", "https://app.example", "PATCH").send(port);
		assertThat(allowed.status()).isEqualTo(200);
		assertThat(allowed.corsLines()).contains("Access-Control-Allow-Origin: https://app.example");
		RawResponse denied = RawRequest.preflight("/api/x", "https://evil.example", "PATCH").send(port);
		assertThat(denied.status()).isEqualTo(403);
		assertThat(denied.corsLines()).isEmpty();
		for (RawResponse response : List.of(allowed, denied)) {
			assertThat(response.header("X-Content-Type-Options")).as("written by Spring Security").isEmpty();
			assertThat(response.body()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("applications")
	void aScriptCanReadThatItIsNotAuthenticated(String application) {
		int port = SERVERS.get(application).port();
		RawResponse allowed = RawRequest.get("/api/x", "Origin: https://app.example").send(port);
		assertThat(allowed.status()).isEqualTo(401);
		assertThat(allowed.header("X-Content-Type-Options")).as("written by Spring Security").hasSize(1);
		assertThat(allowed.corsLines()).isEqualTo(GRANTED);
		assertThat(allowed.vary()).contains("origin");
		RawResponse denied = RawRequest.get("/api/x", "Origin: https://evil.example").send(port);
		assertThat(denied.status()).isEqualTo(401);
		assertThat(denied.corsLines()).isEmpty();
		assertThat(denied.vary()).contains("origin");
	}

	@ParameterizedTest
	@MethodSource("applications")
	void aScriptCanReadThatACsrfTokenIsMissing(String application) {
		int port = SERVERS.get(application).port();
		RawResponse response = RawRequest.request("POST", "/api/x", "Origin: https://app.example").send(port);
		assertThat(response.status()).isIn(401, 403);
		assertThat(response.corsLines()).isEqualTo(GRANTED);
	}

	@ParameterizedTest
	@MethodSource("applications")
	void whoIsAuthenticatedReachesTheApplication(String application) {
		int port = SERVERS.get(application).port();
		String user = "Authorization: Basic dXNlcjpwYXNzd29yZA==";
		for (String origin : List.of("https://app.example", "https://evil.example", "http://a b",
				"http://127.0.0.1:{b}", "http://" + RawRequest.AUTHORITY)) {
			RawResponse response = RawRequest.get("/api/final/annotated", "Origin: " + origin, user).send(port);
			assertThat(response.status()).as("%s %s", origin, response).isEqualTo(200);
			assertThat(response.corsLines()).isEqualTo(origin.equals("https://app.example") ? GRANTED : List.of());
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ServletContractApplication.class)
	static class SecuredServletApplication {

		@Bean
		SecurityFilterChain securityFilterChain(HttpSecurity http, @Value("${test.security.cors}") String cors)
				throws Exception {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults());
			switch (cors) {
				case "defaults" -> http.cors(Customizer.withDefaults());
				case "disabled" -> http.cors(CorsConfigurer::disable);
				default -> {
				}
			}
			return http.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(ReactiveContractApplication.class)
	static class SecuredReactiveApplication {

		@Bean
		SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http,
				@Value("${test.security.cors}") String cors) {
			http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.httpBasic(Customizer.withDefaults());
			switch (cors) {
				case "defaults" -> http.cors(Customizer.withDefaults());
				case "disabled" -> http.cors(ServerHttpSecurity.CorsSpec::disable);
				default -> {
				}
			}
			return http.build();
		}

	}

}
