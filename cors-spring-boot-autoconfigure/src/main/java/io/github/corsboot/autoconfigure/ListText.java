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

import java.util.ArrayList;
import java.util.List;

/**
 * Takes comma-separated text apart. A comma inside {@code [...]} never splits, any other
 * does, so that {@code http://localhost:[3000,5173]} stays in one piece.
 */
final class ListText {

	private ListText() {
	}

	/**
	 * Splits text, wherever it was written: as a whole value, or as an element of a list.
	 * @param written the text
	 * @return the elements, without surrounding blanks; empty ones are left out, so that
	 * a placeholder may stand for nothing
	 */
	static List<Written> split(Written written) {
		List<Written> elements = new ArrayList<>();
		String text = written.text();
		int depth = 0;
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || (text.charAt(i) == ',' && depth == 0)) {
				String element = text.substring(start, i).strip();
				if (!element.isEmpty()) {
					elements.add(written.withText(element));
				}
				start = i + 1;
			}
			else {
				depth = depth(depth, text.charAt(i));
			}
		}
		return elements;
	}

	/**
	 * Joins what somebody else has split at a comma inside brackets: {@code
	 * http://localhost:[3000} and {@code 5173]}. An element whose bracket is closed
	 * nowhere stays as it is.
	 * @param elements the elements of a list
	 * @return the elements in one piece each
	 */
	static List<Written> rejoin(List<Written> elements) {
		List<Written> joined = new ArrayList<>();
		int i = 0;
		while (i < elements.size()) {
			StringBuilder text = new StringBuilder(elements.get(i).text());
			int end = i;
			while (isOpen(text) && end + 1 < elements.size()) {
				end++;
				text.append(',').append(elements.get(end).text());
			}
			boolean closed = end > i && !isOpen(text);
			joined.add(closed ? elements.get(i).withText(text.toString()) : elements.get(i));
			i = closed ? end + 1 : i + 1;
		}
		return joined;
	}

	private static boolean isOpen(CharSequence text) {
		int depth = 0;
		for (int i = 0; i < text.length(); i++) {
			depth = depth(depth, text.charAt(i));
		}
		return depth > 0;
	}

	private static int depth(int depth, char c) {
		return switch (c) {
			case '[' -> depth + 1;
			case ']' -> Math.max(0, depth - 1);
			default -> depth;
		};
	}

}
