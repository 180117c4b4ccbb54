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

package io.github.corsboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with Spring Security and without a line about CORS but {@code cors.*}.
 */
class WholeApplicationTests {

	private static final String ORIGIN = "https://app.example";

	@ParameterizedTest
	@EnumSource
	void preflightsAreAnsweredInFrontOfSecurity(Server server) {
		try (ConfigurableApplicationContext context = start(server, "cors.allowed-origins=" + ORIGIN,
				"cors.allow-credentials=true")) {
			RawResponse preflight = RawRequest.preflight("/api", ORIGIN, "PATCH").send(Server.port(context));
			assertThat(preflight.status()).isEqualTo(200);
			assertThat(preflight.header("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
			assertThat(preflight.header("Access-Control-Allow-Credentials")).containsExactly("true");
			RawResponse actual = RawRequest.get("/api", "Origin: " + ORIGIN).send(Server.port(context));
			assertThat(actual.status()).isEqualTo(401);
			assertThat(actual.header("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingChangesWithoutOrigins(Server server) {
		try (ConfigurableApplicationContext context = start(server)) {
			RawResponse preflight = RawRequest.preflight("/api", ORIGIN, "PATCH").send(Server.port(context));
			assertThat(preflight.corsLines()).isEmpty();
			RawResponse actual = RawRequest.get("/api", "Origin: " + ORIGIN).send(Server.port(context));
			assertThat(actual.corsLines()).isEmpty();
			assertThat(actual.vary()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void theFilterStandsBehindTheHandlingOfForwardedHeaders(Server server) {
		RawRequest own = RawRequest.get("/api", "Origin: https://public.example", "X-Forwarded-Proto: https",
				"X-Forwarded-Host: public.example");
		String[] policy = { "cors.allowed-origins=" + ORIGIN, "cors.denied-requests=block" };
		try (ConfigurableApplicationContext context = start(server, policy)) {
			assertThat(own.send(Server.port(context)).status()).isEqualTo(403);
		}
		try (ConfigurableApplicationContext context = start(server, policy[0], policy[1],
				"server.forward-headers-strategy=framework")) {
			assertThat(own.send(Server.port(context)).status()).isEqualTo(401);
		}
	}

	@ParameterizedTest
	@EnumSource
	void theTypeOfTheApplicationIsWhatItWas(Server server) {
		try (ConfigurableApplicationContext context = start(server)) {
			boolean reactive = server == Server.NETTY;
			assertThat(context instanceof ReactiveWebApplicationContext).isEqualTo(reactive);
			assertThat(context instanceof WebApplicationContext).isEqualTo(!reactive);
			assertThat(context.getBeanNamesForType(CorsPolicyFilter.class)).hasSize(reactive ? 0 : 1);
		}
	}

	private static ConfigurableApplicationContext start(Server server, String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("logging.level.root=off");
		return server.start(new SpringApplication(Application.class), all.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
