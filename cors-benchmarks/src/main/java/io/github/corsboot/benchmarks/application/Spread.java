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

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of repeated runs: the middle, and between what the middle half lies.
 *
 * @param median the median
 * @param low the lower quartile
 * @param high the upper quartile
 */
record Spread(double median, double low, double high) {

	private static final double QUARTER = 0.25;

	static Spread of(Collection<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return new Spread(quantile(sorted, 2 * QUARTER), quantile(sorted, QUARTER), quantile(sorted, 3 * QUARTER));
	}

	private static double quantile(double[] sorted, double part) {
		if (sorted.length == 0) {
			throw new IllegalArgumentException("No values: " + Arrays.toString(sorted));
		}
		double place = part * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

	/**
	 * For a file.
	 * @param name what the values are
	 * @return the three numbers by name
	 */
	Map<String, Double> values(String name) {
		Map<String, Double> values = new HashMap<>();
		values.put(name, this.median);
		values.put(name + " low", this.low);
		values.put(name + " high", this.high);
		return values;
	}

}
