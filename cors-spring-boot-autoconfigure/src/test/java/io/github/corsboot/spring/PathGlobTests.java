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

package io.github.corsboot.spring;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

class PathGlobTests {

	private static final List<String> ALL_SHORT_PATHS = allShortPaths();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/            | /            | true
			/            | /*           | true
			/            | /{x}         | false
			/a           | /a/*         | false
			/a/*         | /a/{x}       | true
			/*/**        | /            | false
			/            | /**          | true
			/a           | /a           | true
			/a           | /b           | false
			/a           | /A           | false
			/a           | /*           | true
			/a           | /?           | true
			/ab          | /?           | false
			/a           | /{x}         | true
			/a           | /a/**        | true
			/a           | /a/b/**      | false
			/a/b         | /a/**        | true
			/a/**        | /a/b/**      | true
			/a/**        | /b/**        | false
			/**          | /a/b/c       | true
			/**          | /**          | true
			/*/b         | /a/*         | true
			/*/b         | /a/c         | false
			/*/b         | /a           | false
			/*/b/**      | /a/*/c       | true
			/*/b/**      | /a/c/**      | false
			/{x}/b       | /{y}/b       | true
			/{x}/b       | /{y}/c       | false
			/a*          | /*b          | true
			/a*          | /b*          | false
			/a*          | /a           | true
			/a*c         | /a?c         | true
			/a*c         | /ac          | true
			/a?c         | /ac          | false
			/*a*         | /*b*         | true
			/*.js        | /a.*         | true
			/*.js        | /*.css       | false
			/*x?         | /?y*         | true
			/v?          | /v*          | true
			/??          | /???         | false
			/{x}.js      | /app.*       | true
			/a/*/c       | /a/b/*       | true
			/a/*/c/**    | /a/b/*       | true
			/a/*/c/d     | /a/b/*       | false
			/a/*         | /a/*/**      | true
			/a*b*c       | /*ab*bc*     | true
			/a/{x}-{y}   | /a/b-c       | true
			/a/{x}-{y}   | /a/bc        | false
			""")
	void overlapsWithWhatMatchesACommonPath(String one, String two, boolean overlap) {
		assertThat(glob(one).overlaps(glob(two))).isEqualTo(overlap);
		assertThat(glob(two).overlaps(glob(one))).isEqualTo(overlap);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/a/b   | /a/*
			/a/b   | /a/**
			/a/*   | /a/**
			/a/?   | /a/*
			/a/b/* | /a/**
			/a/**  | /**
			/a/b/** | /a/**
			/*/b   | /*/*
			/{x}/b | /*/b
			/abc/** | /ab/**
			/*     | /**
			/      | /**
			""")
	void ranksTheMoreSpecificPatternFirst(String more, String less) {
		assertThat(PathGlob.BY_SPECIFICITY.compare(glob(more), glob(less))).isNegative();
		assertThat(PathGlob.BY_SPECIFICITY.compare(glob(less), glob(more))).isPositive();
	}

	@Test
	void anEncodedSlashBelongsToItsSegment() {
		assertThat(glob("/files/*").matches("/files/a" + PathText.SLASH_IN_SEGMENT + "b")).isTrue();
		assertThat(glob("/files/a/b").matches("/files/a" + PathText.SLASH_IN_SEGMENT + "b")).isFalse();
	}

	@Test
	void nothingMatchesWhatIsNoPath() {
		assertThat(glob("/**").matches("")).isFalse();
		assertThat(glob("/**").matches("*")).isFalse();
		assertThat(glob("/*").matches("a")).isFalse();
	}

	@Property
	void matchesWhatSpringMatches(@ForAll("patterns") String text) {
		PathPattern pattern = new PathPatternParser().parse(text);
		PathGlob glob = glob(text);
		for (String path : ALL_SHORT_PATHS) {
			assertThat(glob.matches(path)).as("%s on %s", text, path)
				.isEqualTo(pattern.matches(PathContainer.parsePath(path)));
		}
	}

	@Property
	void overlapsExactlyIfSpringMatchesAPathWithBoth(@ForAll("patterns") String one, @ForAll("patterns") String two) {
		PathPattern first = new PathPatternParser().parse(one);
		PathPattern second = new PathPatternParser().parse(two);
		boolean common = ALL_SHORT_PATHS.stream()
			.map(PathContainer::parsePath)
			.anyMatch((path) -> first.matches(path) && second.matches(path));
		assertThat(glob(one).overlaps(glob(two))).as("%s and %s", one, two).isEqualTo(common);
	}

	@Property
	void beginsWithAPrefixOnlyIfAllItMatchesLiesBelow(@ForAll("patterns") String text,
			@ForAll("prefixes") String text2) {
		PathPrefix prefix = PathPrefix.of(text2);
		PathGlob glob = glob(text);
		if (glob.beginsWith(prefix)) {
			assertThat(ALL_SHORT_PATHS).filteredOn(glob::matches).allMatch(prefix::covers);
		}
	}

	@Property
	void reachesAPrefixOnlyIfAPathBelowItIsMatched(@ForAll("patterns") String text, @ForAll("prefixes") String text2) {
		PathPrefix prefix = PathPrefix.of(text2);
		PathGlob glob = glob(text);
		assertThat(glob.reaches(prefix)).as("%s and %s", text, prefix)
			.isEqualTo(ALL_SHORT_PATHS.stream().filter(glob::matches).anyMatch(prefix::covers));
	}

	@Property
	void coversOnlyWhatItMatches(@ForAll("patterns") String one, @ForAll("patterns") String two) {
		PathGlob wide = glob(one);
		PathGlob narrow = glob(two);
		if (wide.covers(narrow)) {
			assertThat(ALL_SHORT_PATHS).as("%s and %s", one, two).filteredOn(narrow::matches).allMatch(wide::matches);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/**    | /      | true
			/**    | /a/*   | true
			/a/**  | /a     | true
			/a/**  | /a/b/* | true
			/a/**  | /*/b   | false
			/a/**  | /**    | false
			/a/*   | /a/b   | true
			/a/*   | /a/{x} | true
			/a/*   | /a     | false
			/a/*   | /a/**  | false
			/*/b   | /*/b   | true
			/{x}/b | /a*/b  | true
			/{x}   | /*     | false
			/a*    | /abc   | true
			/a*    | /a*    | true
			/a?    | /abc   | false
			""")
	void coversWhatItCertainlyMatches(String one, String two, boolean covered) {
		assertThat(glob(one).covers(glob(two))).isEqualTo(covered);
	}

	@Provide
	Arbitrary<String> patterns() {
		Arbitrary<String> segment = Arbitraries.of("a", "b", "ab", "*", "?", "??", "a*", "*b", "a?", "*a*", "{x}",
				"{x}b", "a{x}", "?*", "b*a");
		Arbitrary<String> end = Arbitraries.of("", "/**");
		return segment.list().ofMinSize(0).ofMaxSize(2).flatMap((segments) -> end.map((last) -> {
			StringBuilder pattern = new StringBuilder();
			for (int i = 0; i < segments.size(); i++) {
				pattern.append('/').append(segments.get(i).replace("x", "x" + i));
			}
			pattern.append(last);
			return pattern.isEmpty() ? "/" : pattern.toString();
		}));
	}

	@Provide
	Arbitrary<String> prefixes() {
		return Arbitraries.of("/", "/a", "/b", "/a/b", "/ab");
	}

	private static PathGlob glob(String text) {
		return ((PathGlobParser.Accepted) PathGlobParser.parse(text)).glob();
	}

	// Every path of up to three segments of up to three letters: longer ones tell no more
	// about patterns of two segments with at most two wildcards each.
	private static List<String> allShortPaths() {
		List<String> segments = new ArrayList<>(List.of(""));
		for (String one : List.of("a", "b")) {
			segments.add(one);
			for (String two : List.of("a", "b")) {
				segments.add(one + two);
				segments.add(one + two + "a");
				segments.add(one + two + "b");
			}
		}
		List<String> paths = new ArrayList<>();
		for (String one : segments) {
			paths.add("/" + one);
			for (String two : segments) {
				paths.add("/" + one + "/" + two);
			}
		}
		paths.add("/a/b/a");
		paths.add("/a/b/");
		paths.add("/ab/ab/");
		paths.add("/a//b");
		return paths;
	}

}
