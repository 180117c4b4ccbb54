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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code Access-Control-Request-Headers}. A browser sends one line of sorted,
 * lower-case names without blanks; proxies may split and pad it, so neither is relied on.
 * What is read is bounded, because anybody can send thousands of commas at no cost: one
 * pass, no regular expression, and it ends where the verdict is known.
 *
 * @see <a href=
 * "https://fetch.spec.whatwg.org/#http-access-control-request-headers">Fetch:
 * Access-Control-Request-Headers</a>
 */
public final class RequestedHeaders {

	private static final int MAX_CHARACTERS = 4096;

	private static final int MAX_NAMES = 100;

	private static final int MAX_EMPTY_ELEMENTS = 16;

	/**
	 * How long a name may be, with the blanks around it. No policy lists a longer one.
	 */
	static final int MAX_ELEMENT_LENGTH = 256;

	private RequestedHeaders() {
	}

	/**
	 * Reads the header.
	 * @param lines the lines of the header, none if the request does not carry it
	 * @param name looks at each name
	 * @return the first verdict on a name that is not {@link Verdict#ALLOWED},
	 * {@link Verdict#MALFORMED} if the header breaks the bounds before that,
	 * {@link Verdict#NOTHING} if there is no name
	 */
	static Verdict read(List<String> lines, Name name) {
		if (!isWithinBounds(lines)) {
			return Verdict.MALFORMED;
		}
		int names = 0;
		int emptyElements = 0;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			for (int start = 0, end; start <= line.length(); start = end + 1) {
				int comma = line.indexOf(',', start);
				end = (comma >= 0) ? comma : line.length();
				if (end - start > MAX_ELEMENT_LENGTH) {
					return Verdict.MALFORMED;
				}
				int from = Tokens.skipBlanks(line, start, end);
				int to = Tokens.skipBlanksBackwards(line, from, end);
				boolean empty = from == to;
				names += empty ? 0 : 1;
				emptyElements += empty ? 1 : 0;
				if (names > MAX_NAMES || emptyElements > MAX_EMPTY_ELEMENTS) {
					return Verdict.MALFORMED;
				}
				Verdict verdict = empty ? Verdict.ALLOWED : name.verdict(line, from, to);
				if (verdict != Verdict.ALLOWED) {
					return verdict;
				}
			}
		}
		return (names > 0) ? Verdict.ALLOWED : Verdict.NOTHING;
	}

	/**
	 * The names of a header in which all is {@link Verdict#ALLOWED}.
	 * @param lines the lines of the header
	 * @return the names in the order asked, lower-case and without duplicates
	 */
	public static Set<String> names(List<String> lines) {
		Set<String> names = new LinkedHashSet<>();
		read(lines, (line, from, to) -> {
			names.add(line.substring(from, to).toLowerCase(Locale.ROOT));
			return Verdict.ALLOWED;
		});
		return names;
	}

	private static boolean isWithinBounds(List<String> lines) {
		int characters = 0;
		for (int i = 0; i < lines.size(); i++) {
			characters += lines.get(i).length();
			if (characters > MAX_CHARACTERS) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What there is to say to the header.
	 */
	public enum Verdict {

		/** It names nothing, or is not there. */
		NOTHING,

		/** All that it names is allowed. */
		ALLOWED,

		/** It names something that is not allowed. */
		NOT_ALLOWED,

		/** It is malformed or breaks the bounds. */
		MALFORMED

	}

	/**
	 * Looks at one name.
	 */
	@FunctionalInterface
	interface Name {

		Verdict verdict(String line, int from, int to);

	}

}
