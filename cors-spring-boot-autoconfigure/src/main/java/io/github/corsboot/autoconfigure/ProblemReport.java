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
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The explanation that a person reads in place of a stack trace: one entry for each
 * problem, and one for each thing to do.
 */
final class ProblemReport {

	/** Nobody reads more, and a list of thousands would fill a disk. */
	private static final int SHOWN = 100;

	private ProblemReport() {
	}

	/**
	 * Explains problems.
	 * @param subject what has the problems, at the beginning of a sentence
	 * @param remedy what to do about them, as a clause
	 * @param problems the problems, at least one
	 * @param cause what stopped the start
	 * @return the explanation
	 */
	static FailureAnalysis of(String subject, String remedy, List<CorsConfigurationProblem> problems, Throwable cause) {
		String number = (problems.size() == 1) ? "1 problem:" : problems.size() + " problems:";
		return new FailureAnalysis(subject + " " + number + list(problems, CorsConfigurationProblem::message),
				remedy + ":" + list(problems, CorsConfigurationProblem::action), cause);
	}

	private static String list(List<CorsConfigurationProblem> problems,
			Function<CorsConfigurationProblem, String> line) {
		List<String> lines = problems.stream().map(line).distinct().toList();
		String more = (lines.size() > SHOWN) ? "\n    - and " + (lines.size() - SHOWN) + " more" : "";
		return lines.stream().limit(SHOWN).collect(Collectors.joining("\n    - ", "\n\n    - ", more));
	}

}
