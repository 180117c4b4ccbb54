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

package io.github.corsboot.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a gateway sends to browsers whose backend does CORS itself. No route has a filter
 * that drops headers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GatewayContract {

	protected static final String APP = "https://app.example";

	private static final String EVIL = "https://evil.example";

	private static final String[] GRANTED = { "Access-Control-Allow-Credentials: true",
			"Access-Control-Allow-Origin: https://app.example", "Access-Control-Expose-Headers: X-Total" };

	private static final String[] OF_BACKEND = { "Access-Control-Allow-Credentials: true",
			"Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: X-Backend" };

	private Backend backend;

	private ContractServer gateway;

	/** Such as {@code spring.cloud.gateway.server.webflux}. */
	protected abstract String keys();

	protected abstract ContractServer startServer(String... properties);

	@BeforeAll
	void start() {
		this.backend = Backend.start();
		this.gateway = startServer(properties(this.backend));
	}

	@AfterAll
	void stop() {
		this.gateway.close();
		this.backend.close();
	}

	/** Policies, and routes to a backend. */
	protected final String[] properties(Backend to) {
		List<String> properties = new ArrayList<>(List.of("cors.policies.app.paths=/api/**,/posts/**,/nowhere/**",
				"cors.policies.app.allowed-origins=" + APP, "cors.policies.app.allow-credentials=true",
				"cors.policies.app.exposed-headers=X-Total", "cors.exclude-paths=/api/excluded/**"));
		route(properties, 0, to.uri(), "Path=/api/**,/other/**");
		route(properties, 1, to.uri(), "Path=/posts/**", "Method=POST");
		route(properties, 2, "forward:/fallback", "Path=/api-down/**");
		properties.add("cors.policies.down.paths=/api-down/**");
		properties.add("cors.policies.down.allowed-origins=" + APP);
		return properties.toArray(String[]::new);
	}

	// The routes of lower numbers come first.
	private void route(List<String> properties, int index, String uri, String... predicates) {
		String route = keys() + ".routes[" + index + "].";
		properties.add(route + "id=route" + index);
		properties.add(route + "uri=" + uri);
		for (int i = 0; i < predicates.length; i++) {
			properties.add(route + "predicates[" + i + "]=" + predicates[i]);
		}
	}

	@BeforeEach
	void forget() {
		this.backend.requests();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/items", "/api/teapot" })
	void anAllowedOriginGetsOneOfEachHeaderAndItIsOurs(String path) {
		RawResponse response = get(path, APP);
		assertThat(this.backend.requests()).containsExactly("GET " + path);
		assertThat(response.status()).isEqualTo(path.endsWith("teapot") ? 418 : 200);
		assertThat(response.corsLines()).containsExactly(GRANTED);
		assertThat(response.header("X-Backend")).containsExactly("called");
		assertVary(response);
	}

	@Test
	void aDeniedOriginGetsNoneOfTheHeadersOfTheBackend() {
		for (String origin : List.of(EVIL, "null", "x")) {
			RawResponse response = get("/api/items", origin);
			assertThat(response.body()).isEqualTo("backend");
			assertThat(response.corsLines()).as("%s", response).isEmpty();
			assertVary(response);
		}
		assertThat(this.backend.requests()).hasSize(3);
	}

	@Test
	void aRequestWithoutAnOriginGetsNoneEither() {
		RawResponse response = RawRequest.get("/api/items").send(this.gateway.port());
		assertThat(response.corsLines()).isEmpty();
		assertVary(response);
		assertThat(this.backend.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/items", "/posts/items", "/nowhere/items" })
	void aPreflightIsAnsweredWithoutTheBackend(String path) {
		RawResponse granted = RawRequest.preflight(path, APP, "POST").send(this.gateway.port());
		assertThat(granted.status()).isEqualTo(200);
		assertThat(granted.corsLines()).containsExactly("Access-Control-Allow-Credentials: true",
				"Access-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE",
				"Access-Control-Allow-Origin: https://app.example", "Access-Control-Max-Age: 1800");
		RawResponse denied = RawRequest.preflight(path, EVIL, "POST").send(this.gateway.port());
		assertThat(denied.status()).isEqualTo(403);
		assertThat(denied.corsLines()).isEmpty();
		assertThat(denied.body()).isEmpty();
		assertThat(this.backend.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/other/items", "/api/excluded/items" })
	void aPathThatIsLeftAloneGetsWhatTheBackendSends(String path) {
		RawResponse response = get(path, EVIL);
		// The backend and the server write names in cases of their own.
		assertThat(response.corsLines()).usingElementComparator(String.CASE_INSENSITIVE_ORDER)
			.containsExactly(OF_BACKEND);
		assertVary(response);
		assertThat(this.backend.requests()).containsExactly("GET " + path);
	}

	@Test
	void aScriptCanReadThatThereIsNoRoute() {
		for (String path : List.of("/nowhere/items", "/posts/items")) {
			RawResponse response = get(path, APP);
			assertThat(response.status()).isEqualTo(404);
			assertThat(response.corsLines()).containsExactly(GRANTED);
			assertThat(response.vary()).contains("origin");
		}
		assertThat(this.backend.requests()).isEmpty();
	}

	@Test
	void aForwardIsAnsweredWithTheDecisionOfThePathThatWasAskedFor() {
		RawResponse response = get("/api-down/items", APP);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("fallback");
		assertThat(response.corsLines()).containsExactly("Access-Control-Allow-Origin: https://app.example");
		assertThat(get("/api-down/items", EVIL).corsLines()).isEmpty();
		assertThat(get("/api-down/items", EVIL).body()).isEqualTo("fallback");
	}

	@Test
	void aRouteForOneMethodWorks() {
		RawResponse response = RawRequest.request("POST", "/posts/items", "Origin: " + APP).send(this.gateway.port());
		assertThat(response.body()).isEqualTo("backend");
		assertThat(response.corsLines()).containsExactly(GRANTED);
		assertThat(this.backend.requests()).containsExactly("POST /posts/items");
	}

	private RawResponse get(String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin).send(this.gateway.port());
	}

	// The backend's and ours, each name once.
	private static void assertVary(RawResponse response) {
		assertThat(response.vary()).containsExactlyInAnyOrder("origin", "accept");
		assertThat(response.varyCount()).isEqualTo(2);
	}

	protected static String[] with(String[] properties, String... more) {
		return Stream.concat(Stream.of(properties), Stream.of(more)).toArray(String[]::new);
	}

}
