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

package io.github.corsboot.core.internal.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ports of a pattern: none, one, a list, or any.
 *
 * @param text the ports as they are written behind the host, with the colon; each pattern
 * has one such text
 * @param suffixes what may stand behind the host of a serialized origin; {@link #ANY} for
 * anything
 */
record Ports(String text, List<String> suffixes) {

	/** Stands for any port and for no port. */
	static final String ANY = ":*";

	/** The port is not written. */
	static final Ports UNWRITTEN = new Ports("", List.of(""));

	private static final Ports ANY_PORT = new Ports(ANY, List.of(ANY));

	/**
	 * Reads the ports of a pattern.
	 * @param text what is written behind the colon
	 * @param defaultPort the port that browsers do not write
	 * @return the ports, or empty if the text stands for none
	 */
	static Optional<Ports> parse(String text, int defaultPort) {
		boolean list = isList(text);
		String content = list ? text.substring(1, text.length() - 1) : text;
		if (content.equals("*")) {
			return Optional.of(ANY_PORT);
		}
		SortedSet<Integer> numbers = new TreeSet<>();
		for (String element : list ? content.split(",", -1) : new String[] { content }) {
			int number = Origin.port(element.strip(), 0);
			if (number == Schemes.NO_PORT) {
				return Optional.empty();
			}
			numbers.add(number);
		}
		return Optional.of(of(numbers, defaultPort));
	}

	private static Ports of(SortedSet<Integer> numbers, int defaultPort) {
		List<String> suffixes = new ArrayList<>();
		for (int number : numbers) {
			suffixes.add((number == defaultPort) ? "" : ":" + number);
		}
		if (suffixes.size() == 1) {
			return new Ports(suffixes.get(0), List.copyOf(suffixes));
		}
		return new Ports(":[" + String.join(",", numbers.stream().map(String::valueOf).toList()) + ']',
				List.copyOf(suffixes));
	}

	/**
	 * Whether a text offers a choice of ports, well-formed or not.
	 * @param text what is written behind the colon
	 * @return whether it is a list or a wildcard
	 */
	static boolean isChoice(String text) {
		return isList(text) || text.equals("*");
	}

	private static boolean isList(String text) {
		return text.startsWith("[") && text.endsWith("]");
	}

}
