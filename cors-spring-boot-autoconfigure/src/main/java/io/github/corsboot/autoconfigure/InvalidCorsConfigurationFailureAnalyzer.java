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

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains what is wrong with {@code cors.*}: one entry for each problem, in place of a
 * stack trace.
 */
final class InvalidCorsConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCorsConfigurationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidCorsConfigurationException cause) {
		List<CorsConfigurationProblem> problems = cause.problems();
		String heading = (problems.size() == 1) ? "The CORS configuration has 1 problem:"
				: "The CORS configuration has " + problems.size() + " problems:";
		return new FailureAnalysis(heading + list(problems, CorsConfigurationProblem::message),
				"Correct what is written under 'cors':" + list(problems, CorsConfigurationProblem::action), cause);
	}

	private static String list(List<CorsConfigurationProblem> problems,
			Function<CorsConfigurationProblem, String> line) {
		return problems.stream().map(line).distinct().collect(Collectors.joining("\n    - ", "\n\n    - ", ""));
	}

}
