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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far a denied request is from what is allowed.
 */
class NearMissTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# configured                      | origin of the request                  | difference            | nearest
					https://app.example.com           | http://app.example.com                 | OTHER_SCHEME          | https://app.example.com
					http://localhost                  | capacitor://localhost                  | OTHER_SCHEME          | http://localhost
					http://localhost:*                | https://localhost:8443                 | OTHER_SCHEME          | http://localhost:*
					http://localhost:3000             | http://localhost:5173                  | OTHER_PORT            | http://localhost:3000
					http://localhost:3000             | http://localhost                       | OTHER_PORT            | http://localhost:3000
					http://localhost:[3000,5173]      | http://localhost:4200                  | OTHER_PORT            | http://localhost:[3000,5173]
					https://app.example.com           | http://app.example.com:8080            | OTHER_SCHEME_AND_PORT | https://app.example.com
					https://example.com               | https://www.example.com                | WWW                   | https://example.com
					https://www.example.com           | https://example.com                    | WWW                   | https://www.example.com
					https://*.example.com             | https://example.com                    | APEX                  | https://*.example.com
					https://app-*.example.com         | https://example.com                    | APEX                  | https://app-*.example.com
					https://example.com               | https://a.example.com                  | SUBDOMAIN             | https://example.com
					https://example.com               | https://b.a.example.com                | SUBDOMAIN             | https://example.com
					https://app.example.com           | https://example.com                    | PARENT                | https://app.example.com
					https://app-*.example.com         | https://app-.example.com               | WILDCARD_LABEL        | https://app-*.example.com
					https://app-*.example.com         | https://app-1.x.example.com            | WILDCARD_LABEL        | https://app-*.example.com
					https://*.example.com             | https://evilexample.com                | LOOKALIKE             | https://*.example.com
					https://example.com               | https://evil-example.com               | LOOKALIKE             | https://example.com
					https://example.com               | https://example.com.evil.example       | LOOKALIKE             | https://example.com
					https://app.example.com           | https://app.example.com/               | TRAILING_SLASH        | https://app.example.com
					https://app.example.com           | https://App.example.com                | UPPER_CASE            | https://app.example.com
					https://app.example.com           | HTTPS://app.example.com                | UPPER_CASE            | https://app.example.com
					https://app.example.com           | https://app.example.com:443            | DEFAULT_PORT          | https://app.example.com
					http://app.example.com            | http://app.example.com:80              | DEFAULT_PORT          | http://app.example.com
					https://*.example.com             | https://a.example.com:443              | DEFAULT_PORT          | https://a.example.com
					https://app.example.com           | https://App.example.com/               | MISWRITTEN            | https://app.example.com
					https://app.example.com           | https://app.example.com/index.html     | MISWRITTEN            | https://app.example.com
					https://app.example.com           | app.example.com                        | MISWRITTEN            | https://app.example.com
					http://127.0.0.1:8080             | http://127.1:8080                      | MISWRITTEN            | http://127.0.0.1:8080
					""")
	void theNearestPatternIsFound(String configured, String origin, NearMiss.Kind kind, String nearest) {
		assertThat(nearMiss(TestRequest.of("GET").from(origin), configured)).hasValue(new NearMiss(kind, nearest));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://other.example", "https://exam.ple", "https://com", "null", "", "https://",
			"https://app.example.com https://app.example.com", "https://*.example.com", "*", ".*", "example.com",
			"https://app.example.org", "ftp://app.example.com.evil.example" })
	void nothingIsNear(String origin) {
		assertThat(nearMiss(TestRequest.of("GET").from(origin), "https://app.example.com")).isEmpty();
	}

	@Test
	void aNameWithoutADotLooksLikeNothing() {
		assertThat(nearMiss(TestRequest.of("GET").from("http://myweb"), "http://web")).isEmpty();
	}

	@Test
	void severalOriginLinesAreNearNothing() {
		TestRequest request = TestRequest.of("GET").with("Origin", "https://a.example/", "https://a.example");
		assertThat(nearMiss(request, "https://a.example")).isEmpty();
	}

	@Test
	void theSmallestDifferenceWins() {
		assertThat(nearMiss(TestRequest.of("GET").from("https://www.example.com"), "https://example.com",
				"https://shop.www.example.com", "http://www.example.com"))
			.hasValue(new NearMiss(NearMiss.Kind.OTHER_SCHEME, "http://www.example.com"));
	}

	@Test
	void aBoundedNumberOfPatternsIsLookedAt() {
		List<String> origins = new ArrayList<>(
				IntStream.range(0, 1000).mapToObj((i) -> "https://o" + i + ".other").toList());
		origins.add("https://app.example.com");
		TestRequest request = TestRequest.of("GET").from("http://app.example.com");
		assertThat(nearMiss(request, origins.toArray(String[]::new))).isEmpty();
		origins.remove(0);
		assertThat(nearMiss(request, origins.toArray(String[]::new))).isPresent();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			PATCH, patch, PATCH
			PATCH, Patch, PATCH
			Purge, PURGE, Purge
			PATCH, PUT,
			""")
	void methodsAreComparedWithCase(String allowed, String asked, String nearest) {
		CorsPolicy policy = CorsPolicy.builder()
			.allowedOrigins("https://a.example")
			.allowedMethods("GET", allowed)
			.build();
		TestRequest preflight = TestRequest.of("OPTIONS")
			.from("https://a.example")
			.with("Access-Control-Request-Method", asked);
		Optional<NearMiss> expected = Optional.ofNullable(nearest)
			.map((method) -> new NearMiss(NearMiss.Kind.METHOD_CASE, method));
		assertThat(explain(policy, preflight).nearMiss()).isEqualTo(expected);
		assertThat(explain(policy, TestRequest.of(asked).from("https://a.example")).nearMiss()).isEqualTo(expected);
	}

	@Test
	void theLineThatWouldAllowTheHeadersIsThere() {
		CorsPolicy policy = policyWithHeaders("Content-Type", "X-A");
		DenialExplanation explanation = explain(policy, asking("x-a,x-b,x-c"));
		assertThat(explanation.message()).isEqualTo("these request headers are not allowed: \"x-b, x-c\": "
				+ "this would allow it: allowed-headers: Content-Type, X-A, x-b, x-c");
		List<String> names = Arrays.asList(
				explanation.nearMiss().orElseThrow().configured().substring("allowed-headers: ".length()).split(","));
		CorsPolicy mended = policy.toBuilder().allowedHeaders(names).build();
		assertThat(mended.decide(asking("x-a,x-b,x-c"))).isInstanceOf(CorsDecision.Allowed.class);
	}

	@Test
	void noLineIsOfferedForMoreNamesThanAreShown() {
		String many = "x-" + "a".repeat(300);
		assertThat(explain(policyWithHeaders("X-A"), asking(many)).nearMiss()).isEmpty();
		assertThat(explain(policyWithHeaders("X-A"), asking("*")).nearMiss()).isEmpty();
	}

	private static CorsPolicy policyWithHeaders(String... names) {
		return CorsPolicy.builder().allowedOrigins("https://a.example").allowedHeaders(names).build();
	}

	private static TestRequest asking(String names) {
		return TestRequest.of("OPTIONS")
			.from("https://a.example")
			.with("Access-Control-Request-Method", "GET")
			.with("Access-Control-Request-Headers", names);
	}

	private static Optional<NearMiss> nearMiss(TestRequest request, String... configured) {
		return explain(CorsPolicy.builder().allowedOrigins(configured).build(), request).nearMiss();
	}

	private static DenialExplanation explain(CorsPolicy policy, TestRequest request) {
		return policy.explain(request, (CorsDecision.Denied) policy.decide(request));
	}

}
