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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Level;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.PolicySetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is logged of requests whose outcome would change with a candidate.
 */
class CandidateLogTests extends LoggedDecisions {

	private static final SettingNames CANDIDATE_NAMES = (policy, setting) -> "cors.candidate."
			+ (policy.equals("default") ? "" : "policies." + policy + ".") + setting.key()
			+ ((setting == PolicySetting.ALLOW_CREDENTIALS) ? ", from which this policy inherits" : "");

	private final CorsPolicies star = CorsPolicies.builder()
		.policy("default", CorsPolicy.builder().allowedOrigins("*").allowedMethods("*").build(), "/**")
		.build();

	@Test
	void saysWhatWouldBeDeniedWhyAndWhichKeyOfTheCandidateToChange() {
		compare(this.star, tight(), request("GET", "Origin", "https://app.example.com:8443"), "/x");
		assertThat(lines()).containsExactly("WARN CORS candidate: this request is allowed and would be denied: "
				+ "the origin is not allowed (ORIGIN_NOT_ALLOWED): https://app.example.com is allowed, and only the port differs. "
				+ "Request: GET \"/x\", origin: \"https://app.example.com:8443\", "
				+ "policy: default, candidate: default. If it should be allowed, add it to "
				+ "cors.candidate.allowed-origins." + AGAIN);
	}

	@Test
	void saysWhichMethodWouldBeMissing() {
		compare(this.star, tight(), RequestStub.preflight("https://app.example.com", "PUT"), "/api/x");
		assertThat(lines()).singleElement()
			.asString()
			.startsWith("WARN CORS candidate: this request is allowed and would be denied: "
					+ "the method \"PUT\" is not allowed (METHOD_NOT_ALLOWED)")
			.contains("Request: OPTIONS \"/api/x\", origin: \"https://app.example.com\", "
					+ "policy: default, candidate: api. ")
			.contains("add it to cors.candidate.policies.api.allowed-methods (now GET).");
	}

	@Test
	void saysWhatWouldBeBlocked() {
		CorsPolicies blocking = tight().toBuilder().deniedRequests(DeniedRequests.BLOCK).build();
		compare(CorsPolicies.builder().build(), blocking, request("POST", "Origin", "null"), "/x");
		assertThat(candidateLines()).containsExactly("CORS candidate: this request is left alone and would be blocked: "
				+ "the origin is null, which sandboxed pages send and every website can produce (ORIGIN_NULL). "
				+ "Request: POST \"/x\", origin: \"null\", policy: none, candidate: default. "
				+ "No setting allows that: the page has to be served from an origin of its own." + AGAIN);
	}

	@Test
	void saysWhatWouldNewlyBeAllowedAndWhatForbadeIt() {
		compare(tight(), this.star.toBuilder().settingNames(CANDIDATE_NAMES).build(),
				request("PUT", "Origin", "https://x.example"), "/x");
		compare(tight(), this.star.toBuilder().settingNames(CANDIDATE_NAMES).build(),
				RequestStub.preflight("https://app.example.com", "PUT"), "/x");
		compare(CorsPolicies.builder().build(), tight(), request("GET", "Origin", "https://app.example.com"), "/x");
		assertThat(candidateLines()).containsExactly(
				"CORS candidate: this request is denied and would be allowed: so far, the origin is not allowed "
						+ "(ORIGIN_NOT_ALLOWED). Request: PUT \"/x\", origin: \"https://x.example\", policy: default, "
						+ "candidate: default. If that is not meant, look at cors.candidate.allowed-origins." + AGAIN,
				"CORS candidate: this request is denied and would be allowed: so far, the method \"PUT\" is not "
						+ "allowed (METHOD_NOT_ALLOWED). "
						+ "Request: OPTIONS \"/x\", origin: \"https://app.example.com\", policy: default, "
						+ "candidate: default. If that is not meant, look at cors.candidate.allowed-methods." + AGAIN,
				"CORS candidate: this request is left alone and would be allowed: so far, no policy covers the path. "
						+ "Request: GET \"/x\", origin: \"https://app.example.com\", policy: none, candidate: default. "
						+ "If that is not meant, look at cors.candidate.allowed-origins." + AGAIN);
	}

