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

package io.github.corsboot.benchmarks.application;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the options mean.
 */
class ApplicationOptionsTests {

	@Test
	void everythingIsMeasuredUnlessSomethingElseIsSaid() {
		ApplicationOptions options = ApplicationOptions.parse(List.of());
		assertThat(options.start()).isTrue();
		assertThat(options.load()).isTrue();
		assertThat(options.page()).isEmpty();
	}

	@Test
	void optionsAddUp() {
		ApplicationOptions options = ApplicationOptions
			.parse(List.of("--only", "load", "--rounds", "5", "--forks", "2", "--seconds", "9", "--write", "page.md"));
		assertThat(options.start()).isFalse();
		assertThat(options.loadRounds()).isEqualTo(5);
		assertThat(options.forks()).isEqualTo(2);
		assertThat(options.loadSeconds()).isEqualTo(9);
		assertThat(options.page()).contains("page.md");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--fast", "--only", "--only all", "--rounds 0", "--forks x" })
	void whatIsNoOptionIsRefused(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> ApplicationOptions.parse(List.of(line.split(" ", -1))));
	}

}
