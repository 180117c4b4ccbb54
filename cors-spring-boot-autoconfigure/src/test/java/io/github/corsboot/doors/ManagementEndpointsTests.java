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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.SpringLine;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The management endpoints are left alone unless a policy names their path, on the port
 * of the application and on one of their own.
 */
class ManagementEndpointsTests {

	private static final String EVERYWHERE = "cors.allowed-origins=https://app.example";

	private static final String THEIRS = "management.endpoints.web.cors.allowed-origins=https://theirs.example";

	private static final String NAMED_PATHS = "cors.policies.ops.paths=/actuator/**";

	private static final String NAMED_ORIGINS = "cors.policies.ops.allowed-origins=https://ops.example";

	private static final String OWN_PORT = "management.server.port=0";

	private static final Map<List<Object>, ContractServer> SERVERS = new HashMap<>();

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static ContractServer server(Kind kind, String... properties) {
		return server(kind, Application.class, properties);
	}

	/**
	 * Tests with the same settings share an application. None is closed before the last
	 * test: all on Netty have their threads from one pool, and the first to be closed
	 * closes that.
	 */
	private static ContractServer server(Kind kind, Class<?> application, String... properties) {
		return SERVERS.computeIfAbsent(List.of(kind, application, List.of(properties)),
				(key) -> ContractServer.startSecured(kind, application, properties));
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onTheSamePortTheyAreLeftAlone(Kind kind) {
		int port = server(kind, EVERYWHERE, THEIRS).port();
		assertThat(origin(port, "/api", "https://app.example")).containsExactly("https://app.example");
		assertThat(origin(port, "/actuator/health", "https://app.example")).isEmpty();
		assertThat(origin(port, "/actuator", "https://app.example")).isEmpty();
		assertThat(origin(port, "/actuatorx", "https://app.example")).containsExactly("https://app.example");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void leftAloneTheyHaveTheirOwnSettings(Kind kind) {
		int port = server(kind, EVERYWHERE, THEIRS).port();
		assertThat(origin(port, "/actuator/health", "https://theirs.example"))
			.containsExactly("https://theirs.example");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onTheSamePortAPolicyCanNameThem(Kind kind) {
		int port = server(kind, EVERYWHERE, THEIRS, NAMED_PATHS, NAMED_ORIGINS).port();
		assertThat(origin(port, "/actuator/health", "https://ops.example")).containsExactly("https://ops.example");
		assertThat(origin(port, "/actuator/health", "https://app.example")).isEmpty();
		assertTheirOwnSettingsAreWithoutEffect(port);
	}

	private static void assertTheirOwnSettingsAreWithoutEffect(int port) {
		for (String origin : List.of("https://theirs.example", "https://app.example")) {
			RawResponse denied = RawRequest.get("/actuator/health", "Origin: " + origin).send(port);
			assertThat(denied.status()).as("not rejected by what they have: %s", denied).isEqualTo(200);
			assertThat(denied.corsLines()).isEmpty();
		}
		RawResponse granted = RawRequest.get("/actuator/health", "Origin: https://ops.example").send(port);
		assertThat(granted.status()).as("not rejected by what they have: %s", granted).isEqualTo(200);
		assertThat(granted.corsLines()).containsExactly("Access-Control-Allow-Origin: https://ops.example");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theirPathCanBeChanged(Kind kind) {
		int port = server(kind, EVERYWHERE, "management.endpoints.web.base-path=/manage/").port();
		assertThat(origin(port, "/manage/health", "https://app.example")).isEmpty();
		assertThat(origin(port, "/actuator/health", "https://app.example")).containsExactly("https://app.example");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theRootAsTheirPathLeavesNothingAlone(Kind kind) {
		int port = server(kind, EVERYWHERE, "management.endpoints.web.base-path=/").port();
		assertThat(origin(port, "/health", "https://app.example")).containsExactly("https://app.example");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void onAPortOfTheirOwnOnlyPoliciesThatNameThemApply(Kind kind) {
		ContractServer server = server(kind, EVERYWHERE, THEIRS, NAMED_PATHS, NAMED_ORIGINS, OWN_PORT);
		int port = server.managementPort();
		assertThat(port).isNotEqualTo(server.port());
		assertThat(origin(port, "/actuator/health", "https://ops.example")).containsExactly("https://ops.example");
		assertThat(origin(port, "/actuator/health", "https://app.example")).isEmpty();
		assertThat(origin(port, "/elsewhere", "https://app.example")).isEmpty();
		RawResponse preflight = RawRequest.preflight("/actuator/health", "https://ops.example", "GET").send(port);
		assertThat(preflight.status()).isEqualTo(200);
		assertThat(origin(server.port(), "/api", "https://app.example")).containsExactly("https://app.example");
		assertTheirOwnSettingsAreWithoutEffect(port);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnThePolicyForEverythingLeavesThemAlone(Kind kind) {
		RawResponse response = RawRequest.get("/actuator/health", "Origin: https://app.example")
			.send(server(kind, EVERYWHERE, OWN_PORT).managementPort());
		assertThat(response.corsLines()).isEmpty();
		assertThat(SpringLine.vary()).containsAll(response.vary());
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnTheApplicationMayUseTheirPath(Kind kind) {
		assertThat(origin(server(kind, EVERYWHERE, OWN_PORT).port(), "/actuator/x", "https://app.example"))
			.containsExactly("https://app.example");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnThePoliciesOfTheApplicationAreShown(Kind kind) {
		int port = server(kind, EVERYWHERE, OWN_PORT, "management.endpoints.web.exposure.include=cors")
			.managementPort();
		RawResponse response = RawRequest
			.get("/actuator/cors?path=/x&origin=https://app.example", "Authorization: Basic dXNlcjpwYXNzd29yZA==")
			.send(port);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("\"outcome\":\"allowed\"");
	}

	@Test
	void anOwnFilterOfTheApplicationDoesNotDecideForThem() {
		int port = server(Kind.NETTY, OwnFilterApplication.class, EVERYWHERE, NAMED_PATHS, NAMED_ORIGINS, OWN_PORT)
			.managementPort();
		assertThat(origin(port, "/actuator/health", "https://ops.example")).containsExactly("https://ops.example");
		assertThat(origin(port, "/elsewhere", "https://app.example")).isEmpty();
	}

	private static List<String> origin(int port, String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin).send(port).header("Access-Control-Allow-Origin");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class OwnFilterApplication {

		@Bean
		CorsPolicyWebFilter myFilter(CorsPolicies policies) {
			return new CorsPolicyWebFilter(policies);
		}

	}

}
