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

import io.github.corsboot.core.CorsDecision;

/**
 * Is told of every decision, once. Logging and metrics are listeners, and a bean of this
 * type is one more.
 * <p>
 * A listener is called while the request waits, by many threads at once, and before the
 * response is written: it has to be quick, and it cannot change the decision. An
 * exception that it throws is logged and goes no further.
 *
 * @see CorsPolicies.Builder#listener(CorsDecisionListener)
 */
@FunctionalInterface
public interface CorsDecisionListener {

	/**
	 * Takes note of a decision.
	 * @param decided the decision and what it was about
	 */
	void decided(DecidedRequest decided);

	/**
	 * Whether it wants to be told of a decision like this. It is asked before anything is
	 * put together for it, so that what nobody wants to know costs next to nothing.
	 * @param decision the decision
	 * @return whether {@link #decided(DecidedRequest)} shall be called
	 */
	default boolean isInterestedIn(CorsDecision decision) {
		return true;
	}

	/**
	 * Keeps what goes wrong with a listener from everybody else: the first failure is a
	 * warning in the log, all others are logged at debug level. Listeners of policies are
	 * guarded already; this is for one that calls others.
	 * @param listener any listener
	 * @return the same listener, of which no exception escapes
	 */
	static CorsDecisionListener guarded(CorsDecisionListener listener) {
		return new GuardedListener(listener);
	}

}
