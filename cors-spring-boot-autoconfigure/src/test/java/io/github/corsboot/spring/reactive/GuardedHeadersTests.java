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

package io.github.corsboot.spring.reactive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.ResponseHeaders;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestedPath;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedCaseInsensitiveMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Headers that nobody can change, held against a plain map to which the same is done.
 */
class GuardedHeadersTests {

	private static final CorsPolicies POLICIES = CorsPolicies.builder()
		.policy("default",
				CorsPolicy.builder()
					.allowedOrigins("https://app.example")
					.exposedHeaders("X-Total")
					.allowCredentials(true)
					.timingAllowOrigin(true)
					.build(),
				"/**")
		.build();

	private static ResponseHeaders decided(String origin) {
		MockServerHttpRequest request = MockServerHttpRequest.get("http://www.example/x")
			.header("Origin", origin)
			.build();
		return POLICIES.decide(new ExchangeCorsRequest(request), RequestedPath.of("/x", "", "")).headers();
	}

	@Property(tries = 5_000)
	void whateverIsDoneTheDecisionStands(@ForAll("steps") List<Step> before, @ForAll("steps") List<Step> after,
			@ForAll("origins") String origin) {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		MultiValueMap<String, String> plain = CollectionUtils.toMultiValueMap(new LinkedCaseInsensitiveMap<>());
		ResponseHeaders decision = decided(origin);
		before.forEach((step) -> step.take(guarded, plain));
		guarded.begin(decision);
		after.forEach((step) -> {
			step.take(guarded, plain);
			assertThat(sent(response, decision, true)).isEqualTo(expected(decision));
		});
		assertThat(sent(response, decision, true)).isEqualTo(expected(decision));
		assertThat(sent(response, decision, false)).isEqualTo(others(plain, decision));
		Set<String> vary = tokens(HeaderLines.of(response.getHeaders(), "Vary"));
		assertThat(vary).containsAnyOf("origin", "*").containsAll(tokens(plain.getOrDefault("Vary", List.of())));
	}

	private static Map<String, List<String>> expected(ResponseHeaders decision) {
		Map<String, List<String>> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		decision.forEach((name, value) -> expected.put(name, List.of(value)));
		return expected;
	}

	private static Map<String, List<String>> sent(MockServerHttpResponse response, ResponseHeaders decision,
			boolean governed) {
		Map<String, List<String>> sent = new LinkedHashMap<>();
		response.getHeaders().forEach(sent::put);
		return select(sent, decision, governed);
	}

	private static Map<String, List<String>> others(Map<String, List<String>> plain, ResponseHeaders decision) {
		return select(plain, decision, false);
	}

	private static Map<String, List<String>> select(Map<String, List<String>> headers, ResponseHeaders decision,
			boolean governed) {
		Map<String, List<String>> selected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach((name, values) -> {
			if (decision.governs(name) == governed && !name.equalsIgnoreCase("Vary")) {
				selected.put(name, values);
			}
		});
		return selected;
	}

