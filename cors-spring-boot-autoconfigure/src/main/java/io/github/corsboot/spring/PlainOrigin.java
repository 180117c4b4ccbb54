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

package io.github.corsboot.spring;

import org.jspecify.annotations.Nullable;

/**
 * Tells origins that every parser reads without an error from those that may be too much
 * for one. Nothing is decided by it: it saves the filters from trying whether Spring can
 * parse an {@code Origin}, which takes a microsecond and some kilobytes.
 */
public final class PlainOrigin {

	private static final int LONGEST_PORT = 5;

	private PlainOrigin() {
	}

	/**
	 * Whether the value of a header consists of {@code http://} or {@code https://}, a
	 * name of letters, digits, dots and dashes, and maybe a port of at most five digits.
	 * @param origin the value of an {@code Origin} header
	 * @return whether it does
	 */
	public static boolean isPlain(@Nullable String origin) {
		if (origin == null) {
			return false;
		}
		int start = origin.startsWith("https://") ? 8 : origin.startsWith("http://") ? 7 : origin.length();
		int end = start;
		while (end < origin.length() && isPartOfName(origin.charAt(end))) {
			end++;
		}
		return end > start && (end == origin.length() || isPort(origin, end));
	}

	private static boolean isPort(String origin, int colon) {
		int digits = origin.length() - colon - 1;
		if (origin.charAt(colon) != ':' || digits < 1 || digits > LONGEST_PORT) {
			return false;
		}
		for (int i = colon + 1; i < origin.length(); i++) {
			if (!isDigit(origin.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPartOfName(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || isDigit(character)
				|| character == '.' || character == '-';
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}
