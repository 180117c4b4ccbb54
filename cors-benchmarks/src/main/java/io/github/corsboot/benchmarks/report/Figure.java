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

package io.github.corsboot.benchmarks.report;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What has been measured at once: usually the time of a call and the bytes that it
 * allocates.
 *
 * @param benchmark what was measured: the simple name of a class, and the method behind a
 * dot where there are several
 * @param parameters under which conditions
 * @param values the results by their names, such as {@value #TIME}
 */
public record Figure(String benchmark, Map<String, String> parameters, Map<String, Double> values) {

	/** Nanoseconds for each call. */
	public static final String TIME = "time";

	/** By how much the time may be wrong, in nanoseconds. */
	public static final String ERROR = "error";

	/** Bytes that are allocated by each call. */
	public static final String BYTES = "bytes";

	/**
	 * Creates a figure.
	 */
	public Figure {
		parameters = Map.copyOf(parameters);
		values = Map.copyOf(values);
	}

	boolean is(String name, Map<String, String> wanted) {
		return this.benchmark.equals(name) && this.parameters.entrySet().containsAll(wanted.entrySet());
	}

	OptionalDouble value(String name) {
		Double value = this.values.get(name);
		return (value != null && !value.isNaN()) ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

}
