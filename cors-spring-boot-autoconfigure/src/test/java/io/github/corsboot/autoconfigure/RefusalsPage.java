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

package io.github.corsboot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The page that lists every refusal and warning. What is written in its tables is the
 * input of tests, and what the tables say of it is what the tests expect.
 */
final class RefusalsPage {

	static final Path FILE = Path.of("../docs/refusals-and-warnings.md");

	private static final String WARNINGS = "## What only warns";

	private static final String LAYERS = "## Other CORS layers";

	private final List<String> lines;

	private RefusalsPage(List<String> lines) {
		this.lines = lines;
	}

	static RefusalsPage read() {
		try {
			return new RefusalsPage(Files.readAllLines(FILE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Row> refusals() {
		return rows(0, this.lines.indexOf(WARNINGS));
	}

	List<Row> warnings() {
		return rows(this.lines.indexOf(WARNINGS), this.lines.indexOf(LAYERS));
	}

	/**
	 * What is said of other CORS layers, from top to bottom.
	 */
	List<String> layers() {
		return this.lines.subList(this.lines.indexOf(LAYERS), this.lines.size())
			.stream()
			.filter((line) -> line.endsWith("` |"))
			.map((line) -> line.substring(line.indexOf("| `", 2) + 3, line.length() - 3))
			.toList();
	}

	private List<Row> rows(int from, int to) {
		return this.lines.subList(from, to).stream().filter(RefusalsPage::isRow).map(Row::parse).toList();
	}

	private static boolean isRow(String line) {
		return line.startsWith("| `");
	}

	/**
	 * Writes rows in place of those that have the same input.
	 */
	void update(List<Row> rows) {
		List<String> updated = new ArrayList<>();
		for (String line : this.lines) {
			List<String> written = isRow(line) ? Row.parse(line).written() : List.of();
			updated.add(rows.stream()
				.filter((row) -> row.written().equals(written))
				.findFirst()
				.map(Row::toString)
				.orElse(line));
		}
		try {
			Files.write(FILE, updated);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A row.
	 *
	 * @param written properties and environment variables
	 * @param said what is said of them
	 * @param advised what to do, for what is refused
	 */
	record Row(List<String> written, List<String> said, List<String> advised) {

		static Row parse(String line) {
			String[] cells = line.substring(2, line.length() - 2).split("(?<!\\\\)\\|", -1);
			return new Row(code(cells[0]), code(cells[1]), (cells.length > 2) ? code(cells[2]) : List.of());
		}

		private static List<String> code(String cell) {
			String text = cell.strip();
			return text.isEmpty() ? List.of()
					: Arrays.stream(text.split("<br>"))
						.map((part) -> part.substring(1, part.length() - 1).replace("\\|", "|"))
						.toList();
		}

		private static String cell(List<String> code) {
			return String.join("<br>", code.stream().map((text) -> "`" + text.replace("|", "\\|") + "`").toList());
		}

		@Override
		public String toString() {
			String row = "| " + cell(this.written) + " | " + cell(this.said) + " |";
			return this.advised.isEmpty() ? row : row + " " + cell(this.advised) + " |";
		}

	}

}
