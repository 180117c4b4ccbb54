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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.corsboot.contract.ContractServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringBootVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class CompatibilityTests {

	private static final String ORIGIN = "https://app.example.com";

	private static final String[] SETTINGS = { "cors.allowed-origins=" + ORIGIN + ", https://*.preview.example.com",
			"cors.allow-credentials=true", "cors.exposed-headers=X-Total", "cors.policies.public.paths=/open/public/**",
			"cors.policies.public.allowed-origins=*", "cors.policies.public.allow-credentials=false" };

	private static final Map<ContractServer.Kind, ContractServer> SERVERS = new EnumMap<>(ContractServer.Kind.class);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@BeforeAll
	static void start() {
		for (ContractServer.Kind kind : ContractServer.Kind.values()) {
			SERVERS.put(kind, ContractServer.startSecured(kind, CompatibilityApplication.class, SETTINGS));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	@Test
	void theTestsRunOnTheirLine() {
		assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected.spring-boot.version"));
	}

	@ParameterizedTest
	@EnumSource
	void aPreflightIsGrantedInFrontOfSecurity(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind, preflight("/private", ORIGIN, "PATCH"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(cors(response)).containsOnly(Map.entry("access-control-allow-origin", List.of(ORIGIN)),
				Map.entry("access-control-allow-credentials", List.of("true")),
				Map.entry("access-control-allow-methods", List.of("GET, HEAD, POST, PUT, PATCH, DELETE")),
				Map.entry("access-control-max-age", List.of("1800")));
		assertThat(vary(response)).contains("origin", "access-control-request-method",
				"access-control-request-headers");
	}

	@ParameterizedTest
	@EnumSource
	void aPreflightFromElsewhereIsDenied(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind, preflight("/open/hello", "https://evil.example", "GET"));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).isEmpty();
		assertThat(cors(response)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void anActualRequestIsAnsweredWithTheHeaders(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind, actual("/open/hello", ORIGIN));
		assertThat(response.body()).isEqualTo("hello");
		assertGranted(response, 200);
	}

	@ParameterizedTest
	@EnumSource
	void anActualRequestFromElsewherePassesWithoutThem(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind,
				actual("/open/hello", "https://evil.example").POST(HttpRequest.BodyPublishers.ofString("x")));
		assertThat(response.body()).isEqualTo("posted");
		assertThat(cors(response)).isEmpty();
		assertThat(vary(response)).contains("origin");
	}

	@ParameterizedTest
	@EnumSource
	void aScriptCanReadWhyARequestFailed(ContractServer.Kind kind) throws Exception {
		assertGranted(send(kind, actual("/private", ORIGIN)), 401);
		assertGranted(send(kind, actual("/open/nothing-here", ORIGIN)), 404);
		assertGranted(send(kind, actual("/open/failure", ORIGIN)), 409);
	}

	@ParameterizedTest
	@EnumSource
	void aWildcardIsAllowedTogetherWithCredentialsBecauseTheStarterBringsTheList(ContractServer.Kind kind)
			throws Exception {
		HttpResponse<String> response = send(kind, actual("/open/hello", "https://one.preview.example.com"));
		assertThat(cors(response)).containsEntry("access-control-allow-origin",
				List.of("https://one.preview.example.com"));
	}

	@ParameterizedTest
	@EnumSource
	void mistakesStopTheStart(ContractServer.Kind kind) {
		assertThatException()
			.isThrownBy(
					() -> ContractServer
						.start(kind, CompatibilityApplication.class, "cors.allowed-origins=https://*.github.io",
								"cors.allow-credentials=true", "cors.origins=*")
						.close())
			.havingRootCause()
			.withMessage("cors.origins = \"*\" (command line argument --cors.origins): there is no such key\n"
					+ "cors.allowed-origins[0] = \"https://*.github.io\" (command line argument "
					+ "--cors.allowed-origins): covers names that anybody can register, and credentials are allowed "
					+ "(cors.allow-credentials, command line argument --cors.allow-credentials)");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theHeadersSurviveAReset(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind, actual("/open/reset", ORIGIN));
		assertThat(response.body()).isEqualTo("reset");
		assertGranted(response, 200);
	}

	@ParameterizedTest
	@EnumSource
	void aNamedPolicyHasItsOwnAnswer(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind, actual("/open/public/hello", "https://anybody.example"));
		assertThat(response.body()).isEqualTo("everybody");
		assertThat(cors(response)).containsOnly(Map.entry("access-control-allow-origin", List.of("*")),
				Map.entry("access-control-expose-headers", List.of("X-Total")));
		assertThat(vary(response)).doesNotContain("origin");
	}

	@ParameterizedTest
	@EnumSource
	void theManagementEndpointsAreLeftAlone(ContractServer.Kind kind) throws Exception {
		HttpResponse<String> response = send(kind, actual("/actuator/health", ORIGIN));
		assertThat(cors(response)).isEmpty();
	}

	private static void assertGranted(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(cors(response)).containsOnly(Map.entry("access-control-allow-origin", List.of(ORIGIN)),
				Map.entry("access-control-allow-credentials", List.of("true")),
				Map.entry("access-control-expose-headers", List.of("X-Total")));
		assertThat(vary(response)).contains("origin");
	}

	private static HttpRequest.Builder preflight(String path, String origin, String method) {
		return actual(path, origin).method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.header("Access-Control-Request-Method", method);
	}

	private static HttpRequest.Builder actual(String path, String origin) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1" + path)).header("Origin", origin);
	}

	private HttpResponse<String> send(ContractServer.Kind kind, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		URI target = URI.create("http://127.0.0.1:" + SERVERS.get(kind).port() + request.build().uri().getPath());
		return this.client.send(request.uri(target).build(), BodyHandlers.ofString());
	}

	private static Map<String, List<String>> cors(HttpResponse<String> response) {
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeIf((name) -> !name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
		return headers;
	}

	private static List<String> vary(HttpResponse<String> response) {
		return response.headers()
			.allValues("vary")
			.stream()
			.flatMap((line) -> List.of(line.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).stream())
			.toList();
	}

}
