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

package io.github.corsboot.benchmarks.servlet;

import java.util.Arrays;
import java.util.stream.Stream;

import io.github.corsboot.benchmarks.Outcome;
import io.github.corsboot.benchmarks.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServletCallTests {

	@ParameterizedTest
	@MethodSource("calls")
	void everyCandidateDoesItsWork(ServletCandidate candidate, Scenario scenario) throws Exception {
		ServletCall call = ServletCall.of(candidate, scenario);
		// Twice: nothing of the first call may be left for the second.
		for (int i = 0; i < 2; i++) {
			call.run();
			if (scenario.outcome() != Outcome.GRANTED_OR_DENIED) {
				assertThat(call.outcome()).isEqualTo(scenario.outcome());
			}
			if (scenario.isPreflight()) {
				assertThat(call.hasReachedApplication()).isFalse();
			}
			else if (scenario.outcome() == Outcome.GRANTED) {
				assertThat(call.hasReachedApplication()).isTrue();
				assertThat(call.header("Access-Control-Expose-Headers")).containsIgnoringCase("X-Total-Count")
					.containsIgnoringCase("Link");
				assertThat(call.header("Vary")).contains("Origin");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("candidates")
	void everyCandidateAnswersPreflights(ServletCandidate candidate) throws Exception {
		ServletCall call = ServletCall.of(candidate, Scenario.PREFLIGHT);
		call.run();
		assertThat(call.header("Access-Control-Allow-Methods")).contains("PUT");
		assertThat(call.header("Access-Control-Allow-Headers")).containsIgnoringCase("content-type")
			.containsIgnoringCase("x-requested-with");
		assertThat(call.header("Access-Control-Max-Age")).isEqualTo("1800");
	}

	@Test
	void floorIsMeasuredOnlyWhereItDoesTheWork() {
		assertThat(Arrays.stream(Scenario.values()).filter(ServletCandidate.FLOOR::takesPartIn)).containsExactly(
				Scenario.NO_ORIGIN, Scenario.ALLOWED, Scenario.DENIED, Scenario.PREFLIGHT, Scenario.ORIGIN_LONG,
				Scenario.ORIGIN_HUGE);
	}

	@Test
	void leastIsMeasuredOnlyWhereItDoesTheWork() {
		assertThat(Arrays.stream(Scenario.values()).filter(ServletCandidate.LEAST::takesPartIn))
			.containsExactly(Scenario.NO_ORIGIN, Scenario.ALLOWED, Scenario.PREFLIGHT);
	}

	static Stream<Arguments> calls() {
		return Arrays.stream(ServletCandidate.values())
			.flatMap((candidate) -> Arrays.stream(Scenario.values())
				.filter(candidate::takesPartIn)
				.map((scenario) -> Arguments.of(candidate, scenario)));
	}

	static Stream<ServletCandidate> candidates() {
		return Arrays.stream(ServletCandidate.values())
			.filter((candidate) -> candidate.takesPartIn(Scenario.PREFLIGHT));
	}

}
