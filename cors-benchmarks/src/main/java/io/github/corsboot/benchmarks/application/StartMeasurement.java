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

package io.github.corsboot.benchmarks.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.benchmarks.report.Figure;

/**
 * How long an application takes to start, and what it keeps in memory, with and without
 * the starter in turn. The difference is that of neighbours: what else the machine does
 * changes slowly.
 */
final class StartMeasurement {

	private static final List<Variant> VARIANTS = List.of(Variant.NONE_AGAIN, Variant.NONE, Variant.SPRING,
			Variant.STARTER, Variant.STARTER_WITH_WILDCARD);

	private static final List<String> NAMES = List.of("uptime", "cpu", "classes", "heap", "metaspace");

	private final ClassPaths classPaths;

	private final int rounds;

	StartMeasurement(ClassPaths classPaths, int rounds) {
		this.classPaths = classPaths;
		this.rounds = rounds;
	}

	List<Figure> measure() throws IOException {
		List<Figure> figures = new ArrayList<>();
		for (Stack stack : Stack.values()) {
			figures.addAll(measure(stack));
		}
		return figures;
	}

	private List<Figure> measure(Stack stack) throws IOException {
		Map<Variant, List<Map<String, Double>>> runs = new EnumMap<>(Variant.class);
		VARIANTS.forEach((variant) -> runs.put(variant, new ArrayList<>()));
		// The first round fills the caches of the disk, and does not count.
		for (int round = 0; round <= this.rounds; round++) {
			for (Variant variant : order(round)) {
				Map<String, Double> run = run(stack, variant);
				if (round > 0) {
					runs.getOrDefault(variant, new ArrayList<>()).add(run);
					System.out.printf("start %s, round %d of %d, %s: %.0f ms%n", stack.title(), round, this.rounds,
							variant.title(), run.get("uptime"));
				}
			}
		}
		return VARIANTS.stream().map((variant) -> figure(stack, variant, runs)).toList();
	}

	// In twice as many rounds as there are variants, each stands twice at each place and
	// follows each other one twice: a Williams design.
	static List<Variant> order(int round) {
		int size = VARIANTS.size();
		List<Variant> order = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			int step = (i % 2 == 0) ? size - i / 2 : (i + 1) / 2;
			order.add(VARIANTS.get((step + round) % size));
		}
		if (round / size % 2 == 1) {
			Collections.reverse(order);
		}
		return order;
	}

	private Map<String, Double> run(Stack stack, Variant variant) throws IOException {
		try (RunningApplication application = RunningApplication.start(List.of(), this.classPaths.of(stack, variant),
				variant.arguments())) {
			Map<String, Double> run = new HashMap<>();
			NAMES.forEach((name) -> run.put(name, (double) application.figure(name)));
			return run;
		}
	}

	private Figure figure(Stack stack, Variant variant, Map<Variant, List<Map<String, Double>>> runs) {
		Map<String, Double> values = new HashMap<>();
		for (String name : NAMES) {
			List<Double> own = column(runs, variant, name);
			List<Double> without = column(runs, Variant.NONE, name);
			List<Double> more = new ArrayList<>();
			for (int i = 0; i < own.size(); i++) {
				more.add(own.get(i) - without.get(i));
			}
			values.putAll(Spread.of(own).values(name));
			values.putAll(Spread.of(more).values("more " + name));
		}
		values.put("runs", (double) this.rounds);
		return new Figure("ApplicationStart", Map.of("stack", stack.title(), "variant", variant.title()), values);
	}

	private static List<Double> column(Map<Variant, List<Map<String, Double>>> runs, Variant variant, String name) {
		return runs.getOrDefault(variant, List.of()).stream().map((run) -> run.getOrDefault(name, 0.0)).toList();
	}

}
