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
import java.util.List;

import io.github.corsboot.benchmarks.HostileInput;
import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.benchmarks.servlet.ServletCandidate;

/**
 * What is promised, all in one place. Limits are changed here or nowhere.
 */
final class Marks {

	private static final String DECIDE = "DecisionBenchmark.decide";

	private static final String ORIGINS = "OriginGrowthBenchmark.decide";

	private static final String PATTERNS = "PatternGrowthBenchmark.decide";

	private static final String POLICIES = "PolicyGrowthBenchmark.ours";

	private static final String HOSTILE = "HostileGrowthBenchmark.decide";

	/** As much noise as two runs of the same thing may have between them. */
	private static final double SAME = 1.2;

	/** The length grows four times; the rest is noise. */
	private static final double LINEAR = 5;

	private Marks() {
	}

	static List<Mark> core() {
		return List.of(
				Mark.atMost(0, Unit.BYTES, "core decision, exact origin allowed",
						Measured.bytes(DECIDE, "scenario", "ALLOWED")),
				Mark.atMost(0, Unit.BYTES, "core decision, exact origin denied",
						Measured.bytes(DECIDE, "scenario", "DENIED")),
				Mark.atMost(1.5, Unit.TIMES, "core decision, exact origin allowed, to reading and looking it up",
						decisionOver("readAndLookUp", "ALLOWED")),
				Mark.atMost(1.5, Unit.TIMES, "core decision, exact origin denied, to reading and looking it up",
						decisionOver("readAndLookUp", "DENIED")),
				Mark.atMost(1.5, Unit.TIMES, "core decision, exact origin allowed, to looking it up alone",
						decisionOver("lookUp", "ALLOWED")),
				Mark.atMost(1.5, Unit.TIMES, "core decision, exact origin denied, to looking it up alone",
						decisionOver("lookUp", "DENIED")),
				Mark.atMost(SAME, Unit.TIMES, "core decision at 1,000,000 exact origins, to the same at 1",
						Measured.time(ORIGINS, "count", "1000000", "asking", "1")
							.over(Measured.time(ORIGINS, "count", "1", "asking", "1"))),
				Mark.atMost(0, Unit.BYTES, "core decision, allowed by wildcard",
						Measured.bytes(DECIDE, "scenario", "WILDCARD")),
				Mark.atMost(0, Unit.BYTES, "core decision, denied by wildcard",
						Measured.bytes(DECIDE, "scenario", "WILDCARD_DENIED")),
				Mark.atMost(2, Unit.TIMES, "core decision at 10,000 wildcards, to the same at 1, allowed",
						patternGrowth("true")),
				Mark.atMost(2, Unit.TIMES, "core decision at 10,000 wildcards, to the same at 1, denied",
						patternGrowth("false")),
				Mark.atMost(200, Unit.BYTES, "memory for each of 1,000,000 exact origins", (figures) -> figures
					.find("kept", "SizeMeasurement", "what", "origins", "candidate", "ours", "count", "1000000")));
	}

