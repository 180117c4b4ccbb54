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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the selection of policies against readers that are written here once more, as
 * plainly as can be.
 */
class PathConfusionPropertyTests {

	private static final CorsPolicies POLICIES = Selections
		.policies("default", "/**", "admin", "/admin/**,/a/admin/**", "public", "/public/**")
		.build();

	@Property(tries = 3000)
	void aSpellingThatReadersTakeForDifferentPoliciesIsNeverGranted(@ForAll("spellings") String path) {
		Set<String> selected = Stream
			.of(servletMapping(path, 1, true), servletMapping(path, 2, true), servletMapping(path, 1, false), ant(path))
			.map(PathConfusionPropertyTests::policyOf)
			.collect(Collectors.toSet());
		String selection = Selections.select(POLICIES, path);
		if (selected.size() > 1) {
			assertThat(selection).as(path).isEqualTo(Selections.AMBIGUOUS);
		}
		else {
			assertThat(Set.of(Selections.AMBIGUOUS, selected.iterator().next())).as(path).contains(selection);
		}
	}

	@Property
	void anOrdinaryPathKeepsItsPolicyHoweverItsLettersAreEncoded(@ForAll("ordinary") String path,
			@ForAll("choices") List<Boolean> encoded) {
		String spelling = IntStream.range(0, path.length())
			.mapToObj((i) -> (path.charAt(i) != '/' && encoded.get(i % encoded.size()))
					? String.format("%%%02x", (int) path.charAt(i)) : String.valueOf(path.charAt(i)))
			.collect(Collectors.joining());
		assertThat(Selections.select(POLICIES, spelling)).as(spelling).isEqualTo(policyOf(path));
		assertThat(Selections.select(POLICIES, spelling + ";jsessionid=1")).isEqualTo(policyOf(path));
		assertThat(Selections.select(POLICIES, spelling + "/")).isEqualTo(policyOf(path));
	}

	@Provide
	Arbitrary<String> spellings() {
		Arbitrary<String> segment = Arbitraries.frequencyOf(
				Tuple.of(4, Arbitraries.of("admin", "public", "a", "x", "%61dmin", "%2561dmin", "adm%69n")),
				Tuple.of(3, Arbitraries.of("..", "%2e%2e", ".%2e", "%252e%252e", "..;", "..;x=1", "..%3b", ".", "%2e")),
				Tuple.of(1, Arbitraries.of("", ";", ";x", "%3b", "%20", "%0a", "b;c", "100%25")));
		Arbitrary<String> separator = Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just("/")),
				Tuple.of(2, Arbitraries.of("//", "%2f", "%5c", "\\", "%252f", "%255c", "/./")));
		return separator.flatMap((between) -> segment.map((name) -> between + name))
			.list()
			.ofMinSize(1)
			.ofMaxSize(7)
			.map((pieces) -> "/" + String.join("", pieces).replaceFirst("^/", ""));
	}

	@Provide
	Arbitrary<String> ordinary() {
		return Arbitraries.of("admin", "public", "a", "items", "x-y", "1", "a+b", "~u", "a:b", "a,b", "v1.0", "..x")
			.list()
			.ofMinSize(1)
			.ofMaxSize(4)
			.map((segments) -> "/" + String.join("/", segments));
	}

	@Provide
	Arbitrary<List<Boolean>> choices() {
		return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(9);
	}

	// As servers find the servlet: parameters off, decode, backslashes or not, resolve.
	private static String servletMapping(String path, int rounds, boolean backslashes) {
		String text = path;
		for (int i = 0; i < rounds; i++) {
			text = decode(text.replaceAll(";[^/]*", ""));
		}
		if (backslashes) {
			text = text.replace('\\', '/');
		}
		Deque<String> resolved = new ArrayDeque<>();
		for (String segment : text.split("/", -1)) {
			if (segment.equals("..")) {
				resolved.pollLast();
			}
			else if (!segment.isEmpty() && !segment.equals(".")) {
				resolved.addLast(segment);
			}
		}
		return "/" + String.join("/", resolved);
	}

	// As Spring MVC's ant_path_matcher does: parameters off, decode, slashes collapsed.
	private static String ant(String path) {
		return decode(path.replaceAll(";[^/]*", "")).replaceAll("/+", "/");
	}

	private static String decode(String text) {
		return URLDecoder.decode(text.replaceAll("%(?![0-9a-f]{2})", "%25").replace("+", "%2b"),
				StandardCharsets.UTF_8);
	}

	private static String policyOf(String path) {
		if (path.matches("(?s)/(a/)?admin(/.*)?")) {
			return "admin";
		}
		return path.matches("(?s)/public(/.*)?") ? "public" : "default";
	}

}
