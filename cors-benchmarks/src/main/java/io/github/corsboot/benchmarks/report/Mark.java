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

import java.util.OptionalDouble;

/**
 * A promise about a number.
 *
 * @param what what the number is
 * @param bound whether it must not be more or not be less than the limit
 * @param limit the limit
 * @param unit what is counted
 * @param measured where the number is found
 * @param best where the number is found that is the best one possible
 */
record Mark(String what, Bound bound, double limit, Unit unit, Measured measured, Measured best) {

	static Mark atMost(double limit, Unit unit, String what, Measured measured) {
		return new Mark(what, Bound.AT_MOST, limit, unit, measured, Measured.UNKNOWN);
	}

	static Mark atLeast(double limit, Unit unit, String what, Measured measured) {
		return new Mark(what, Bound.AT_LEAST, limit, unit, measured, Measured.UNKNOWN);
	}

	Mark atBest(Measured best) {
		return new Mark(this.what, this.bound, this.limit, this.unit, this.measured, best);
	}

	String promise() {
		String words = (this.bound == Bound.AT_MOST) ? "at most " : "at least ";
		return words + this.unit.format(this.limit);
	}

	String figure(Figures figures) {
		return text(this.measured, figures);
	}

	String bestFigure(Figures figures) {
		return text(this.best, figures);
	}

	private String text(Measured where, Figures figures) {
		OptionalDouble number = where.in(figures);
		return number.isPresent() ? this.unit.format(number.getAsDouble()) : "–";
	}

	String verdict(Figures figures) {
		OptionalDouble number = this.measured.in(figures);
		if (number.isEmpty()) {
			return "not measured";
		}
		return isMetBy(number.getAsDouble()) ? "met" : "**not met**";
	}

	private boolean isMetBy(double number) {
		// The profiler finds thousandths of bytes, which are its own.
		double counted = (this.unit == Unit.BYTES) ? Math.rint(number) : number;
		return (this.bound == Bound.AT_MOST) ? counted <= this.limit : counted >= this.limit;
	}

	/** Which side of the limit is the good one. */
	enum Bound {

		AT_MOST, AT_LEAST

	}

}
