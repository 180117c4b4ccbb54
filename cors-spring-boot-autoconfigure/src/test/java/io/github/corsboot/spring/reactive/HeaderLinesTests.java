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

package io.github.corsboot.spring.reactive;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both ways to the lines of a header find the same.
 */
class HeaderLinesTests {

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void linesAreNeitherSplitNorTrimmedNorDropped() {
		this.headers.add("Accept", "*/*");
		for (String line : List.of("https://a.example", "", " ", ",", "\"\"", "a, b")) {
			this.headers.add("Origin", line);
		}
		assertThat(HeaderLines.of(this.headers, "origin")).containsExactly("https://a.example", "", " ", ",", "\"\"",
				"a, b");
		assertThat(HeaderLines.search(this.headers, "origin")).isEqualTo(HeaderLines.of(this.headers, "origin"));
	}

	@Test
	void oneLineIsOneLine() {
		this.headers.add("Origin", "https://a.example");
		assertThat(HeaderLines.of(this.headers, "ORIGIN")).containsExactly("https://a.example");
		assertThat(HeaderLines.search(this.headers, "ORIGIN")).containsExactly("https://a.example");
	}

	@Test
	void whatIsNotThereHasNoLine() {
		this.headers.add("Accept", "*/*");
		assertThat(HeaderLines.of(this.headers, "Origin")).isEmpty();
		assertThat(HeaderLines.find(this.headers, "Origin")).isNull();
		assertThat(HeaderLines.search(this.headers, "Origin")).isNull();
	}

	@ParameterizedTest
	@MethodSource
	void allLinesOfOneHeaderAreRemoved(BiConsumer<HttpHeaders, String> remove) {
		this.headers.add("Vary", "Origin");
		this.headers.add("Access-Control-Max-Age", "1");
		this.headers.add("access-control-max-age", "2");
		remove.accept(this.headers, "ACCESS-CONTROL-MAX-AGE");
		remove.accept(this.headers, "Accept");
		assertThat(this.headers.toSingleValueMap()).isEqualTo(Map.of("Vary", "Origin"));
	}

	static Stream<BiConsumer<HttpHeaders, String>> allLinesOfOneHeaderAreRemoved() {
		return Stream.of(HeaderLines::remove, HeaderLines::searchAndRemove);
	}

}
