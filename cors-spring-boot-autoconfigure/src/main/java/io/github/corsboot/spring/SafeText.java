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

/**
 * Text of unknown provenance made fit for a line of a log or of a message: short, and in
 * printable ASCII.
 */
final class SafeText {

	private static final int SHOWN = 200;

	private SafeText() {
	}

	/**
	 * Escapes everything but printable ASCII. That leaves no way to begin a new line
	 * (U+0085, U+2028 and the like included), to colour a terminal or to turn the
	 * direction of writing. A dollar sign in front of a brace is escaped as well, for
	 * layouts that look into messages for lookups, and so are the characters that end a
	 * quotation.
	 * @param text the text
	 * @return the text to show
	 */
	static String of(String text) {
		StringBuilder safe = new StringBuilder(Math.min(text.length(), SHOWN) + 16);
		for (int i = 0; i < text.length() && i < SHOWN; i++) {
			char c = text.charAt(i);
			boolean lookup = c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{';
			if (c < ' ' || c > '~' || c == '"' || c == '\\' || lookup) {
				safe.append(String.format("\\u%04x", (int) c));
			}
			else {
				safe.append(c);
			}
		}
		return (text.length() > SHOWN) ? safe.append("...").toString() : safe.toString();
	}

}
