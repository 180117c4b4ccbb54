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
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever Spring Security or a filter of the user's own refuses, a script of an allowed
 * origin can read why, and no preflight gets as far.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecurityContract {

	private static final String ALLOWED = "Origin: https://app.example";

	private static final List<String> GRANTED = List.of("Access-Control-Allow-Credentials: true",
			"Access-Control-Allow-Origin: https://app.example", "Access-Control-Expose-Headers: X-Total");

	private static final String USER = "Authorization: Basic dXNlcjpwYXNzd29yZA==";

	private ContractServer server;

	private final ContractServer.Kind kind;

	private final Class<?> application;

	SecurityContract(ContractServer.Kind kind, Class<?> application) {
		this.kind = kind;
		this.application = application;
	}

	@BeforeAll
	void start() {
		this.server = ContractServer.startSecured(this.kind, this.application,
				"cors.allowed-origins=https://app.example", "cors.allow-credentials=true",
				"cors.exposed-headers=X-Total");
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	private static List<Refusal> refusals() {
		return List.of(new Refusal(401, RawRequest.get("/jwt/x")),
				new Refusal(401, RawRequest.get("/jwt/x", "Authorization: Bearer no.token.atall")),
				new Refusal(401, RawRequest.get("/jwt/x", Tokens.bearer(Tokens.EXPIRED))),
				new Refusal(403, RawRequest.get("/jwt/admin", Tokens.bearer(Tokens.VALID))),
				new Refusal(200, RawRequest.get("/jwt/x", Tokens.bearer(Tokens.VALID))),
				new Refusal(302, RawRequest.get("/form/x", "Accept: text/html")),
				new Refusal(403, RawRequest.request("POST", "/form/x")),
				new Refusal(302, RawRequest.get("/https/x", "Host: shop.example")),
				new Refusal(401, RawRequest.get("/basic/x")),
				new Refusal(401, RawRequest.get("/basic/x", "Authorization: Basic eDp5")),
				new Refusal(403, RawRequest.get("/basic/admin", USER)),
				new Refusal(403, RawRequest.request("POST", "/basic/x", USER)),
				new Refusal(200, RawRequest.get("/basic/x", USER)), new Refusal(401, RawRequest.get("/method/x")),
				new Refusal(403, RawRequest.get("/method/x", USER)), new Refusal(401, RawRequest.get("/defaults/x")),
				new Refusal(200, RawRequest.get("/defaults/x", USER)), new Refusal(401, RawRequest.get("/disabled/x")),
				new Refusal(200, RawRequest.get("/disabled/x", USER)),
				new Refusal(401, RawRequest.get("/own/x", "X-Refuse: early")),
				new Refusal(401, RawRequest.get("/own/x", "X-Refuse: early-error")),
				new Refusal(401, RawRequest.get("/own/x", "X-Refuse: inside")),
				new Refusal(401, RawRequest.get("/own/x", "X-Refuse: inside-error")),
				new Refusal(401, RawRequest.get("/own/x", "X-Refuse: late")),
				new Refusal(401, RawRequest.get("/own/x", "X-Refuse: late-error")),
				new Refusal(200, RawRequest.get("/own/x")));
	}

	@TestFactory
	Stream<DynamicTest> aScriptCanReadWhyItIsRefused() {
		return refusals().stream().map((refusal) -> DynamicTest.dynamicTest(refusal.request().toString(), () -> {
			RawResponse allowed = refusal.request().with(ALLOWED).send(this.server.port());
			assertStatus(allowed, refusal);
			assertThat(allowed.corsLines()).as("%s", allowed).isEqualTo(GRANTED);
			assertVary(allowed);
		}));
	}

	@TestFactory
	Stream<DynamicTest> nobodyElseCan() {
		return refusals().stream()
			.flatMap(
					(refusal) -> Stream.of("Origin: https://evil.example", "Origin: https://other.example", "X-None: x")
						.map((sender) -> DynamicTest.dynamicTest(refusal.request() + " / " + sender, () -> {
							RawResponse denied = refusal.request().with(sender).send(this.server.port());
							assertStatus(denied, refusal);
							assertThat(denied.corsLines()).as("%s", denied).isEmpty();
							assertVary(denied);
						})));
	}

	private static void assertStatus(RawResponse response, Refusal refusal) {
		assertThat(response.status()).as("%s", response).isEqualTo(refusal.status());
		boolean reached = !refusal.request().lines().toString().contains("early");
		boolean redirected = refusal.request().target().startsWith("/https/");
		if (!redirected) {
			assertThat(response.header("X-Content-Type-Options")).as("written by Spring Security: %s", response)
				.hasSize(reached ? 1 : 0);
		}
	}

	private static void assertVary(RawResponse response) {
		assertThat(response.vary()).as("%s", response).contains("origin");
		assertThat(response.varyCount()).as("%s", response).isEqualTo(new TreeSet<>(response.vary()).size());
	}

	@TestFactory
	Stream<DynamicTest> noPreflightGetsAsFar() {
		return refusals().stream()
			.map((refusal) -> refusal.request().target())
			.distinct()
			.map((path) -> DynamicTest.dynamicTest(path, () -> {
				for (String refuse : List.of("X-Refuse: early", "X-Refuse: inside", "X-Refuse: late-error")) {
					RawResponse allowed = preflight(path, "https://app.example").with(refuse).send(this.server.port());
					assertThat(allowed.status()).as("%s", allowed).isEqualTo(200);
					assertThat(allowed.header("Access-Control-Allow-Headers")).containsExactly("authorization");
					assertUntouched(allowed);
					RawResponse denied = preflight(path, "https://other.example").with(refuse).send(this.server.port());
					assertThat(denied.status()).as("%s", denied).isEqualTo(403);
					assertThat(denied.corsLines()).isEmpty();
					assertUntouched(denied);
				}
			}));
	}

	private static RawRequest preflight(String path, String origin) {
		return RawRequest.preflight(path, origin, "PUT", "Access-Control-Request-Headers: authorization",
				"Host: shop.example");
	}

	private static void assertUntouched(RawResponse response) {
		assertThat(response.body()).isEmpty();
		assertThat(response.header("Location")).isEmpty();
		assertThat(response.header("WWW-Authenticate")).isEmpty();
		assertThat(response.header("X-Content-Type-Options")).as("written by Spring Security").isEmpty();
	}

	@Test
	void theRefusalsAreThoseThatAreMeant() {
		assertThat(RawRequest.get("/form/x", "Accept: text/html").send(this.server.port()).header("Location"))
			.singleElement()
			.satisfies((location) -> assertThat(location).endsWith("/login"));
		assertThat(RawRequest.get("/https/x", "Host: shop.example").send(this.server.port()).header("Location"))
			.containsExactly("https://shop.example/https/x");
		assertThat(RawRequest.get("/jwt/x").send(this.server.port()).header("WWW-Authenticate")).singleElement()
			.satisfies((challenge) -> assertThat(challenge).startsWith("Bearer"));
		assertThat(RawRequest.get("/jwt/admin", Tokens.bearer(Tokens.VALID))
			.send(this.server.port())
			.header("WWW-Authenticate")
			.toString()).contains("insufficient_scope");
	}

	/**
	 * A request that is refused, or for comparison is not.
	 *
	 * @param status the status of the answer
	 * @param request the request, without an origin
	 */
	private record Refusal(int status, RawRequest request) {

	}

}
