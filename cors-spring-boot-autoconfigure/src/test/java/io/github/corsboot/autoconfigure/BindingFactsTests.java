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

import io.github.corsboot.core.CorsPolicy;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people write, where they write it, and what it must come to.
 */
class BindingFactsTests {

	@Test
	void oneOriginIsTheDefaultPolicyFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors.allowed-origins: https://a.example",
				"cors.allowed-origins=https://a.example", Map.of("CORS_ALLOWED_ORIGINS", "https://a.example"),
				"--cors.allowed-origins=https://a.example");
		assertThat(ways).allSatisfy((config) -> {
			assertThat(config.policies().policies()).containsOnlyKeys("default");
			assertThat(policy(config, "default").allowedOrigins()).containsExactly("https://a.example");
		});
	}

	@Test
	void originsAreRememberedFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors.remember-origins: true", "cors.remember-origins=true",
				Map.of("CORS_REMEMBER_ORIGINS", "true"), "--cors.remember-origins=true");
		assertThat(ways).allSatisfy(
				(config) -> assertThat(CorsPropertiesFactory.create(config.settings()).rememberOrigins()).isTrue());
	}

	@Test
	void commaSeparatedTextIsAListFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors.allowed-origins: https://a.example, https://b.example",
				"cors.allowed-origins=https://a.example,https://b.example",
				Map.of("CORS_ALLOWED_ORIGINS", "https://a.example, https://b.example"),
				"--cors.allowed-origins=https://a.example,https://b.example");
		assertThat(ways).allSatisfy((config) -> assertThat(policy(config, "default").allowedOrigins())
			.containsExactly("https://a.example", "https://b.example"));
	}

	@Test
	void indexedElementsAreAListFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors:\n  allowed-origins:\n  - https://a.example\n  - https://b.example",
				"cors.allowed-origins[0]=https://a.example\ncors.allowed-origins[1]=https://b.example",
				Map.of("CORS_ALLOWEDORIGINS_0", "https://a.example", "CORS_ALLOWEDORIGINS_1", "https://b.example"),
				"--cors.allowed-origins[0]=https://a.example", "--cors.allowed-origins[1]=https://b.example");
		assertThat(ways).allSatisfy((config) -> assertThat(policy(config, "default").allowedOrigins())
			.containsExactly("https://a.example", "https://b.example"));
	}

	@Test
	void portListsStayInOnePieceFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors.allowed-origins: http://localhost:[3000,5173], https://a.example",
				"cors.allowed-origins=http://localhost:[3000,5173],https://a.example",
				Map.of("CORS_ALLOWED_ORIGINS", "http://localhost:[3000,5173],https://a.example"),
				"--cors.allowed-origins=http://localhost:[3000,5173],https://a.example");
		assertThat(ways).allSatisfy((config) -> assertThat(policy(config, "default").allowedOrigins())
			.containsExactly("http://localhost:[3000,5173]", "https://a.example"));
	}

	@Test
	void portListsAreJoinedAgainWhereSomebodyElseHasSplitThem() {
		PropertySource<?> split = new MapPropertySource("split", Map.of("cors.allowed-origins",
				List.of("https://a.example", "http://localhost:[3000", "5173]", "https://b.example")));
		assertThat(policy(Config.of().source(split), "default").allowedOrigins()).containsExactly("https://a.example",
				"http://localhost:[3000,5173]", "https://b.example");
	}

	@Test
	void commasSplitInsideAnElementOfAListToo() {
		Config config = Config.of()
			.yaml("cors:\n  allowed-origins:\n  - https://a.example, https://b.example\n"
					+ "  - http://localhost:[3000,5173]");
		assertThat(policy(config, "default").allowedOrigins()).containsExactly("https://a.example", "https://b.example",
				"http://localhost:[3000,5173]");
	}

	@Test
	void bothSpellingsOfAVariableBind() {
		assertThat(List.of("CORS_ALLOWED_ORIGINS", "CORS_ALLOWEDORIGINS", "CORS_ALLOWED_ORIGINS_0",
				"CORS_ALLOWEDORIGINS_0", "cors_allowed_origins", "cors.allowed-origins", "cors.allowed-origins[0]",
				"CORS__ALLOWED_ORIGINS_"))
			.allSatisfy((name) -> assertThat(
					policy(Config.of().variable(name, "https://a.example"), "default").allowedOrigins())
				.containsExactly("https://a.example"));
	}

	@Test
	void aVariableReplacesTheListOfAFile() {
		String yaml = "cors:\n  allowed-origins:\n  - https://a.example\n  - https://b.example";
		assertThat(List.of("CORS_ALLOWED_ORIGINS", "CORS_ALLOWEDORIGINS", "CORS_ALLOWEDORIGINS_0"))
			.allSatisfy((name) -> assertThat(
					policy(Config.of().variable(name, "https://c.example").yaml(yaml), "default").allowedOrigins())
				.containsExactly("https://c.example"));
	}

	@Test
	void aVariableForOnePolicyLeavesItsOtherKeysAndAllOtherPoliciesAlone() {
		Config config = Config.of().variable("CORS_POLICIES_PUBLICAPI_ALLOWEDORIGINS", "https://c.example").yaml("""
				cors:
				  policies:
				    public-api:
				      paths: /public/**
				      allowed-origins: https://a.example
				      max-age: 5m
				    other:
				      paths: /other/**
				      allowed-origins: https://b.example
				""");
		assertThat(config.policies().policies()).containsOnlyKeys("public-api", "other");
		assertThat(policy(config, "public-api").allowedOrigins()).containsExactly("https://c.example");
		assertThat(policy(config, "public-api").maxAge()).isEqualTo(Duration.ofMinutes(5));
		assertThat(policy(config, "other").allowedOrigins()).containsExactly("https://b.example");
	}

	@Test
	void everySpellingOfAPolicyMeetsInOnePolicy() {
		String yaml = "cors.policies.public-api:\n  paths: /public/**\n  allowed-origins: https://a.example";
		assertThat(List.of("CORS_POLICIES_PUBLICAPI_ALLOWEDORIGINS", "CORS_POLICIES_PUBLICAPI_ALLOWED_ORIGINS",
				"CORS_POLICIES_PUBLICAPI_ALLOWEDORIGINS_0", "cors_policies_publicapi_allowedorigins"))
			.allSatisfy((name) -> {
				Config config = Config.of().variable(name, "https://c.example").yaml(yaml);
				assertThat(config.policies().policies()).containsOnlyKeys("public-api");
				assertThat(policy(config, "public-api").allowedOrigins()).containsExactly("https://c.example");
			});
		assertThat(List.of("cors.policies.publicApi.allowedOrigins", "cors.policies.public_api.allowed_origins",
				"cors.policies[public-api].allowed-origins", "cors.policies.PUBLIC-API.ALLOWED-ORIGINS"))
			.allSatisfy((name) -> {
				Config config = Config.of().arguments("--" + name + "=https://c.example").yaml(yaml);
				assertThat(config.policies().policies()).containsOnlyKeys("public-api");
				assertThat(policy(config, "public-api").allowedOrigins()).containsExactly("https://c.example");
			});
	}

	@Test
	void aPolicyMayConsistOfVariablesAlone() {
		Config config = Config.of()
			.variable("CORS_POLICIES_PUBLIC_ALLOWEDORIGINS", "*")
			.variable("CORS_POLICIES_PUBLIC_PATHS", "/public/**");
		assertThat(config.policies().policies()).containsOnlyKeys("public");
		assertThat(policy(config, "public").allowedOrigins()).containsExactly("*");
	}

	@Test
	void theNumberOfAPolicyNameIsNoIndex() {
		Config config = Config.of()
			.variable("CORS_POLICIES_V1_PATHS", "/v1/**")
			.variable("CORS_POLICIES_V1_ALLOWED_ORIGINS_0", "https://a.example");
		assertThat(config.policies().policies()).containsOnlyKeys("v1");
	}

	@Test
	void aPlainNumberIsSecondsFromEverySource() {
		List<Config> ways = Config.inEveryWay("cors:\n  allowed-origins: '*'\n  max-age: 1800",
				"cors.allowed-origins=*\ncors.max-age=1800",
				Map.of("CORS_ALLOWED_ORIGINS", "*", "CORS_MAX_AGE", "1800"), "--cors.allowed-origins=*",
				"--cors.max-age=1800");
		assertThat(ways)
			.allSatisfy((config) -> assertThat(policy(config, "default").maxAge()).isEqualTo(Duration.ofMinutes(30)));
		assertThat(policy(Config.of().yaml("cors:\n  allowed-origins: '*'\n  max-age: PT1H"), "default").maxAge())
			.isEqualTo(Duration.ofHours(1));
	}

	@Test
	void emptyOriginsAllowNobodyFromEverySource() {
		List<Config> ways = List.of(Config.of().yaml("cors:\n  allowed-origins:"),
				Config.of().yaml("cors:\n  allowed-origins: ''"), Config.of().yaml("cors:\n  allowed-origins: []"),
				Config.of().yaml("cors:\n  allowed-origins: ['']"), Config.of().properties("cors.allowed-origins="),
				Config.of().variable("CORS_ALLOWED_ORIGINS", ""), Config.of().arguments("--cors.allowed-origins="),
				Config.of().source(new MapPropertySource("json", Map.of("cors.allowed-origins", List.of()))));
		assertThat(ways).allSatisfy((config) -> {
			assertThat(config.policies().policies()).containsOnlyKeys("default");
			assertThat(policy(config, "default").allowedOrigins()).isEmpty();
		});
	}

	@Test
	void originsThatAreSetNowhereDefineNoPolicy() {
		assertThat(Config.of().policies().policies()).isEmpty();
		assertThat(Config.of().yaml("cors:").policies().policies()).isEmpty();
		assertThat(Config.of().yaml("cors:\n  policies:\n  filter:").policies().policies()).isEmpty();
		assertThat(Config.of().yaml("cors:\n  max-age: 1h\n  allow-credentials: true").policies().policies()).isEmpty();
	}

	@Test
	void anEmptyValueOfAnythingButAListIsUnset() {
		Config config = Config.of().variable("CORS_ALLOW_CREDENTIALS", "").properties("cors.max-age=").yaml("""
				cors:
				  allowed-origins: https://a.example
				  allow-credentials: true
				  timing-allow-origin:
				  preflight-status: ''
				""");
		assertThat(policy(config, "default").allowCredentials()).isTrue();
		assertThat(policy(config, "default").maxAge()).isEqualTo(Duration.ofMinutes(30));
		assertThat(policy(config, "default").timingAllowOrigin()).isFalse();
	}

	@Test
	void aNamedPolicyInheritsWhatItDoesNotSet() {
		Config config = Config.of().yaml("""
				cors:
				  allowed-origins: https://a.example
				  allowed-methods: GET
				  allowed-headers: X-One
				  exposed-headers: X-Two
				  allow-credentials: true
				  max-age: 1m
				  timing-allow-origin: true
				  allow-private-network: true
				  policies:
				    same:
				      paths: /same/**
				    own:
				      paths: /own/**
				      allowed-origins: https://b.example
				      allowed-headers:
				      exposed-headers: ''
				      allow-credentials: false
				""");
		CorsPolicy same = policy(config, "same");
		assertThat(same.allowedOrigins()).containsExactly("https://a.example");
		assertThat(same.allowedMethods()).containsExactly("GET");
		assertThat(same.allowedHeaders()).containsExactlyElementsOf(policy(config, "default").allowedHeaders())
			.hasSize(1);
		assertThat(same.exposedHeaders()).hasSize(1);
		assertThat(same.allowCredentials()).isTrue();
		assertThat(same.maxAge()).isEqualTo(Duration.ofMinutes(1));
		assertThat(same.timingAllowOrigin()).isTrue();
		assertThat(same.allowPrivateNetwork()).isTrue();
		CorsPolicy own = policy(config, "own");
		assertThat(own.allowedOrigins()).containsExactly("https://b.example");
		assertThat(own.allowedHeaders()).isEmpty();
		assertThat(own.exposedHeaders()).isEmpty();
		assertThat(own.allowCredentials()).isFalse();
		assertThat(own.allowedMethods()).containsExactly("GET");
	}

	@Test
	void placeholdersAreResolvedBeforeTextIsSplit() {
		Config config = Config.of().yaml("""
				app.origins: https://a.example,https://b.example
				cors.allowed-origins: ${app.origins},${app.more:}
				cors.max-age: ${app.age:10}
				""");
		assertThat(policy(config, "default").allowedOrigins()).containsExactly("https://a.example",
				"https://b.example");
		assertThat(policy(config, "default").maxAge()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void aSourceThatCannotTellItsNamesIsAskedForThem() {
		Map<String, String> values = Map.of("cors.max-age", "10", "cors.policies.public-api.allowed-origins[0]",
				"https://c.example", "cors.policies.public-api.allowed-origins[1]", "https://d.example");
		PropertySource<?> silent = new PropertySource<>("silent", values) {

			@Override
			public Object getProperty(String name) {
				return values.get(name);
			}

		};
		Config config = Config.of()
			.source(silent)
			.yaml("cors.policies.public-api:\n  paths: /public/**\n  allowed-origins: https://a.example");
		assertThat(policy(config, "public-api").allowedOrigins()).containsExactly("https://c.example",
				"https://d.example");
		assertThat(policy(config, "public-api").maxAge()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void valuesThatAreObjectsMeanWhatTheirTextMeans() {
		PropertySource<?> objects = new MapPropertySource("objects",
				Map.of("cors.allowed-origins", new String[] { "https://a.example" }, "cors.max-age",
						Duration.ofMinutes(2), "cors.allow-credentials", true));
		CorsPolicy policy = policy(Config.of().source(objects), "default");
		assertThat(policy.allowedOrigins()).containsExactly("https://a.example");
		assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(2));
		assertThat(policy.allowCredentials()).isTrue();
	}

	@Test
	void aStarBesideOtherOriginsIsAStar() {
		Config config = Config.of().yaml("cors.allowed-origins: https://a.example, '*'".replace("'", ""));
		assertThat(policy(config, "default").allowedOrigins()).contains("*");
	}

	@Test
	void policiesKeepTheOrderOfTheirDefinitionBehindTheDefault() {
		Config config = Config.of()
			.arguments("--cors.policies.b.max-age=5")
			.yaml("cors:\n  allowed-origins: '*'\n  policies:\n    c.paths: /c\n    b.paths: /b\n    a.paths: /a");
		assertThat(config.policies().policies().keySet()).containsExactly("default", "c", "b", "a");
	}

	@Test
	void customizersSeeEachPolicyWithEverythingSetAndHaveTheLastWord() {
		Config config = Config.of()
			.yaml("cors:\n  allowed-origins: https://a.example\n  policies:\n    public-api.paths: /p/**");
		CorsPolicyCustomizer customizer = (name, builder) -> {
			if (name.equals("public-api")) {
				builder.allowedOrigins("https://b.example");
			}
		};
		assertThat(config.policies(customizer).policies().get("default").allowedOrigins())
			.containsExactly("https://a.example");
		assertThat(config.policies(customizer).policies().get("public-api").allowedOrigins())
			.containsExactly("https://b.example");
	}

	@Test
	void aDisabledPolicyIsNoPolicyAndYetChecked() {
		String yaml = "cors:\n  allowed-origins: '*'\n  policies:\n    off:\n      paths: %s\n      enabled: false";
		assertThat(Config.of().yaml(yaml.formatted("/off/**")).policies().policies()).containsOnlyKeys("default");
		assertThat(Config.of().yaml(yaml.formatted("off/**")).problems()).hasSize(1);
	}

	private static CorsPolicy policy(Config config, String name) {
		assertThat(config.problems()).isEmpty();
		CorsPolicy policy = config.policies().policies().get(name);
		assertThat(policy).isNotNull();
		return policy;
	}

}
