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
import java.util.Optional;

import io.github.corsboot.spring.InvalidCorsPathsException;
import io.github.corsboot.spring.PathViolation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains what is wrong with the paths of policies that an application defines itself.
 */
final class InvalidCorsPathsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCorsPathsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidCorsPathsException cause) {
		String where = CodePlace.of(rootFailure, cause);
		List<CorsConfigurationProblem> problems = cause.violations()
			.stream()
			.map((violation) -> problem(violation, where))
			.toList();
		return ProblemReport.of("The paths of the application's CORS policies have",
				"Correct the code that defines the policies", problems, cause);
	}

	private static CorsConfigurationProblem problem(PathViolation violation, String where) {
		String key = violation.policyName()
			.map((name) -> CorsConfigurationProblem.element(CorsKey.PATHS.text(), violation.index()) + " of policy '"
					+ name + "'")
			.orElseGet(() -> CorsConfigurationProblem.element(CorsKey.EXCLUDE_PATHS.text(), violation.index()));
		String rival = violation.rival()
			.map((other) -> " (" + other.value() + " of policy '" + other.policyName() + "')")
			.orElse("");
		return new CorsConfigurationProblem(key, Optional.of(violation.value()).filter((value) -> !value.isEmpty()),
				where, violation.reason().clause() + rival, PathAdvice.of(violation));
	}

}
