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

package io.github.corsboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.DecidedRequest;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The listeners among the beans of the application. Policies are made before most beans,
 * and a listener may need any of them: so the listeners are looked for when all beans are
 * there, which is before a server opens its port.
 */
final class DecisionListenerBeans implements CorsDecisionListener {

	private final ObjectProvider<CorsDecisionListener> beans;

	private volatile List<CorsDecisionListener> listeners = List.of();

	DecisionListenerBeans(ObjectProvider<CorsDecisionListener> beans) {
		this.beans = beans;
	}

	/**
	 * Looks for them.
	 */
	void find() {
		List<CorsDecisionListener> guarded = new ArrayList<>();
		for (CorsDecisionListener listener : this.beans.orderedStream().toList()) {
			guarded.add(CorsDecisionListener.guarded(listener));
		}
		this.listeners = List.copyOf(guarded);
	}

	@Override
	public boolean isInterestedIn(CorsDecision decision) {
		for (CorsDecisionListener listener : this.listeners) {
			if (listener.isInterestedIn(decision)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void decided(DecidedRequest decided) {
		this.listeners.forEach((listener) -> listener.decided(decided));
	}

}
