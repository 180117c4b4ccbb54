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

package io.github.corsboot.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who asks for something costs no object, and what costs one is known. These tests go red
 * when something is split, joined, copied or wrapped while a request waits.
 */
class DecisionAllocationTests {

	private static final String APP = "https://app.example.com";

	private static final CorsPolicy LISTED = CorsPolicy.builder()
		.allowedOrigins(APP, "https://admin.example.com")
		.allowCredentials(true)
		.allowedHeaders("Content-Type", "X-Requested-With")
		.build();

	private static final CorsPolicy WILDCARD = CorsPolicy.builder()
		.allowedOrigins("https://*.example.com", "https://app-*.example.org", "http://localhost:*")
		.build();

	private static final CorsPolicy ANYBODY = CorsPolicy.builder().allowedOrigins("*").build();

	private static final CorsPolicy MANY = CorsPolicy.builder()
		.allowedOrigins(IntStream.range(0, 10_000).mapToObj((i) -> "https://app" + i + ".example.com").toList())
		.build();

	static Stream<Arguments> whatCostsNothing() {
		PlainRequest get = new PlainRequest("GET");
		return Stream.of(Arguments.of("allowed", LISTED, get.from(APP)),
				Arguments.of("allowed, one of many", MANY, get.from("https://app9999.example.com")),
				Arguments.of("denied", LISTED, get.from("https://evil.example.org")),
				Arguments.of("denied by many", MANY, get.from("https://app10000.example.com")),
				Arguments.of("denied, no browser says where it is from", LISTED,
						get.without("sec-fetch-site").from("https://evil.example.org")),
				Arguments.of("null", LISTED, get.from("null")),
				Arguments.of("own origin", LISTED,
						get.with("sec-fetch-site", "same-origin").from("https://own.example")),
				Arguments.of("own origin, no browser says so", LISTED,
						get.without("sec-fetch-site").from("https://api.example.com")),
				Arguments.of("method not allowed", LISTED, new PlainRequest("BREW").from(APP)),
				Arguments.of("no origin", LISTED, get), Arguments.of("no origin, anybody allowed", ANYBODY, get),
				Arguments.of("anybody", ANYBODY, get.from(APP)),
				Arguments.of("wildcard", WILDCARD, get.from("https://tenant.eu.example.com")),
				Arguments.of("wildcard in a label", WILDCARD, get.from("https://app-1.example.org")),
				Arguments.of("any port", WILDCARD, get.from("http://localhost:5173")),
				Arguments.of("denied by wildcards", WILDCARD, get.from("https://tenant.example.org")),
				Arguments.of("OPTIONS without origin", LISTED, new PlainRequest("OPTIONS")),
				Arguments.of("handshake", LISTED,
						get.with("upgrade", "websocket")
							.with("connection", "Upgrade")
							.with("sec-websocket-key", "x")
							.from(APP)),
				Arguments.of("preflight from elsewhere", LISTED, preflight("https://evil.example.org", "PUT", "x")),
				Arguments.of("preflight for another method", LISTED, preflight(APP, "BREW", "x")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatCostsNothing(String name, CorsPolicy policy, PlainRequest request) {
		assertThat(Allocation.bytes(() -> policy.decide(request), 0)).isZero();
	}

	@Test
	void whoeverMayBlockCostsNothingToo() {
		Enforcement block = new Enforcement(DeniedRequests.BLOCK, 204);
		PlainRequest denied = new PlainRequest("GET").from("https://evil.example.org");
		assertThat(Allocation.bytes(() -> LISTED.decide(denied, block), 0)).isZero();
	}

	@Test
	void aPreflightCostsWhatItIsAnsweredWith() {
		PlainRequest request = preflight(APP, "PUT", "content-type,x-requested-with");
		assertThat(LISTED.decide(request)).isInstanceOf(CorsDecision.Allowed.class);
		// A decision, its headers and the status.
		assertThat(Allocation.bytes(() -> LISTED.decide(request), 80)).isLessThanOrEqualTo(80);
	}

	@Test
	void aHostilePreflightCostsNoMoreThanAnHonestOne() {
		PlainRequest names = preflight(APP, "PUT", "x-not-allowed," + "content-type,".repeat(300));
		PlainRequest commas = preflight(APP, "PUT", ",".repeat(4096));
		PlainRequest blanks = preflight(APP, "PUT", " ".repeat(4096));
		for (PlainRequest request : List.of(names, commas, blanks)) {
			assertThat(LISTED.decide(request)).isInstanceOf(CorsDecision.Denied.class);
			// A decision and what it knows of the names that are not allowed.
			assertThat(Allocation.bytes(() -> LISTED.decide(request), 120)).isLessThanOrEqualTo(120);
		}
	}

	@Test
	void whatMakesUpNamesBelowAWildcardCostsOneGrantEach() {
		List<PlainRequest> requests = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			requests.add(new PlainRequest("GET").from("https://tenant" + i + ".example.com"));
		}
		int[] next = new int[1];
		assertThat(Allocation.bytes(() -> WILDCARD.decide(requests.get(next[0]++ % 1000)), 56)).isLessThanOrEqualTo(56);
	}

	private static PlainRequest preflight(String origin, String method, String headers) {
		return new PlainRequest("OPTIONS").with("access-control-request-method", method)
			.with("access-control-request-headers", headers)
			.from(origin);
	}

	/**
	 * A request that makes nothing itself: its header names have no other case.
	 */
	private record PlainRequest(String method, Map<String, List<String>> headers) implements CorsRequest {

		PlainRequest(String method) {
			this(method, Map.of("Sec-Fetch-Site", List.of("cross-site")));
		}

		PlainRequest with(String name, String value) {
			Map<String, List<String>> more = new HashMap<>(this.headers);
			more.put(nameOf(name), List.of(value));
			return new PlainRequest(this.method, more);
		}

		PlainRequest without(String name) {
			Map<String, List<String>> fewer = new HashMap<>(this.headers);
			fewer.remove(nameOf(name));
			return new PlainRequest(this.method, fewer);
		}

		PlainRequest from(String origin) {
			return with("origin", origin);
		}

		// As the core writes it.
		private static String nameOf(String lowerCase) {
			StringBuilder name = new StringBuilder();
			for (String word : lowerCase.split("-", -1)) {
				name.append(name.isEmpty() ? "" : "-")
					.append(Character.toUpperCase(word.charAt(0)))
					.append(word.substring(1));
			}
			return name.toString().replace("Websocket", "WebSocket");
		}

		@Override
		public List<String> header(String name) {
			List<String> lines = this.headers.get(name);
			return (lines != null) ? lines : List.of();
		}

		@Override
		public String scheme() {
			return "https";
		}

		@Override
		public String host() {
			return "api.example.com";
		}

		@Override
		public int port() {
			return 443;
		}

	}

}
