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

package io.github.corsboot.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The blocks of code in the README.
 */
final class Readme {

	private static final Path FILE = Path.of("../README.md");

	private static final String FENCE = "```";

	private Readme() {
	}

	/** The blocks of a language, in order. */
	static List<String> blocks(String language) {
		List<String> blocks = new ArrayList<>();
		List<String> open = new ArrayList<>();
		boolean inside = false;
		boolean wanted = false;
		for (String line : lines(FILE)) {
			if (line.startsWith(FENCE)) {
				if (inside && wanted) {
					blocks.add(String.join("\n", open));
				}
				wanted = !inside && line.equals(FENCE + language);
				inside = !inside;
				open.clear();
			}
			else {
				open.add(line);
			}
		}
		return blocks;
	}

	/** The only block of a language that contains a text. */
	static String block(String language, String text) {
		List<String> found = blocks(language).stream().filter((block) -> block.contains(text)).toList();
		if (found.size() != 1) {
			throw new IllegalStateException(found.size() + " blocks contain " + text);
		}
		return found.get(0);
	}

	/** A file of source code without the white space at the beginning of its lines. */
	static String withoutIndentation(Path file) {
		return lines(file).stream().map(String::strip).collect(Collectors.joining("\n"));
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
