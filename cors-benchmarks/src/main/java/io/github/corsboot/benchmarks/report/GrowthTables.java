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
import java.util.List;
import java.util.Locale;

import io.github.corsboot.benchmarks.HostileInput;

/**
 * The tables that show how time and memory grow.
 */
final class GrowthTables {

	private final Figures figures;

	GrowthTables(Figures figures) {
		this.figures = figures;
	}

	String origins() {
		MarkdownTable table = new MarkdownTable("exact origins", "one asks: decision", "floor", "1,024 ask: decision",
				"floor", "bytes each: ours", "`HashSet`", "Spring", "to build: ours", "`HashSet`", "Spring");
		for (int count : new int[] { 1, 100, 10_000, 1_000_000 }) {
			table.row(number(count), origins("decide", count, 1), origins("readAndLookUp", count, 1),
					origins("decide", count, 1024), origins("readAndLookUp", count, 1024),
					kept("origins", "ours", count), kept("origins", "HashSet", count), kept("origins", "Spring", count),
					build("origins", "ours", count), build("origins", "HashSet", count),
					build("origins", "Spring", count));
		}
		return table.toString();
	}

	private String origins(String method, int count, int asking) {
		return time("OriginGrowthBenchmark." + method, "count", Integer.toString(count), "asking",
				Integer.toString(asking));
	}

	String wildcards() {
		MarkdownTable table = new MarkdownTable("wildcards", "allowed", "denied", "Spring, origin alone: allowed",
				"denied", "bytes each: ours", "Spring", "to build: ours", "Spring");
		for (int count : new int[] { 1, 100, 10_000 }) {
			table.row(number(count), wildcards("decide", count, true), wildcards("decide", count, false),
					wildcards("springCheckOrigin", count, true), wildcards("springCheckOrigin", count, false),
					kept("wildcards", "ours", count), kept("wildcards", "Spring", count),
					build("wildcards", "ours", count), build("wildcards", "Spring", count));
		}
		return table.toString();
	}

	private String wildcards(String method, int count, boolean allowed) {
		return time("PatternGrowthBenchmark." + method, "count", Integer.toString(count), "allowed",
				Boolean.toString(allowed));
	}

	String policies() {
		MarkdownTable table = new MarkdownTable("policies", "ours", "allocates", "Spring", "allocates",
				"Spring to ours", "bytes each: ours", "Spring", "to build: ours", "Spring");
		for (int count : new int[] { 1, 10, 100, 1000 }) {
			String[] which = { "count", Integer.toString(count) };
			Measured ours = Measured.time("PolicyGrowthBenchmark.ours", which);
			Measured spring = Measured.time("PolicyGrowthBenchmark.spring", which);
			table.row(number(count), text(Unit.NANOSECONDS, ours),
					text(Unit.BYTES, Measured.bytes("PolicyGrowthBenchmark.ours", which)),
					text(Unit.NANOSECONDS, spring),
					text(Unit.BYTES, Measured.bytes("PolicyGrowthBenchmark.spring", which)),
					text(Unit.TIMES, spring.over(ours)), kept("policies", "ours", count),
					kept("policies", "Spring", count), build("policies", "ours", count),
					build("policies", "Spring", count));
		}
		return table.toString();
	}

	String hostile() {
		MarkdownTable table = new MarkdownTable("characters", "1,024", "4,096", "8,192");
		for (HostileInput input : HostileInput.values()) {
			List<String> cells = new ArrayList<>(List.of(input.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
			for (int length : new int[] { 1024, 4096, 8192 }) {
				cells.add(time("HostileGrowthBenchmark.decide", "input", input.name(), "length",
						Integer.toString(length)));
			}
			table.row(cells.toArray(String[]::new));
		}
		return table.toString();
	}

	private String time(String benchmark, String... parameters) {
		return text(Unit.NANOSECONDS, Measured.time(benchmark, parameters));
	}

	private String kept(String what, String candidate, int count) {
		return text(Unit.BYTES, size("kept", what, candidate, count));
	}

	private String build(String what, String candidate, int count) {
		return text(Unit.MILLISECONDS, size("build", what, candidate, count));
	}

	private static Measured size(String value, String what, String candidate, int count) {
		return (figures) -> figures.find(value, "SizeMeasurement", "what", what, "candidate", candidate, "count",
				Integer.toString(count));
	}

	private String text(Unit unit, Measured measured) {
		return Tables.text(unit, measured, this.figures);
	}

	private static String number(int count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

}
