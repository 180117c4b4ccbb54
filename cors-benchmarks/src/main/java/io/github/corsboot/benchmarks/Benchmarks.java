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

package io.github.corsboot.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.corsboot.benchmarks.growth.SizeMeasurement;
import io.github.corsboot.benchmarks.report.Report;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures, and prints what has been measured.
 */
public final class Benchmarks {

	private static final String SIZES = "sizes";

	private final Path results;

	private final Arguments arguments;

	private Benchmarks(Path results, Arguments arguments) {
		this.results = results;
		this.arguments = arguments;
	}

	/**
	 * Measures and prints.
	 * @param arguments the directory for the results, and options
	 * @throws Exception if something cannot be measured, read or written
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> groups = new ArrayList<>(Plan.groups().keySet());
		groups.add(SIZES);
		List<String> options = List.of(arguments).subList(1, arguments.length);
		if (options.contains("--help")) {
			System.out.printf(Arguments.USAGE, String.join(",", groups));
			return;
		}
		try {
			Benchmarks benchmarks = new Benchmarks(Path.of(arguments[0]), Arguments.parse(options, groups));
			benchmarks.measure();
			benchmarks.report();
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.err.printf(Arguments.USAGE, String.join(",", groups));
			System.exit(2);
		}
	}

	private void measure() throws IOException, RunnerException, CommandLineOptionException {
		Files.createDirectories(this.results);
		for (Map.Entry<String, List<Plan>> group : Plan.groups().entrySet()) {
			if (this.arguments.groups().contains(group.getKey())) {
				List<RunResult> found = new ArrayList<>();
				for (Plan plan : group.getValue()) {
					found.addAll(run(plan));
				}
				save(group.getKey(), found);
			}
		}
		if (this.arguments.groups().contains(SIZES)) {
			SizeMeasurement.measure(file(SIZES), this.arguments.quick());
		}
	}

	private List<RunResult> run(Plan plan) throws RunnerException, CommandLineOptionException {
		ChainedOptionsBuilder options = new OptionsBuilder()
			.parent(new CommandLineOptions(this.arguments.jmh().toArray(String[]::new)))
			.shouldFailOnError(true)
			.addProfiler(GCProfiler.class);
		plan.addTo(options);
		return List.copyOf(new Runner(options.build()).run());
	}

	private void save(String group, List<RunResult> found) throws IOException {
		try (PrintStream out = new PrintStream(Files.newOutputStream(file(group)), false, StandardCharsets.UTF_8)) {
			ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(found);
		}
	}

	private Path file(String group) {
		return this.results.resolve(group + ".json");
	}

	private void report() throws IOException {
		Report report = Report.of(this.results);
		report.print(System.out);
		if (this.arguments.page().isPresent()) {
			report.write(Path.of(this.arguments.page().get()));
		}
	}

}
