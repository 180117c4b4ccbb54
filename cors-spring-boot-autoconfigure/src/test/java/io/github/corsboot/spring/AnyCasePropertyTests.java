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

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opentest4j.TestAbortedException;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the selection of policies, where handlers are found in any case, against what
 * Spring's own patterns match in any case.
 */
class AnyCasePropertyTests {

	private static final PathPatternParser ANY_CASE = new PathPatternParser();

	static {
		ANY_CASE.setCaseSensitive(false);
	}

	@Property(tries = 3000)
	void aPathIsGrantedOnlyWhatSpringSelectsInAnyCase(@ForAll("patterns") Set<String> patterns,
			@ForAll("paths") String path) {
		// Some patterns share a policy.
		Function<String, String> name = (pattern) -> "p" + pattern.length() % 3;
		String selection = Selections.select(policies(patterns, name, true), path);
		String written = Selections.select(policies(patterns, name, false), path);
		assertThat(selection).isIn(written, Selections.AMBIGUOUS);
		if (!selectedInAnyCase(patterns, name, path).equals(Set.of(written))) {
			assertThat(selection).as("%s with %s", path, patterns).isEqualTo(Selections.AMBIGUOUS);
		}
	}

	@Property(tries = 3000)
	void inAsciiThatIsAllThatIsDenied(@ForAll("patterns") Set<String> patterns, @ForAll("paths") String path) {
		Assume.that(StandardCharsets.US_ASCII.newEncoder().canEncode(path + patterns));
		Function<String, String> name = (pattern) -> "p"
				+ pattern.chars().mapToObj(Integer::toString).collect(Collectors.joining("-"));
		String written = Selections.select(policies(patterns, name, false), path);
		assertThat(Selections.select(policies(patterns, name, true), path)).as("%s with %s", path, patterns)
			.isEqualTo(
					selectedInAnyCase(patterns, name, path).equals(Set.of(written)) ? written : Selections.AMBIGUOUS);
	}

	private static CorsPolicies policies(Set<String> patterns, Function<String, String> name, boolean anyCase) {
		Map<String, List<String>> paths = patterns.stream().collect(Collectors.groupingBy(name));
		CorsPolicies.Builder builder = CorsPolicies.builder().handlersIgnoreCase(() -> anyCase);
		paths.forEach((policy, own) -> builder.policy(policy, Selections.policy(policy), own));
		try {
			return builder.build();
		}
		catch (InvalidCorsPathsException ex) {
			// Two of them are equally specific as they are written.
			throw new TestAbortedException(ex.getMessage());
		}
	}

	private static Set<String> selectedInAnyCase(Set<String> patterns, Function<String, String> name, String path) {
		PathContainer container = PathContainer.parsePath(path);
		List<PathPattern> matching = patterns.stream()
			.map(ANY_CASE::parse)
			.filter((pattern) -> pattern.matches(container))
			.toList();
		Comparator<PathPattern> bySpecificity = PathPattern.SPECIFICITY_COMPARATOR;
		return matching.isEmpty() ? Set.of(Selections.LEFT_ALONE) : matching.stream()
			.filter((pattern) -> matching.stream().allMatch((other) -> bySpecificity.compare(pattern, other) <= 0))
			.map((pattern) -> name.apply(pattern.getPatternString()))
			.collect(Collectors.toSet());
	}

	@Provide
	Arbitrary<Set<String>> patterns() {
		return Arbitraries
			.of("/**", "/admin/**", "/Admin/**", "/ADMIN", "/public/*", "/Public/x", "/{a}/x", "/*/X", "/a?min/**",
					"/ADM*/**", "/*/*", "/public/**", "/ad\u0131?n/x", "/PUBLIC/{x}/Y")
			.set()
			.ofMinSize(1)
			.ofMaxSize(5);
	}

	@Provide
	Arbitrary<String> paths() {
		return Arbitraries
			.of("admin", "Admin", "ADMIN", "adm\u0131n", "AD\u0130\u0130N", "public", "Public", "PUBLIC", "x", "X", "y",
					"Y")
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((segments) -> "/" + String.join("/", segments));
	}

}
