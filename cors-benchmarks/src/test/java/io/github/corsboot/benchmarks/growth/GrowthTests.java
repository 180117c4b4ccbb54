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

package io.github.corsboot.benchmarks.growth;

import java.util.List;

import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.HostileInput;
import io.github.corsboot.benchmarks.Outcome;
import io.github.corsboot.benchmarks.core.StubCorsRequest;
import io.github.corsboot.benchmarks.servlet.ServletCall;
import io.github.corsboot.core.CorsDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 10, 100 })
	void everyPolicyIsFoundByBothFilters(int count) throws Exception {
		for (ServletCall call : List.of(PolicyGrowthBenchmark.ours(count), PolicyGrowthBenchmark.spring(count))) {
			call.run();
			assertThat(call.outcome()).isEqualTo(Outcome.GRANTED);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100, 10_000 })
	void everyOriginThatAsksIsAllowed(int count) {
		for (int asking : new int[] { 1, 1024 }) {
			OriginGrowthBenchmark benchmark = new OriginGrowthBenchmark();
			benchmark.count = count;
			benchmark.asking = asking;
			benchmark.prepare();
			for (int i = 0; i < asking; i++) {
				assertThat(benchmark.decide()).isInstanceOf(CorsDecision.Allowed.class);
				assertThat(benchmark.readAndLookUp()).isTrue();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100 })
	void wildcardsAllowAndDeny(int count) {
		for (boolean allowed : new boolean[] { true, false }) {
			PatternGrowthBenchmark benchmark = new PatternGrowthBenchmark();
			benchmark.count = count;
			benchmark.allowed = allowed;
			benchmark.prepare();
			assertThat(benchmark.decide() instanceof CorsDecision.Allowed).isEqualTo(allowed);
			assertThat(benchmark.springCheckOrigin() != null).isEqualTo(allowed);
		}
	}

	@ParameterizedTest
	@EnumSource
	void hostileInputHasItsLength(HostileInput input) {
		for (int length : new int[] { 1024, 2048, 4096, 8192 }) {
			assertThat(input.ofLength(length).length()).isBetween(length - 16, length);
		}
	}

	@Test
	void hostileNamesAreHundredAndNotAllowed() {
		String names = HostileInput.MANY_NAMES.ofLength(4096);
		assertThat(names.split(",", -1)).hasSize(100).doesNotHaveDuplicates();
		CorsDecision decision = ComparedPolicy.ours(List.of(ComparedPolicy.ORIGIN))
			.decide(new StubCorsRequest(BrowserRequest.preflight(ComparedPolicy.ORIGIN, "PUT", names)));
		assertThat(decision).isInstanceOfSatisfying(CorsDecision.Denied.class,
				(denied) -> assertThat(denied.deniedHeaders()).hasSize(100));
	}

}
