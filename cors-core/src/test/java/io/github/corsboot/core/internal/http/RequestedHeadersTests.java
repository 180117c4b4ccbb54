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
import java.util.Set;

import io.github.corsboot.core.internal.http.RequestedHeaders.Verdict;
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

	private static final AllowedHeaders ANYTHING = AllowedHeaders.of(List.of("*"));

	@Provide
	Arbitrary<List<String>> headers() {
		Arbitrary<String> plain = Arbitraries.strings().withChars("abcXYZ-,, \t").ofMaxLength(60);
		Arbitrary<String> odd = Arbitraries.strings()
			.withChars("ab,\r\n\0:;\"()\u0085\u00e4\u212a\u00a0")
			.ofMaxLength(30);
		Arbitrary<String> commas = Arbitraries.integers().between(14, 18).map(","::repeat);
		Arbitrary<String> many = Arbitraries.integers().between(98, 101).map((count) -> "n,".repeat(count) + "n");
		Arbitrary<String> lengthy = Arbitraries.integers()
			.between(4090, 4097)
			.map((length) -> ("n".repeat(49) + ",").repeat(82).substring(0, length));
		Arbitrary<String> longName = Arbitraries.integers().between(254, 258).map("n"::repeat);
		return Arbitraries
			.frequencyOf(Tuple.of(20, plain), Tuple.of(1, longName), Tuple.of(2, odd),
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
		for (Set<String> listed : List.of(Set.of("*"), Set.of("n", "a", "B", "abc", "x-y"), Set.<String>of())) {
			AllowedHeaders allowed = AllowedHeaders.of(listed);
			List<String> notAllowed = new ArrayList<>();
			Verdict verdict = plainlyRead(lines, listed, notAllowed);
			assertThat(allowed.check(lines)).isEqualTo(notAllowed.isEmpty() ? verdict : Verdict.NOT_ALLOWED);
			assertThat(allowed.notAllowed(lines)).isEqualTo(notAllowed.stream().distinct().toList());
		}
		List<String> names = new ArrayList<>();
		if (plainlyRead(lines, Set.of(), names) == Verdict.ALLOWED) {
			assertThat(RequestedHeaders.names(lines)).containsExactlyElementsOf(new LinkedHashSet<>(names));
		}
	}

	// Reads on where a name is not allowed.
	private static Verdict plainlyRead(List<String> lines, Set<String> listed, List<String> notAllowed) {
		if (String.join("", lines).length() > 4096) {
			return Verdict.MALFORMED;
		}
		int names = 0;
		int empty = 0;
		for (String line : lines) {
			for (String element : line.split(",", -1)) {
				String name = element.replaceAll("^[ \t]+|[ \t]+$", "").toLowerCase(Locale.ROOT);
				names += name.isEmpty() ? 0 : 1;
				empty += name.isEmpty() ? 1 : 0;
				if (element.length() > 256 || names > 100 || empty > 16
						|| !element.matches("[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]*[ \t]*")) {
					return Verdict.MALFORMED;
				}
				if (!name.isEmpty() && !listed.contains("*") && listed.stream().noneMatch(name::equalsIgnoreCase)) {
					notAllowed.add(name);
				}
			}
		}
		return (names > 0) ? Verdict.ALLOWED : Verdict.NOTHING;
	}

	@Test
	void noLineMeansNoName() {
		assertThat(ANYTHING.check(List.of())).isEqualTo(Verdict.NOTHING);
		assertThat(ANYTHING.check(List.of(" ,, "))).isEqualTo(Verdict.NOTHING);
	}

	@Test
	void theFirstThatIsNotAllowedDecides() {
		AllowedHeaders allowed = AllowedHeaders.of(List.of("a"));
		assertThat(allowed.check(List.of("a,b,(,c"))).isEqualTo(Verdict.NOT_ALLOWED);
		assertThat(allowed.notAllowed(List.of("a,b,(,c"))).containsExactly("b");
		assertThat(allowed.check(List.of("a,(,b"))).isEqualTo(Verdict.MALFORMED);
	}

	@Test
	void whatIsTooLongIsNotReadOn() {
		CountedLines lines = new CountedLines(1_000_000, "a".repeat(1000));
		assertThat(ANYTHING.check(lines)).isEqualTo(Verdict.MALFORMED);
		assertThat(lines.looks).isEqualTo(5);
	}

	@Test
	void noLineIsLookedAtMoreThanTwice() {
		CountedLines lines = new CountedLines(1000, "");
		assertThat(ANYTHING.check(lines)).isEqualTo(Verdict.MALFORMED);
		assertThat(lines.looks).isLessThanOrEqualTo(2000);
		CountedLines few = new CountedLines(100, "a");
		assertThat(RequestedHeaders.names(few)).containsExactly("a");
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