	@Test
	void saysWhatNoPolicyWouldCover() {
		CorsPolicies elsewhere = tight().toBuilder().excludePaths("/x").build();
		compare(this.star, elsewhere, request("GET", "Origin", "https://app.example.com"), "/x");
		assertThat(lines()).containsExactly("WARN CORS candidate: this request is allowed and would be left alone: "
				+ "the path is excluded. Request: GET \"/x\", origin: \"https://app.example.com\", policy: default, "
				+ "candidate: none. If a policy should cover it, give its path to one of the candidate's." + AGAIN);
	}

	@Test
	void saysWhatBecomesOfCredentials() {
		CorsPolicies credentials = CorsPolicies.builder()
			.settingNames(CANDIDATE_NAMES)
			.policy("default",
					CorsPolicy.builder().allowedOrigins("https://app.example.com").allowCredentials(true).build(),
					"/**")
			.build();
		RequestStub request = request("GET", "Origin", "https://app.example.com", "Cookie", "a=b");
		compare(credentials, tight(), request, "/x");
		compare(tight(), credentials, request, "/x");
		assertThat(lines()).containsExactly(
				"WARN CORS candidate: this request is allowed with credentials and would be allowed without "
						+ "credentials: it carries credentials, and the candidate allows none. Request: GET \"/x\", "
						+ "origin: \"https://app.example.com\", policy: default, candidate: default. If that is not "
						+ "meant, look at cors.candidate.allow-credentials, from which this policy inherits." + AGAIN,
				"WARN CORS candidate: this request is allowed without credentials and would be allowed with "
						+ "credentials: it carries credentials, and the policy that decides allows none. "
						+ "Request: GET \"/x\", origin: \"https://app.example.com\", policy: default, candidate: "
						+ "default. If that is not meant, look at cors.candidate.allow-credentials, from which this "
						+ "policy inherits." + AGAIN);
	}

	@Test
	void saysWhichHandshakesWouldPass() {
		CorsPolicies blocking = tight().toBuilder().deniedRequests(DeniedRequests.BLOCK).build();
		RequestStub handshake = request("GET", "Origin", "https://x.example", "Connection", "Upgrade", "Upgrade",
				"websocket", "Sec-WebSocket-Key", "x");
		compare(blocking, tight(), handshake, "/x");
		compare(this.star, blocking, handshake, "/x");
		assertThat(candidateLines()).hasSize(2)
			.first()
			.asString()
			.contains("this request is blocked and would be left alone: the request is a WebSocket handshake, "
					+ "to which CORS does not apply. ")
			.endsWith("If it should be blocked, look at cors.candidate.allowed-origins and at what becomes of denied "
					+ "requests." + AGAIN);
		assertThat(candidateLines()).last()
			.asString()
			.contains("this request is left alone and would be blocked: the origin is not allowed");
	}

	@Test
	void warnsOfTheSameOnceAndOfEachPolicyPairChangeReasonAndOrigin() {
		CorsPolicies compared = comparing(this.star, tight());
		for (int i = 0; i < 3; i++) {
			decide(compared, request("GET", "Origin", "https://x.example"), "/x");
		}
		decide(compared, request("GET", "Origin", "https://x.example"), "/api/x");
		decide(compared, request("GET", "Origin", "https://y.example"), "/x");
		decide(compared, request("PUT", "Origin", "https://app.example.com"), "/x");
		assertThat(levels()).containsExactly("WARN", "DEBUG", "DEBUG", "WARN", "WARN", "WARN");
		assertThat(lines().get(1)).doesNotContain("The same again");
	}

