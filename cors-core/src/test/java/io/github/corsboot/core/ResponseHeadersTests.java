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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a decision says to the headers that others have written.
 */
class ResponseHeadersTests {

	private static final CorsPolicy PLAIN = DecisionContract.app().build();

	private static final CorsPolicy TIMING = DecisionContract.app().timingAllowOrigin(true).build();

	private static final CorsPolicy ANY = DecisionContract.any().build();

	private static final TestRequest PREFLIGHT = DecisionContract.preflight("PUT");

	@ParameterizedTest
	@CsvSource(textBlock = """
			# name,                                 governed, where the policy sends timing
			Access-Control-Allow-Origin,            true,     true
			access-control-allow-origin,            true,     true
			ACCESS-CONTROL-ALLOW-CREDENTIALS,       true,     true
			Access-Control-Allow-Methods,           true,     true
			Access-Control-Allow-Headers,           true,     true
			Access-Control-Expose-Headers,          true,     true
			Access-Control-Max-Age,                 true,     true
			Access-Control-Allow-Private-Network,   true,     true
			Access-Control-Of-Tomorrow,             true,     true
			Timing-Allow-Origin,                    false,    true
			timing-allow-origin,                    false,    true
			Timing-Allow-Origins,                   false,    false
			Access-Control,                         false,    false
			X-Access-Control-Allow-Origin,          false,    false
			Vary,                                   false,    false
			Cache-Control,                          false,    false
			Set-Cookie,                             false,    false
			'',                                     false,    false
			""")
	void governsItsOwnHeadersInAnyCase(String name, boolean plain, boolean timing) {
		for (TestRequest request : everyKindOfRequest()) {
			assertThat(PLAIN.decide(request).headers().governs(name)).as(request.toString()).isEqualTo(plain);
			assertThat(TIMING.decide(request).headers().governs(name)).as(request.toString()).isEqualTo(timing);
			assertThat(CorsDecision.leftAlone().headers().governs(name)).isFalse();
		}
	}

	@Test
	void onAnAmbiguousPathTimingIsGovernedToo() {
		for (TestRequest request : everyKindOfRequest()) {
			ResponseHeaders headers = CorsPolicy.denyingAmbiguousPath().decide(request).headers();
			assertThat(headers.governs("Timing-Allow-Origin")).isTrue();
			assertThat(headers.governs("Access-Control-Allow-Origin")).isTrue();
		}
	}

	@Test
	void setsWhatItPassesInAnyCase() {
		for (TestRequest request : everyKindOfRequest()) {
			ResponseHeaders headers = TIMING.decide(request).headers();
			Set<String> passed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
			headers.forEach((name, value) -> passed.add(name));
			for (String name : List.of("Access-Control-Allow-Origin", "timing-allow-origin", "CACHE-CONTROL",
					"Access-Control-Max-Age", "Access-Control-Of-Tomorrow", "Vary")) {
				assertThat(headers.sets(name)).as(request + " " + name).isEqualTo(passed.contains(name));
				assertThat(ResponseHeaders.isEverGoverned(name)).as(name).isEqualTo(headers.governs(name));
			}
		}
	}

	@Test
	void thereIsSomethingToGuardUnderAPolicyOnly() {
		for (TestRequest request : everyKindOfRequest()) {
			assertThat(PLAIN.decide(request).headers().governsAnything()).isTrue();
			assertThat(TIMING.decide(request).headers().governsAnything()).isTrue();
		}
		assertThat(CorsDecision.leftAlone().headers().governsAnything()).isFalse();
	}

	@Test
	void whatIsLeftAloneIsLeftAlone() {
		assertThat(Verdict.of(CorsDecision.leftAlone())).hasToString("left alone\n");
		assertThat(CorsDecision.leftAlone().answer()).isEmpty();
		assertThat(CorsDecision.leftAlone().headers().mergeVary(List.of("Accept"))).isEmpty();
		assertThat(CorsDecision.leftAlone().headers().standIn()).isEmpty();
	}

	@Test
	void theStandInGrantsNobody() {
		ResponseHeaders.StandIn standIn = PLAIN.decide(TestRequest.of("GET")).headers().standIn().orElseThrow();
		assertThat(standIn.name()).isEqualTo("Access-Control-Allow-Origin");
		assertThat(standIn.value()).isNotIn("*", "null").doesNotContain("://");
	}

	@ParameterizedTest(name = "{0} + {1}")
	@MethodSource
	void varyIsMerged(List<String> present, ResponseHeaders headers, Optional<String> merged) {
		assertThat(headers.mergeVary(present)).isEqualTo(merged);
	}

	static Stream<Arguments> varyIsMerged() {
		ResponseHeaders origin = PLAIN.decide(TestRequest.of("GET")).headers();
		ResponseHeaders preflight = PLAIN.decide(PREFLIGHT).headers();
		ResponseHeaders nothing = ANY.decide(TestRequest.of("GET")).headers();
		String three = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";
		return Stream.of(merging(origin, "Origin"), addingNothing(origin, "Origin"),
				merging(origin, "origin", "origin"), merging(origin, "ORIGIN", "ORIGIN"),
				merging(origin, "Accept, Origin", "Accept"), merging(origin, "Accept, Origin", "Accept", "Origin"),
				merging(origin, "Accept, Accept-Encoding, Origin", "Accept, Accept-Encoding"),
				merging(origin, "Accept, Accept-Encoding, Origin", "Accept", "Accept-Encoding"),
				merging(origin, "Accept, Origin", "Accept,accept", "ACCEPT"),
				merging(origin, "Origin, Accept", "Origin, origin", "Accept"), merging(origin, "*", "*"),
				merging(origin, "*", " * "), merging(origin, "Accept, *", "Accept", "*"), merging(origin, "Origin", ""),
				merging(origin, "Origin", ",", " , "), merging(origin, "Accept, Origin", ",, Accept ,"),
				merging(origin, "X-Origin, Origin", "X-Origin"), merging(preflight, three),
				addingNothing(preflight, three), merging(preflight, "Accept, " + three, "Accept"),
				merging(preflight, "access-control-request-method, Origin, Access-Control-Request-Headers",
						"access-control-request-method"),
				merging(preflight, "*", "*"), Arguments.of(List.of(), nothing, Optional.empty()),
				Arguments.of(List.of("Accept, accept"), nothing, Optional.empty()));
	}

	private static List<TestRequest> everyKindOfRequest() {
		TestRequest get = TestRequest.of("GET");
		TestRequest handshake = get.with("Upgrade", "websocket")
			.with("Connection", "upgrade")
			.with("Sec-WebSocket-Key", "x");
		return List.of(get, get.from(DecisionContract.APP), get.from(DecisionContract.EVIL),
				TestRequest.of("OPTIONS").from(DecisionContract.APP), PREFLIGHT, PREFLIGHT.from("null"), handshake);
	}

	private static Arguments addingNothing(ResponseHeaders headers, String present) {
		return Arguments.of(List.of(present), headers, Optional.empty());
	}

	private static Arguments merging(ResponseHeaders headers, String merged, String... present) {
		return Arguments.of(Arrays.asList(present), headers, Optional.of(merged));
	}

}
