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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkTests {

	private final Figures figures = Figures.of(figure("A.fast", 20, 0.003), figure("A.slow", 50, 65));

	@Test
	void ratioIsJudgedByItsBound() {
		Measured ratio = Measured.time("A.slow").over(Measured.time("A.fast"));
		Mark most = Mark.atMost(2, Unit.TIMES, "slow to fast", ratio);
		Mark least = Mark.atLeast(2, Unit.TIMES, "slow to fast", ratio);
		assertThat(most.promise()).isEqualTo("at most 2.0 ×");
		assertThat(most.figure(this.figures)).isEqualTo("2.5 ×");
		assertThat(most.verdict(this.figures)).isEqualTo("**not met**");
		assertThat(least.verdict(this.figures)).isEqualTo("met");
	}

	@Test
	void bestFigureIsToldBesideTheOneMeasured() {
		Measured ratio = Measured.time("A.slow").over(Measured.time("A.fast"));
		Mark mark = Mark.atMost(2, Unit.TIMES, "slow to fast", ratio);
		assertThat(mark.bestFigure(this.figures)).isEqualTo("–");
		assertThat(mark.atBest(Measured.time("A.fast").over(Measured.time("A.fast"))).bestFigure(this.figures))
			.isEqualTo("1.0 ×");
	}

	@Test
	void limitItselfIsMet() {
		Measured ratio = Measured.time("A.slow").over(Measured.time("A.fast"));
		assertThat(Mark.atMost(2.5, Unit.TIMES, "", ratio).verdict(this.figures)).isEqualTo("met");
		assertThat(Mark.atLeast(2.5, Unit.TIMES, "", ratio).verdict(this.figures)).isEqualTo("met");
	}

	@Test
	void thousandthOfByteIsNone() {
		assertThat(Mark.atMost(0, Unit.BYTES, "", Measured.bytes("A.fast")).verdict(this.figures)).isEqualTo("met");
		assertThat(Mark.atMost(64, Unit.BYTES, "", Measured.bytes("A.slow")).verdict(this.figures))
			.isEqualTo("**not met**");
	}

	@Test
	void whatWasNotMeasuredIsNeitherMetNorMissed() {
		Mark mark = Mark.atMost(1, Unit.TIMES, "", Measured.time("A.fast").over(Measured.time("A.missing")));
		assertThat(mark.figure(this.figures)).isEqualTo("–");
		assertThat(mark.verdict(this.figures)).isEqualTo("not measured");
	}

	@Test
	void largestNeedsAll() {
		Measured fast = Measured.time("A.fast");
		assertThat(Measured.largest(fast, Measured.time("A.slow")).in(this.figures)).hasValue(50);
		assertThat(Measured.largest(fast, Measured.time("A.missing")).in(this.figures)).isEmpty();
	}

	private static Figure figure(String benchmark, double time, double bytes) {
		return new Figure(benchmark, Map.of(), Map.of(Figure.TIME, time, Figure.BYTES, bytes));
	}

}
