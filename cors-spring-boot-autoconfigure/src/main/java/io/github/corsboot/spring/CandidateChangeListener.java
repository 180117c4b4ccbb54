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

/**
 * Is told of every request whose outcome would change with a candidate. Counting is a
 * listener, and a bean of this type is one more.
 * <p>
 * A listener is called while the request waits, and by many threads at once: it has to be
 * quick. An exception that it throws is logged and goes no further.
 *
 * @see CandidateComparison
 */
@FunctionalInterface
public interface CandidateChangeListener {

	/**
	 * Takes note of a change.
	 * @param change what would change
	 */
	void changed(CandidateChange change);

}
