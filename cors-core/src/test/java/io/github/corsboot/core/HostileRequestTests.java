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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no browser sends, under any policy.
 */
class HostileRequestTests {

	private static final int TRIES = 5_000;

	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private static final Pattern LOWER_CASE_TOKENS = Pattern
		.compile("[!#$%&'*+.^_`|~0-9a-z-]+(, [!#$%&'*+.^_`|~0-9a-z-]+)*");

	private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

	private static final List<String> READ = List.of("Origin", "Access-Control-Request-Method",
			"Access-Control-Request-Headers", "Access-Control-Request-Private-Network", "Sec-Fetch-Site", "Connection",
			"Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Vary", "Cookie");

	@Provide
	Arbitrary<PolicyModel> policies() {
		return Meetings.policies();
	}

	@Provide
	Arbitrary<TestRequest> requests() {
		Arbitrary<String> method = Arbitraries.oneOf(Arbitraries.of("GET", "POST", "OPTIONS", "CONNECT"), texts());
		return Combinators
			.combine(method, headers(), Arbitraries.oneOf(Arbitraries.of("http", "https"), texts()), texts(),
					Arbitraries.integers())
			.as((name, headers, scheme, host, port) -> {
				TestRequest request = new TestRequest(name, Map.of(), scheme, host, port);
				for (int i = 0; i < READ.size(); i++) {
					request = request.with(READ.get(i), headers.get(i));
				}
				return request;
			});
	}

	private static Arbitrary<List<List<String>>> headers() {
		Arbitrary<String> lines = Arbitraries.frequencyOf(Tuple.of(1, texts()),
				Tuple.of(1, Arbitraries.of("https://app.example.com", "http://localhost:3000", "null", "PUT", "GET",
						"true", "websocket", "Upgrade", "same-origin", "x-a, x-b", "X-A", "authorization")));
		return Arbitraries
			.frequencyOf(Tuple.of(1, Arbitraries.just(List.<String>of())), Tuple.of(6, lines.list().ofSize(1)),
					Tuple.of(1, lines.list().ofMaxSize(4)))
			.list()
			.ofSize(READ.size());
	}

	private static Arbitrary<String> texts() {
		return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.strings().all().ofMaxLength(40)), Tuple.of(2,
				Arbitraries.strings().withChars(" \t\r\n\0,;:=*/\\[]{}()\"<>%@.-_aZ09\u0085\u212a").ofMaxLength(40)),
				Tuple.of(1, Arbitraries.strings().withChars("aZ-.").ofMinLength(60).ofMaxLength(400)));
	}

	@Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
	void isDecidedWithoutAnExceptionAndReflectsNothingUnsafe(@ForAll("policies") PolicyModel model,
			@ForAll("requests") TestRequest request, @ForAll DeniedRequests denied) {
		Enforcement enforcement = new Enforcement(denied, 204);
		CorsDecision decision = model.build().decide(request, enforcement);
		assertThat(decision).isNotNull();
		assertHarmless(model, request, decision);
		assertThat(decision.answer().orElse(200)).isIn(200, 204, 403);
		CorsDecision ambiguous = CorsPolicy.denyingAmbiguousPath().decide(request, enforcement);
		assertThat(ambiguous).isNotInstanceOf(CorsDecision.Allowed.class);
		assertNothingGranted(ambiguous);
	}

	@Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
	void isExplainedWithoutAnExceptionInPrintableAndBoundedText(@ForAll("policies") PolicyModel model,
			@ForAll("requests") TestRequest request) {
		CorsPolicy policy = model.build();
		CorsDecision decision = policy.decide(request, new Enforcement(DeniedRequests.BLOCK, 204, true));
		if (decision instanceof CorsDecision.Denied denied) {
			DenialExplanation explanation = policy.explain(request, denied);
			assertThat(explanation.reason()).isEqualTo(denied.reason());
			assertThat(explanation.message()).matches(PRINTABLE).hasSizeLessThan(3_000);
			assertThat(denied.body().orElse("{}")).matches(PRINTABLE).hasSizeLessThan(4_000);
		}
	}

	private static void assertHarmless(PolicyModel model, TestRequest request, CorsDecision decision) {
		if (!(decision instanceof CorsDecision.Allowed)) {
			assertNothingGranted(decision);
		}
		decision.headers().forEach((name, value) -> {
			assertThat(value).matches(PRINTABLE);
			assertThat(isExpected(model, request, name, value)).as("%s: %s", name, value).isTrue();
		});
		assertThat("Vary: " + decision.headers().mergeVary(List.of()).orElse("")).isIn("Vary: ",
				DecisionContract.VARY_ORIGIN, DecisionContract.PREFLIGHT_VARY, DecisionContract.PREFLIGHT_VARY_PRIVATE);
	}

	private static boolean isExpected(PolicyModel model, TestRequest request, String name, String value) {
		return switch (name) {
			case "Access-Control-Allow-Origin", "Timing-Allow-Origin" ->
				value.equals("*") ? model.origins().contains("*")
						: request.header("Origin").equals(List.of(value)) && model.allowsOrigin(value);
			case "Access-Control-Allow-Methods" -> value.equals(String.join(", ", model.methods()))
					|| (model.credentials() && TOKEN.matcher(value).matches()
							&& request.header("Access-Control-Request-Method").equals(List.of(value)));
			case "Access-Control-Allow-Headers" -> value.equals(String.join(", ", model.headers()))
					|| (model.credentials() ? isAskedFor(request, value) : value.equals("*, Authorization"));
			case "Access-Control-Expose-Headers" -> value.equals(String.join(", ", model.exposed()));
			case "Access-Control-Max-Age" -> value.equals("1800");
			case "Access-Control-Allow-Private-Network" -> model.privateNetwork() && value.equals("true");
			case "Access-Control-Allow-Credentials" -> model.credentials() && value.equals("true");
			case "Cache-Control" -> value.equals("no-store");
			default -> false;
		};
	}

	private static boolean isAskedFor(TestRequest request, String names) {
		String asked = String.join(",", request.header("Access-Control-Request-Headers")).toLowerCase(Locale.ROOT);
		return LOWER_CASE_TOKENS.matcher(names).matches()
				&& List.of(names.split(", ", -1)).stream().allMatch(asked::contains);
	}

	private static void assertNothingGranted(CorsDecision decision) {
		List<String> names = new ArrayList<>();
		decision.headers().forEach((name, value) -> names.add(name));
		assertThat(names).isSubsetOf("Cache-Control");
	}

	@Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
	void aPolicyMadeOfValidPartsBuilds(@ForAll("policies") PolicyModel model) {
		CorsPolicy policy = model.build();
		assertThat(policy.allowedOrigins()).containsExactlyElementsOf(model.origins());
		assertThat(policy.allowedMethods()).containsExactlyElementsOf(model.methods());
		assertThat(policy.allowedHeaders()).containsExactlyElementsOf(model.headers());
		assertThat(policy.exposedHeaders()).containsExactlyElementsOf(model.exposed());
		assertThat(policy.toBuilder().build()).hasToString(policy.toString());
	}

}