	private static Set<String> tokens(List<String> lines) {
		return lines.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map((token) -> token.trim().toLowerCase(Locale.ROOT))
			.filter((token) -> !token.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Provide
	Arbitrary<String> origins() {
		return Arbitraries.of("https://app.example", "https://evil.example");
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<String> names = Arbitraries.of("Access-Control-Allow-Origin", "access-control-allow-origin",
				"Access-Control-Allow-Credentials", "Access-Control-Max-Age", "Access-Control-Anything",
				"Timing-Allow-Origin", "Vary", "VARY", "Content-Type", "X-Total", "x-total");
		Arbitrary<String> values = Arbitraries.of("*", "https://evil.example", "", "Accept", "Origin, Accept", "x");
		return Combinators.combine(Arbitraries.of(HeaderChange.class), names, values).as(Step::new).list().ofMaxSize(6);
	}

	@ParameterizedTest
	@EnumSource(HeaderChange.class)
	void everyChangeIsOneWithoutAGuard(HeaderChange change) {
		MultiValueMap<String, String> plain = CollectionUtils.toMultiValueMap(new LinkedCaseInsensitiveMap<>());
		plain.add("X-Total", "1");
		plain.add("X-Other", "1");
		Map<String, List<String>> earlier = Map.of("X-Total", List.of("1"), "X-Other", List.of("1"));
		change.make(plain, change.isForAbsent ? "X-New" : "X-Total", "2");
		assertThat(Map.copyOf(plain)).isNotEqualTo(earlier);
	}

	@Test
	void theStandInIsReadAndNotThere() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		guarded.begin(decided("https://evil.example"));
		assertThat(guarded.getFirst("access-control-allow-origin")).isEqualTo("denied");
		assertThat(guarded.get("Access-Control-Allow-Origin")).containsExactly("denied");
		assertThat(guarded.containsKey("Access-Control-Allow-Origin")).isTrue();
		assertThat(guarded.keySet()).containsExactly("Vary");
		assertThat(guarded).hasSize(1);
		assertThat(guarded.toSingleValueMap()).isEqualTo(Map.of("Vary", "Origin"));
		response.setComplete().block();
		assertThat(guarded.containsKey("Access-Control-Allow-Origin")).isFalse();
	}

	@Test
	void whatIsReadIsACopy() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		guarded.add("Vary", "Accept");
		List<String> before = guarded.get("Vary");
		guarded.begin(decided("https://app.example"));
		assertThat(before).isNotNull();
		before.clear();
		guarded.values().forEach(List::clear);
		guarded.getOrDefault("Access-Control-Allow-Origin", List.of()).add("https://evil.example");
		assertThat(response.getHeaders().getVary()).containsExactly("Accept", "Origin");
		assertThat(response.getHeaders().getAccessControlAllowOrigin()).isEqualTo("https://app.example");
		Object noName = 1;
		assertThat(guarded.get(noName)).isNull();
		assertThat(guarded.get("X-Total")).isNull();
		assertThat(guarded.remove(noName)).isNull();
	}

	@Test
	void whoChangesHeadersTooLateChangesNothingAndGetsNoError() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		assertThat(guarded.sent()).isEmpty();
		guarded.begin(decided("https://app.example"));
		response.setComplete().block();
		guarded.set("Access-Control-Allow-Origin", "*");
		guarded.set("X-Total", "1");
		assertThat(response.getHeaders().getAccessControlAllowOrigin()).isEqualTo("https://app.example");
		assertThat(guarded.sent()).containsSame(response.getHeaders());
	}

	@Test
	void theLastDecisionHolds() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		guarded.begin(decided("https://app.example"));
		guarded.begin(decided("https://evil.example"));
		assertThat(response.getHeaders().toSingleValueMap()).isEqualTo(Map.of("Vary", "Origin"));
	}

	@Test
	void nullIsNoPartOfVary() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		guarded.begin(decided("https://app.example"));
		guarded.put("Vary", new ArrayList<>(Arrays.asList(null, "Accept", null)));
		assertThat(response.getHeaders().getVary()).containsExactly("Accept", "Origin");
	}

	@Test
	void whatMattersNotIsAsTheServerHasIt() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		guarded.begin(decided("https://app.example"));
		guarded.computeIfAbsent("X-Total", (name) -> new ArrayList<>()).add("1");
		guarded.getOrDefault("X-Total", List.of()).add("2");
		assertThat(HeaderLines.of(response.getHeaders(), "X-Total")).containsExactly("1", "2");
	}

	@Test
	void theAnswerToADenialIsKeptAsWell() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		GuardedHeaders guarded = new GuardedHeaders(response);
		MockServerHttpRequest preflight = MockServerHttpRequest.options("http://www.example/x")
			.header("Origin", "https://evil.example")
			.header("Access-Control-Request-Method", "GET")
			.build();
		CorsDecision decision = POLICIES.decide(new ExchangeCorsRequest(preflight), RequestedPath.of("/x", "", ""));
		guarded.begin(decision.headers());
		guarded.set("cache-control", "max-age=60");
		guarded.set("Content-Length", "0");
		assertThat(guarded.getFirst("Cache-Control")).isEqualTo("no-store");
		assertThat(guarded.getFirst("Content-Length")).isEqualTo("0");
	}

	/**
	 * One change to some headers.
	 *
	 * @param change the change
	 * @param name the name of the header
	 * @param value the value
	 */
	record Step(HeaderChange change, String name, String value) {

		void take(MultiValueMap<String, String> guarded, MultiValueMap<String, String> plain) {
			// Our own Vary is there, and not absent.
			if (!this.change.isForAbsent || !this.name.equalsIgnoreCase("Vary")) {
				this.change.make(plain, this.name, this.value);
				this.change.make(guarded, this.name, this.value);
			}
		}

	}

}
