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

package io.github.corsboot.autoconfigure.actuate;

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.autoconfigure.Server;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The management endpoints are left alone unless a policy names their path, on the port
 * of the application and on one of their own.
 */
class ManagementEndpointsTests {

	private static final String EVERYWHERE = "cors.allowed-origins=https://app.example";

	private static final String NAMED_PATHS = "cors.policies.ops.paths=/actuator/**";

	private static final String NAMED_ORIGINS = "cors.policies.ops.allowed-origins=https://ops.example";

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onTheSamePortTheyAreLeftAlone(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE)) {
			int port = Server.port(context);
			assertThat(origin(port, "/api", "https://app.example")).containsExactly("https://app.example");
			assertThat(origin(port, "/actuator/health", "https://app.example")).isEmpty();
			assertThat(origin(port, "/actuator", "https://app.example")).isEmpty();
			assertThat(origin(port, "/actuatorx", "https://app.example")).containsExactly("https://app.example");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onTheSamePortAPolicyCanNameThem(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE, NAMED_PATHS, NAMED_ORIGINS)) {
			int port = Server.port(context);
			assertThat(origin(port, "/actuator/health", "https://ops.example")).containsExactly("https://ops.example");
			assertThat(origin(port, "/actuator/health", "https://app.example")).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theirPathCanBeChanged(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE,
				"management.endpoints.web.base-path=/manage/")) {
			int port = Server.port(context);
			assertThat(origin(port, "/manage/health", "https://app.example")).isEmpty();
			assertThat(origin(port, "/actuator/health", "https://app.example")).containsExactly("https://app.example");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theRootAsTheirPathLeavesNothingAlone(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE,
				"management.endpoints.web.base-path=/")) {
			assertThat(origin(Server.port(context), "/health", "https://app.example"))
				.containsExactly("https://app.example");
		}
	}

	@ParameterizedTest
	@EnumSource
	void onAPortOfTheirOwnOnlyPoliciesThatNameThemApply(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE, NAMED_PATHS, NAMED_ORIGINS,
				"management.server.port=0")) {
			int port = Server.managementPort(context);
			assertThat(port).isNotEqualTo(Server.port(context));
			assertThat(origin(port, "/actuator/health", "https://ops.example")).containsExactly("https://ops.example");
			assertThat(origin(port, "/actuator/health", "https://app.example")).isEmpty();
			assertThat(origin(port, "/elsewhere", "https://app.example")).isEmpty();
			RawResponse preflight = RawRequest.preflight("/actuator/health", "https://ops.example", "GET").send(port);
			assertThat(preflight.status()).isEqualTo(200);
			assertThat(origin(Server.port(context), "/api", "https://app.example"))
				.containsExactly("https://app.example");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnThePolicyForEverythingLeavesThemAlone(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE, "management.server.port=0")) {
			RawResponse response = RawRequest.get("/actuator/health", "Origin: https://app.example")
				.send(Server.managementPort(context));
			assertThat(response.corsLines()).isEmpty();
			assertThat(response.vary()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnTheApplicationMayUseTheirPath(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE, "management.server.port=0")) {
			assertThat(origin(Server.port(context), "/actuator/x", "https://app.example"))
				.containsExactly("https://app.example");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnThePoliciesOfTheApplicationAreShown(Server server) {
		try (ConfigurableApplicationContext context = start(server, EVERYWHERE, "management.server.port=0",
				"management.endpoints.web.exposure.include=cors", "spring.security.user.name=user",
				"spring.security.user.password=password")) {
			RawResponse response = RawRequest
				.get("/actuator/cors?path=/x&origin=https://app.example", "Authorization: Basic dXNlcjpwYXNzd29yZA==")
				.send(Server.managementPort(context));
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.body()).contains("\"outcome\":\"allowed\"");
		}
	}

	@Test
	void anOwnFilterOfTheApplicationDoesNotDecideForThem() {
		SpringApplication application = new SpringApplication(Application.class, OwnFilter.class);
		try (ConfigurableApplicationContext context = start(application, Server.NETTY, EVERYWHERE, NAMED_PATHS,
				NAMED_ORIGINS, "management.server.port=0")) {
			int port = Server.managementPort(context);
			assertThat(origin(port, "/actuator/health", "https://ops.example")).containsExactly("https://ops.example");
			assertThat(origin(port, "/elsewhere", "https://app.example")).isEmpty();
		}
	}

	@Test
	void onCloudFoundryItsOwnPathIsLeftAloneToo() {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.main.cloud-platform", "cloud_foundry");
		assertThat(new EndpointPaths(environment).prefixes()).containsExactly("/actuator", "/cloudfoundryapplication");
		environment.setProperty("management.server.port", "9000");
		assertThat(new EndpointPaths(environment).prefixes()).containsExactly("/cloudfoundryapplication");
	}

	private static List<String> origin(int port, String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin).send(port).header("Access-Control-Allow-Origin");
	}

	private static ConfigurableApplicationContext start(Server server, String... properties) {
		return start(new SpringApplication(Application.class), server, properties);
	}

	private static ConfigurableApplicationContext start(SpringApplication application, Server server,
			String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("logging.level.root=off");
		return server.start(application, all.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFilter {

		@Bean
		CorsPolicyWebFilter myFilter(CorsPolicies policies) {
			return new CorsPolicyWebFilter(policies);
		}

	}

}
