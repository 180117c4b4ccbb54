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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What people see of the results.
 */
public final class Report {

	private final Map<String, String> tables;

	private Report(Map<String, String> tables) {
		this.tables = tables;
	}

	/**
	 * Makes tables of the results in a directory.
	 * @param results the directory
	 * @return the report
	 * @throws IOException if they cannot be read
	 */
	public static Report of(Path results) throws IOException {
		return new Report(new Tables(Figures.read(results)).all());
	}

	/**
	 * Makes tables of the whole application alone, of the results in a directory.
	 * @param results the directory
	 * @return the report
	 * @throws IOException if they cannot be read
	 */
	public static Report ofApplication(Path results) throws IOException {
		return new Report(new ApplicationTables(Figures.read(results)).all());
	}

	/**
	 * Prints all tables.
	 * @param out where to
	 */
	public void print(PrintStream out) {
		this.tables.forEach((name, table) -> out.printf("%n### %s%n%n%s", name, table));
	}

	/**
	 * Puts the tables into a page that has places for them.
	 * @param page the file
	 * @throws IOException if it cannot be read or written
	 */
	public void write(Path page) throws IOException {
		Files.writeString(page, Page.with(Files.readString(page), this.tables));
	}

}
