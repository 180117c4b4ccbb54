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
import java.util.function.LongSupplier;

import io.github.corsboot.core.PolicySetting;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CandidateChange.Effect;

/**
 * Tells which requests would have another outcome with a candidate, with the same care as
 * denials are told.
 */
final class CandidateLog implements CandidateChangeListener {

	private static final WindowedLog.Words WORDS = new WindowedLog.Words("CORS candidate",
			"would have had another outcome", "would have had another outcome",
			"policies, outcomes, reason and origin");

	private final WindowedLog log;

	/**
	 * Begins to remember.
	 * @param clock counts nanoseconds
	 */
	CandidateLog(LongSupplier clock) {
		this.log = new WindowedLog(WORDS, clock);
	}

	@Override
	public void changed(CandidateChange change) {
		if (this.log.isEnabled()) {
			List<Object> what = List.of(change.active().label(), change.candidate().label(), change.from(), change.to(),
					change.reason());
			this.log.tell(new DenialWindow.Kind(what, DecisionLog.origins(change.active())), () -> message(change));
		}
	}

	private static String message(CandidateChange change) {
		return "CORS candidate: this request is " + word(change.from(), change.to()) + " and would be "
				+ word(change.to(), change.from()) + ": " + why(change) + ". " + DecisionLog.request(change.active())
				+ ", origin: \"" + DecisionLog.shownOrigins(change.active()) + "\", policy: "
				+ SafeText.hostile(change.active().label()) + ", candidate: "
				+ SafeText.hostile(change.candidate().label()) + ". " + cure(change);
	}

	private static String word(Effect effect, Effect other) {
		return switch (effect) {
			case LEFT_ALONE -> "left alone";
			case ALLOWED -> (other == Effect.ALLOWED_WITH_CREDENTIALS) ? "allowed without credentials" : "allowed";
			case ALLOWED_WITH_CREDENTIALS -> "allowed with credentials";
			case DENIED -> "denied";
			case BLOCKED -> "blocked";
		};
	}

	// What is new if something is taken away, and what was so far if something is given.
	private static String why(CandidateChange change) {
		return switch (change.to()) {
			case DENIED, BLOCKED -> whyDenied(change.candidate());
			case LEFT_ALONE -> whyNothingHappens(change.candidate());
			case ALLOWED, ALLOWED_WITH_CREDENTIALS -> switch (change.from()) {
				case DENIED, BLOCKED -> "so far, " + whyDenied(change.active());
				case LEFT_ALONE -> "so far, " + whyNothingHappens(change.active());
				case ALLOWED -> "it carries credentials, and the policy that decides allows none";
				case ALLOWED_WITH_CREDENTIALS -> "it carries credentials, and the candidate allows none";
			};
		};
	}

	private static String whyDenied(DecidedRequest decided) {
		return DecisionLog.why(decided.explain().orElseThrow().explanation());
	}

	private static String whyNothingHappens(DecidedRequest decided) {
		return decided.whyNothingHappened().orElseThrow();
	}

	private static String cure(CandidateChange change) {
		DecidedRequest candidate = change.candidate();
		return switch (change.to()) {
			case DENIED, BLOCKED -> candidate.explain().orElseThrow().cure();
			case LEFT_ALONE -> candidate.policyName().isPresent()
					? "If it should be blocked, look at " + candidate.placeOf(PolicySetting.ALLOWED_ORIGINS)
							+ " and at what becomes of denied requests."
					: "If a policy should cover it, give its path to one of the candidate's.";
			case ALLOWED, ALLOWED_WITH_CREDENTIALS ->
				"If that is not meant, look at " + candidate.placeOf(settingBehind(change)) + ".";
		};
	}

	// Which setting of the candidate allows what was not allowed so far.
	private static PolicySetting settingBehind(CandidateChange change) {
		return switch (change.from()) {
			case ALLOWED, ALLOWED_WITH_CREDENTIALS -> PolicySetting.ALLOW_CREDENTIALS;
			case LEFT_ALONE -> PolicySetting.ALLOWED_ORIGINS;
			case DENIED, BLOCKED -> switch (change.active().reason().orElseThrow()) {
				case METHOD_NOT_ALLOWED -> PolicySetting.ALLOWED_METHODS;
				case HEADERS_MALFORMED, HEADERS_NOT_ALLOWED -> PolicySetting.ALLOWED_HEADERS;
				case PATH_AMBIGUOUS, ORIGIN_MALFORMED, ORIGIN_NULL, ORIGIN_NOT_ALLOWED -> PolicySetting.ALLOWED_ORIGINS;
			};
		};
	}

}
