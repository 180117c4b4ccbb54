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
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One row of a table: under this policy, this request gets this verdict. The policy is
 * built when the row is verified, so that the building is part of the test.
 */
record DecisionRow(String name, Supplier<CorsPolicy> policy, Enforcement enforcement, CorsRequest request,
		Verdict expected) {

	void verify() {
		Verdict actual = Verdict.of(this.policy.get().decide(this.request, this.enforcement));
		assertThat(actual).hasToString(this.expected.toString());
	}

	/**
	 * The left half of a row: the question.
	 */
	record Question(String name, Supplier<CorsPolicy> policy, Enforcement enforcement, CorsRequest request) {

		/** With {@code denied-requests: block}. */
		Question blocking() {
			return new Question(this.name, this.policy,
					new Enforcement(DeniedRequests.BLOCK, this.enforcement.preflightStatus()), this.request);
		}

		Question withPreflightStatus(int status) {
			return new Question(this.name, this.policy, new Enforcement(this.enforcement.deniedRequests(), status),
					this.request);
		}

		/** The application answers, and the script may read it. */
		DecisionRow allowed(String... headers) {
			return row("allowed", headers);
		}

		/** The preflight is answered, and the browser goes on to the actual request. */
		DecisionRow granted(String... headers) {
			return row("allowed, answered " + this.enforcement.preflightStatus(), headers);
		}

		/** No matter of CORS: the application answers. */
		DecisionRow notApplicable(String... headers) {
			return row("not applicable" + Verdict.STAND_IN, headers);
		}

		/**
		 * A WebSocket handshake that goes on: no header, no {@code Vary}, no stand-in.
		 */
		DecisionRow untouched() {
			return row("not applicable");
		}

		/** The application answers, and the script may not read it. */
		DecisionRow denied(DenialReason reason, String... headers) {
			return row("denied: " + reason + Verdict.STAND_IN, headers);
		}

		/**
		 * Answered with 403: a preflight, or an actual request where those are blocked.
		 */
		DecisionRow stopped(DenialReason reason, String... headers) {
			return row("denied: " + reason + ", answered 403", headers);
		}

		/** A preflight that asks for names that are not listed. */
		DecisionRow stoppedFor(List<String> names, String... headers) {
			return row("denied: HEADERS_NOT_ALLOWED " + names + ", answered 403", headers);
		}

		private DecisionRow row(String decision, String... headers) {
			return new DecisionRow(this.name, this.policy, this.enforcement, this.request,
					new Verdict(decision, Arrays.asList(headers)));
		}

	}

}
