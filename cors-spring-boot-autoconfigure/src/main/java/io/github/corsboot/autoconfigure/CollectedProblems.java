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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that stands in the way of policies. What several policies inherit is one
 * problem, with the advice of the first of them.
 */
final class CollectedProblems {

	private final Map<String, CorsConfigurationProblem> problems = new LinkedHashMap<>();

	CollectedProblems(Collection<CorsConfigurationProblem> problems) {
		for (CorsConfigurationProblem problem : problems) {
			add(problem);
		}
	}

	void add(CorsConfigurationProblem problem) {
		this.problems.putIfAbsent(problem.message(), problem);
	}

	/**
	 * Whether something is wrong with the value of a key.
	 * @param key the key in full
	 * @return whether there is a problem with the value, or with an element of it
	 */
	boolean concern(String key) {
		return this.problems.values()
			.stream()
			.anyMatch((problem) -> problem.key().equals(key) || problem.key().startsWith(key + "["));
	}

	/**
	 * Goes on only if there is no problem.
	 * @throws InvalidCorsConfigurationException if there is one
	 */
	void throwIfAny() {
		if (!this.problems.isEmpty()) {
			throw new InvalidCorsConfigurationException(List.copyOf(this.problems.values()));
		}
	}

}
