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

import org.junit.jupiter.api.Test;

import org.springframework.boot.env.RandomValuePropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * How values are shown that stop the start: those of customizers as what they are, and
 * hostile ones escaped and shortened.
 */
class ProblemValuesTests {

	@Test
	void whatACustomizerHasSetIsReportedAsSuch() {
		Config config = Config.of().yaml("cors.allowed-origins: https://a.example");
		CorsPolicyCustomizer customizer = (name, builder) -> builder.allowedHeaders("X One");
		List<String> problems;
		try {
			config.policies(customizer);
			problems = List.of();
		}
		catch (InvalidCorsConfigurationException ex) {
			problems = ex.problems().stream().map(CorsConfigurationProblem::message).toList();
		}
		assertThat(problems).containsExactly(
				"cors.allowed-headers[0] = \"X One\" (in code, by a CorsPolicyCustomizer): is not a header name");
	}

	@Test
	void whatACustomizerHasChangedIsNotBlamedOnAFile() {
		Config config = Config.of()
			.yaml("cors:\n  allowed-origins: https://a.example\n  max-age: 5m\n  allow-credentials: false");
		CorsPolicyCustomizer customizer = (name,
				builder) -> builder.maxAge(Duration.ofDays(2)).allowedOrigins("*").allowCredentials(true);
		assertThat(problems(config, customizer)).containsExactly(

				"cors.allowed-origins[0] = \"*\" (in code, by a CorsPolicyCustomizer): "
						+ "cannot be combined with credentials: name the origins (in code, by a CorsPolicyCustomizer)",
				"cors.max-age = \"PT48H\" (in code, by a CorsPolicyCustomizer): must not be more than 24 hours");
	}

	@Test
	void whatIsAllowedInCodeIsNotToBeChangedInAFile() {
		Config config = Config.of().yaml("cors.allowed-origins: ['*', http://a.example]");
		CorsPolicyCustomizer customizer = (name, builder) -> builder.allowCredentials(true);
		assertThat(catchThrowableOfType(InvalidCorsConfigurationException.class, () -> config.policies(customizer))
			.problems()).extracting(CorsConfigurationProblem::message, CorsConfigurationProblem::advice)
			.containsExactly(
					tuple("cors.allowed-origins[0] = \"*\" (application.yml:1): cannot be combined with credentials: "
							+ "name the origins (in code, by a CorsPolicyCustomizer)",
							"name the origins, or call allowCredentials(false)"),
					tuple("cors.allowed-origins[1] = \"http://a.example\" (application.yml:1): is insecure, and "
							+ "credentials are allowed (in code, by a CorsPolicyCustomizer)",
							"use https, or call dangerouslyTolerateInsecureOrigins()"));
	}

	@Test
	void pathsThatCannotBeReadAreNotMissing() {
		assertThat(Config.of().yaml("cors.policies.x:\n  allowed-origins: '*'\n  paths: ${nope}").problems())
			.containsExactly("cors.policies.x.paths = \"${nope}\" (application.yml:3): it contains a placeholder that "
					+ "cannot be resolved");
	}

	@Test
	void aPlaceholderThatASourceCannotAnswerIsExplained() {
		Config config = Config.of()
			.source(new RandomValuePropertySource())
			.properties("cors.max-age=${random.int(20,10)}");
		assertThat(config.problems()).containsExactly("cors.max-age = \"${random.int(20,10)}\" "
				+ "(application.properties:1): it contains a placeholder that cannot be resolved");
	}

	@Test
	void anOriginOfTenThousandCharactersIsShortened() {
		String problem = Config.of().yaml("cors.allowed-origins: https://" + "a".repeat(9_992)).problems().get(0);
		assertThat(problem).isEqualTo("cors.allowed-origins[0] = \"https://" + "a".repeat(192)
				+ "...\" (application.yml:1): has a host of more than 253 characters");
	}

	@Test
	void controlCharactersAreRefusedAndEscaped() {
		assertThat(Config.of()
			.variable("CORS_ALLOWED_ORIGINS", "https://a.example\u0085WARN forged\u001b[31m")
			.variable("CORS_ALLOWED_METHODS", "GET\u0000")
			.variable("CORS_ALLOWED_HEADERS", "X-A\u0007")
			.problems())
			.containsExactlyInAnyOrder(
					"cors.allowed-origins[0] = \"https://a.example\\u0085WARN forged\\u001b[31m\" (environment variable "
							+ "CORS_ALLOWED_ORIGINS): contains a character that cannot be part of it",
					"cors.allowed-methods[0] = \"GET\\u0000\" (environment variable CORS_ALLOWED_METHODS): is not a method",
					"cors.allowed-headers[0] = \"X-A\\u0007\" (environment variable CORS_ALLOWED_HEADERS): is not a "
							+ "header name");
	}

	@Test
	void hostileValuesAreEscapedAndShortened() {
		String value = "https://x\u2028y" + "z".repeat(500);
		String problem = Config.of().variable("CORS_ALLOWED_ORIGINS", value).problems().get(0);
		assertThat(problem).contains("\\u2028").contains("zzz...\"").hasSizeLessThan(500);
	}

	private static List<String> problems(Config config, CorsPolicyCustomizer customizer) {
		return catchThrowableOfType(InvalidCorsConfigurationException.class, () -> config.policies(customizer))
			.problems()
			.stream()
			.map(CorsConfigurationProblem::message)
			.toList();
	}

}
