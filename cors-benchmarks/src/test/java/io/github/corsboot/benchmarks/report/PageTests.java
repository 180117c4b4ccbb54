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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PageTests {

	@Test
	void tablesComeBetweenTheirMarksAndNowhereElse() {
		String page = "before\n<!-- table: a -->\nold\n<!-- end -->\nbetween\n<!-- table: b --><!-- end -->\nafter";
		assertThat(Page.with(page, Map.of("a", "| 1 |\n", "b", "| 2 |\n", "c", "| 3 |\n")))
			.isEqualTo("before\n<!-- table: a -->\n\n| 1 |\n\n<!-- end -->\nbetween\n"
					+ "<!-- table: b -->\n\n| 2 |\n\n<!-- end -->\nafter");
	}

	@Test
	void writingTwiceIsWritingOnce() {
		Map<String, String> tables = Map.of("a", "| 1 |\n");
		String once = Page.with("<!-- table: a --><!-- end -->", tables);
		assertThat(Page.with(once, tables)).isEqualTo(once);
	}

	@Test
	void placeThatDoesNotEndIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Page.with("<!-- table: a -->", Map.of("a", "")))
			.withMessage("The place for 'a' does not end");
	}

}
