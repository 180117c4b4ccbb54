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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
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
 * a format. What is remembered is bounded, because clients choose their origins, and an
 * explanation is only made for a line that is written.
 */
final class DecisionLog implements CorsDecisionListener {

	/** How long a denial is not worth another warning. */
	static final Duration WINDOW = Duration.ofMinutes(10);

	/** Denials of more kinds than these are no warnings. */
	static final int WARNINGS = 100;

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private final DenialWindow window;

	/**
	 * Begins to remember.
	 * @param clock counts nanoseconds
	 */
	DecisionLog(LongSupplier clock) {
		this.window = new DenialWindow(WINDOW, WARNINGS, clock);
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
			tell(new DenialWindow.Kind(decided.label(), denied.reason(), origins(decided)),
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
		tell(new DenialWindow.Kind(policyName + " with credentials", DenialReason.ORIGIN_NOT_ALLOWED, origin),
				() -> "CORS: the origin is not allowed with credentials, which a WebSocket handshake needs. Path: \""
						+ SafeText.hostile(path.toString()) + "\", origin: \"" + SafeText.hostile(origin)
						+ "\", policy: " + SafeText.hostile(policyName) + "."
						+ policy.map((found) -> advice.allowWithCredentials(policyName, found, origin))
							.orElse(" No single policy covers the path."));
	}

	private void tell(DenialWindow.Kind kind, Supplier<String> message) {
		DenialWindow.Answer answer = this.window.take(kind);
		if (answer.unwarned() > 0) {
			logger.warn("CORS: " + answer.unwarned() + " more requests were denied in the " + WINDOW.toMinutes()
					+ " minutes that the last warnings were about. They are logged at debug level only.");
		}
		if (answer.worthWarning()) {
			logger.warn(message.get() + " The same again is logged at debug level only, for " + WINDOW.toMinutes()
					+ " minutes.");
		}
		else if (logger.isDebugEnabled()) {
			logger.debug(message.get());
		}
		if (answer.full()) {
			logger.warn("CORS: requests have been denied for " + WARNINGS
					+ " different combinations of policy, reason and origin within " + WINDOW.toMinutes()
					+ " minutes. Until these are over, all others are logged at debug level only.");
		}
	}

	private static String message(DecidedRequest decided, CorsDecision.Denied denied) {
		ExplainedDenial explained = decided.explain().orElseThrow();
		return "CORS: " + explained.explanation().why() + " (" + denied.reason() + ")"
				+ explained.explanation().nearMiss().map((near) -> ": " + near.message()).orElse("") + ". The "
				+ (denied.answer().isPresent() ? "request was answered with status " + denied.answer().getAsInt()
						: "request was passed on, and the browser keeps the response from the script")
				+ ". " + request(decided) + ", origin: \"" + shownOrigins(decided) + "\", policy: "
				+ SafeText.hostile(decided.label()) + ". " + explained.cure();
	}

	private static String request(DecidedRequest decided) {
		return "Request: " + SafeText.hostile(decided.request().method()) + " \""
				+ SafeText.hostile(decided.path().toString()) + '"';
	}

	// Two lines tell as much as thousands.
	private static String origins(DecidedRequest decided) {
		List<String> origins = decided.request().header(HttpHeaders.ORIGIN);
		return String.join(", ", origins.subList(0, Math.min(origins.size(), 2)));
	}

	private static String shownOrigins(DecidedRequest decided) {
		return SafeText.hostile(origins(decided))
				+ ((decided.request().header(HttpHeaders.ORIGIN).size() > 2) ? " and more" : "");
	}

}
