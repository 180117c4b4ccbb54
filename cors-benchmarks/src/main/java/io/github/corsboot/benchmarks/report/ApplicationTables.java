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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of the whole application, where it has been measured.
 */
final class ApplicationTables {

	private static final String STACK = "stack";

	private static final String VARIANT = "variant";

	private static final double KILOBYTE = 1024;

	private final List<Figure> starts;

	private final List<Figure> loads;

	ApplicationTables(Figures figures) {
		this.starts = figures.named("ApplicationStart");
		this.loads = figures.named("ApplicationLoad");
	}

	Map<String, String> all() {
		Map<String, String> tables = new LinkedHashMap<>();
		if (!this.starts.isEmpty()) {
			tables.put("start", start());
			tables.put("memory", memory());
		}
		if (!this.loads.isEmpty()) {
			tables.put("load", load());
		}
		return tables;
	}

	private String start() {
		MarkdownTable table = new MarkdownTable("application", "until ready, ms", "more than without, ms", "that is",
				"processor time, ms", "more, ms", "runs");
		for (Figure figure : this.starts) {
			double without = value(figure, "uptime") - value(figure, "more uptime");
			table.row(name(figure), spread(figure, "uptime", 1, "%.0f"), spread(figure, "more uptime", 1, "%+.0f"),
					format("%+.1f %%", 100 * value(figure, "more uptime") / without), spread(figure, "cpu", 1, "%.0f"),
					spread(figure, "more cpu", 1, "%+.0f"), format("%.0f", value(figure, "runs")));
		}
		return table.toString();
	}

	private String memory() {
		MarkdownTable table = new MarkdownTable("application", "heap after a collection, MB", "more, MB",
				"metaspace, MB", "more, MB", "classes", "more");
		for (Figure figure : this.starts) {
			table.row(name(figure), spread(figure, "heap", KILOBYTE, "%.1f"),
					spread(figure, "more heap", KILOBYTE, "%+.1f"), spread(figure, "metaspace", KILOBYTE, "%.1f"),
					spread(figure, "more metaspace", KILOBYTE, "%+.1f"), format("%,.0f", value(figure, "classes")),
					format("%+.0f", value(figure, "more classes")));
		}
		return table.toString();
	}

	private String load() {
		MarkdownTable table = new MarkdownTable("application", "requests per second", "to no CORS",
				"to the headers alone", "to Spring's filter", "median, µs", "99th percentile, µs", "runs");
		for (Figure figure : this.loads) {
			table.row(name(figure), spread(figure, "rate", 1, "%,.0f"), spread(figure, "ratio", 1, "%.3f"),
					spread(figure, "to headers", 1, "%.3f"), spread(figure, "to Spring", 1, "%.3f"),
					spread(figure, "middle", 1, "%,.0f"), spread(figure, "slow", 1, "%,.0f"),
					format("%.0f", value(figure, "runs")));
		}
		return table.toString();
	}

	private static String name(Figure figure) {
		return figure.parameters().get(STACK) + ": " + figure.parameters().get(VARIANT);
	}

	private static String spread(Figure figure, String name, double unit, String format) {
		return format(format, value(figure, name) / unit) + " (" + format(format, value(figure, name + " low") / unit)
				+ " … " + format(format, value(figure, name + " high") / unit) + ")";
	}

	private static double value(Figure figure, String name) {
		return figure.value(name).orElse(Double.NaN);
	}

	private static String format(String format, double value) {
		return String.format(Locale.ROOT, format, value);
	}

}
