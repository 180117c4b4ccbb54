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

import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.PolicyViolation.Reason;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains what is wrong with a policy that an application builds itself.
 */
final class InvalidCorsPolicyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCorsPolicyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidCorsPolicyException cause) {
		String where = CodePlace.of(rootFailure, cause);
		List<CorsConfigurationProblem> problems = cause.violations()
			.stream()
			.map((violation) -> problem(violation, where))
			.toList();
		return ProblemReport.of("A CORS policy of the application has", "Correct the code that builds the policy",
				problems, cause);
	}

	private static CorsConfigurationProblem problem(PolicyViolation violation, String where) {
		return new CorsConfigurationProblem(
				CorsConfigurationProblem.element(violation.setting().key(), violation.index()),
				Optional.of(violation.value()).filter((value) -> violation.reason() != Reason.MISSING), where,
				violation.reason().clause(), ViolationAdvice.of(violation, new Wording.InCode()));
	}

}
