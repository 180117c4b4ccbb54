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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.corsboot.benchmarks.core.DecisionBenchmark;
import io.github.corsboot.benchmarks.core.LookUpBenchmark;
import io.github.corsboot.benchmarks.growth.HostileGrowthBenchmark;
import io.github.corsboot.benchmarks.growth.OriginGrowthBenchmark;
import io.github.corsboot.benchmarks.growth.PatternGrowthBenchmark;
import io.github.corsboot.benchmarks.growth.PolicyGrowthBenchmark;
import io.github.corsboot.benchmarks.reactive.ReactiveFilterBenchmark;
import io.github.corsboot.benchmarks.servlet.ServletCandidate;
import io.github.corsboot.benchmarks.servlet.ServletFilterBenchmark;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * One run of JMH among those that make up a measurement.
 *
 * @param include which methods, as a regular expression
 * @param parameters under which conditions, as far as they are fewer than all
 */
record Plan(String include, Map<String, List<String>> parameters) {

	/**
	 * All runs by the names of their groups, each of which has a file of results.
	 * @return the groups in the order in which they are measured
	 */
	static Map<String, List<Plan>> groups() {
		Map<String, List<Plan>> groups = new LinkedHashMap<>();
		groups.put("servlet", Arrays.stream(ServletCandidate.values()).map(Plan::servlet).toList());
		groups.put("reactive", List.of(new Plan(methods(ReactiveFilterBenchmark.class, ".*"),
				Map.of("scenario", scenarios((scenario) -> true)))));
		groups.put("core",
				List.of(new Plan(methods(DecisionBenchmark.class, "decide"),
						Map.of("scenario", scenarios((scenario) -> !scenario.isHostile()))),
						new Plan(methods(DecisionBenchmark.class, "readOrigin"),
								Map.of("scenario", List.of("NO_ORIGIN", "ALLOWED"))),
						new Plan(methods(LookUpBenchmark.class, ".*"), Map.of())));
		groups.put("growth",
				List.of(new Plan(methods(OriginGrowthBenchmark.class, ".*"), Map.of()),
						new Plan(methods(PatternGrowthBenchmark.class, ".*"), Map.of()),
						new Plan(methods(PolicyGrowthBenchmark.class, ".*"), Map.of())));
		groups.put("hostile", List.of(new Plan(methods(HostileGrowthBenchmark.class, ".*"), Map.of())));
		return groups;
	}

	private static Plan servlet(ServletCandidate candidate) {
		return new Plan(methods(ServletFilterBenchmark.class, ".*"),
				Map.of("candidate", List.of(candidate.name()), "scenario", scenarios(candidate::takesPartIn)));
	}

	private static String methods(Class<?> benchmark, String method) {
		return "^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$";
	}

	private static List<String> scenarios(Predicate<Scenario> filter) {
		return Arrays.stream(Scenario.values()).filter(filter).map(Scenario::name).toList();
	}

	void addTo(ChainedOptionsBuilder options) {
		options.include(this.include);
		this.parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
	}

}
