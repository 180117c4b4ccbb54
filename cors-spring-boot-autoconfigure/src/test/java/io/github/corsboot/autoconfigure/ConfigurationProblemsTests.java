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

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stops the start, and what it says: the key, the value, where it was written, why
 * it is wrong and what to write instead.
 */
class ConfigurationProblemsTests {

	@Test
	void everyProblemIsReportedAtOnce() {
		Config config = Config.of().variable("CORS_PREFLIGHT_STATUS", "404").yaml("""
				cors:
				  allowed-origins:
				  - app.example.com
				  - https://a.example/path
				  alowed-methods: GET
				  allow-credentials: maybe
				  max-age: -5
				  exclude-paths: internal
				  policies:
				    admin:
				      paths: /admin/**
				      allowed-headers: X One
				      max-age: often
				    empty:
				""");
		assertThat(config.problems()).containsExactlyInAnyOrder(
				"cors.preflight-status = \"404\" (environment variable CORS_PREFLIGHT_STATUS): "
						+ "browsers take only a status from 200 to 299 for a granted preflight",
				"cors.alowed-methods = \"GET\" (application.yml:5): there is no such key",
				"cors.allow-credentials = \"maybe\" (application.yml:6): it is neither true nor false",
				"cors.policies.admin.max-age = \"often\" (application.yml:13): it is no duration",
				"cors.allowed-origins[0] = \"app.example.com\" (application.yml:3): has no scheme",
				"cors.allowed-origins[1] = \"https://a.example/path\" (application.yml:4): "
						+ "has a path, query or fragment; an origin ends with its host or port",
				"cors.max-age = \"-5\" (application.yml:7): must not be negative",
				"cors.policies.admin.allowed-headers[0] = \"X One\" (application.yml:12): is not a header name",
				"cors.exclude-paths[0] = \"internal\" (application.yml:8): does not begin with a slash",
				"cors.policies.empty.paths (application.yml:14): a policy must name at least one path");
	}

	@Test
	void aValueThatIsInheritedIsReportedOnceWhereItWasWritten() {
		Config config = Config.of().yaml("""
				cors:
				  allowed-origins: https://a.example
				  allowed-headers: X One
				  policies:
				    one.paths: /one
				    two.paths: /two
				""");
		assertThat(config.problems())
			.containsExactly("cors.allowed-headers[0] = \"X One\" (application.yml:3): is not a header name");
	}

	@Test
	void aContradictionNamesBothHalvesAndWhoInherits() {
		Config config = Config.of().yaml("""
				cors:
				  allowed-origins: "*"
				  policies:
				    admin:
				      paths: /admin/**
				      allow-credentials: true
				""");
		assertThat(config.problems())
			.containsExactly("cors.allowed-origins[0] = \"*\" (application.yml:2, inherited by policy 'admin'): "
					+ "cannot be combined with credentials: name the origins "
					+ "(cors.policies.admin.allow-credentials, application.yml:6)");
		assertThat(config.advice()).containsExactly(
				"cors.allowed-origins[0]: name the origins, or set cors.policies.admin.allow-credentials to false");
	}

