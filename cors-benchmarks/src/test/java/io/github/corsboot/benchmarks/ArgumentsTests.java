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

package io.github.corsboot.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArgumentsTests {

	private static final List<String> ALL = List.of("servlet", "core");

	@Test
	void everythingIsMeasuredUnlessLessIsAskedFor() {
		assertThat(parse().groups()).isEqualTo(ALL);
		assertThat(parse("--only", "core").groups()).containsExactly("core");
		assertThat(parse("--tables").groups()).isEmpty();
	}

	@Test
	void jmhGetsItsOptionsBehindOurs() {
		assertThat(parse("--quick", "--", "-f", "2").jmh()).startsWith("-f", "1").endsWith("-f", "2");
		assertThat(parse("--", "--quick").quick()).isFalse();
	}

	@Test
	void tablesAreWrittenWhereAskedFor() {
		assertThat(parse().page()).isEmpty();
		assertThat(parse("--write", "page.md").page()).hasValue("page.md");
	}

	@Test
	void mistakesAreNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--fast")).withMessage("'--fast' is no option");
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--only")).withMessage("'--only' needs a value");
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--only", "all"))
			.withMessage("'all' is none of servlet, core");
	}

	private static Arguments parse(String... arguments) {
		return Arguments.parse(List.of(arguments), ALL);
	}

}
