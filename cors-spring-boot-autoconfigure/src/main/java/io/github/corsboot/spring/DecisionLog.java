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
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialExplanation;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.SafeText;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;

/**
 * Tells why requests are denied, to a person who sees nothing of it in the browser. In a
 * window of time, the first denial of a policy for a reason and an origin is a warning;
 * the same again is only worth a line when debugging, and so is why nothing happened.
 * <p>
 * All that comes from the request is hostile: it is escaped, shortened and never part of
 * a format.
 */
final class DecisionLog implements CorsDecisionListener {

	private static final WindowedLog.Words WORDS = new WindowedLog.Words("CORS", "were denied", "have been denied",
			"policy, reason and origin");

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private final WindowedLog log;

	/**
	 * Begins to remember.
	 * @param clock counts nanoseconds
	 */
	DecisionLog(LongSupplier clock) {
		this.log = new WindowedLog(WORDS, clock);
	}

	@Override
	public boolean isInterestedIn(CorsDecision decision) {
		if (decision instanceof CorsDecision.Denied) {
			return logger.isWarnEnabled();
		}
		return !(decision instanceof CorsDecision.Allowed) && logger.isDebugEnabled();
	}

	@Override
	public void decided(DecidedRequest decided) {
		if (decided.decision() instanceof CorsDecision.Denied denied) {
			this.log.tell(new DenialWindow.Kind(decided.label(), denied.reason(), origins(decided)),
					() -> message(decided, denied));
		}
		else if (logger.isDebugEnabled()) {
			decided.whyNothingHappened()
				.ifPresent((why) -> logger.debug("CORS: nothing was done, because " + why + ". " + request(decided)
						+ decided.policyName().map((name) -> ", policy: " + SafeText.hostile(name)).orElse("")));
		}
	}

	/**
	 * Takes note of an origin that may not act for users.
	 * @param targets what the readings of the path select
	 * @param origin the origin
	 * @param path the path
	 * @param advice knows what helps
	 */
	void deniedWithCredentials(Set<PolicyTable.Target> targets, String origin, RequestedPath path,
			DenialAdvice advice) {
		String policyName = DenialAdvice.label(targets);
		Optional<CorsPolicy> policy = (targets.size() == 1) ? targets.iterator().next().policy() : Optional.empty();
		this.log.tell(new DenialWindow.Kind(policyName + " with credentials", DenialReason.ORIGIN_NOT_ALLOWED, origin),
				() -> "CORS: the origin is not allowed with credentials, which a WebSocket handshake needs. Path: \""
						+ SafeText.hostile(path.toString()) + "\", origin: \"" + SafeText.hostile(origin)
						+ "\", policy: " + SafeText.hostile(policyName) + "."
						+ policy.map((found) -> advice.allowWithCredentials(policyName, found, origin))
							.orElse(" No single policy covers the path."));
	}

	private static String message(DecidedRequest decided, CorsDecision.Denied denied) {
		ExplainedDenial explained = decided.explain().orElseThrow();
		return "CORS: " + why(explained.explanation()) + ". The "
				+ (denied.answer().isPresent() ? "request was answered with status " + denied.answer().getAsInt()
						: "request was passed on, and the browser keeps the response from the script")
				+ ". " + request(decided) + ", origin: \"" + shownOrigins(decided) + "\", policy: "
				+ SafeText.hostile(decided.label()) + ". " + explained.cure();
	}

	/**
	 * Why a request was denied, and what is near.
	 * @param explanation the explanation
	 * @return a clause, with the reason
	 */
	static String why(DenialExplanation explanation) {
		return explanation.why() + " (" + explanation.reason() + ")"
				+ explanation.nearMiss().map((near) -> ": " + near.message()).orElse("");
	}

	/**
	 * What was asked for.
	 * @param decided the decision
	 * @return method and path, for people
	 */
	static String request(DecidedRequest decided) {
		return "Request: " + SafeText.hostile(decided.request().method()) + " \""
				+ SafeText.hostile(decided.path().toString()) + '"';
	}

	// Two lines tell as much as thousands.
	static String origins(DecidedRequest decided) {
		List<String> origins = decided.request().header(HttpHeaders.ORIGIN);
		return (origins.size() == 1) ? origins.get(0)
				: String.join(", ", origins.subList(0, Math.min(origins.size(), 2)));
	}

	/**
	 * Who asked.
	 * @param decided the decision
	 * @return the origin, for people
	 */
	static String shownOrigins(DecidedRequest decided) {
		return SafeText.hostile(origins(decided))
				+ ((decided.request().header(HttpHeaders.ORIGIN).size() > 2) ? " and more" : "");
	}

}
