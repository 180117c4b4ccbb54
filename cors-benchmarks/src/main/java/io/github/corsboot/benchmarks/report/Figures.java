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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that has been measured: what JMH has written, and what our own programs have.
 */
public final class Figures {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final List<Figure> all;

	private final List<String> conditions;

	private Figures(List<Figure> all, Collection<String> conditions) {
		this.all = List.copyOf(all);
		this.conditions = List.copyOf(conditions);
	}

	/**
	 * Writes figures that JMH has not measured.
	 * @param file the file
	 * @param figures the figures
	 * @throws IOException if the file cannot be written
	 */
	public static void write(Path file, List<Figure> figures) throws IOException {
		Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
	}

	/**
	 * Reads all files of a directory.
	 * @param directory where they are
	 * @return the figures
	 * @throws IOException if a file cannot be read
	 */
	static Figures read(Path directory) throws IOException {
		List<Figure> figures = new ArrayList<>();
		Set<String> conditions = new TreeSet<>();
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".json")).sorted().toList()) {
				for (JsonNode entry : MAPPER.readTree(Files.readString(file))) {
					figures.add(entry.has("primaryMetric") ? ofJmh(entry, conditions) : ofOurs(entry));
				}
			}
		}
		return new Figures(figures, conditions);
	}

	static Figures of(Figure... figures) {
		return new Figures(List.of(figures), List.of());
	}

	private static Figure ofOurs(JsonNode entry) {
		Map<String, Double> values = new HashMap<>();
		entry.get("values").properties().forEach((value) -> values.put(value.getKey(), value.getValue().asDouble()));
		return new Figure(entry.get("benchmark").asString(), texts(entry.get("parameters")), values);
	}

	private static Figure ofJmh(JsonNode entry, Set<String> conditions) {
		conditions.add("JMH %s on JDK %s (%s), %s; %s fork(s), warm-up %s × %s, measured %s × %s".formatted(
				text(entry, "jmhVersion"), text(entry, "jdkVersion"), text(entry, "vmName"), jvmArguments(entry),
				text(entry, "forks"), text(entry, "warmupIterations"), text(entry, "warmupTime"),
				text(entry, "measurementIterations"), text(entry, "measurementTime")));
		String[] name = text(entry, "benchmark").split("\\.", -1);
		Map<String, Double> values = new HashMap<>();
		JsonNode time = entry.get("primaryMetric");
		put(values, Figure.TIME, time.get("score"));
		put(values, Figure.ERROR, time.get("scoreError"));
		JsonNode bytes = entry.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
		if (!bytes.isMissingNode()) {
			put(values, Figure.BYTES, bytes);
		}
		return new Figure(name[name.length - 2] + "." + name[name.length - 1],
				entry.has("params") ? texts(entry.get("params")) : Map.of(), values);
	}

	private static String jvmArguments(JsonNode entry) {
		List<String> arguments = new ArrayList<>();
		entry.path("jvmArgs").forEach((argument) -> arguments.add(argument.asString()));
		return String.join(" ", arguments);
	}

	private static String text(JsonNode entry, String name) {
		return entry.path(name).asString("?");
	}

	// A single iteration has no error: JMH writes the text "NaN".
	private static void put(Map<String, Double> values, String name, JsonNode value) {
		if (value.isNumber()) {
			values.put(name, value.asDouble());
		}
	}

	private static Map<String, String> texts(JsonNode node) {
		Map<String, String> texts = new HashMap<>();
		node.properties().forEach((text) -> texts.put(text.getKey(), text.getValue().asString()));
		return texts;
	}

	List<String> conditions() {
		return this.conditions;
	}

	/**
	 * All that was measured under one name.
	 * @param benchmark what was measured
	 * @return the figures, in the order in which they were written
	 */
	List<Figure> named(String benchmark) {
		return this.all.stream().filter((figure) -> figure.is(benchmark, Map.of())).toList();
	}

	/**
	 * Finds one result.
	 * @param value which one of those that were measured together
	 * @param benchmark what was measured
	 * @param parameters pairs of a name and a value, as many as are needed to tell it
	 * from the others
	 * @return the result, or empty if it was not measured
	 */
	OptionalDouble find(String value, String benchmark, String... parameters) {
		Map<String, String> wanted = new HashMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			wanted.put(parameters[i], parameters[i + 1]);
		}
		return this.all.stream()
			.filter((figure) -> figure.is(benchmark, wanted))
			.map((figure) -> figure.value(value))
			.flatMapToDouble(OptionalDouble::stream)
			.findFirst();
	}

}
