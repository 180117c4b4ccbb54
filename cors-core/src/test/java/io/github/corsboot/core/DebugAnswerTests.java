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
import java.util.OptionalInt;

import io.github.corsboot.core.Meetings.Meeting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a denied preflight is answered while debugging: something that a browser refuses
 * all the same, and for the right reason.
 */
class DebugAnswerTests {

	private static final Enforcement DEBUG = new Enforcement(DeniedRequests.PASS, 204, true);

	private static final List<String> OF_THE_BODY = List.of("Cache-Control: no-store",
			"Content-Type: application/problem+json", "X-Content-Type-Options: nosniff",
			DecisionContract.PREFLIGHT_VARY);

	private static final CorsPolicy POLICY = CorsPolicy.builder()
		.allowedOrigins("https://app.example.com")
		.allowedMethods("PUT")
		.allowedHeaders("X-A")
		.allowCredentials(true)
		.build();

	@Test
	void aMethodIsNamedByTheBrowserBecauseTheOriginIsGrantedAndOtherMethods() {
		CorsDecision decision = decide(preflight("PATCH", "x-b"));
		assertThat(decision.answer()).hasValue(200);
		assertThat(Verdict.headersOf(decision))
			.containsExactlyInAnyOrderElementsOf(withBody("Access-Control-Allow-Origin: https://app.example.com",
					"Access-Control-Allow-Credentials: true", "Access-Control-Allow-Methods: PUT"));
		assertThat(decision.body()).hasValue("{\"title\":\"CORS preflight denied\",\"status\":200,"
				+ "\"reason\":\"METHOD_NOT_ALLOWED\",\"detail\":\"the method \\\"PATCH\\\" is not allowed\"}");
	}

	@Test
	void aHeaderIsNamedByTheBrowserBecauseTheMethodIsGrantedAndNoHeader() {
		CorsDecision decision = decide(preflight("PUT", "x-a,x-b"));
		assertThat(decision.answer()).hasValue(200);
		assertThat(Verdict.headersOf(decision))
			.containsExactlyInAnyOrderElementsOf(withBody("Access-Control-Allow-Origin: https://app.example.com",
					"Access-Control-Allow-Credentials: true", "Access-Control-Allow-Methods: PUT"));
		assertThat(decision.body()).hasValue("{\"title\":\"CORS preflight denied\",\"status\":200,"
				+ "\"reason\":\"HEADERS_NOT_ALLOWED\",\"detail\":\"these request headers are not allowed: \\\"x-b\\\": "
				+ "this would allow it: allowed-headers: X-A, x-b\"}");
	}

	@Test
	void theMethodIsEchoedWhereEveryMethodIsAllowedWithCredentials() {
		CorsPolicy policy = POLICY.toBuilder().allowedMethods("*").build();
		assertThat(Verdict.headersOf(policy.decide(preflight("FLY", "x-b"), DEBUG)))
			.contains("Access-Control-Allow-Methods: FLY");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET     | x-a     | METHOD_NOT_ALLOWED
			HEAD    | x-a     | METHOD_NOT_ALLOWED
			POST    | x-a     | METHOD_NOT_ALLOWED
			PUT     | x a     | HEADERS_MALFORMED
			""")
	void whatTheBrowserWouldLetPassOrCannotHaveAskedStaysForbidden(String method, String names, DenialReason reason) {
		assertForbidden(decide(preflight(method, names)), reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://other.example      | ORIGIN_NOT_ALLOWED
			null                       | ORIGIN_NULL
			https://app.example.com/   | ORIGIN_MALFORMED
			""")
	void originsStayForbidden(String origin, DenialReason reason) {
		assertForbidden(decide(preflight("PUT", "x-a").from(origin)), reason);
	}

