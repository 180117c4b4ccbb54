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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.benchmarks.reactive.ReactiveCandidate;
import io.github.corsboot.benchmarks.servlet.ServletCandidate;

/**
 * All tables by the names of their places on the page.
 */
final class Tables {

	private static final String NOTHING = "–";

	private final Figures figures;

	Tables(Figures figures) {
		this.figures = figures;
	}

	Map<String, String> all() {
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put("conditions", conditions());
		List<Mark> marks = new ArrayList<>(Marks.servlet());
		marks.addAll(Marks.core());
		tables.put("marks", marks(marks));
		tables.put("servlet", candidates("ServletFilterBenchmark.filter", servletCandidates(), Figure.TIME));
		tables.put("servlet bytes", candidates("ServletFilterBenchmark.filter", servletCandidates(), Figure.BYTES));
		tables.put("reactive", candidates("ReactiveFilterBenchmark.filter", reactiveCandidates(), Figure.TIME));
		tables.put("reactive bytes", candidates("ReactiveFilterBenchmark.filter", reactiveCandidates(), Figure.BYTES));
		tables.put("core", core());
		GrowthTables growth = new GrowthTables(this.figures);
		tables.put("origins", growth.origins());
		tables.put("wildcards", growth.wildcards());
		tables.put("policies", growth.policies());
		tables.put("hostile", growth.hostile());
		tables.putAll(new ApplicationTables(this.figures).all());
		return tables;
	}

	private String conditions() {
		StringBuilder text = new StringBuilder();
		this.figures.conditions().forEach((condition) -> text.append("- ").append(condition).append('\n'));
		return text.toString();
	}

	private String marks(List<Mark> marks) {
		MarkdownTable table = new MarkdownTable("what", "mark", "measured", "with *least*", "verdict");
		marks.forEach((mark) -> table.row(mark.what(), mark.promise(), mark.figure(this.figures),
				mark.bestFigure(this.figures), mark.verdict(this.figures)));
		return table.toString();
	}

	private static Map<String, String> servletCandidates() {
		Map<String, String> titles = new LinkedHashMap<>();
		titles.put(ServletCandidate.FLOOR.name(), ServletCandidate.FLOOR.title());
		titles.put(ServletCandidate.LEAST.name(), ServletCandidate.LEAST.title());
		Arrays.stream(ServletCandidate.values()).forEach((one) -> titles.putIfAbsent(one.name(), one.title()));
		return titles;
	}

	private static Map<String, String> reactiveCandidates() {
		Map<String, String> titles = new LinkedHashMap<>();
		Arrays.stream(ReactiveCandidate.values()).forEach((one) -> titles.put(one.name(), one.title()));
		return titles;
	}

	private String candidates(String benchmark, Map<String, String> titles, String value) {
		List<String> heads = new ArrayList<>(List.of("request"));
		heads.addAll(titles.values());
		MarkdownTable table = new MarkdownTable(heads.toArray(String[]::new));
		for (Scenario scenario : Scenario.values()) {
			List<String> cells = new ArrayList<>(List.of(scenario.title()));
			titles.keySet().forEach((candidate) -> cells.add(cell(value, benchmark, candidate, scenario.name())));
			table.row(cells.toArray(String[]::new));
		}
		return table.toString();
	}

	// Ours and the least are compared with the floor, everybody else with ours.
	private String cell(String value, String benchmark, String candidate, String scenario) {
		OptionalDouble number = this.figures.find(value, benchmark, "candidate", candidate, "scenario", scenario);
		if (number.isEmpty()) {
			return NOTHING;
		}
		if (value.equals(Figure.BYTES)) {
			return Unit.BYTES.format(number.getAsDouble());
		}
		String other = List.of("OURS", "LEAST").contains(candidate) ? "FLOOR" : "OURS";
		OptionalDouble base = this.figures.find(value, benchmark, "candidate", other, "scenario", scenario);
		boolean compared = base.isPresent() && !candidate.equals("FLOOR");
		String text = Unit.NANOSECONDS.format(number.getAsDouble());
		return compared ? text + " (" + Unit.TIMES.format(number.getAsDouble() / base.getAsDouble()) + ")" : text;
	}

	private String core() {
		MarkdownTable table = new MarkdownTable("request", "decision", "bytes", "reading the origin",
				"reading and looking up", "looking up alone");
		for (Scenario scenario : Scenario.values()) {
			String[] which = { "scenario", scenario.name() };
			// Hostile input has a table of its own.
			if (Measured.time("DecisionBenchmark.decide", which).in(this.figures).isEmpty()) {
				continue;
			}
			table.row(scenario.title(), text(Unit.NANOSECONDS, Measured.time("DecisionBenchmark.decide", which)),
					text(Unit.BYTES, Measured.bytes("DecisionBenchmark.decide", which)),
					text(Unit.NANOSECONDS, Measured.time("DecisionBenchmark.readOrigin", which)),
					text(Unit.NANOSECONDS, Measured.time("LookUpBenchmark.readAndLookUp", which)),
					text(Unit.NANOSECONDS, Measured.time("LookUpBenchmark.lookUp", which)));
		}
		return table.toString();
	}

	private String text(Unit unit, Measured measured) {
		return text(unit, measured, this.figures);
	}

	static String text(Unit unit, Measured measured, Figures figures) {
		OptionalDouble number = measured.in(figures);
		return number.isPresent() ? unit.format(number.getAsDouble()) : NOTHING;
	}

}
