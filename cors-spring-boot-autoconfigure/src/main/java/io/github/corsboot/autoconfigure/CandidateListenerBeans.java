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

import java.util.List;

import io.github.corsboot.spring.CandidateChange;
import io.github.corsboot.spring.CandidateChangeListener;

import org.springframework.beans.factory.ObjectProvider;

/**
 * The listeners for changes among the beans of the application, which are looked for when
 * all beans are there.
 */
final class CandidateListenerBeans implements CandidateChangeListener {

	private final ObjectProvider<CandidateChangeListener> beans;

	private volatile List<CandidateChangeListener> listeners = List.of();

	CandidateListenerBeans(ObjectProvider<CandidateChangeListener> beans) {
		this.beans = beans;
	}

	/**
	 * Looks for them.
	 */
	void find() {
		this.listeners = this.beans.orderedStream().toList();
	}

	@Override
	public void changed(CandidateChange change) {
		RuntimeException failure = null;
		for (CandidateChangeListener listener : this.listeners) {
			try {
				listener.changed(change);
			}
			catch (RuntimeException ex) {
				failure = ex;
			}
		}
		if (failure != null) {
			// None of the others has missed the change because of it.
			throw failure;
		}
	}

}