	static List<Mark> servlet() {
		Measured allowed = Measured.servletTime(ServletCandidate.OURS, Scenario.ALLOWED);
		Measured preflight = Measured.servletTime(ServletCandidate.OURS, Scenario.PREFLIGHT);
		Measured noOrigin = Measured.servletTime(ServletCandidate.OURS, Scenario.NO_ORIGIN);
		Measured leastAllowed = Measured.servletTime(ServletCandidate.LEAST, Scenario.ALLOWED);
		Measured leastPreflight = Measured.servletTime(ServletCandidate.LEAST, Scenario.PREFLIGHT);
		Measured leastNoOrigin = Measured.servletTime(ServletCandidate.LEAST, Scenario.NO_ORIGIN);
		return List.of(
				Mark.atMost(2, Unit.TIMES, "servlet filter, allowed, to the floor",
						allowed.over(Measured.servletTime(ServletCandidate.FLOOR, Scenario.ALLOWED)))
					.atBest(leastAllowed.over(Measured.servletTime(ServletCandidate.FLOOR, Scenario.ALLOWED))),
				Mark.atMost(64, Unit.BYTES, "servlet filter, allowed",
						Measured.servletBytes(ServletCandidate.OURS, Scenario.ALLOWED)),
				Mark.atLeast(10, Unit.TIMES, "Tomcat's filter to ours, allowed",
						Measured.servletTime(ServletCandidate.TOMCAT, Scenario.ALLOWED).over(allowed))
					.atBest(Measured.servletTime(ServletCandidate.TOMCAT, Scenario.ALLOWED).over(leastAllowed)),
				Mark.atLeast(15, Unit.TIMES, "Spring's filter to ours, allowed",
						Measured.servletTime(ServletCandidate.SPRING, Scenario.ALLOWED).over(allowed))
					.atBest(Measured.servletTime(ServletCandidate.SPRING, Scenario.ALLOWED).over(leastAllowed)),
				Mark.atLeast(15, Unit.TIMES, "Spring's filter to ours, preflight granted",
						Measured.servletTime(ServletCandidate.SPRING, Scenario.PREFLIGHT).over(preflight))
					.atBest(Measured.servletTime(ServletCandidate.SPRING, Scenario.PREFLIGHT).over(leastPreflight)),
				Mark.atLeast(25, Unit.TIMES, "Tomcat's filter to ours, preflight granted",
						Measured.servletTime(ServletCandidate.TOMCAT, Scenario.PREFLIGHT).over(preflight))
					.atBest(Measured.servletTime(ServletCandidate.TOMCAT, Scenario.PREFLIGHT).over(leastPreflight)),
				Mark.atMost(1.5, Unit.TIMES, "servlet filter, no `Origin`, to the floor",
						noOrigin.over(Measured.servletTime(ServletCandidate.FLOOR, Scenario.NO_ORIGIN)))
					.atBest(leastNoOrigin.over(Measured.servletTime(ServletCandidate.FLOOR, Scenario.NO_ORIGIN))),
				Mark.atMost(64, Unit.BYTES, "servlet filter, no `Origin`",
						Measured.servletBytes(ServletCandidate.OURS, Scenario.NO_ORIGIN)),
				Mark.atMost(5, Unit.TIMES, "servlet filter, worst hostile input, to a preflight of ordinary size",
						worstHostile().over(preflight)),
				Mark.atMost(LINEAR, Unit.TIMES, "core decision, worst hostile input of 4,096 characters to 1,024",
						worstGrowth()),
				Mark.atLeast(3, Unit.TIMES, "Spring's filter to ours, allowed, 10 policies",
						Measured.time("PolicyGrowthBenchmark.spring", "count", "10")
							.over(Measured.time(POLICIES, "count", "10"))),
				Mark.atMost(3, Unit.TIMES, "servlet filter, allowed, 1,000 policies, to the same with 10",
						Measured.time(POLICIES, "count", "1000").over(Measured.time(POLICIES, "count", "10"))));
	}

	private static Measured decisionOver(String lookUp, String scenario) {
		return Measured.time(DECIDE, "scenario", scenario)
			.over(Measured.time("LookUpBenchmark." + lookUp, "scenario", scenario));
	}

	private static Measured patternGrowth(String allowed) {
		return Measured.time(PATTERNS, "count", "10000", "allowed", allowed)
			.over(Measured.time(PATTERNS, "count", "1", "allowed", allowed));
	}

	private static Measured worstHostile() {
		return Measured.largest(Arrays.stream(Scenario.values())
			.filter(Scenario::isHostile)
			.map((scenario) -> Measured.servletTime(ServletCandidate.OURS, scenario))
			.toArray(Measured[]::new));
	}

	private static Measured worstGrowth() {
		return Measured.largest(Arrays.stream(HostileInput.values())
			.map((input) -> Measured.time(HOSTILE, "input", input.name(), "length", "4096")
				.over(Measured.time(HOSTILE, "input", input.name(), "length", "1024")))
			.toArray(Measured[]::new));
	}

}
