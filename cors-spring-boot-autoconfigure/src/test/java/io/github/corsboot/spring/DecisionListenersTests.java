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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.RequestKind;
import io.github.corsboot.spring.DecidedRequest.Outcome;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is told of decisions, and of what.
 */
class DecisionListenersTests {

	private static final String APP = "https://app.example.com";

	private final List<DecidedRequest> told = new ArrayList<>();

	private final CorsPolicies policies = CorsPolicies.builder()
		.policy("api", CorsPolicy.builder().allowedOrigins(APP).allowedMethods("GET").build(), "/api/**")
		.policy("other", CorsPolicy.builder().allowedOrigins("https://other.example").build(), "/other/**")
		.deniedRequests(DeniedRequests.BLOCK)
		.listener(this.told::add)
		.build();

	private static RequestedPath path(String path) {
		return RequestedPath.of(path, "", "");
	}

	@Test
	void everyDecisionIsToldOnce() {
		RequestStub allowed = RequestStub.get(APP);
		this.policies.decide(allowed, path("/api/x"));
		this.policies.decide(RequestStub.get("https://evil.example"), path("/api/x"));
		this.policies.decide(RequestStub.preflight("https://evil.example", "GET"), path("/api/x"));
		this.policies.decide(RequestStub.preflight(APP, "GET"), path("/api/x"));
		this.policies.decide(new RequestStub("GET", Map.of()), path("/api/x"));
		this.policies.decide(RequestStub.get(APP), path("/nowhere"));
		this.policies.decide(RequestStub.get(APP), path("/api/..;/other/x"));
		assertThat(this.told).extracting(DecidedRequest::outcome)
			.containsExactly(Outcome.ALLOWED, Outcome.BLOCKED, Outcome.DENIED, Outcome.ALLOWED, Outcome.NOT_APPLICABLE,
					Outcome.LEFT_ALONE, Outcome.BLOCKED);
		assertThat(this.told).extracting((decided) -> decided.policyName().orElse("-"))
			.containsExactly("api", "api", "api", "api", "api", "-", "-");
		assertThat(this.told).extracting((decided) -> decided.reason().map(Enum::name).orElse("-"))
			.containsExactly("-", "ORIGIN_NOT_ALLOWED", "ORIGIN_NOT_ALLOWED", "-", "-", "-", "PATH_AMBIGUOUS");
		assertThat(this.told).extracting(DecidedRequest::kind)
			.containsExactly(RequestKind.ACTUAL, RequestKind.ACTUAL, RequestKind.PREFLIGHT, RequestKind.PREFLIGHT,
					RequestKind.ACTUAL, RequestKind.ACTUAL, RequestKind.ACTUAL);
		assertThat(this.told.get(0).request()).isSameAs(allowed);
		assertThat(this.told.get(0).path()).hasToString("/api/x");
		assertThat(this.told.get(0).policy()).containsSame(this.policies.policies().get("api"));
	}

	@Test
	void aDenialIsExplained() {
		DecidedRequest denied = this.policies.dryRun(RequestStub.get("http://app.example.com"), path("/api/x"));
		assertThat(denied.explain()).hasValueSatisfying((explained) -> {
			assertThat(explained.explanation().message()).isEqualTo(
					"the origin is not allowed: https://app.example.com is allowed, and only the scheme differs");
			assertThat(explained.cure()).isEqualTo("If it should be allowed, add it to the allowed origins "
					+ "where the application defines this policy.");
		});
		assertThat(denied.whyNothingHappened()).isEmpty();
		DecidedRequest ambiguous = this.policies.dryRun(RequestStub.get(APP), path("/api/..;/other/x"));
		assertThat(ambiguous.explain()).hasValueSatisfying((explained) -> assertThat(explained.cure()).isEqualTo(
				"No setting allows that: the path has to be written plainly, and in the case that the policies use."));
		DecidedRequest allowed = this.policies.dryRun(RequestStub.get(APP), path("/api/x"));
		assertThat(allowed.explain()).isEmpty();
		assertThat(allowed.whyNothingHappened()).isEmpty();
	}

	@Test
	void aDryRunIsToldToNobodyAndDecidesTheSame() {
		DecidedRequest dry = this.policies.dryRun(RequestStub.get("https://evil.example"), path("/api/x"));
		assertThat(this.told).isEmpty();
		CorsDecision decision = this.policies.decide(RequestStub.get("https://evil.example"), path("/api/x"));
		assertThat(dry.decision()).isEqualTo(decision);
		assertThat(this.told).hasSize(1);
	}

	@Test
	void whoIsNotInterestedIsNotTold() {
		List<DecidedRequest> denials = new ArrayList<>();
		CorsPolicies some = this.policies.toBuilder().listener(new CorsDecisionListener() {

			@Override
			public boolean isInterestedIn(CorsDecision decision) {
				return decision instanceof CorsDecision.Denied;
			}

			@Override
			public void decided(DecidedRequest decided) {
				denials.add(decided);
			}

		}).build();
		some.decide(RequestStub.get(APP), path("/api/x"));
		some.decide(RequestStub.get("https://evil.example"), path("/api/x"));
		assertThat(this.told).hasSize(2);
		assertThat(denials).hasSize(1);
	}

	@Test
	void whatFailsIsLoggedOnceAndNoRequestSuffers() {
		Logger logger = (Logger) LoggerFactory.getLogger(CorsPolicies.class);
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		logger.addAppender(lines);
		logger.setLevel(Level.WARN);
		try {
			CorsPolicies failing = CorsPolicies.builder()
				.policy("api", CorsPolicy.builder().allowedOrigins(APP).build(), "/api/**")
				.listener(new Failing())
				.listener(this.told::add)
				.build();
			for (int i = 0; i < 3; i++) {
				assertThat(failing.decide(RequestStub.get(APP), path("/api/x")))
					.isInstanceOf(CorsDecision.Allowed.class);
			}
			assertThat(this.told).hasSize(3);
			assertThat(lines.list).filteredOn((event) -> event.getLevel() == Level.WARN)
				.singleElement()
				.satisfies((event) -> {
					assertThat(event.getFormattedMessage()).isEqualTo("A listener for CORS decisions has failed: "
							+ Failing.class.getName() + ". Further failures are logged at debug level only.");
					assertThat(event.getThrowableProxy().getMessage()).isEqualTo("on purpose");
				});
		}
		finally {
			logger.detachAppender(lines);
			logger.setLevel(null);
		}
	}

	/** Throws what only the compiler of Java would not let it throw. */
	private static final class Failing implements CorsDecisionListener {

		@Override
		public void decided(DecidedRequest decided) {
			sneak(new IOException("on purpose"));
		}

		@SuppressWarnings("unchecked")
		private static <E extends Exception> void sneak(Exception ex) throws E {
			throw (E) ex;
		}

	}

}
