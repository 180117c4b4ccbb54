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

package io.github.corsboot.core.internal.origin;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

import io.github.corsboot.core.internal.origin.ParsedPattern.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for all patterns and origins, not only for those in the tables.
 */
class OriginPropertyTests {

	@Property(tries = 300)
	void everyPatternWithoutWildcardIsAnOriginAndInItsSet(@ForAll("sketches") PatternSketch sketch) {
		OriginPattern pattern = parse(sketch.text());
		assertThat(pattern.hasWildcardHost() || pattern.hasAnyPort()).isEqualTo(!sketch.isExact());
		if (sketch.isExact()) {
			OriginSet<String> set = OriginSet.of(List.of(pattern), String::strip);
			assertThat(pattern.alternatives()).hasSize(Math.max(1, sketch.ports().size())).allSatisfy((origin) -> {
				assertThat(Origin.parse(origin)).hasValueSatisfying((parsed) -> assertThat(parsed).hasToString(origin));
				assertThat(set.match(origin)).isEqualTo(OriginMatch.ALLOWED);
			});
		}
	}

	@Property(tries = 300)
	void aCanonicalTextIsAPatternOfTheSameMeaning(@ForAll("sketches") PatternSketch sketch) {
		OriginPattern pattern = parse(sketch.text());
		assertThat(parse(pattern.canonical()).canonical()).isEqualTo(pattern.canonical());
		assertThat(parse(pattern.canonical()).alternatives()).isEqualTo(pattern.alternatives());
		assertThat(parse("\t " + sketch.text().toUpperCase(Locale.ROOT) + "/ ")).isEqualTo(pattern);
	}

	@Property(tries = 200)
	void aSetMatchesWhatItsPatternsMatchAndNothingElse(
			@ForAll @Size(min = 1, max = 12) List<@From("sketches") PatternSketch> sketches, @ForAll long seed) {
		assertSameOpinion(sketches, 3, new Random(seed));
	}

