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

import java.util.Optional;
import java.util.Set;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.PolicySetting;
import io.github.corsboot.core.RequestKind;

import org.springframework.http.HttpHeaders;

/**
 * A decision and what it was about. Whatever came from the request is hostile text: it
 * belongs neither into a log nor into the name of a metric as it is.
 */
public final class DecidedRequest {

	private final PolicyTable table;

	private final Set<PolicyTable.Target> targets;

	private final CorsRequest request;

	private final RequestedPath path;

	private final CorsDecision decision;

	private final DenialAdvice advice;

	DecidedRequest(PolicyTable table, Set<PolicyTable.Target> targets, CorsRequest request, RequestedPath path,
			CorsDecision decision, DenialAdvice advice) {
		this.table = table;
		this.targets = targets;
		this.request = request;
		this.path = path;
		this.decision = decision;
		this.advice = advice;
	}

	/**
	 * The name of the policy that has decided.
	 * @return the name, or empty if the path is left alone or leads to no single policy
	 */
	public Optional<String> policyName() {
		return PolicyTable.covering(this.targets).map(PolicyTable.Target::policyName);
	}

	/**
	 * The policy that has decided.
	 * @return the policy, or empty if the path is left alone or leads to no single policy
	 */
	public Optional<CorsPolicy> policy() {
		return PolicyTable.covering(this.targets).flatMap(PolicyTable.Target::policy);
	}

	/**
	 * The request.
	 * @return the request, as hostile as it came
	 */
	public CorsRequest request() {
		return this.request;
	}

	/**
	 * The path of the request.
	 * @return the path, as hostile as it came
	 */
	public RequestedPath path() {
		return this.path;
	}

	/**
	 * What the request is to the CORS protocol. It is found out whenever it is asked for.
	 * @return the kind of request
	 */
	public RequestKind kind() {
		return RequestKind.of(this.request);
	}

	/**
	 * The decision.
	 * @return the decision
	 */
	public CorsDecision decision() {
		return this.decision;
	}

	/**
	 * What the decision comes to.
	 * @return the outcome
	 */
	public Outcome outcome() {
		if (this.decision instanceof CorsDecision.Denied denied) {
			boolean blocked = denied.answer().isPresent() && kind() != RequestKind.PREFLIGHT;
			return blocked ? Outcome.BLOCKED : Outcome.DENIED;
		}
		if (this.decision instanceof CorsDecision.Allowed) {
			return Outcome.ALLOWED;
		}
		return (this.decision instanceof CorsDecision.LeftAlone) ? Outcome.LEFT_ALONE : Outcome.NOT_APPLICABLE;
	}

	/**
	 * Whether this was a question of CORS: a policy has allowed or denied a request that
	 * carries an {@code Origin} other than the application's own and is no WebSocket
	 * handshake. Under a policy that allows {@code *}, requests are allowed which no
	 * other origin has anything to do with.
	 * @return whether it was
	 */
	public boolean isCrossOrigin() {
		boolean decided = this.decision instanceof CorsDecision.Allowed || this.decision instanceof CorsDecision.Denied;
		return decided && !this.request.header(HttpHeaders.ORIGIN).isEmpty() && switch (kind()) {
			case PREFLIGHT -> true;
			case ACTUAL -> this.decision instanceof CorsDecision.Denied || !this.request.isFromOwnOrigin();
			case HANDSHAKE -> false;
		};
	}

	/**
	 * Why the request was denied.
	 * @return the reason, or empty if it was not
	 */
	public Optional<DenialReason> reason() {
		return (this.decision instanceof CorsDecision.Denied denied) ? Optional.of(denied.reason()) : Optional.empty();
	}

	/**
	 * Explains a denial, for people. It takes much longer than the decision: ask for it
	 * where somebody reads it, and not for every request.
	 * @return why the request was denied and what helps, or empty if it was not denied
	 */
	public Optional<ExplainedDenial> explain() {
		return (this.decision instanceof CorsDecision.Denied denied)
				? Optional.of(this.advice.explain(label(), explainingPolicy(), this.request, denied))
				: Optional.empty();
	}

	/**
	 * Why nothing was granted although nothing was denied, in one clause for people.
	 * @return the clause, or empty if the request was allowed or denied
	 */
	public Optional<String> whyNothingHappened() {
		if (this.decision instanceof CorsDecision.NotApplicable nothing) {
			String why = switch (nothing.cause()) {
				case NO_ORIGIN -> "the request has no Origin header";
				case OWN_ORIGIN -> "the origin is the application's own, to which CORS does not apply";
				case HANDSHAKE -> "the request is a WebSocket handshake, to which CORS does not apply";
			};
			return Optional.of(why);
		}
		return (this.decision instanceof CorsDecision.LeftAlone) ? Optional.of(this.table.whyLeftAlone(this.path))
				: Optional.empty();
	}

	/**
	 * How the policy is called where there may be none, or several.
	 * @return a name for people
	 */
	String label() {
		return DenialAdvice.label(this.targets);
	}

	/**
	 * Which paths alone count for the policies.
	 * @return what these paths begin with
	 */
	PathPrefix onlyUnder() {
		return this.table.onlyUnder();
	}

	/**
	 * Where a setting of the policy is to be changed.
	 * @param setting the setting
	 * @return the place, for people
	 */
	String placeOf(PolicySetting setting) {
		return this.advice.place(label(), setting);
	}

	private CorsPolicy explainingPolicy() {
		return policy().orElseGet(CorsPolicy::denyingAmbiguousPath);
	}

	/**
	 * What a decision comes to.
	 */
	public enum Outcome {

		/** No policy covers the path. */
		LEFT_ALONE,

		/** A policy covers the path, and CORS does not apply to the request. */
		NOT_APPLICABLE,

		/** The request is allowed. */
		ALLOWED,

		/**
		 * A preflight is refused, or an actual request goes on and its response cannot be
		 * read.
		 */
		DENIED,

		/**
		 * A request other than a preflight is refused, and the application not called.
		 */
		BLOCKED

	}

}
