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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.report.Figure;
import io.github.corsboot.benchmarks.report.Figures;

/**
 * How long configurations take to build, and how much memory they keep. JMH measures
 * neither. The origins' texts count as kept, too.
 */
public final class SizeMeasurement {

	private static final int[] QUICK_COUNTS = { 1, 100 };

	/** So many entries at least, that the difference of two heaps is theirs. */
	private static final int ENTRIES = 100_000;

	private static final long ENOUGH_NANOS = 1_000_000_000;

	private static final int ENOUGH_BUILDS = 2_000;

	private static final int COLLECTIONS = 4;

	private final boolean quick;

	/** Here nothing is collected, and nothing is built for nobody. */
	private Object[] kept = {};

	private final List<Figure> figures = new ArrayList<>();

	private SizeMeasurement(boolean quick) {
		this.quick = quick;
	}

	/**
	 * Measures.
	 * @param file the file to write to
	 * @param quick whether small sizes are enough
	 * @throws IOException if the file cannot be written
	 */
	public static void measure(Path file, boolean quick) throws IOException {
		SizeMeasurement measurement = new SizeMeasurement(quick);
		int[] origins = { 1, 100, 10_000, 1_000_000 };
		measurement.measure("origins", "ours", Sizes::origins, ComparedPolicy::ours, origins);
		measurement.measure("origins", "Spring", Sizes::origins, Sizes::springOrigins, origins);
		measurement.measure("origins", "HashSet", Sizes::origins, HashSet::new, origins);
		int[] patterns = { 1, 100, 10_000 };
		measurement.measure("wildcards", "ours", Sizes::patterns, ComparedPolicy::ours, patterns);
		measurement.measure("wildcards", "Spring", Sizes::patterns, Sizes::springPatterns, patterns);
		int[] policies = { 1, 10, 100, 1_000 };
		measurement.measure("policies", "ours", Sizes::paths, Sizes::policies, policies);
		measurement.measure("policies", "Spring", Sizes::paths, Sizes::springPolicies, policies);
		Figures.write(file, measurement.figures);
	}

	private void measure(String what, String candidate, IntFunction<List<String>> entries,
			Function<List<String>, Object> builder, int... counts) {
		for (int count : this.quick ? QUICK_COUNTS : counts) {
			double millis = buildMillis(entries.apply(count), builder);
			double bytes = keptBytes(entries, builder, count);
			System.out.printf("%-10s %-8s %,9d: %,.3f ms to build, %,.0f bytes for each%n", what, candidate, count,
					millis, bytes);
			this.figures.add(new Figure("SizeMeasurement",
					Map.of("what", what, "candidate", candidate, "count", Integer.toString(count)),
					Map.of("build", millis, "kept", bytes)));
		}
	}

	// The mean of builds for a second, after another second of the same.
	private double buildMillis(List<String> entries, Function<List<String>, Object> builder) {
		buildRepeatedly(entries, builder);
		return buildRepeatedly(entries, builder);
	}

	private double buildRepeatedly(List<String> entries, Function<List<String>, Object> builder) {
		this.kept = new Object[1];
		long start = System.nanoTime();
		int builds = 0;
		long passed;
		do {
			this.kept[0] = builder.apply(entries);
			builds++;
			passed = System.nanoTime() - start;
		}
		while (passed < ENOUGH_NANOS && builds < ENOUGH_BUILDS);
		return passed / 1e6 / builds;
	}

	private double keptBytes(IntFunction<List<String>> entries, Function<List<String>, Object> builder, int count) {
		// Once before: classes and what the first of its kind leaves behind do not count.
		this.kept = new Object[] { builder.apply(entries.apply(count)) };
		this.kept = new Object[Math.max(1, ENTRIES / count)];
		long before = usedBytes();
		for (int i = 0; i < this.kept.length; i++) {
			this.kept[i] = builder.apply(entries.apply(count));
		}
		long after = usedBytes();
		return (double) (after - before) / this.kept.length / count;
	}

	private static long usedBytes() {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
