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

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which policies the patterns of handlers can meet.
 */
class PolicyNamesTests {

	private static final CorsPolicies POLICIES = Selections
		.policies("default", "/**", "public", "/public/**", "items", "/shop/*/items", "ops", "/actuator/info")
		.disabledPolicy("off", Selections.policy("off"), "/off/**")
		.excludePaths("/hooks/**", "/shop/secret/**")
		.leaveAloneUnlessNamed("/actuator")
		.build();

	private static final CorsPolicies NARROW = Selections.policies("api", "/api/**", "v1", "/*/v1/?")
		.excludePaths("/api/internal/**")
		.build();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/                        | default
			''                       | default
			/x                       | default
			x/y                      | default
			/x/**                    | default
			/public                  | public
			/public/                 | public
			/public/x                | public
			public/x                 | public
			/public/{id:[0-9]{1,3}}  | public
			/public/{*rest}          | public
			/public/**/x             | public
			/{a}/x                   | default,public
			/{a}{b}                  | default,public
			/{a:b/c}                 | default,public,items,ops
			/{a:[^/]*}               | default,public,items,ops
			/{a                      | default,public,items,ops
			/a}b{c                   | default,public,items,ops
			/{*all}                  | default,public,items,ops
			/**                      | default,public,items,ops
			/**/items                | default,public,items,ops
			//public                 | default,public,items,ops
			/shop/{id}/items         | items
			/shop/{id:\\d+}/items    | items
			/shop/{id}/{what}        | default,items
			/shop/1/items/2          | default
			/shop/secret/items       | ''
			/shop/secret             | ''
			/hooks                   | ''
			/hooks/x                 | ''
			/hooks/{*rest}           | ''
			/hooks/**/x              | ''
			/hoo*/x                  | default
			/off                     | ''
			/off/{id:.*}             | ''
			/o*/x                    | default
			/actuator                | ''
			/actuator/**             | ops
			/actuator/info           | ops
			/actuator/health         | ''
			/{base}/health           | default,public
			/publi%63                | default,public
			/a;b                     | default,public
			/..                      | default,public
			/public/a?b=c            | public
			""")
	void aHandlerMeetsWhatItsPathsCanSelect(String pattern, String names) {
		assertThat(POLICIES.policyNames(pattern)).containsExactly(split(names));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/            | ''
			/x           | ''
			/apix        | ''
			/api         | api
			/api/x       | api
			/*           | api
			/**          | api,v1
			/x/v1/a      | v1
			/x/v1/aa     | ''
			/api/v1/a    | v1
			/{a}/v1/{b}  | api,v1
			/api/internal/{x} | ''
			""")
	void aHandlerElsewhereMeetsNone(String pattern, String names) {
		assertThat(NARROW.policyNames(pattern)).containsExactly(split(names));
	}

	@Test
	void aPolicyWhosePathsAreAllExcludedMeetsNobody() {
		assertThat(NARROW.toBuilder().excludePaths("/api/**").build().policyNames("/**")).containsExactly("v1");
		assertThat(NARROW.toBuilder().enabled(false).build().policyNames("/**")).isEmpty();
		assertThat(NARROW.toBuilder().onlyUnder("/api").build().policyNames("/**")).containsExactly("api");
		assertThat(CorsPolicies.builder().build().policyNames("/**")).isEmpty();
	}

	@Test
	void pathsMakeNoDifferenceWhereAllHaveThePolicyOrNoneHas() {
		CorsPolicies everywhere = Selections.policies("default", "/**").build();
		assertThat(everywhere.dependOnPath()).isFalse();
		assertThat(everywhere.toBuilder().excludePaths("/x").build().dependOnPath()).isTrue();
		assertThat(NARROW.dependOnPath()).isTrue();
		assertThat(NARROW.toBuilder().enabled(false).build().dependOnPath()).isFalse();
		assertThat(CorsPolicies.builder().build().dependOnPath()).isFalse();
	}

	@Property
	void noPolicyIsMissingThatSpringLeadsAHandlerTo(@ForAll("patterns") String text, @ForAll("paths") String path) {
		for (CorsPolicies policies : List.of(POLICIES, NARROW)) {
			String selected = Selections.select(policies, path);
			if (!Set.of(Selections.LEFT_ALONE, Selections.AMBIGUOUS).contains(selected) && matches(text, path)) {
				assertThat(policies.policyNames(text)).as("%s for %s", text, path).contains(selected);
			}
		}
	}

	@Provide
	Arbitrary<String> patterns() {
		return Arbitraries
			.of("public", "api", "v1", "actuator", "info", "hooks", "shop", "items", "off", "a", "*", "?", "{x}",
					"{x:[a-z]+}", "{x:.*}", "a{x}", "{x}i*", "**", "{*x}", "sho?", "*s")
			.list()
			.ofMinSize(0)
			.ofMaxSize(4)
			.map((segments) -> {
				StringBuilder pattern = new StringBuilder();
				for (int i = 0; i < segments.size(); i++) {
					pattern.append('/').append(segments.get(i).replace("x", "x" + i));
				}
				return pattern.toString();
			});
	}

	@Provide
	Arbitrary<String> paths() {
		return Arbitraries.of("public", "api", "v1", "actuator", "info", "hooks", "shop", "items", "off", "a", "zz")
			.list()
			.ofMinSize(1)
			.ofMaxSize(4)
			.map((segments) -> "/" + String.join("/", segments));
	}

	private static boolean matches(String text, String path) {
		return matchesAnt(text, path) || matchesPattern(text, path);
	}

	private static boolean matchesAnt(String text, String path) {
		try {
			return new AntPathMatcher().match(text, path);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean matchesPattern(String text, String path) {
		try {
			PathPattern pattern = new PathPatternParser().parse(text);
			return pattern.matches(PathContainer.parsePath(path));
		}
		catch (PatternParseException ex) {
			return false;
		}
	}

	private static String[] split(String names) {
		return Stream.of(names.split(",")).filter((name) -> !name.isEmpty()).toArray(String[]::new);
	}

}
