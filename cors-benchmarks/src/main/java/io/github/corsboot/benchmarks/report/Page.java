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

package io.github.corsboot.benchmarks.report;

import java.util.Map;

/**
 * A page with places for tables: each begins with <code>&lt;!-- table: name --&gt;</code>
 * and ends with <code>&lt;!-- end --&gt;</code>.
 */
final class Page {

	private static final String END = "<!-- end -->";

	private Page() {
	}

	/**
	 * Puts tables into their places. What has no place is left out.
	 * @param page the page
	 * @param tables the tables by the names of their places
	 * @return the page with the tables
	 * @throws IllegalArgumentException if a place does not end
	 */
	static String with(String page, Map<String, String> tables) {
		String filled = page;
		for (Map.Entry<String, String> table : tables.entrySet()) {
			filled = with(filled, table.getKey(), table.getValue());
		}
		return filled;
	}

	private static String with(String page, String name, String table) {
		String begin = "<!-- table: " + name + " -->";
		int start = page.indexOf(begin);
		if (start < 0) {
			return page;
		}
		int end = page.indexOf(END, start);
		if (end < 0) {
			throw new IllegalArgumentException("The place for '" + name + "' does not end");
		}
		return page.substring(0, start) + begin + "\n\n" + table + "\n" + page.substring(end);
	}

}
