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

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What went wrong in other libraries of this kind, and must not go wrong here.
 */
class CorsAdvisoryTests {

	private static final String APP = DecisionContract.APP;

	private static final String EVIL = DecisionContract.EVIL;

	private static final Enforcement BLOCK = new Enforcement(DeniedRequests.BLOCK, 200);

	@Test
	@DisplayName("GHSA-vhxv-fg4m-p2w8: two patterns are not joined to a third")
	void patternsAreNotJoined() {
		CorsPolicy policy = allowing("https://foo.com", "https://bar.com");
		for (String origin : List.of("https://barfoo.com", "https://foobar.com", "https://foo.combar.com")) {
			assertDenied(policy, TestRequest.of("GET").from(origin), DenialReason.ORIGIN_NOT_ALLOWED);
		}
	}

	@Test
	@DisplayName("GHSA-vhxv-fg4m-p2w8: thousands of patterns allow what each allows alone")
	void thousandsOfPatternsAllowNothingElse() {
		Random random = new Random(20260801);
		Set<String> patterns = new LinkedHashSet<>();
		while (patterns.size() < 3000) {
			String wildcard = List.of("", "*.", "a*.").get(random.nextInt(3));
			patterns.add("https://" + wildcard + names(random, 1 + random.nextInt(3)) + ".com");
		}
		PolicyModel model = PolicyModel.of(patterns.toArray(String[]::new));
		CorsPolicy policy = model.build();
		for (String pattern : patterns) {
			String origin = pattern.replace("*", "ab");
			assertThat(policy.decide(TestRequest.of("GET").from(origin))).as(origin)
				.isInstanceOf(CorsDecision.Allowed.class);
		}
		int allowed = 0;
		for (int i = 0; i < 100; i++) {
			String origin = "https://" + names(random, 1 + random.nextInt(3)) + ".com";
			boolean expected = model.allowsOrigin(origin);
			allowed += expected ? 1 : 0;
			assertThat(policy.decide(TestRequest.of("GET").from(origin)) instanceof CorsDecision.Allowed).as(origin)
				.isEqualTo(expected);
		}
		assertThat(allowed).isBetween(5, 95);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://app.example.com.example.net", "https://app.example.com-example.net",
			"https://app.example.comexample.net", "https://xapp.example.com", "http://app.example.com.example.net" })
	@DisplayName("CVE-2017-11173: an origin is compared to its end")
	void anOriginIsComparedToItsEnd(String origin) {
		assertDenied(allowing(APP), TestRequest.of("GET").from(origin), DenialReason.ORIGIN_NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com*", "http://localhost/*", "https://example.*", "https://*" })
	@DisplayName("CVE-2019-25211, CVE-2022-1996: no wildcard at the end")
	void noWildcardAtTheEnd(String pattern) {
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> allowing(pattern));
	}

	@Test
	@DisplayName("CVE-2019-25211, CVE-2022-1996: a beginning is no match")
	void aBeginningIsNoMatch() {
		assertDenied(allowing("https://example.com"), TestRequest.of("GET").from("https://example.community"),
				DenialReason.ORIGIN_NOT_ALLOWED);
	}

	@Test
	@DisplayName("CVE-2018-20744, CVE-2023-49803: * is answered with *, never with the origin")
	void anyOriginIsNotReflected() {
		CorsPolicy policy = DecisionContract.any().timingAllowOrigin(true).build();
		for (TestRequest request : List.of(TestRequest.of("GET").from(EVIL), DecisionContract.preflight("PUT"))) {
			assertThat(Verdict.headersOf(policy.decide(request))).contains("Access-Control-Allow-Origin: *")
				.noneMatch((line) -> line.contains("https://") || line.contains("Credentials"));
		}
	}

	@Test
	@DisplayName("CVE-2018-20744, CVE-2023-49803: nothing set allows nobody")
	void nothingSetAllowsNobody() {
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> CorsPolicy.builder().build());
		assertDenied(allowing(), TestRequest.of("GET").from(EVIL), DenialReason.ORIGIN_NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", " * ", "\t*" })
	@DisplayName("CVE-2018-8014, CVE-2024-25124: * never goes with credentials")
	void anyOriginNeverGoesWithCredentials(String any) {
		CorsPolicy.Builder builder = CorsPolicy.builder()
			.allowedOrigins(APP, any)
			.allowCredentials(true)
			.dangerouslyTolerateInsecureOrigins()
			.dangerouslyTolerateSubdomainsOfPublicSuffixes();
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(builder::build)
			.satisfies((ex) -> assertThat(ex.violations()).extracting(PolicyViolation::reason)
				.containsExactly(PolicyViolation.Reason.ANY_ORIGIN_WITH_CREDENTIALS));
		assertThatExceptionOfType(InvalidCorsPolicyException.class)
			.isThrownBy(() -> allowing(any).toBuilder().allowCredentials(true).build());
	}

	@Test
	@DisplayName("CVE-2020-5397: a preflight is answered, allowed or denied, whatever comes with it")
	void aPreflightNeverReachesTheApplication() {
		TestRequest preflight = DecisionContract.preflight("PUT").with("Cookie", "a=b").with("Content-Length", "5");
		for (String origin : List.of(APP, EVIL, "null", "x", "")) {
			assertThat(allowing(APP).decide(preflight.from(origin)).answer()).isPresent();
			assertThat(allowing("*").decide(preflight.from(origin)).answer()).hasValue(200);
			assertThat(CorsPolicy.denyingAmbiguousPath().decide(preflight.from(origin)).answer()).hasValue(403);
		}
	}

	@Test
	@DisplayName("CVE-2024-6221: private networks are closed unless they are opened to the origin")
	void privateNetworksAreClosed() {
		TestRequest asking = DecisionContract.preflight("PUT").with("Access-Control-Request-Private-Network", "true");
		CorsPolicy open = DecisionContract.app().allowPrivateNetwork(true).build();
		assertThat(Verdict.headersOf(open.decide(asking))).contains("Access-Control-Allow-Private-Network: true");
		for (CorsDecision decision : List.of(allowing(APP).decide(asking), allowing("*").decide(asking),
				open.decide(asking.from(EVIL)), open.decide(asking.from("null")))) {
			assertThat(Verdict.headersOf(decision))
				.noneMatch((line) -> line.startsWith("Access-Control-Allow-Private"));
		}
	}

	static Stream<TestRequest> requestsWithInvalidOrigins() {
		return Stream.of("GET", "POST")
			.map(TestRequest::of)
			.flatMap((request) -> Stream.of(request.from("x"), request.from("null"), request.from(EVIL),
					request.from(APP, APP), request.from(APP, EVIL), request.from("")));
	}

	@ParameterizedTest
	@MethodSource("requestsWithInvalidOrigins")
	@DisplayName("CVE-2022-4147: an invalid origin is blocked like any other")
	void anInvalidOriginIsBlocked(TestRequest request) {
		assertThat(allowing(APP).decide(request, BLOCK).answer()).hasValue(403);
	}

	@Test
	@DisplayName("CVE-2024-23639: no drive-by from a website to a server on the machine of its visitor")
	void noDriveByToLoopback() {
		TestRequest post = TestRequest.of("POST")
			.from(EVIL)
			.with("Content-Type", "text/plain")
			.at("http", "127.0.0.1", 8080);
		assertThat(allowing("http://localhost:3000").decide(post, BLOCK).answer()).hasValue(403);
		assertThat(allowing("http://localhost:3000").decide(post.with("Sec-Fetch-Site", "cross-site"), BLOCK).answer())
			.hasValue(403);
	}

	static Stream<List<String>> hostileHeaderLists() {
		return Stream.of(List.of(",".repeat(4096)), List.of(",".repeat(1 << 20)), Collections.nCopies(100, ","),
				List.of(" ,\t".repeat(1000)), List.of("a,".repeat(2048)), Collections.nCopies(100, "a,a"),
				List.of(" ".repeat(4095) + "a,"), List.of("a".repeat(1 << 20)));
	}

	@ParameterizedTest
	@MethodSource("hostileHeaderLists")
	@DisplayName("CVE-2025-47908, GHSA-mh55-gqvf-xfwm: a list of commas costs nothing")
	void aListOfCommasCostsNothing(List<String> lines) {
		CorsPolicy policy = DecisionContract.app().allowCredentials(true).build();
		TestRequest request = DecisionContract.preflight("PUT").with("Access-Control-Request-Headers", lines);
		assertThat(Verdict.of(policy.decide(request))).hasToString("""
				denied: HEADERS_MALFORMED, answered 403
				Cache-Control: no-store
				Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers""");
		assertThat(bytesAllocatedBy(() -> policy.decide(request))).isLessThan(16_384);
	}

	@Test
	@DisplayName("CVE-2024-47084: a cookie changes nothing")
	void aCookieChangesNothing() {
		CorsPolicy policy = DecisionContract.app().allowCredentials(true).build();
		for (TestRequest request : List.of(TestRequest.of("GET").from(EVIL), TestRequest.of("POST").from("null"),
				DecisionContract.preflight("PUT").from(EVIL))) {
			TestRequest withCookie = request.with("Cookie", "session=1").with("Authorization", "Basic eDp5");
			assertThat(Verdict.of(policy.decide(withCookie))).isEqualTo(Verdict.of(policy.decide(request)));
			assertThat(policy.decide(withCookie)).isInstanceOf(CorsDecision.Denied.class);
		}
	}

	@Test
	@DisplayName("GHSA-q7jf-gf43-6x6p: a request's Vary is not reflected")
	void varyOfARequestIsNotReflected() {
		for (TestRequest request : List.of(TestRequest.of("GET").from(APP), TestRequest.of("GET").from(EVIL),
				TestRequest.of("GET"), DecisionContract.preflight("PUT"))) {
			Verdict plain = Verdict.of(allowing(APP).decide(request));
			assertThat(Verdict.of(allowing(APP).decide(request.with("Vary", "X-Evil")))).isEqualTo(plain);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://[", "https://[::1", "%", "://", "http://a b", "https://", "https", ":", "//",
			"https://a:b", "https://a:99999999999", "https://a:-1", "https://a.:1", "https://..", "https://\u0000",
			"\ud800", "https://x\u0085WARN forged", "https://${jndi:ldap://e}", "https://x{}y" })
	@DisplayName("spring-framework#33682: an odd origin is a denial, not an exception")
	void anOddOriginIsADenial(String origin) {
		assertDenied(allowing(APP), TestRequest.of("GET").from(origin), DenialReason.ORIGIN_MALFORMED);
		assertDenied(allowing("https://*.example.com"), TestRequest.of("POST").from(origin),
				DenialReason.ORIGIN_MALFORMED);
		assertDenied(allowing(APP), DecisionContract.preflight("PUT").from(origin), DenialReason.ORIGIN_MALFORMED);
	}

	@Test
	@DisplayName("spring-framework#33682: a host without a dot is an origin like any other")
	void aHostWithoutADotIsAnOrigin() {
		TestRequest request = TestRequest.of("GET").from("https://single");
		assertDenied(allowing(APP), request, DenialReason.ORIGIN_NOT_ALLOWED);
		assertThat(allowing("https://single").decide(request)).isInstanceOf(CorsDecision.Allowed.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "my_service:80", "my_service", "[", "[::1", "%", "a b", "a/b", "\u0000", "..", "" })
	@DisplayName("spring-framework#33682: an odd host is not the own origin, and no exception")
	void anOddHostIsNotTheOwnOrigin(String host) {
		for (String origin : List.of(EVIL, "https://[", "https://" + host + "x")) {
			TestRequest request = TestRequest.of("POST").from(origin).at("https", host, 80);
			assertThat(allowing(APP).decide(request, BLOCK)).isInstanceOf(CorsDecision.Denied.class);
		}
	}

	private static CorsPolicy allowing(String... origins) {
		return CorsPolicy.builder().allowedOrigins(origins).build();
	}

	private static void assertDenied(CorsPolicy policy, TestRequest request, DenialReason reason) {
		CorsDecision decision = policy.decide(request);
		assertThat(decision).isInstanceOfSatisfying(CorsDecision.Denied.class,
				(denied) -> assertThat(denied.reason()).isEqualTo(reason));
		assertThat(Verdict.headersOf(decision)).noneMatch((line) -> line.startsWith("Access-Control-"));
	}

	private static String names(Random random, int count) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			StringBuilder name = new StringBuilder();
			for (int length = 1 + random.nextInt(4); length > 0; length--) {
				name.append("abc".charAt(random.nextInt(3)));
			}
			names.add(name.toString());
		}
		return String.join(".", names);
	}

	private static long bytesAllocatedBy(Runnable action) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		action.run();
		long before = threads.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < 100; i++) {
			action.run();
		}
		return (threads.getCurrentThreadAllocatedBytes() - before) / 100;
	}

}
