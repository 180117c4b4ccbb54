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

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.github.corsboot.core.CorsDecision;

import org.springframework.http.HttpHeaders;

/**
 * Asks a candidate what it would have decided, and tells of every request whose outcome
 * would change. It is how policies are tightened without breaking anybody: a candidate
 * decides nothing, and no response shows that there is one.
 * <p>
 * Changes are logged like denials: the first of each kind in a window of time is a
 * warning.
 *
 * @see CandidateChange
 */
public final class CandidateComparison implements CorsDecisionListener {

	private final CorsPolicies candidate;

	private final CandidateChangeListener listener;

	private final CandidateLog log = new CandidateLog(System::nanoTime);

	private final Map<PathPrefix, CorsPolicies> narrowed = new ConcurrentHashMap<>();

	/**
	 * Creates a comparison, to be {@linkplain CorsPolicies.Builder#listener added} to the
	 * policies that decide.
	 * @param candidate the policies to compare them with
	 * @param listener is told of every change
	 */
	public CandidateComparison(CorsPolicies candidate, CandidateChangeListener listener) {
		this.candidate = Objects.requireNonNull(candidate, "candidate");
		this.listener = Objects.requireNonNull(listener, "listener");
	}

	@Override
	public boolean isInterestedIn(CorsDecision decision) {
		return !(decision instanceof CorsDecision.NotApplicable nothing)
				|| nothing.cause() == CorsDecision.NotApplicable.Cause.HANDSHAKE;
	}

	@Override
	public void decided(DecidedRequest decided) {
		if (!decided.request().header(HttpHeaders.ORIGIN).isEmpty()) {
			CandidateChange.between(decided, candidateFor(decided).dryRun(decided.request(), decided.path()))
				.ifPresent((change) -> {
					this.log.changed(change);
					this.listener.changed(change);
				});
		}
	}

	// Where only some policies count, such as at the port of the management endpoints,
	// the same holds for the candidate.
	private CorsPolicies candidateFor(DecidedRequest decided) {
		PathPrefix under = decided.onlyUnder();
		return under.isRoot() ? this.candidate : this.narrowed.computeIfAbsent(under,
				(prefix) -> this.candidate.toBuilder().onlyUnder(prefix.text()).build());
	}

}