	/**
	 * GHSA-vhxv-fg4m-p2w8: thousands of patterns together, each still allowed and nothing
	 * else.
	 */
	@Property(tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
	void ghsaVhxvFg4mP2w8ThousandsOfPatternsDoNotDisturbEachOther(
			@ForAll @Size(2000) List<@From("sketches") PatternSketch> sketches, @ForAll long seed) {
		assertSameOpinion(sketches, 1, new Random(seed));
	}

	@Property(tries = 500)
	void aPatternByItselfMatchesWhatASetOfItMatches(@ForAll("sketches") PatternSketch sketch, @ForAll long seed) {
		OriginPattern pattern = parse(sketch.text());
		OriginSet<String> set = OriginSet.of(List.of(pattern), String::strip);
		Random random = new Random(seed);
		for (int i = 0; i < 10; i++) {
			String sample = sketch.sample(random);
			for (String text : List.of(sample, PatternSketch.nearMiss(sample, random))) {
				Origin.parse(text)
					.ifPresent((origin) -> assertThat(pattern.matches(origin)).as("%s and %s", pattern, text)
						.isEqualTo(set.match(text) == OriginMatch.ALLOWED));
			}
		}
	}

	private static void assertSameOpinion(List<PatternSketch> sketches, int rounds, Random random) {
		OriginSet<String> set = OriginSet.of(sketches.stream().map((sketch) -> parse(sketch.text())).toList(),
				String::strip);
		List<Pattern> expressions = sketches.stream().map(PatternSketch::expression).toList();
		for (PatternSketch sketch : sketches) {
			for (int i = 0; i < rounds; i++) {
				String sample = sketch.sample(random);
				assertThat(set.match(sample)).as("%s of %s", sample, sketch.text()).isEqualTo(OriginMatch.ALLOWED);
				String other = PatternSketch.nearMiss(sample, random);
				assertThat(set.match(other)).as("%s near %s", other, sketch.text())
					.isEqualTo(opinion(other, expressions));
			}
		}
	}

	private static OriginMatch opinion(String text, List<Pattern> expressions) {
		if (!PatternSketch.isOrigin(text)) {
			return OriginMatch.MALFORMED;
		}
		return expressions.stream().anyMatch((expression) -> expression.matcher(text).matches()) ? OriginMatch.ALLOWED
				: OriginMatch.NOT_ALLOWED;
	}

	@Property(tries = 3000)
	void anOriginIsWhatTheGrammarSays(@ForAll("texts") String text) {
		assertThat(Origin.parse(text).isPresent()).as(text).isEqualTo(PatternSketch.isOrigin(text));
	}

	@Property(tries = 3000)
	void bothParsersAgree(@ForAll("texts") String text) {
		assertParsersAgree(text);
	}

	@Property(tries = 300)
	void noTextMakesAParserThrow(@ForAll String text) {
		assertParsersAgree(text);
		assertParsersAgree("https://" + text);
		assertParsersAgree("https://a.example" + text);
		assertParsersAgree("https://a.example:" + text);
		assertParsersAgree("http://[" + text + "]");
	}

	/**
	 * An origin is a pattern for itself; a pattern's text, and the suggestion for what is
	 * no pattern, are canonical.
	 */
	static void assertParsersAgree(String text) {
		ParsedPattern pattern = OriginPattern.parse(text);
		Origin.parse(text).ifPresent((origin) -> {
			assertThat(origin).hasToString(text);
			assertThat(Origin.isSame(text, origin.scheme(), origin.host(), origin.port())).isTrue();
			if (!Schemes.hasNoOrigin(origin.scheme())) {
				assertThat(pattern).isInstanceOf(OriginPattern.class).hasToString(text);
			}
		});
		pattern.suggestion()
			.ifPresent((canonical) -> assertThat(parse(canonical).canonical()).as(text).isEqualTo(canonical));
		if (pattern instanceof OriginPattern parsed && !parsed.isAny()) {
			OriginSet<String> set = OriginSet.of(List.of(parsed), String::strip);
			boolean exact = !parsed.hasWildcardHost() && !parsed.hasAnyPort();
			assertThat(parsed.alternatives()).isNotEmpty()
				.allSatisfy((origin) -> assertThat(set.match(origin))
					.isEqualTo(exact ? OriginMatch.ALLOWED : OriginMatch.MALFORMED));
		}
	}

	private static OriginPattern parse(String text) {
		ParsedPattern parsed = OriginPattern.parse(text);
		assertThat(parsed).as(text).isNotInstanceOf(Refused.class);
		return (OriginPattern) parsed;
	}

	@Provide
	Arbitrary<PatternSketch> sketches() {
		return PatternSketch.arbitrary().withoutEdgeCases();
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> scheme = Arbitraries.of("http", "http", "https", "https", "https", "HTTP", "app", "a-b.c+1",
				"wss", "", "1a", "*");
		Arbitrary<String> separator = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just("://")),
				Tuple.of(1, Arbitraries.of("", ":", ":/", "//", ":///", "://.", "://u@")));
		Arbitrary<String> host = Arbitraries
			.of("a", "b-", "_c", "example", "localhost", "1", "0", "127", "255", "256", "01", "0x1", "0xg", "A", "*",
					"a*", "", "\u00fc", "a b", "%", "a".repeat(63), "a".repeat(64))
			.list()
			.ofMinSize(1)
			.ofMaxSize(5)
			.map((labels) -> String.join(".", labels));
		Arbitrary<String> port = Arbitraries.of("", "", "", "", ":80", ":443", ":8080", ":65535", ":65536", ":0",
				":080", ":", ":*", "/", "/p", "?", ".", ":80:80", ",https://a", " ");
		return Combinators.combine(scheme, separator, host, port)
			.as((first, second, third, fourth) -> first + second + third + fourth);
	}

}
