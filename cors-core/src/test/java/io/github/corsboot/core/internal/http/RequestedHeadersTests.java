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

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reader of requested header names against one that is as plain as can be.
 */
class RequestedHeadersTests {

	@Provide
	Arbitrary<List<String>> headers() {
		Arbitrary<String> plain = Arbitraries.strings().withChars("abcXYZ-,, \t").ofMaxLength(60);
		Arbitrary<String> odd = Arbitraries.strings()
			.withChars("ab,\r\n\0:;\"()\u0085\u00e4\u212a\u00a0")
			.ofMaxLength(30);
		Arbitrary<String> commas = Arbitraries.integers().between(14, 18).map(","::repeat);
		Arbitrary<String> many = Arbitraries.integers().between(98, 101).map((count) -> "n,".repeat(count) + "n");
		Arbitrary<String> lengthy = Arbitraries.integers().between(4090, 4097).map("n"::repeat);
		return Arbitraries
			.frequencyOf(Tuple.of(20, plain), Tuple.of(2, odd),
					Tuple.of(1, Arbitraries.strings().all().ofMaxLength(30)), Tuple.of(1, commas), Tuple.of(1, many),
					Tuple.of(1, lengthy))
			.list()
			.ofMaxSize(5);
	}

	@Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
	void readsAsThePlainReaderDoes(@ForAll("headers") List<String> lines) {
		assertReadersAgree(lines);
	}

	static void assertReadersAgree(List<String> lines) {
		Optional<Set<String>> names = RequestedHeaders.read(lines);
		assertThat(names).isEqualTo(plainlyRead(lines));
		names.ifPresent((set) -> assertThat(List.copyOf(set)).isEqualTo(List.copyOf(plainlyRead(lines).orElseThrow())));
	}

	private static Optional<Set<String>> plainlyRead(List<String> lines) {
		List<String> names = new ArrayList<>();
		int empty = 0;
		for (String line : lines) {
			for (String element : line.split(",", -1)) {
				String name = element.replaceAll("^[ \t]+|[ \t]+$", "").toLowerCase(Locale.ROOT);
				if (name.isEmpty()) {
					empty++;
				}
				else if (!element.matches("[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*")) {
					return Optional.empty();
				}
				else {
					names.add(name);
				}
			}
		}
		return (String.join("", lines).length() <= 4096 && names.size() <= 100 && empty <= 16)
				? Optional.of(new LinkedHashSet<>(names)) : Optional.empty();
	}

	@Test
	void noLineMeansNoName() {
		assertThat(RequestedHeaders.read(List.of())).contains(Set.of());
	}

	@Test
	void whatIsTooLongIsNotReadOn() {
		CountedLines lines = new CountedLines(1_000_000, "a".repeat(1000));
		assertThat(RequestedHeaders.read(lines)).isEmpty();
		assertThat(lines.looks).isEqualTo(5);
	}

	@Test
	void noLineIsLookedAtMoreThanTwice() {
		CountedLines lines = new CountedLines(1000, "");
		assertThat(RequestedHeaders.read(lines)).isEmpty();
		assertThat(lines.looks).isLessThanOrEqualTo(2000);
		CountedLines few = new CountedLines(100, "a");
		assertThat(RequestedHeaders.read(few)).contains(Set.of("a"));
		assertThat(few.looks).isLessThanOrEqualTo(200);
	}

	/**
	 * Equal lines, and how often somebody looked at one.
	 */
	private static final class CountedLines extends AbstractList<String> {

		private final int size;

		private final String line;

		private int looks;

		CountedLines(int size, String line) {
			this.size = size;
			this.line = line;
		}

		@Override
		public String get(int index) {
			this.looks++;
			return this.line;
		}

		@Override
		public int size() {
			return this.size;
		}

	}

}
