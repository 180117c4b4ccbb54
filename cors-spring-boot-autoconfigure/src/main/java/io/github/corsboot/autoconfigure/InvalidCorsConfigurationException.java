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

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when {@code cors.*} cannot be used. It lists everything that is wrong, not only
 * the first.
 */
public final class InvalidCorsConfigurationException extends IllegalStateException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** The message does not grow beyond these; the list does. */
	private static final int SHOWN = 100;

	private final transient List<CorsConfigurationProblem> problems;

	InvalidCorsConfigurationException(List<CorsConfigurationProblem> problems) {
		super(problems.stream().limit(SHOWN).map(CorsConfigurationProblem::message).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong, in the order in which it was found: first what could not be read,
	 * then what cannot be used.
	 * @return the problems, at least one
	 */
	public List<CorsConfigurationProblem> problems() {
		return this.problems;
	}

}
