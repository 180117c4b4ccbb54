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

package io.github.corsboot.benchmarks.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.corsboot.benchmarks.report.Figures;
import io.github.corsboot.benchmarks.report.Report;

/**
 * Measures the whole application, and prints what has been measured.
 */
public final class ApplicationBenchmarks {

	private ApplicationBenchmarks() {
	}

	/**
	 * Measures and prints.
	 * @param arguments the directory that the build has filled, and options
	 * @throws IOException if something cannot be measured, read or written
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> given = List.of(arguments).subList(1, arguments.length);
		if (given.contains("--help")) {
			System.out.print(ApplicationOptions.USAGE);
			return;
		}
		try {
			run(Path.of(arguments[0]), ApplicationOptions.parse(given));
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.err.print(ApplicationOptions.USAGE);
			System.exit(2);
		}
	}

	private static void run(Path target, ApplicationOptions options) throws IOException {
		if (options.load() && !Processors.isInstalled("wrk")) {
			throw new IllegalArgumentException(
					"There is no wrk on the path: install Debian's package, or --only start");
		}
		ClassPaths classPaths = new ClassPaths(target);
		Path results = Files.createDirectories(target.resolve("benchmarks"));
		if (options.start()) {
			Figures.write(results.resolve("application-start.json"),
					new StartMeasurement(classPaths, options.startRounds()).measure());
		}
		if (options.load()) {
			if (!Processors.canBind()) {
				System.out.println("Server and load share the processors: taskset is missing, or there is only one");
			}
			Figures.write(results.resolve("application-load.json"), new LoadMeasurement(classPaths, options).measure());
		}
		Report report = Report.ofApplication(results);
		report.print(System.out);
		if (options.page().isPresent()) {
			report.write(Path.of(options.page().get()));
		}
	}

}
