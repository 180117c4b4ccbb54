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

package io.github.corsboot.benchmarks.core;

import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.Outcome;
import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.core.CorsDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StubCorsRequestTests {

	@ParameterizedTest
	@EnumSource
	void coreDecidesWhatIsExpected(Scenario scenario) {
		CorsDecision decision = ComparedPolicy.ours(scenario.origins()).decide(new StubCorsRequest(scenario.request()));
		if (scenario.outcome() != Outcome.GRANTED_OR_DENIED) {
			assertThat(outcome(decision)).isEqualTo(scenario.outcome());
		}
		assertThat(decision.answer().isPresent()).isEqualTo(scenario.isPreflight());
	}

	private static Outcome outcome(CorsDecision decision) {
		if (decision instanceof CorsDecision.Allowed) {
			return Outcome.GRANTED;
		}
		return (decision instanceof CorsDecision.Denied) ? Outcome.DENIED : Outcome.NOT_CORS;
	}

}
