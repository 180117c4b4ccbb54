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

package io.github.corsboot.core;

/**
 * Text of unknown provenance made fit for a line of a log or of a message: in printable
 * ASCII. That leaves no way to begin a new line (U+0085, U+2028 and the like included),
 * to colour a terminal or to turn the direction of writing.
 */
public final class SafeText {

	private static final int SHOWN = 200;

	private SafeText() {
	}

	/**
	 * Escapes everything but printable ASCII, however long the text is.
	 * @param text a text of our own that holds something which others have written
	 * @return the text to show
	 */
	public static String printable(String text) {
		return escape(text, text.length(), false);
	}

	/**
	 * Escapes everything but printable ASCII, and leaves out what comes after the first
	 * 200 characters.
	 * @param text what an operator has written
	 * @return the text to show
	 */
	public static String excerpt(String text) {
		return escape(text, SHOWN, false);
	}

	/**
	 * Like an {@linkplain #excerpt(String) excerpt}, but escapes also what has a meaning
	 * to those who read it: the characters that end a quotation, and a dollar sign in
	 * front of a brace, for layouts that look into messages for lookups.
	 * @param text what a client has sent
	 * @return the text to show
	 */
	public static String hostile(String text) {
		return escape(text, SHOWN, true);
	}

	/**
	 * Names an element of a list, or the whole of what is named.
	 * @param name the name of the list
	 * @param index the position of the element, from zero, or -1 for the whole
	 * @return the name, with the position in brackets
	 */
	static String element(String name, int index) {
		return (index >= 0) ? name + '[' + index + ']' : name;
	}

	private static String escape(String text, int shown, boolean hostile) {
		StringBuilder safe = new StringBuilder(Math.min(text.length(), shown) + 16);
		for (int i = 0; i < text.length() && i < shown; i++) {
			char c = text.charAt(i);
			if (c < ' ' || c > '~' || (hostile && hasMeaning(text, i))) {
				safe.append(String.format("\\u%04x", (int) c));
			}
			else {
				safe.append(c);
			}
		}
		return (text.length() > shown) ? safe.append("...").toString() : safe.toString();
	}

	private static boolean hasMeaning(String text, int index) {
		return switch (text.charAt(index)) {
			case '"', '\\' -> true;
			case '$' -> text.startsWith("{", index + 1);
			default -> false;
		};
	}

}
