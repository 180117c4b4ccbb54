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

import io.github.corsboot.core.CorsDecision;

/**
 * All who are told of decisions, each guarded.
 */
final class DecisionListeners {

	private final CorsDecisionListener[] listeners;

	DecisionListeners(List<CorsDecisionListener> listeners) {
		this.listeners = new CorsDecisionListener[listeners.size()];
		for (int i = 0; i < this.listeners.length; i++) {
			this.listeners[i] = CorsDecisionListener.guarded(listeners.get(i));
		}
	}

	/**
	 * Whether anybody wants to know. It comes before everything else that costs.
	 * @param decision the decision
	 * @return whether somebody does
	 */
	boolean areInterestedIn(CorsDecision decision) {
		for (CorsDecisionListener listener : this.listeners) {
			if (listener.isInterestedIn(decision)) {
				return true;
			}
		}
		return false;
	}

	void tell(DecidedRequest decided) {
		for (CorsDecisionListener listener : this.listeners) {
			listener.decided(decided);
		}
	}

}
