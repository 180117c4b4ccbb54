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

import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://www.rfc-editor.org/rfc/rfc9110#name-tokens">tokens</a> of HTTP, of
 * which methods and header names are made.
 */
public final class Tokens {

	private static final boolean[] TOKEN_CHARACTERS = tokenCharacters();

	private Tokens() {
	}

	private static boolean[] tokenCharacters() {
		boolean[] characters = new boolean[128];
		for (char c : "!#$%&'*+-.^_`|~0123456789".toCharArray()) {
			characters[c] = true;
		}
		for (char c = 'a'; c <= 'z'; c++) {
			characters[c] = true;
			characters[c - 'a' + 'A'] = true;
		}
		return characters;
	}

	/**
	 * Whether a text is one token.
	 * @param text any text
	 * @return whether it is not empty and consists of token characters only
	 */
	public static boolean isToken(String text) {
		return !text.isEmpty() && isToken(text, 0, text.length());
	}

	/**
	 * Whether a part of a text consists of token characters only.
	 * @param text any text
	 * @param start where the part begins
	 * @param end where it ends, exclusive
	 * @return whether every character is a token character
	 */
	static boolean isToken(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (c >= TOKEN_CHARACTERS.length || !TOKEN_CHARACTERS[c]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether a comma-separated list has an element.
	 * @param list the value of a header, if there is one
	 * @param token the element, compared without case
	 * @return whether it is there
	 */
	public static boolean contains(@Nullable String list, String token) {
		if (list == null) {
			return false;
		}
		int start = 0;
		while (start <= list.length()) {
			int comma = list.indexOf(',', start);
			int end = (comma >= 0) ? comma : list.length();
			if (isElement(list, start, end, token)) {
				return true;
			}
			start = end + 1;
		}
		return false;
	}

	private static boolean isElement(String line, int start, int end, String token) {
		int from = skipBlanks(line, start, end);
		int to = skipBlanksBackwards(line, from, end);
		return to - from == token.length() && line.regionMatches(true, from, token, 0, token.length());
	}

	static int skipBlanks(String text, int start, int end) {
		int i = start;
		while (i < end && isBlank(text.charAt(i))) {
			i++;
		}
		return i;
	}

	static int skipBlanksBackwards(String text, int start, int end) {
		int i = end;
		while (i > start && isBlank(text.charAt(i - 1))) {
			i--;
		}
		return i;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}

}
