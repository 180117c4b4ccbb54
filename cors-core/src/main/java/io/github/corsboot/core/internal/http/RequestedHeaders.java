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

package io.github.corsboot.core.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code Access-Control-Request-Headers}. A browser sends one line of sorted,
 * lower-case names without blanks; proxies may split and pad it, so neither is relied on.
 * What is read is bounded, because anybody can send thousands of commas at no cost: one
 * pass, no regular expression, and nothing is kept of a value that breaks the bounds.
 *
 * @see <a href=
 * "https://fetch.spec.whatwg.org/#http-access-control-request-headers">Fetch:
 * Access-Control-Request-Headers</a>
 */
public final class RequestedHeaders {

	private static final int MAX_CHARACTERS = 4096;

	private static final int MAX_NAMES = 100;

	private static final int MAX_EMPTY_ELEMENTS = 16;

	private final List<String> names = new ArrayList<>();

	private int emptyElements;

	private RequestedHeaders() {
	}

	/**
	 * Reads the header.
	 * @param lines the lines of the header, none if the request does not carry it
	 * @return the names in the order asked, lower-case and without duplicates, or empty
	 * if the header is malformed or breaks the bounds
	 */
	public static Optional<Set<String>> read(List<String> lines) {
		if (!isWithinBounds(lines)) {
			return Optional.empty();
		}
		RequestedHeaders reader = new RequestedHeaders();
		for (String line : lines) {
			if (!reader.readLine(line)) {
				return Optional.empty();
			}
		}
		return Optional.of(new LinkedHashSet<>(reader.names));
	}

	private static boolean isWithinBounds(List<String> lines) {
		int characters = 0;
		for (String line : lines) {
			characters += line.length();
			if (characters > MAX_CHARACTERS) {
				return false;
			}
		}
		return true;
	}

	private boolean readLine(String line) {
		int start = 0;
		while (start <= line.length()) {
			int comma = line.indexOf(',', start);
			int end = (comma >= 0) ? comma : line.length();
			if (!readElement(line, start, end)) {
				return false;
			}
			start = end + 1;
		}
		return true;
	}

	private boolean readElement(String line, int start, int end) {
		int from = Tokens.skipBlanks(line, start, end);
		int to = Tokens.skipBlanksBackwards(line, from, end);
		if (from == to) {
			this.emptyElements++;
			return this.emptyElements <= MAX_EMPTY_ELEMENTS;
		}
		if (this.names.size() == MAX_NAMES || !Tokens.isToken(line, from, to)) {
			return false;
		}
		this.names.add(line.substring(from, to).toLowerCase(Locale.ROOT));
		return true;
	}

}
