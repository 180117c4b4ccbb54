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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code cors.debug} adds to the answer of a denied preflight, as it comes over the
 * wire: the same on both stacks, for each reason.
 */
class DebugAnswerTests {

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	private static final String APP = ContractPolicies.APP;

	private static final Set<String> VARY = Set.of("origin", "access-control-request-method",
			"access-control-request-headers");

	@BeforeAll
	static void start() {
		for (Kind kind : Kind.values()) {
			SERVERS.put(kind,
					ContractServer.start(kind,
							kind.isReactive() ? ReactiveContractApplication.class : ServletContractApplication.class,
							"cors.debug=true"));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	static Stream<Answer> answers() {
		return Stream.of(
				new Answer(preflight("/credentialed%20/x", APP, "GET"), 403, "PATH_AMBIGUOUS",
						"the path can be read in more than one way, or in none, and that leads to no single policy"),
				new Answer(preflight("/api", APP + "/", "GET"), 403, "ORIGIN_MALFORMED",
						"the Origin header is not one well-formed origin: https://app.example is allowed, "
								+ "and a serialized origin has no slash at the end"),
				new Answer(preflight("/api", "null", "GET"), 403, "ORIGIN_NULL",
						"the origin is null, which sandboxed pages send and every website can produce"),
				new Answer(preflight("/api", "http://app.example", "GET"), 403, "ORIGIN_NOT_ALLOWED",
						"the origin is not allowed: https://app.example is allowed, and only the scheme differs"),
				new Answer(preflight("/credentialed/x", APP, "POST"), 403, "METHOD_NOT_ALLOWED",
						"the method \\\"POST\\\" is not allowed"),
				new Answer(preflight("/credentialed/x", APP, "put", "x-a"), 200, "METHOD_NOT_ALLOWED",
						"the method \\\"put\\\" is not allowed: PUT is allowed, and methods are compared with case",
						"Access-Control-Allow-Credentials: true", "Access-Control-Allow-Methods: GET, PUT, QUERY",
						"Access-Control-Allow-Origin: " + APP),
				new Answer(preflight("/credentialed/x", APP, "PUT", "x a"), 403, "HEADERS_MALFORMED",
						"the request headers that are asked for are too many, or are no header names"),
				new Answer(preflight("/credentialed/x", APP, "PUT", "x-a,x-c"), 200, "HEADERS_NOT_ALLOWED",
						"these request headers are not allowed: \\\"x-c\\\": this would allow it: "
								+ "allowed-headers: X-A, X-B, x-c",
						"Access-Control-Allow-Credentials: true", "Access-Control-Allow-Methods: GET, PUT, QUERY",
						"Access-Control-Allow-Origin: " + APP));
	}

	private static RawRequest preflight(String path, String origin, String method, String... names) {
		RawRequest request = RawRequest.preflight(path, origin, method);
		return (names.length > 0) ? request.with("Access-Control-Request-Headers: " + names[0]) : request;
	}

	@ParameterizedTest
	@MethodSource("answers")
	void aDeniedPreflightSaysWhyAndGrantsNothingThatABrowserTakesForAGrant(Answer answer) {
		for (Kind kind : Kind.values()) {
			RawResponse response = answer.request().send(SERVERS.get(kind).port());
			assertThat(response.status()).as("%s: %s", kind, response).isEqualTo(answer.status());
			assertThat(response.corsLines()).as("%s: %s", kind, response).containsExactlyElementsOf(answer.corsLines());
			assertThat(response.vary()).as("%s: %s", kind, response).isEqualTo(VARY);
			assertThat(response.header("Content-Type")).as("%s: %s", kind, response)
				.containsExactly("application/problem+json");
			assertThat(response.header("X-Content-Type-Options")).containsExactly("nosniff");
			assertThat(response.header("Cache-Control")).containsExactly("no-store");
			assertThat(response.header(ContractPolicies.REACHED)).isEmpty();
			assertThat(response.body()).as("%s: %s", kind, response)
				.isEqualTo("{\"title\":\"CORS preflight denied\",\"status\":" + answer.status() + ",\"reason\":\""
						+ answer.reason() + "\",\"detail\":\"" + answer.detail() + "\"}");
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsNoDeniedPreflightIsAnsweredAsEver(Kind kind) {
		int port = SERVERS.get(kind).port();
		RawResponse granted = RawRequest.preflight("/api", APP, "PUT").send(port);
		assertThat(granted.status()).isEqualTo(200);
		assertThat(granted.body()).isEmpty();
		RawResponse denied = RawRequest.get("/api/x", "Origin: https://evil.example").send(port);
		assertThat(denied.header(ContractPolicies.REACHED)).hasSize(1);
		assertThat(denied.corsLines()).isEmpty();
		assertThat(denied.body()).doesNotContain("ORIGIN_NOT_ALLOWED");
	}

	/**
	 * A denied preflight, and what comes back.
	 */
	record Answer(RawRequest request, int status, String reason, String detail, List<String> corsLines) {

		Answer(RawRequest request, int status, String reason, String detail, String... corsLines) {
			this(request, status, reason, detail, List.of(corsLines));
		}

		@Override
		public String toString() {
			return this.reason + " " + this.status;
		}

	}

}
