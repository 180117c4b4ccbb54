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

import java.util.Arrays;
import java.util.OptionalDouble;

import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.benchmarks.servlet.ServletCandidate;

/**
 * A number that can be read from what has been measured, if it has been.
 */
@FunctionalInterface
interface Measured {

	/** Nobody knows. */
	Measured UNKNOWN = (figures) -> OptionalDouble.empty();

	OptionalDouble in(Figures figures);

	static Measured time(String benchmark, String... parameters) {
		return (figures) -> figures.find(Figure.TIME, benchmark, parameters);
	}

	static Measured bytes(String benchmark, String... parameters) {
		return (figures) -> figures.find(Figure.BYTES, benchmark, parameters);
	}

	static Measured servletTime(ServletCandidate candidate, Scenario scenario) {
		return time("ServletFilterBenchmark.filter", "candidate", candidate.name(), "scenario", scenario.name());
	}

	static Measured servletBytes(ServletCandidate candidate, Scenario scenario) {
		return bytes("ServletFilterBenchmark.filter", "candidate", candidate.name(), "scenario", scenario.name());
	}

	/**
	 * The largest of several numbers.
	 * @param all the numbers
	 * @return their maximum, or nothing if one of them is missing
	 */
	static Measured largest(Measured... all) {
		return (figures) -> {
			OptionalDouble[] found = Arrays.stream(all).map((one) -> one.in(figures)).toArray(OptionalDouble[]::new);
			boolean complete = Arrays.stream(found).allMatch(OptionalDouble::isPresent);
			return complete ? Arrays.stream(found).flatMapToDouble(OptionalDouble::stream).max()
					: OptionalDouble.empty();
		};
	}

	/**
	 * How many times as large this is as another one.
	 * @param other the other one
	 * @return the ratio
	 */
	default Measured over(Measured other) {
		return (figures) -> {
			OptionalDouble dividend = in(figures);
			OptionalDouble divisor = other.in(figures);
			return (dividend.isPresent() && divisor.isPresent())
					? OptionalDouble.of(dividend.getAsDouble() / divisor.getAsDouble()) : OptionalDouble.empty();
		};
	}

}
