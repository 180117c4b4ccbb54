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

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Level;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which decisions are logged, how often, and in which form.
 */
class DecisionLogLinesTests extends LoggedDecisions {

	@Test
	void warnsOnceForEachPolicyReasonAndOrigin() {
		get("https://one.example", "/a");
		get("https://one.example", "/b");
		get("https://two.example", "/a");
		preflight("https://one.example", "/c", "GET");
		preflight("https://one.example", "/public/c", "PUT");
		preflight("https://one.example", "/public/c", "PATCH");
		assertThat(levels()).containsExactly("WARN", "DEBUG", "WARN", "DEBUG", "WARN", "DEBUG");
		assertThat(lines()).element(1).asString().contains("\"/b\"").doesNotContain("again");
	}

	@Test
	void staysSilentAboutRepetitionsWhenNotDebugging() {
		this.logger.setLevel(Level.INFO);
		get("https://one.example", "/a");
		get("https://one.example", "/a");
		assertThat(levels()).containsExactly("WARN");
	}

	@Test
	void remembersABoundedNumberAndSaysSo() {
		for (int i = 0; i < 300; i++) {
			get("https://x" + i + ".example", "/x");
		}
		get("https://x0.example", "/x");
		assertThat(levels().stream().filter("WARN"::equals)).hasSize(101);
		assertThat(lines()).filteredOn((line) -> line.contains("100 different combinations")).hasSize(1);
		assertThat(levels().subList(101, 302)).doesNotContain("WARN");
	}

	@Test
	void doesNotTellOfWhatIsAllowed() {
		get("https://app.example.com", "/x");
		preflight("https://app.example.com", "/x", "GET", "x-one");
		get("https://x.example", "/public/x");
		assertThat(lines()).isEmpty();
	}

	@Test
	void tellsWhyNothingHappenedWhenDebugging() {
		CorsPolicies some = this.policies.toBuilder()
			.disabledPolicy("off", CorsPolicy.builder().allowedOrigins("https://x.example").build(), "/off/**")
			.excludePaths("/raw/**")
			.build();
		CorsPolicies few = Selections.policies("admin", "/admin/**").build();
		some.decide(new RequestStub("GET", Map.of()), RequestedPath.of("/x", "", ""));
		some.decide(new RequestStub("POST", Map.of()), RequestedPath.of("//public/x", "", ""));
		some.decide(RequestStub.get("https://api.example.com"), RequestedPath.of("/own", "", ""));
		some.decide(RequestStub.get("https://x.example"), RequestedPath.of("/raw/\u0085x", "", ""));
		some.decide(RequestStub.get("https://x.example"), RequestedPath.of("/off", "", ""));
		few.decide(RequestStub.get("https://x.example"), RequestedPath.of("/x", "", ""));
		some.decide(
				new RequestStub("GET",
						Map.of("Origin", List.of("https://x.example"), "Upgrade", List.of("websocket"), "Connection",
								List.of("Upgrade"), "Sec-WebSocket-Key", List.of("x"))),
				RequestedPath.of("/ws", "", ""));
		String nothing = "DEBUG CORS: nothing was done, because ";
		assertThat(lines()).containsExactly(
				nothing + "the request has no Origin header. Request: GET \"/x\", policy: default",
				nothing + "the request has no Origin header. Request: POST \"//public/x\"",
				nothing + "the origin is the application's own, to which CORS does not apply. "
						+ "Request: GET \"/own\", policy: default",
				nothing + "the path is excluded. Request: GET \"/raw/\\u0085x\"",
				nothing + "the path is left alone, by a policy that is disabled or as a path of management endpoints. "
						+ "Request: GET \"/off\"",
				nothing + "no policy covers the path. Request: GET \"/x\"",
				nothing + "the request is a WebSocket handshake, to which CORS does not apply. "
						+ "Request: GET \"/ws\", policy: default");
	}

	@Test
	void isSilentAboutWhatIsNoDenialWhenNotDebugging() {
		this.logger.setLevel(Level.INFO);
		this.policies.decide(new RequestStub("GET", Map.of()), RequestedPath.of("/x", "", ""));
		assertThat(lines()).isEmpty();
	}

	@Test
	void warnsAgainInTheNextWindowAndSumsUp() {
		AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
		DecisionLog log = new DecisionLog(clock::get);
		DecidedRequest denied = this.policies.dryRun(RequestStub.get("https://x.example"),
				RequestedPath.of("/x", "", ""));
		log.decided(denied);
		clock.addAndGet(WindowedLog.WINDOW.toNanos() - 1);
		log.decided(denied);
		log.decided(denied);
		clock.incrementAndGet();
		log.decided(denied);
		log.decided(denied);
		assertThat(levels()).containsExactly("WARN", "DEBUG", "DEBUG", "WARN", "WARN", "DEBUG");
		assertThat(lines()).element(3)
			.isEqualTo("WARN CORS: 2 more requests were denied in the 10 minutes that the last warnings were about. "
					+ "They are logged at debug level only.");
	}

	@Test
	void tellsOfBlockedRequests() {
		CorsPolicies blocking = this.policies.toBuilder().deniedRequests(DeniedRequests.BLOCK).build();
		blocking.decide(RequestStub.get("https://x.example"), RequestedPath.of("/x", "", ""));
		assertThat(lines()).singleElement().asString().contains("answered with status 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://x\u0085WARN forged", "https://x\u2028WARN forged", "https://x\nWARN forged",
			"https://x\r\nWARN forged", "\u001b[31mhttps://x", "https://x\u202egnp.exe", "https://${jndi:ldap://e}",
			"https://x{}y{}", "https://x%s%n%d", "https://käse.example", "https://x\"y", "\0", "" })
	void oneEscapedLineWhateverTheOriginHolds(String hostile) {
		get(hostile, "/api/" + hostile);
		preflight(hostile, "/" + hostile, hostile, hostile);
		this.policies.allowsWithCredentials(hostile, RequestedPath.of("/" + hostile, "", ""));
		assertThat(lines()).isNotEmpty().allSatisfy((line) -> {
			assertThat(line).matches("[ -~]*").doesNotContain("${").doesNotContain("forged\"\n");
			assertThat(line.chars().filter((c) -> c == '"').count()).isEven();
		});
		assertThat(this.appender.list).allSatisfy((event) -> {
			assertThat(event.getArgumentArray()).isNullOrEmpty();
			assertThat(event.getMessage()).isEqualTo(event.getFormattedMessage());
			assertThat(event.getThrowableProxy()).isNull();
		});
	}

	@Test
	void everythingIsShortened() {
		String origin = "https://" + "a".repeat(100_000);
		this.policies.decide(new RequestStub("M".repeat(100_000), Map.of("Origin", List.of(origin, origin, origin))),
				RequestedPath.of("/" + "p".repeat(100_000), "", ""));
		this.policies.allowsWithCredentials(origin, RequestedPath.of("/" + "p".repeat(100_000), "", ""));
		assertThat(lines()).hasSize(2).allSatisfy((line) -> assertThat(line).hasSizeLessThan(1500).contains("..."));
	}

	@Test
	void severalOriginLinesAreShown() {
		this.policies.decide(new RequestStub("GET", Map.of("Origin", List.of("https://a.example", "x", "y"))),
				RequestedPath.of("/", "", ""));
		assertThat(lines()).singleElement().asString().contains("origin: \"https://a.example, x and more\"");
	}

}
