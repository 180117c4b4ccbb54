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

package io.github.corsboot.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests {

	private final Set<String> benchmarks = benchmarks();

	@Test
	void everyPlanFindsItsBenchmarks() {
		Plan.groups()
			.values()
			.stream()
			.flatMap(List::stream)
			.forEach((plan) -> assertThat(this.benchmarks).anyMatch(Pattern.compile(plan.include()).asPredicate()));
	}

	@Test
	void everyBenchmarkIsPlanned() {
		assertThat(this.benchmarks).allMatch((benchmark) -> Plan.groups()
			.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((plan) -> Pattern.compile(plan.include()).matcher(benchmark).find()));
	}

	private static Set<String> benchmarks() {
		OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
		Set<String> names = new TreeSet<>();
		for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(silent, List.of())) {
			names.add(entry.getUsername());
		}
		return names;
	}

}