	@Test
	void anyOriginWithCredentialsStopsTheStartFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors:\n  allowed-origins: '*'\n  allow-credentials: true",
				"cors.allowed-origins=*\ncors.allow-credentials=true",
				Map.of("CORS_ALLOWED_ORIGINS", "*", "CORS_ALLOW_CREDENTIALS", "true"), "--cors.allowed-origins=*",
				"--cors.allow-credentials=true");
		assertThat(ways).allSatisfy((config) -> assertThat(config.problems()).singleElement()
			.asString()
			.startsWith("cors.allowed-origins[0] = \"*\" (")
			.contains("cannot be combined with credentials"));
	}

	@Test
	void insecureOriginsWithCredentialsNameTheConfession() {
		Config config = Config.of()
			.yaml("cors:\n  allowed-origins: http://a.example\n  allow-credentials: true\n  policies:\n"
					+ "    admin:\n      paths: /admin/**\n      dangerously-tolerate-insecure-origins: true");
		assertThat(config.problems())
			.containsExactly("cors.allowed-origins[0] = \"http://a.example\" (application.yml:2): "
					+ "is insecure, and credentials are allowed (cors.allow-credentials, application.yml:3)");
		assertThat(config.advice()).containsExactly(
				"cors.allowed-origins[0]: use https, or set cors.dangerously-tolerate-insecure-origins to true");
	}

	@Test
	void theConfessionsAreNotInherited() {
		Config config = Config.of().yaml("""
				cors:
				  allowed-origins: http://a.example, https://*.internal
				  allow-credentials: true
				  dangerously-tolerate-insecure-origins: true
				  dangerously-tolerate-public-suffix-subdomains: true
				  policies:
				    admin.paths: /admin/**
				""");
		assertThat(config.problems()).hasSize(2).allMatch((problem) -> problem.contains("inherited by policy 'admin'"));
	}

	@Test
	void whatIsWrittenAtARootThatDefinesNoPolicyIsCheckedToo() {
		Config config = Config.of().yaml("cors:\n  allowed-methods: patch\n  paths: api/**");
		assertThat(config.problems()).containsExactly(
				"cors.paths[0] = \"api/**\" (application.yml:3): does not begin with a slash",
				"cors.allowed-methods[0] = \"patch\" (application.yml:2): "
						+ "is not upper case, and methods are compared byte for byte");
		assertThat(config.advice()).element(1).isEqualTo("cors.allowed-methods[0]: write PATCH");
	}

	@Test
	void aNamedPolicyNeedsOriginsOfItsOwnOrOfTheRoot() {
		Config config = Config.of().yaml("cors.policies.admin.paths: /admin/**");
		assertThat(config.problems())
			.containsExactly("cors.policies.admin.allowed-origins (application.yml:1): must be set");
	}

	@Test
	void emptyPathsAreRefused() {
		assertThat(Config.of().yaml("cors:\n  allowed-origins: '*'\n  paths:").problems())
			.containsExactly("cors.paths (application.yml:3): a policy must name at least one path");
		assertThat(Config.of().yaml("cors.policies.a:\n  allowed-origins: '*'\n  paths: ''").problems())
			.containsExactly("cors.policies.a.paths (application.yml:3): a policy must name at least one path");
	}

	@Test
	void twoPoliciesForOnePathNameEachOther() {
		Config config = Config.of()
			.yaml("cors:\n  allowed-origins: '*'\n  policies:\n    a.paths: /x/**\n    b.paths: /x/**");
		assertThat(config.problems()).singleElement()
			.asString()
			.contains("/x/**")
			.contains("is also a path of another policy")
			.contains("application.yml:4")
			.contains("application.yml:5");
	}

	@Test
	void aTypingErrorIsAnsweredWithTheNearestKey() {
		Map<String, String> nearest = Map.of("cors.allowed-origin", "cors.allowed-origins", "cors.allow-origin",
				"cors.allowed-origins", "cors.allow-headers", "cors.allowed-headers", "cors.origins",
				"cors.allowed-origins", "cors.max-ages", "cors.max-age", "cors.policies.a.path",
				"cors.policies.a.paths", "cors.exlude-paths", "cors.exclude-paths", "cors.filter.oder",
				"cors.filter.order", "cors.allowed-method", "cors.allowed-methods", "cors.policies.a.exposed-header",
				"cors.policies.a.exposed-headers");
		assertThat(nearest).allSatisfy((written, meant) -> assertThat(Config.of().properties(written + "=x").advice())
			.contains(written + ": write " + meant));
	}

	@Test
	void aKeyThatIsNearToNothingIsAnsweredWithAllKeys() {
		assertThat(Config.of().properties("cors.something-else-altogether=x").advice()).singleElement()
			.asString()
			.contains("the keys are allowed-origins, paths,");
	}

	@Test
	void allowedOriginPatternsIsAnsweredWithTheOneKeyForBoth() {
		assertThat(Config.of().properties("cors.allowedOriginPatterns=https://*.a.example").problems())
			.containsExactly("cors.allowedOriginPatterns = \"https://*.a.example\" (application.properties:1): "
					+ "there is no such key: one key takes origins and patterns alike");
		assertThat(Config.of().yaml("cors.policies.a.allowed-origin-patterns: x").advice())
			.contains("cors.policies.a.allowed-origin-patterns: write cors.policies.a.allowed-origins");
	}

	@Test
	void theRootsOwnPolicyHasNoNameAmongThePolicies() {
		assertThat(List.of(Config.of().yaml("cors.policies.default.allowed-origins: '*'"),
				Config.of().variable("CORS_POLICIES_DEFAULT_ALLOWEDORIGINS", "*"),
				Config.of().arguments("--cors.policies.Default.paths=/x")))
			.allSatisfy((config) -> assertThat(config.problems()).singleElement()
				.asString()
				.endsWith("the default policy is written at the root"));
	}

	@Test
	void aPathIsNoNameOfAPolicy() {
		assertThat(Config.of().yaml("cors.policies:\n  /api/**:\n    allowed-origins: '*'").problems())
			.containsExactly("cors.policies./api/**.allowed-origins = \"*\" (application.yml:3): "
					+ "the name of a policy consists of letters, digits, dashes and underscores");
		assertThat(Config.of().yaml("cors.policies:\n  '[/api/**]':\n    allowed-origins: '*'").problems())
			.singleElement()
			.asString()
			.contains("letters, digits, dashes and underscores");
	}

	@Test
	void policiesAreNoList() {
		assertThat(Config.of().yaml("cors.policies:\n- paths: /a").problems()).singleElement()
			.asString()
			.contains("policies have names; they are no list");
	}

	@Test
	void aKeyOfTheApplicationIsNoKeyOfAPolicy() {
		assertThat(Config.of().properties("cors.policies.a.denied-requests=block").advice())
			.contains("cors.policies.a.denied-requests: write cors.denied-requests");
	}

	@Test
	void twoSpellingsInOneSourceStopTheStart() {
		assertThat(Config.of().properties("cors.allowedOrigins=*\ncors.allowed-origins=*").problems()).singleElement()
			.asString()
			.contains("too, in the same source");
		assertThat(Config.of()
			.properties("cors.policies.publicApi.paths=/p\ncors.policies.public-api.allowed-origins=*")
			.problems()).singleElement().asString().contains("the same source spells the policy");
		assertThat(Config.of().properties("cors.allowed-origins=*\ncors.allowed-origins[0]=*").problems())
			.singleElement()
			.asString()
			.contains("as a whole and by element");
	}

	@Test
	void twoSpellingsInTwoSourcesAreNoMistake() {
		assertThat(Config.of()
			.arguments("--cors.policies.publicApi.allowedOrigins=https://a.example")
			.yaml("cors.policies.public-api:\n  paths: /p\n  allowed-origins: '*'")
			.problems()).isEmpty();
	}

	@Test
	void twoVariablesForOneKeyStopTheStart() {
		assertThat(Config.of().variable("CORS_ALLOWED_ORIGINS", "*").variable("CORS_ALLOWEDORIGINS", "*").problems())
			.singleElement()
			.asString()
			.contains("environment variable CORS_ALLOWED")
			.contains("too, in the same source");
		assertThat(Config.of()
			.variable("CORS_POLICIES_PUBLICAPI_ALLOWEDORIGINS", "*")
			.variable("CORS_POLICIES_PUBLICAPI_ALLOWED_ORIGINS", "*")
			.yaml("cors.policies.public-api.paths: /p")
			.problems()).singleElement().asString().contains("too, in the same source");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors_allowed_origins", "Cors_Allowed_Origins", "cors.allowed-origins",
			"cors.allowed.origins", "CORS-ALLOWED-ORIGINS", "CORS__ALLOWED_ORIGINS" })
	void twoVariablesThatDifferOnlyInCaseAndPunctuationStopTheStart(String other) {
		List<String> pair = Stream.of("CORS_ALLOWED_ORIGINS", other).sorted().toList();
		assertThat(Config.of()
			.variable("CORS_ALLOWED_ORIGINS", "https://a.example")
			.variable(other, "https://a.example")
			.problems())
			.containsExactly(pair.get(1) + " = \"https://a.example\" (environment variable " + pair.get(1)
					+ "): it is written as " + pair.get(0) + " too, in the same source");
	}

	@Test
	void twoVariablesForOneKeyOfAPolicyStopTheStartToo() {
		assertThat(Config.of()
			.variable("CORS_POLICIES_PUBLIC_PATHS", "/public/**")
			.variable("CORS_POLICIES_PUBLIC_ALLOWEDORIGINS_0", "*")
			.variable("cors_policies_public_allowedorigins_0", "*")
			.problems())
			.containsExactly("cors_policies_public_allowedorigins_0 = \"*\" "
					+ "(environment variable cors_policies_public_allowedorigins_0): "
					+ "it is written as CORS_POLICIES_PUBLIC_ALLOWEDORIGINS_0 too, in the same source");
	}

	@Test
	void oneElementCannotBeReplacedAlone() {
		assertThat(Config.of()
			.variable("CORS_ALLOWEDORIGINS_1", "https://c.example")
			.yaml("cors.allowed-origins: [https://a.example, https://b.example]")
			.problems()).singleElement().asString().contains("not numbered from zero without a gap");
	}

	@Test
	void variablesThatStandForNothingDoNotStopTheStart() {
		CorsSettings settings = Config.of()
			.variable("CORS_ORIGIN", "x")
			.variable("CORS_POLICIES_PUBLIC_EXCLUDE_PATHS", "/x")
			.variable("CORS_POLICIES_PUBLIC_API_ALLOWEDORIGINS", "x")
			.variable("CORS_POLICIES_ALLOWEDORIGINS", "x")
			.variable("CORS_POLICIES__ALLOWEDORIGINS_0", "x")
			.variable("CORS_MAX_AGE_0", "1")
			.variable("CORSAIR", "x")
			.variable("CORS", "x")
			.variable("CORS_MAX_AGE", "5")
			.settings();
		assertThat(settings.problems()).isEmpty();
		assertThat(settings.unboundVariables()).containsExactlyInAnyOrder("CORS_ORIGIN",
				"CORS_POLICIES_PUBLIC_EXCLUDE_PATHS", "CORS_POLICIES_PUBLIC_API_ALLOWEDORIGINS",
				"CORS_POLICIES_ALLOWEDORIGINS", "CORS_POLICIES__ALLOWEDORIGINS_0", "CORS_MAX_AGE_0");
	}

	@Test
	void aSectionHasNoValueOfItsOwn() {
		assertThat(Config.of().properties("cors=https://a.example").problems()).singleElement()
			.asString()
			.contains("no value of its own");
		assertThat(Config.of().properties("cors.policies.a=https://a.example").problems())
			.anyMatch((problem) -> problem.contains("no value of its own"));
	}

	@Test
	void whatASectionLacksIsOneOfItsKeys() {
		assertThat(Config.of().yaml("cors.filter: 5").advice()).containsExactly("cors.filter: write cors.filter.order");
		assertThat(Config.of().yaml("cors.policies: /api/**").advice())
			.containsExactly("cors.policies: write cors.policies.<name>.paths");
	}

	@Test
	void anElementThatYamlTakesForAMapIsExplained() {
		assertThat(Config.of().yaml("cors.allowed-origins:\n- http: //localhost").problems()).singleElement()
			.asString()
			.contains("a map or a list itself");
	}

	@Test
	void aPlaceholderThatNothingDefinesIsExplained() {
		assertThat(Config.of().yaml("cors.allowed-origins: ${app.origin}").problems())
			.containsExactly("cors.allowed-origins = \"${app.origin}\" (application.yml:1): "
					+ "it contains a placeholder that cannot be resolved");
		assertThat(Config.of().yaml("cors.max-age: ${a}\na: ${b}\nb: ${a}").problems()).singleElement()
			.asString()
			.contains("it contains a placeholder that cannot be resolved");
	}

	@Test
	void aHigherSourceHidesTheMistakeOfALowerOne() {
		assertThat(Config.of().variable("CORS_ALLOWED_ORIGINS", "*").yaml("cors.allowed-origins: CHANGE_ME").problems())
			.isEmpty();
	}

}
