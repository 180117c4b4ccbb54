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

package io.github.corsboot.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint of Spring for GraphQL is under the policy of its path, whatever
 * {@code spring.graphql.cors} says.
 */
@ExtendWith(OutputCaptureExtension.class)
class GraphQlTests {

	private static final String APP = "Origin: https://app.example";

	private static final String THEIRS = "Origin: https://theirs.example";

	private static final String[] GRANTED = { "Access-Control-Allow-Origin: https://app.example",
			"Access-Control-Expose-Headers: X-Total" };

	private static final String ANSWER = "{\"data\":{\"hello\":\"hello\"}}";

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	private static final Map<Kind, ContractServer> LEAVING_ALONE = new EnumMap<>(Kind.class);

	private static String log;

	@BeforeAll
	static void start(CapturedOutput output) {
		for (Kind kind : List.of(Kind.TOMCAT, Kind.JETTY, Kind.NETTY)) {
			SERVERS.put(kind, start(kind, "logging.level.io.github.corsboot.autoconfigure=warn"));
		}
		log = output.toString();
		for (Kind kind : List.of(Kind.TOMCAT, Kind.NETTY)) {
			LEAVING_ALONE.put(kind, start(kind, "cors.exclude-paths=/graphql"));
		}
	}

	private static ContractServer start(Kind kind, String property) {
		return ContractServer.start(kind, Application.class, "cors.allowed-origins=https://app.example",
				"cors.exposed-headers=X-Total", "spring.graphql.cors.allowed-origins=https://theirs.example",
				"spring.graphql.cors.allowed-methods=POST", "spring.graphql.cors.allowed-headers=content-type",
				property);
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
		LEAVING_ALONE.values().forEach(ContractServer::close);
	}

	private static int port(Kind kind) {
		return SERVERS.get(kind).port();
	}

	private static RawRequest query(String... lines) {
		return RawRequest.request("POST", "/graphql", lines).withJson("{\"query\":\"{hello}\"}");
	}

	private static RawRequest preflight(String origin) {
		return RawRequest.preflight("/graphql", origin, "POST", "Access-Control-Request-Headers: content-type");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void theEndpointIsUnderThePolicyOfItsPath(Kind kind) {
		RawResponse preflight = preflight("https://app.example").send(port(kind));
		assertThat(preflight.status()).isEqualTo(200);
		assertThat(preflight.corsLines()).contains(GRANTED[0], "Access-Control-Allow-Headers: *, Authorization");
		RawResponse response = query(APP).send(port(kind));
		assertThat(response.body()).as("not rejected by its own settings").isEqualTo(ANSWER);
		assertThat(response.corsLines()).containsExactly(GRANTED);
		assertThat(response.vary()).contains("origin");
		RawResponse failed = RawRequest.request("POST", "/graphql", APP).withJson("none").send(port(kind));
		assertThat(failed.status()).isEqualTo(400);
		assertThat(failed.corsLines()).containsExactly(GRANTED);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void itsOwnSettingsAreWithoutEffectUnderAPolicy(Kind kind) {
		RawResponse preflight = preflight("https://theirs.example").send(port(kind));
		assertThat(preflight.status()).isEqualTo(403);
		assertThat(preflight.corsLines()).isEmpty();
		RawResponse response = query(THEIRS).send(port(kind));
		assertThat(response.body()).isEqualTo(ANSWER);
		assertThat(response.corsLines()).isEmpty();
		assertThat(response.vary()).contains("origin");
		assertThat(query("Origin: https://evil.example").send(port(kind)).corsLines()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void leftAloneItHasItsOwnSettings(Kind kind) {
		int port = LEAVING_ALONE.get(kind).port();
		assertThat(preflight("https://theirs.example").send(port).corsLines())
			.contains("Access-Control-Allow-Origin: https://theirs.example");
		RawResponse granted = query(THEIRS).send(port);
		assertThat(granted.body()).isEqualTo(ANSWER);
		assertThat(granted.corsLines()).containsExactly("Access-Control-Allow-Origin: https://theirs.example");
		RawResponse rejected = query(APP).send(port);
		assertThat(rejected.status()).isEqualTo(403);
		assertThat(rejected.corsLines()).isEmpty();
	}

	@Test
	void theStartWarnsOfThem() {
		assertThat(log.lines().filter((line) -> line.contains("Another CORS layer: "))).hasSameSizeAs(SERVERS.keySet())
			.allMatch((line) -> line.contains(" for /graphql; policy 'default' comes first and wins on its paths"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Greeting.class)
	static class Application {

	}

	@Controller
	static class Greeting {

		@QueryMapping
		String hello() {
			return "hello";
		}

	}

}