	@Test
	void whereNoMethodCanBeMissedInAListItStaysForbidden() {
		for (String methods : List.of("*", "")) {
			CorsPolicy policy = POLICY.toBuilder()
				.allowedMethods(methods.isEmpty() ? List.of() : List.of(methods))
				.build();
			for (boolean credentials : List.of(true, false)) {
				assertForbidden(policy.toBuilder()
					.allowCredentials(credentials)
					.build()
					.decide(preflight("TRACE", "x-a"), DEBUG), DenialReason.METHOD_NOT_ALLOWED);
			}
		}
	}

	@Test
	void ambiguousPathsStayForbidden() {
		assertForbidden(CorsPolicy.denyingAmbiguousPath().decide(preflight("PUT", "x-a"), DEBUG),
				DenialReason.PATH_AMBIGUOUS);
	}

	private static void assertForbidden(CorsDecision decision, DenialReason reason) {
		assertThat(decision.answer()).hasValue(403);
		assertThat(Verdict.headersOf(decision)).containsExactlyInAnyOrderElementsOf(OF_THE_BODY);
		assertThat(decision.body().orElseThrow()).startsWith(
				"{\"title\":\"CORS preflight denied\",\"status\":403," + "\"reason\":\"" + reason + "\",\"detail\":\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "p\"t", "p\\t", "p\nt", "p\u0085t", "p\u202et", "</script>", "${jndi:x}" })
	void theBodyIsPrintableAndWellFormedWhateverIsAsked(String method) {
		String body = decide(preflight(method, "x-a")).body().orElseThrow();
		assertThat(body).matches("[ -~]+").doesNotContain("${");
		assertThat(body.replaceAll("\\\\[\\\\\"]", "")).matches("\\{(\"[a-z]+\":(\"[^\"\\\\]*\"|\\d+),?)+\\}");
	}

	@Test
	void nothingIsToldOfActualRequests() {
		Enforcement blocking = new Enforcement(DeniedRequests.BLOCK, 200, true);
		assertThat(POLICY.decide(TestRequest.of("GET").from("https://other.example"), blocking).body()).isEmpty();
		assertThat(POLICY.decide(preflight("PATCH", "x-b"), blocking).body()).isPresent();
	}

	@Test
	void nothingIsToldWithoutDebugging() {
		assertThat(POLICY.decide(preflight("PATCH", "x-b")).body()).isEmpty();
	}

	@Provide
	Arbitrary<Meeting> meetings() {
		return Meetings.any();
	}

	@Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
	@StatisticsReport(StatisticsReportMode.OFF)
	void aBrowserLetsAScriptReadTheSameAsWithoutDebugging(@ForAll("meetings") Meeting meeting) {
		Browser browser = new Browser(meeting.request());
		CorsPolicy policy = meeting.policy().build();
		assertThat(browser.letsRead(Server.behind(policy, DEBUG))).isEqualTo(browser.letsRead(Server.behind(policy)));
		boolean named = browser.needsPreflight()
				&& policy.decide(browser.preflightRequest(), DEBUG) instanceof CorsDecision.Denied denied
				&& denied.answer().equals(OptionalInt.of(200));
		Statistics.label("named").collect(named).coverage((coverage) -> {
			coverage.check(true).percentage((percentage) -> percentage > 5);
			coverage.check(false).percentage((percentage) -> percentage > 5);
		});
	}

	@Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
	void aBrowserThatAlwaysAsksSendsTheSameAsWithoutDebugging(@ForAll("meetings") Meeting meeting) {
		Browser browser = new Browser(meeting.request(), true);
		CorsPolicy policy = meeting.policy().build();
		assertThat(browser.sends(Server.behind(policy, DEBUG))).isEqualTo(browser.sends(Server.behind(policy)));
	}

	private static CorsDecision decide(TestRequest request) {
		return POLICY.decide(request, DEBUG);
	}

	private static TestRequest preflight(String method, String names) {
		return TestRequest.of("OPTIONS")
			.from("https://app.example.com")
			.with("Access-Control-Request-Method", method)
			.with("Access-Control-Request-Headers", names);
	}

	private static List<String> withBody(String... lines) {
		List<String> all = new ArrayList<>(OF_THE_BODY);
		all.addAll(List.of(lines));
		return all;
	}

}
