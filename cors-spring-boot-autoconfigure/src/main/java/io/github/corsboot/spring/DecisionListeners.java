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
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.corsboot.core.CorsDecision;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.ClassUtils;

/**
 * All who are told of decisions. What goes wrong with one of them is nothing that a
 * request has to suffer from.
 */
final class DecisionListeners {

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private final List<CorsDecisionListener> listeners;

	private final AtomicBoolean failed = new AtomicBoolean();

	DecisionListeners(List<CorsDecisionListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	/**
	 * Whether anybody wants to know. It comes before everything else that costs.
	 * @param decision the decision
	 * @return whether somebody does
	 */
	boolean areInterestedIn(CorsDecision decision) {
		for (CorsDecisionListener listener : this.listeners) {
			if (isInterested(listener, decision)) {
				return true;
			}
		}
		return false;
	}

	void tell(DecidedRequest decided) {
		this.listeners.forEach((listener) -> tell(listener, decided));
	}

	private void tell(CorsDecisionListener listener, DecidedRequest decided) {
		try {
			if (listener.isInterestedIn(decided.decision())) {
				listener.decided(decided);
			}
		}
		catch (RuntimeException | LinkageError ex) {
			report(listener, ex);
		}
	}

	private boolean isInterested(CorsDecisionListener listener, CorsDecision decision) {
		try {
			return listener.isInterestedIn(decision);
		}
		catch (RuntimeException | LinkageError ex) {
			report(listener, ex);
			return false;
		}
	}

	// Once: whoever sends requests must not fill the log.
	private void report(CorsDecisionListener listener, Throwable ex) {
		String message = "A listener for CORS decisions has failed: " + ClassUtils.getDescriptiveType(listener);
		if (this.failed.compareAndSet(false, true)) {
			logger.warn(message + ". Further failures are logged at debug level only.", ex);
		}
		else {
			logger.debug(message, ex);
		}
	}

}
