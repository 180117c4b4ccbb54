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

package io.github.corsboot.spring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.RequestKind;
import io.github.corsboot.spring.CandidateChange.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which requests would have another outcome with a candidate.
 */
class CandidateComparisonTests {

	private static final String APP = "https://app.example";

	private static final RequestedPath PATH = RequestedPath.of("/x", "", "");

	/** For each effect, policies that have it on an actual request with a cookie. */
	private static final Map<Effect, CorsPolicies> POLICIES = new EnumMap<>(
			Map.of(Effect.LEFT_ALONE, CorsPolicies.builder().build(), Effect.ALLOWED,
					builder(CorsPolicy.builder().allowedOrigins(APP)).build(), Effect.ALLOWED_WITH_CREDENTIALS,
					builder(CorsPolicy.builder().allowedOrigins(APP).allowCredentials(true)).build(), Effect.DENIED,
					builder(CorsPolicy.builder().allowedOrigins()).build(), Effect.BLOCKED,
					builder(CorsPolicy.builder().allowedOrigins()).deniedRequests(DeniedRequests.BLOCK).build()));

	private static final List<Effect> EFFECTS = List.of(Effect.values());

	static Stream<Object[]> pairs() {
		return EFFECTS.stream().flatMap((from) -> EFFECTS.stream().map((to) -> new Object[] { from, to }));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void ofAnActualRequestEveryDifferenceIsAChange(Effect from, Effect to) {
		assertThat(change(from, to, request("GET", "Origin", APP, "Cookie", "a=b")))
			.map(CandidateComparisonTests::arrow)
			.isEqualTo(Optional.of(arrow(from, to)).filter((arrow) -> from != to));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void withoutCredentialsItMakesNoDifferenceWhetherTheyAreAllowed(Effect from, Effect to) {
		Effect plainFrom = (from == Effect.ALLOWED_WITH_CREDENTIALS) ? Effect.ALLOWED : from;
		Effect plainTo = (to == Effect.ALLOWED_WITH_CREDENTIALS) ? Effect.ALLOWED : to;
		assertThat(change(from, to, request("GET", "Origin", APP))).map(CandidateComparisonTests::arrow)
			.isEqualTo(Optional.of(arrow(plainFrom, plainTo)).filter((arrow) -> plainFrom != plainTo));
	}

	@Test
	void anAuthorizationHeaderIsCredentialsToo() {
		assertThat(change(Effect.ALLOWED_WITH_CREDENTIALS, Effect.ALLOWED,
				request("GET", "Origin", APP, "authorization", "Bearer x")))
			.map(CandidateComparisonTests::arrow)
			.contains(arrow(Effect.ALLOWED_WITH_CREDENTIALS, Effect.ALLOWED));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void aPreflightIsGrantedRefusedOrLeftAlone(Effect from, Effect to) {
		Effect seenFrom = ofPreflight(from);
		Effect seenTo = ofPreflight(to);
		assertThat(change(from, to, RequestStub.preflight(APP, "GET"))).map(CandidateComparisonTests::arrow)
			.isEqualTo(Optional.of(arrow(seenFrom, seenTo)).filter((arrow) -> seenFrom != seenTo));
	}

	private static Effect ofPreflight(Effect effect) {
		return switch (effect) {
			case ALLOWED_WITH_CREDENTIALS -> Effect.ALLOWED;
			case BLOCKED -> Effect.DENIED;
			default -> effect;
		};
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void aHandshakePassesOrIsBlocked(Effect from, Effect to) {
		Effect seenFrom = (from == Effect.BLOCKED) ? Effect.BLOCKED : Effect.LEFT_ALONE;
		Effect seenTo = (to == Effect.BLOCKED) ? Effect.BLOCKED : Effect.LEFT_ALONE;
		Optional<CandidateChange> change = change(from, to, handshake("Origin", APP, "Cookie", "a=b"));
		assertThat(change).map(CandidateComparisonTests::arrow)
			.isEqualTo(Optional.of(arrow(seenFrom, seenTo)).filter((arrow) -> seenFrom != seenTo));
		change.ifPresent((found) -> assertThat(found.kind()).isEqualTo(RequestKind.HANDSHAKE));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void whatIsNotCrossOriginNeverCounts(Effect from, Effect to) {
		String own = "https://api.example.com";
		assertThat(Stream.of(request("GET", "Cookie", "a=b"), request("POST"), request("OPTIONS"), handshake(),
				request("POST", "Origin", own, "Cookie", "a=b"), request("GET", "Origin", own, "Authorization", "x"),
				request("POST", "Origin", APP, "Sec-Fetch-Site", "same-origin"), handshake("Origin", own),
				handshake("Origin", APP, "Sec-Fetch-Site", "same-origin")))
			.allSatisfy((request) -> assertThat(change(from, to, request)).isEmpty());
	}

	@Test
	void theOwnOriginNeverCountsUnderAStarAndWhereItIsListed() {
		CorsPolicies star = builder(CorsPolicy.builder().allowedOrigins("*")).build();
		CorsPolicies listed = builder(
				CorsPolicy.builder().allowedOrigins("https://api.example.com").allowCredentials(true))
			.build();
		assertThat(change(star, listed, request("POST", "Origin", "https://api.example.com", "Cookie", "a=b")))
			.isEmpty();
		assertThat(change(star, POLICIES.get(Effect.BLOCKED), request("GET"))).isEmpty();
		assertThat(change(star, listed, request("POST", "Origin", "https://x.example"))).isPresent();
	}

	@Test
	void whyARequestIsDeniedDoesNotCountNorWhatIsSaidBesides() {
		CorsPolicies methods = builder(CorsPolicy.builder().allowedOrigins(APP).allowedMethods("PUT")).build();
		assertThat(change(POLICIES.get(Effect.DENIED), methods, request("GET", "Origin", APP))).isEmpty();
		CorsPolicies besides = builder(CorsPolicy.builder()
			.allowedOrigins(APP)
			.exposedHeaders("X-One")
			.maxAge(Duration.ZERO)
			.timingAllowOrigin(true)).preflightStatus(204).build();
		assertThat(change(POLICIES.get(Effect.ALLOWED), besides, request("GET", "Origin", APP))).isEmpty();
		assertThat(change(POLICIES.get(Effect.ALLOWED), besides, RequestStub.preflight(APP, "GET"))).isEmpty();
	}

	@Test
	void aChangeSaysWhatItIsAbout() {
		CorsPolicies candidate = builder(CorsPolicy.builder().allowedOrigins(APP).allowedMethods("PUT")).build();
		CandidateChange taken = change(POLICIES.get(Effect.ALLOWED), candidate, RequestStub.preflight(APP, "GET"))
			.orElseThrow();
		assertThat(taken.reason()).contains(DenialReason.METHOD_NOT_ALLOWED);
		assertThat(taken.kind()).isEqualTo(RequestKind.PREFLIGHT);
		assertThat(taken.active().policyName()).contains("p");
		CandidateChange given = change(POLICIES.get(Effect.DENIED), POLICIES.get(Effect.ALLOWED),
				request("GET", "Origin", APP))
			.orElseThrow();
		assertThat(given.reason()).contains(DenialReason.ORIGIN_NOT_ALLOWED);
		CandidateChange harder = change(POLICIES.get(Effect.DENIED),
				candidate.toBuilder().deniedRequests(DeniedRequests.BLOCK).build(), request("GET", "Origin", APP))
			.orElseThrow();
		assertThat(harder.reason()).contains(DenialReason.METHOD_NOT_ALLOWED);
		assertThat(change(Effect.LEFT_ALONE, Effect.ALLOWED, request("GET", "Origin", APP)).orElseThrow().reason())
			.isEmpty();
	}

	@Test
	void aPathThatCanBeReadTwoWaysCountsUnderNoPolicy() {
		CorsPolicies candidate = CorsPolicies.builder()
			.policy("p", CorsPolicy.builder().allowedOrigins(APP).build(), "/**")
			.excludePaths("/raw/**")
			.build();
		RequestedPath twoWays = RequestedPath.of("/raw/../x", "", "");
		CandidateChange change = change(POLICIES.get(Effect.ALLOWED), candidate, request("GET", "Origin", APP), twoWays)
			.orElseThrow();
		assertThat(change.reason()).contains(DenialReason.PATH_AMBIGUOUS);
		assertThat(change.candidate().policyName()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ops", "ops/" })
	void whereOnlySomePoliciesCountTheSameHoldsForTheCandidate(String onlyUnder) {
		CorsPolicies candidate = CorsPolicies.builder()
			.policy("all", CorsPolicy.builder().allowedOrigins().build(), "/**")
			.policy("ops", CorsPolicy.builder().allowedOrigins(APP).build(), "/ops/health")
			.build();
		CorsPolicies narrowed = CorsPolicies.builder().onlyUnder(onlyUnder).build();
		CorsRequest request = request("GET", "Origin", APP);
		assertThat(change(narrowed, candidate, request, RequestedPath.of("/ops/info", "", ""))).isEmpty();
		assertThat(change(narrowed, candidate, request, RequestedPath.of("/ops/health", "", "")))
			.map(CandidateComparisonTests::arrow)
			.contains(arrow(Effect.LEFT_ALONE, Effect.ALLOWED));
		assertThat(change(CorsPolicies.builder().build(), candidate, request, RequestedPath.of("/ops/info", "", "")))
			.map(CandidateComparisonTests::arrow)
			.contains(arrow(Effect.LEFT_ALONE, Effect.DENIED));
	}

	@Test
	void whatFailsReachesNoRequest() {
		CorsPolicies policies = POLICIES.get(Effect.ALLOWED)
			.toBuilder()
			.listener(new CandidateComparison(POLICIES.get(Effect.DENIED), (change) -> {
				throw new IllegalStateException("on purpose");
			}))
			.build();
		assertThat(policies.decide(request("GET", "Origin", APP), PATH)).isInstanceOf(CorsDecision.Allowed.class);
	}

	@Test
	void itWantsNothingOfWhatCanNeverCount() {
		CandidateComparison comparison = new CandidateComparison(POLICIES.get(Effect.BLOCKED), (change) -> {
		});
		CorsPolicies denied = POLICIES.get(Effect.DENIED);
		assertThat(comparison.isInterestedIn(denied.decide(request("GET"), PATH))).isFalse();
		assertThat(comparison.isInterestedIn(denied.decide(request("POST", "Origin", "https://api.example.com"), PATH)))
			.isFalse();
		assertThat(comparison.isInterestedIn(denied.decide(handshake("Origin", APP), PATH))).isTrue();
		assertThat(comparison.isInterestedIn(CorsDecision.leftAlone())).isTrue();
	}

	private static CorsPolicies.Builder builder(CorsPolicy.Builder policy) {
		return CorsPolicies.builder().policy("p", policy.build(), "/**");
	}

	private static Optional<CandidateChange> change(Effect from, Effect to, CorsRequest request) {
		return change(POLICIES.get(from), POLICIES.get(to), request);
	}

	private static Optional<CandidateChange> change(CorsPolicies active, CorsPolicies candidate, CorsRequest request) {
		return change(active, candidate, request, PATH);
	}

	private static Optional<CandidateChange> change(CorsPolicies active, CorsPolicies candidate, CorsRequest request,
			RequestedPath path) {
		List<CandidateChange> changes = new ArrayList<>();
		CorsPolicies policies = active.toBuilder().listener(new CandidateComparison(candidate, changes::add)).build();
		assertThat(policies.decide(request, path)).usingRecursiveComparison().isEqualTo(active.decide(request, path));
		assertThat(changes).hasSizeLessThan(2);
		return changes.stream().findFirst();
	}

	private static String arrow(CandidateChange change) {
		return arrow(change.from(), change.to());
	}

	private static String arrow(Effect from, Effect to) {
		return from + " -> " + to;
	}

	private static RequestStub request(String method, String... headers) {
		Map<String, List<String>> all = new HashMap<>();
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], List.of(headers[i + 1]));
		}
		return new RequestStub(method, all);
	}

	private static RequestStub handshake(String... headers) {
		RequestStub plain = request("GET", headers);
		Map<String, List<String>> all = new HashMap<>(plain.headers());
		all.putAll(Map.of("Connection", List.of("Upgrade"), "Upgrade", List.of("websocket"), "Sec-WebSocket-Key",
				List.of("x")));
		return new RequestStub("GET", all);
	}

}
