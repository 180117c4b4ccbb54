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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.PathViolation.Reason;
import io.github.corsboot.spring.PathViolation.Rival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CorsPoliciesTests {

	private static final List<String> NESTED = List.of("/**", "/a/**", "/a/*", "/a/??", "/a/b", "/a/b/**", "/*/b/c",
			"/a/b/{x}", "/{x}/y/**");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/         | /**
			/x        | /**
			/x/b      | /**
			/a        | /a/**
			/a/ccc    | /a/*
			/a/cc/d   | /a/**
			/a/cc     | /a/??
			/a/c      | /a/*
			/a/b      | /a/b
			/a/b/c    | /a/b/{x}
			/x/b/c    | /*/b/c
			/a/b/d    | /a/b/{x}
			/a/b/d/e  | /a/b/**
			/x/y/z    | /{x}/y/**
			/a/y/z    | /{x}/y/**
			""")
	void theMostSpecificPatternWinsInWhateverOrderTheyAreDefined(String path, String pattern) {
		List<String> order = new ArrayList<>(NESTED);
		for (int seed = 0; seed < 20; seed++) {
			Collections.shuffle(order, new Random(seed));
			CorsPolicies.Builder builder = CorsPolicies.builder();
			for (String each : order) {
				builder.policy(each, Selections.policy("p" + NESTED.indexOf(each)), each);
			}
			assertThat(Selections.select(builder.build(), path)).as("order %s", order)
				.isEqualTo("p" + NESTED.indexOf(pattern));
		}
	}

	@Test
	void withoutPoliciesEverythingIsLeftAlone() {
		CorsPolicies policies = CorsPolicies.builder().build();
		assertThat(policies.policies()).isEmpty();
		assertThat(Selections.select(policies, "/")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/%zz/..;/x")).isEqualTo(Selections.LEFT_ALONE);
	}

	@Test
	void excludedPathsBeatEveryPolicy() {
		CorsPolicies policies = Selections.policies("default", "/**", "exact", "/hooks/in")
			.excludePaths("/nothing")
			.excludePaths("/hooks/**", "/*/raw")
			.build();
		assertThat(Selections.select(policies, "/hooks/in")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/x/raw")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/nothing")).isEqualTo("default");
	}

	@Test
	void theDefaultDoesNotStepInForADisabledPolicy() {
		CorsPolicies policies = Selections.policies("default", "/**", "deep", "/old/kept/**")
			.disabledPolicy("old", Selections.policy("old"), "/old/**")
			.build();
		assertThat(policies.policies()).containsOnlyKeys("default", "deep");
		assertThat(Selections.select(policies, "/old/x")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/old/kept/x")).isEqualTo("deep");
		assertThat(Selections.select(policies, "/new")).isEqualTo("default");
		assertThat(Selections.select(policies, "//old/x")).isEqualTo(Selections.AMBIGUOUS);
	}

	@Test
	void aPathIsLeftAloneUnlessAPatternLiterallyBeginsWithIt() {
		CorsPolicies.Builder builder = Selections.policies("default", "/**", "wild", "/*/health", "named",
				"/actuator/info,/actuator/metrics/**", "variable", "/{base}/loggers/**");
		CorsPolicies policies = builder.leaveAloneUnlessNamed("/actuator/")
			.leaveAloneUnlessNamed("/cloudfoundryapplication")
			.leaveAloneUnlessNamed("/")
			.leaveAloneUnlessNamed("")
			.build();
		assertThat(Selections.select(policies, "/actuator")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/actuator/health")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/actuator/loggers/x")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/actuator/info")).isEqualTo("named");
		assertThat(Selections.select(policies, "/actuator/metrics/a/b")).isEqualTo("named");
		assertThat(Selections.select(policies, "/cloudfoundryapplication/x")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/actuatorx")).isEqualTo("default");
		assertThat(Selections.select(policies, "/x/health")).isEqualTo("wild");
		assertThat(Selections.select(policies, "/x/actuator")).isEqualTo("default");
	}

	@Test
	void aPatternThatIsThePrefixItselfNamesIt() {
		CorsPolicies policies = Selections.policies("default", "/**", "management", "/actuator/**")
			.leaveAloneUnlessNamed("/actuator")
			.build();
		assertThat(Selections.select(policies, "/actuator")).isEqualTo("management");
		assertThat(Selections.select(policies, "/actuator/health")).isEqualTo("management");
	}

	@Test
	void onlyPatternsUnderAPrefixCount() {
		CorsPolicies.Builder builder = Selections.policies("default", "/**", "wild", "/*/health", "management",
				"/actuator/**");
		CorsPolicies policies = builder.onlyUnder("/actuator").build();
		assertThat(Selections.select(policies, "/actuator/health")).isEqualTo("management");
		assertThat(Selections.select(policies, "/x/health")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(policies, "/")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(builder.onlyUnder("/").build(), "/x")).isEqualTo("default");
	}

	@Test
	void theMasterSwitchLeavesEverythingAloneAndChecksAllTheSame() {
		CorsPolicies.Builder builder = Selections.policies("default", "/**").enabled(false);
		assertThat(Selections.select(builder.build(), "/")).isEqualTo(Selections.LEFT_ALONE);
		assertThat(Selections.select(builder.enabled(true).build(), "/")).isEqualTo("default");
		builder.enabled(false).policy("bad", Selections.policy("bad"), "bad");
		assertThatExceptionOfType(InvalidCorsPathsException.class).isThrownBy(builder::build);
	}

	@Test
	void policiesAreListedInTheOrderOfDefinition() {
		CorsPolicies policies = Selections.policies("z", "/z", "a", "/a", "m", "/m").build();
		assertThat(policies.policies()).containsExactly(Map.entry("z", policies.policies().get("z")),
				Map.entry("a", policies.policies().get("a")), Map.entry("m", policies.policies().get("m")));
		assertThat(policies.policies()).isUnmodifiable();
	}

	@Test
	void aSnapshotDoesNotChangeWithItsBuilders() {
		CorsPolicies.Builder builder = Selections.policies("default", "/**");
		CorsPolicies first = builder.build();
		builder.policy("default", Selections.policy("other"), "/other").excludePaths("/**");
		CorsPolicies second = first.toBuilder().policy("admin", Selections.policy("admin"), "/admin").build();
		assertThat(Selections.select(first, "/admin")).isEqualTo("default");
		assertThat(Selections.select(second, "/admin")).isEqualTo("admin");
		assertThat(Selections.select(second, "/x")).isEqualTo("default");
	}

	@Test
	void enforcementIsCarriedOutOnEveryPolicy() {
		CorsPolicies policies = Selections.policies("default", "/**", "admin", "/admin")
			.deniedRequests(DeniedRequests.BLOCK)
			.preflightStatus(204)
			.build();
		CorsRequest evil = RequestStub.get("https://evil.example");
		assertThat(policies.decide(evil, RequestedPath.of("/x", "", "")).answer()).hasValue(403);
		assertThat(policies.decide(evil, RequestedPath.of("//admin", "", "")).answer()).hasValue(403);
		assertThat(policies.toBuilder()
			.build()
			.decide(RequestStub.preflight("https://app.example.com", "PUT"), RequestedPath.of("/x", "", ""))
			.answer()).hasValue(204);
	}

	@Test
	void anAmbiguousPathDeniesPreflightsAndLetsRequestsPassWithoutAGrant() {
		CorsPolicies policies = Selections.policies("default", "/**", "admin", "/admin").build();
		RequestedPath path = RequestedPath.of("//admin", "", "");
		CorsDecision preflight = policies.decide(RequestStub.preflight("https://app.example.com", "PUT"), path);
		assertThat(preflight).isInstanceOf(CorsDecision.Denied.class);
		assertThat(preflight.answer()).hasValue(403);
		CorsDecision actual = policies.decide(RequestStub.get("https://app.example.com"), path);
		assertThat(actual.answer()).isEmpty();
		assertThat(actual.headers().governs("Access-Control-Allow-Origin")).isTrue();
		assertThat(actual.headers().mergeVary(List.of())).hasValue("Origin");
	}

	@Test
	void refusesAPreflightStatusThatIsNoSuccess() {
		assertThatIllegalArgumentException().isThrownBy(() -> CorsPolicies.builder().preflightStatus(302));
	}

	@Test
	void allProblemsAreReportedAtOnce() {
		CorsPolicy policy = Selections.policy("p");
		CorsPolicies.Builder builder = CorsPolicies.builder()
			.policy("default", policy, "/**", "api")
			.policy("none", policy)
			.policy("twice", policy, "/a/{x}", "/**", "/ok", "/ok")
			.disabledPolicy("off", policy, "/a/*", "/b//c")
			.policy("tie", policy, "/a/{y}", "/{z}/c/d")
			.excludePaths("/fine", "/x;y");
		assertThatExceptionOfType(InvalidCorsPathsException.class).isThrownBy(builder::build)
			.satisfies((ex) -> assertThat(ex.violations()).containsExactly(
					violation("default", 1, "api", Reason.MISSING_SLASH, "/api"),
					violation("none", -1, "", Reason.MISSING, null),
					new PathViolation(Optional.of("twice"), 1, "/**", Reason.DUPLICATE, Optional.empty(),
							Optional.of(new Rival("default", 0, "/**"))),
					violation("off", 1, "/b//c", Reason.EMPTY_SEGMENT, "/b/c"),
					new PathViolation(Optional.of("tie"), 0, "/a/{y}", Reason.AMBIGUOUS, Optional.empty(),
							Optional.of(new Rival("twice", 0, "/a/{x}"))),
					new PathViolation(Optional.empty(), 1, "/x;y", Reason.PARAMETER, Optional.of("/x"),
							Optional.empty())))
			.withMessage(
					"""
							paths of policy 'default' [1]: does not begin with a slash; write "/api": "api"
							paths of policy 'none': a policy must name at least one path: ""
							paths of policy 'twice' [1]: is also a path of another policy (/** of policy 'default'): "/**"
							paths of policy 'off' [1]: has an empty segment; write "/b/c": "/b//c"
							paths of policy 'tie' [0]: matches paths that an equally specific path of another policy matches too \
							(/a/{x} of policy 'twice'): "/a/{y}"
							exclude-paths [1]: has a path parameter; parameters are not compared; write "/x": "/x;y\"""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api       | /api         | DUPLICATE
			/api/      | /api         | DUPLICATE
			/api/**    | /api/**/     | DUPLICATE
			/a/*       | /a/*         | DUPLICATE
			/{a}/x     | /{b}/x       | AMBIGUOUS
			/*/b       | /a/*         | AMBIGUOUS
			/a?/x      | /?a/x        | AMBIGUOUS
			/*a        | /a*          | AMBIGUOUS
			/*/b/**    | /b/*/**      | AMBIGUOUS
			/{x}-a     | /a-{y}       | AMBIGUOUS
			/a/b       | /a/?         | AMBIGUOUS
			""")
	void whatNeitherPolicyCouldWinStopsTheStart(String one, String two, Reason reason) {
		assertThatExceptionOfType(InvalidCorsPathsException.class)
			.isThrownBy(() -> Selections.policies("one", one, "two", two).build())
			.satisfies((ex) -> assertThat(ex.violations()).extracting(PathViolation::reason).containsExactly(reason));
		assertThat(Selections.policies("one", one + "," + two).build().policies()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/a/*       | /b/*
			/*/a       | /*/b
			/a/*       | /a/**
			/a/{x}/c   | /a/*/c
			/*.js      | /*.css
			/a         | /A
			/a/**      | /b/**
			""")
	void whatOnePolicyWinsOrNoPathMeetsIsAllowed(String one, String two) {
		assertThat(Selections.policies("one", one, "two", two).build().policies()).hasSize(2);
	}

	private static PathViolation violation(String policy, int index, String value, Reason reason, String suggestion) {
		return new PathViolation(Optional.of(policy), index, value, reason, Optional.ofNullable(suggestion),
				Optional.empty());
	}

}
