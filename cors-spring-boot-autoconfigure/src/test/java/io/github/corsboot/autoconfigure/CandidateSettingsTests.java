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

package io.github.corsboot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.PropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written under {@code cors.candidate}: of the same shape as {@code cors}, read
 * by the same rules, and with nothing in common with it.
 */
class CandidateSettingsTests {

	private static final String WRITTEN = "cors.candidate.allowed-origins=https://a.example\n";

	@Test
	void aCandidateComesFromEverySourceAndDefinesNoPolicy() {
		List<Config> ways = Config.inEveryWay("cors.candidate.allowed-origins: https://a.example, https://b.example",
				"cors.candidate.allowed-origins=https://a.example,https://b.example",
				Map.of("CORS_CANDIDATE_ALLOWED_ORIGINS", "https://a.example,https://b.example"),
				"--cors.candidate.allowed-origins=https://a.example,https://b.example");
		assertThat(ways).allSatisfy((config) -> {
			assertThat(policy(config, "default").allowedOrigins()).containsExactly("https://a.example",
					"https://b.example");
			assertThat(config.policies().policies()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "CORS_CANDIDATE_ALLOWED_ORIGINS", "CORS_CANDIDATE_ALLOWEDORIGINS",
			"CORS_CANDIDATE_ALLOWED_ORIGINS_0", "cors_candidate_allowedorigins_0",
			"cors.candidate.allowed-origins[0]" })
	void everySpellingOfAVariableBinds(String name) {
		Config config = Config.of().variable(name, "https://b.example").properties(WRITTEN);
		assertThat(policy(config, "default").allowedOrigins()).containsExactly("https://b.example");
	}

	@Test
	void everySpellingOfAPolicyMeetsInOnePolicy() {
		Config config = Config.of()
			.variable("CORS_CANDIDATE_POLICIES_PUBLICAPI_ALLOWEDORIGINS", "https://c.example")
			.arguments("--cors.CANDIDATE.policies.publicApi.maxAge=5")
			.yaml("cors.candidate.policies.public-api:\n  paths: /public/**\n  allowed-origins: https://a.example");
		assertThat(candidate(config).policies()).containsOnlyKeys("public-api");
		assertThat(policy(config, "public-api").allowedOrigins()).containsExactly("https://c.example");
		assertThat(policy(config, "public-api").maxAge()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void itInheritsNothingFromThePoliciesThatDecide() {
		Config config = Config.of().yaml("""
				cors:
				  allowed-origins: https://a.example
				  paths: /api/**
				  allowed-methods: GET
				  allow-credentials: true
				  max-age: 1m
				  exclude-paths: /excluded/**
				  denied-requests: block
				  policies:
				    named:
				      paths: /named/**
				  candidate:
				    allowed-origins: https://b.example
				""");
		CorsPolicies candidate = candidate(config);
		assertThat(candidate.policies()).containsOnlyKeys("default");
		assertThat(candidate.paths("default")).containsExactly("/**");
		CorsPolicy policy = policy(config, "default");
		assertThat(policy.allowedOrigins()).containsExactly("https://b.example");
		assertThat(policy.allowedMethods()).contains("POST");
		assertThat(policy.allowCredentials()).isFalse();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(30));
		CandidateProperties properties = properties(config).orElseThrow();
		assertThat(properties.excludePaths()).isEmpty();
		assertThat(properties.deniedRequests()).isEqualTo(DeniedRequests.PASS);
		assertThat(candidate.policyNames("/excluded/x")).containsExactly("default");
	}

	@Test
	void itsNamedPoliciesInheritFromItsRoot() {
		Config config = Config.of().yaml("""
				cors:
				  max-age: 1m
				  candidate:
				    allowed-origins: https://b.example
				    allow-credentials: true
				    exclude-paths: /excluded/**
				    policies:
				      named:
				        paths: /named/**
				        max-age: 2m
				""");
		assertThat(candidate(config).policies()).containsOnlyKeys("default", "named");
		CorsPolicy policy = policy(config, "named");
		assertThat(policy.allowedOrigins()).containsExactly("https://b.example");
		assertThat(policy.allowCredentials()).isTrue();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(2));
		assertThat(candidate(config).policyNames("/excluded/x")).isEmpty();
		CandidateProperties properties = properties(config).orElseThrow();
		assertThat(properties.excludePaths()).containsExactly("/excluded/**");
		assertThat(properties.policies()).containsOnlyKeys("named");
		assertThat(properties.policies().get("named").maxAge()).isEqualTo(Duration.ofMinutes(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: '*'", "cors.candidate:", "cors.candidate.policies:",
			"cors.candidate.max-age:" })
	void whereNothingIsWrittenThereIsNoCandidate(String yaml) {
		Config config = Config.of().yaml(yaml);
		assertThat(config.problems()).isEmpty();
		assertThat(config.candidate()).isEmpty();
		assertThat(properties(config)).isEmpty();
	}

	@Test
	void aPolicyMayBeCalledCandidate() {
		Config config = Config.of()
			.variable("CORS_POLICIES_CANDIDATE_ALLOWED_ORIGINS", "https://a.example")
			.yaml("cors.policies.candidate.paths: /a");
		assertThat(config.policies().policies()).containsOnlyKeys("candidate");
		assertThat(config.candidate()).isEmpty();
		Config both = Config.of()
			.variable("CORS_CANDIDATE_POLICIES_CANDIDATE_PATHS", "/b")
			.yaml("cors.candidate.allowed-origins: https://a.example");
		assertThat(candidate(both).policies()).containsOnlyKeys("default", "candidate");
	}

	@Test
	void aSourceThatCannotTellItsNamesIsAskedForThem() {
		Map<String, String> values = Map.of("cors.candidate.max-age", "10",
				"cors.candidate.policies.public-api.allowed-origins[0]", "https://c.example");
		PropertySource<?> silent = new PropertySource<>("silent", values) {

			@Override
			public Object getProperty(String name) {
				return values.get(name);
			}

		};
		Config config = Config.of()
			.source(silent)
			.yaml("cors.candidate.policies.public-api:\n  paths: /public/**\n  allowed-origins: https://a.example");
		assertThat(policy(config, "public-api").allowedOrigins()).containsExactly("https://c.example");
		assertThat(policy(config, "public-api").maxAge()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void customizersDoNotAdjustIt() {
		Config config = Config.of().properties("cors.allowed-origins=https://a.example\n" + WRITTEN);
		CorsPolicyCustomizer customizer = (name, policy) -> policy.allowedMethods("PURGE");
		assertThat(config.policies(customizer).policies().get("default").allowedMethods()).containsExactly("PURGE");
		assertThat(config.candidate(customizer).orElseThrow().policies().get("default").allowedMethods())
			.doesNotContain("PURGE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			candidate.allowed-origins=nonsense | candidate.allowed-origins[0] = "nonsense" | has no scheme
			candidate.max-age=soon | candidate.max-age = "soon" | it is no duration
			candidate.paths=api | candidate.paths[0] = "api" | does not begin with a slash
			candidate.exclude-paths=x | candidate.exclude-paths[0] = "x" | does not begin with a slash
			candidate.policies.a.paths=/a | candidate.policies.a.allowed-origins | must be set
			candidate.policies.default.paths=/a | candidate.policies.default.paths = "/a" | \
			the default policy is written at the root
			candidate.policies[0].paths=/a | candidate.policies[0].paths = "/a" | policies have names; they are no list
			candidate.policies.a=b | candidate.policies.a = "b" | a policy has keys, and no value of its own
			candidate=b | candidate = "b" | it has keys, and no value of its own
			candidate.alowed-origins=x | candidate.alowed-origins = "x" | there is no such key
			candidate.debug=true | candidate.debug = "true" | \
			it holds for the application as it runs; a candidate touches no response
			candidate.candidate.paths=/a | candidate.candidate.paths = "/a" | there is no such key
			candidate.policies.a.candidate.paths=/a | candidate.policies.a.candidate.paths = "/a" | there is no such key
			policies.a.candidate.paths=/a | policies.a.candidate.paths = "/a" | there is no such key
			""")
	void whatIsWrongIsToldWithTheKeyInFull(String written, String where, String why) {
		assertThat(Config.of().arguments("--cors." + written).problems()).first()
			.asString()
			.startsWith("cors." + where + " (")
			.contains("): " + why);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			candidate.alowed-origins=x | candidate.alowed-origins: write cors.candidate.allowed-origins
			candidate.policies.a.alowed-origins=x | candidate.policies.a.alowed-origins: \
			write cors.candidate.policies.a.allowed-origins
			candidate.origins=x | candidate.origins: write cors.candidate.allowed-origins
			candidate.mappings.x=y | candidate.mappings.x: write cors.candidate.policies.<name> with a name of your \
			choice, and the path patterns under its key paths
			candidate.preflight-status=200 | candidate.preflight-status: write cors.preflight-status
			candidate.filter.order=1 | candidate.filter.order: write cors.filter.order
			candidate.filter=1 | candidate.filter: write cors.filter.order
			candidate.order=1 | candidate.order: write cors.filter.order, which holds for the application as it \
			runs; a candidate touches no response
			candidate.policies.a.debug=true | candidate.policies.a.debug: write cors.debug
			candidate.policies.a.denied-requests=block | candidate.policies.a.denied-requests: \
			write cors.candidate.denied-requests
			candidate.policies.default.paths=/a | candidate.policies.default.paths: \
			write its keys directly below cors.candidate, such as cors.candidate.allowed-origins
			candidate=b | candidate: write cors.candidate.allowed-origins
			""")
	void whatToWriteInsteadIsToldWithTheKeyInFull(String written, String advice) {
		assertThat(Config.of().arguments("--cors." + written).advice()).first().isEqualTo("cors." + advice);
	}

	@Test
	void everythingThatIsWrongIsReportedAtOnce() {
		assertThat(Config.of().yaml("""
				cors:
				  allowed-origins: '*'
				  allow-credentials: true
				  candidate:
				    allowed-origins: '*'
				    allow-credentials: true
				    policies:
				      a:
				        paths: a
				""").problems()).containsExactly(
				"cors.allowed-origins[0] = \"*\" (application.yml:2): cannot be combined with credentials: name the "
						+ "origins (cors.allow-credentials, application.yml:3)",
				"cors.candidate.allowed-origins[0] = \"*\" (application.yml:5): cannot be combined with credentials: "
						+ "name the origins (cors.candidate.allow-credentials, application.yml:6)",
				"cors.candidate.allowed-origins[0] = \"*\" (application.yml:5, inherited by policy 'a'): cannot be "
						+ "combined with credentials: name the origins (cors.candidate.allow-credentials, "
						+ "application.yml:6)",
				"cors.candidate.policies.a.paths[0] = \"a\" (application.yml:9): does not begin with a slash");
	}

	@Test
	void whatIsDisabledIsCheckedAllTheSame() {
		assertThat(Config.of().yaml("cors:\n  enabled: false\n  candidate.allowed-origins: x").problems()).hasSize(1);
		assertThat(Config.of().yaml("cors.candidate:\n  enabled: false\n  allowed-origins: x").problems()).hasSize(1);
	}

	@Test
	void variablesThatStandForNoKeyAreCollected() {
		assertThat(Config.of()
			.variable("CORS_CANDIDATE_DEBUG", "true")
			.variable("CORS_CANDIDATE", "x")
			.variable("CORS_CANDIDATE_POLICIES_A_B_PATHS", "/a")
			.variable("CORS_CANDIDATE_MAX_AGE", "5")
			.settings()
			.unboundVariables())
			.containsExactly("CORS_CANDIDATE", "CORS_CANDIDATE_DEBUG", "CORS_CANDIDATE_POLICIES_A_B_PATHS");
	}

	@Test
	void thePolicyOfAVariableMayNotBeCalledDefault() {
		assertThat(Config.of().variable("CORS_CANDIDATE_POLICIES_DEFAULT_PATHS", "/a").problems()).singleElement()
			.asString()
			.contains("the default policy is written at the root");
	}

	@Test
	void theSamePolicyIsSpelledInOneWayInEachOfTheRoots() {
		String yaml = "cors:\n  policies.public-api.paths: /a\n  candidate.policies.publicApi.paths: /a\n"
				+ "  allowed-origins: '*'\n  candidate.allowed-origins: '*'";
		assertThat(Config.of().yaml(yaml).problems()).isEmpty();
		assertThat(Config.of()
			.properties(WRITTEN + "cors.candidate.policies.a-b.paths=/a\ncors.candidate.policies.aB.max-age=1")
			.problems()).singleElement().asString().contains("the same source spells the policy 'a-b' too");
	}

	private static Optional<CandidateProperties> properties(Config config) {
		return Optional.ofNullable(CorsPropertiesFactory.create(config.settings()).candidate());
	}

	private static CorsPolicies candidate(Config config) {
		assertThat(config.problems()).isEmpty();
		return config.candidate().orElseThrow();
	}

	private static CorsPolicy policy(Config config, String name) {
		return candidate(config).policies().get(name);
	}

}