	@Test
	void warnsAgainInTheNextWindowAndSumsUp() {
		AtomicLong clock = new AtomicLong();
		CandidateLog log = new CandidateLog(clock::get);
		CandidateChange change = change(request("GET", "Origin", "https://x.example"));
		log.changed(change);
		log.changed(change);
		clock.addAndGet(WindowedLog.WINDOW.toNanos());
		log.changed(change);
		assertThat(levels()).containsExactly("WARN", "DEBUG", "WARN", "WARN");
		assertThat(lines().get(2)).isEqualTo("WARN CORS candidate: 1 more requests would have had another outcome in "
				+ "the 10 minutes that the last warnings were about. They are logged at debug level only.");
	}

	@Test
	void whatIsRememberedIsBounded() {
		CandidateLog log = new CandidateLog(() -> 0);
		for (int i = 0; i < 200; i++) {
			log.changed(change(request("GET", "Origin", "https://x" + i + ".example")));
		}
		assertThat(levels()).filteredOn("WARN"::equals).hasSize(WindowedLog.WARNINGS + 1);
		assertThat(lines()).contains("WARN CORS candidate: requests would have had another outcome for 100 different "
				+ "combinations of policies, outcomes, reason and origin within 10 minutes. Until these are over, all "
				+ "others are logged at debug level only.");
	}

	@Test
	void isSilentWhereNobodyReadsWarnings() {
		this.logger.setLevel(Level.ERROR);
		compare(this.star, tight(), request("GET", "Origin", "https://x.example"), "/x");
		assertThat(lines()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://x\u0085WARN forged", "https://x\nWARN forged", "\u001b[31mhttps://x",
			"https://${jndi:ldap://e}", "https://x{}y%s", "https://x\"y", "\0", "" })
	void oneEscapedLineWhateverARequestHolds(String hostile) {
		compare(this.star, tight(), new RequestStub(hostile, Map.of("Origin", List.of(hostile, hostile, hostile))),
				"/" + hostile);
		compare(tight(), this.star, new RequestStub(hostile, Map.of("Origin", List.of(hostile))), "/" + hostile);
		compare(this.star, tight(), new RequestStub("GET", Map.of("Origin", List.of("https://" + "a".repeat(100_000)))),
				"/" + "p".repeat(100_000));
		assertThat(candidateLines()).isNotEmpty().allSatisfy((line) -> {
			assertThat(line).matches("[ -~]*").doesNotContain("${").hasSizeLessThan(2000);
			assertThat(line.chars().filter((c) -> c == '"').count()).isEven();
		});
		assertThat(this.appender.list).allSatisfy((event) -> assertThat(event.getArgumentArray()).isNullOrEmpty());
	}

	private List<String> candidateLines() {
		return lines().stream()
			.filter((line) -> line.startsWith("WARN CORS candidate"))
			.map((line) -> line.substring("WARN ".length()))
			.toList();
	}

	private CandidateChange change(RequestStub request) {
		List<CandidateChange> changes = new ArrayList<>();
		RequestedPath path = RequestedPath.of("/x", "", "");
		CandidateChange.between(this.star.dryRun(request, path), tight().dryRun(request, path)).ifPresent(changes::add);
		return changes.get(0);
	}

	private static CorsPolicies tight() {
		CorsPolicy policy = CorsPolicy.builder()
			.allowedOrigins("https://app.example.com")
			.allowedMethods("GET")
			.build();
		return CorsPolicies.builder()
			.settingNames(CANDIDATE_NAMES)
			.policy("default", policy, "/**")
			.policy("api", policy, "/api/**")
			.build();
	}

	private static CorsPolicies comparing(CorsPolicies active, CorsPolicies candidate) {
		return active.toBuilder().listener(new CandidateComparison(candidate, (change) -> {
		})).build();
	}

	private static void compare(CorsPolicies active, CorsPolicies candidate, RequestStub request, String path) {
		decide(comparing(active, candidate), request, path);
	}

	private static void decide(CorsPolicies policies, RequestStub request, String path) {
		policies.decide(request, RequestedPath.of(path, "", ""));
	}

	private static RequestStub request(String method, String... headers) {
		Map<String, List<String>> all = new HashMap<>();
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], List.of(headers[i + 1]));
		}
		return new RequestStub(method, all);
	}

}
