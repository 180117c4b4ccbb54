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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log says when all is well: nothing that is blamed on a file and was done in
 * code, and nothing that could pass for another line.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupReportTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class));

	/** Applications of other tests, in the same process, may have silenced everything. */
	@BeforeEach
	void speak() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.corsboot", LogLevel.INFO);
	}

	@AfterEach
	void speakAsBefore() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.corsboot", null);
	}

	@Test
	void debuggingIsAnnounced(CapturedOutput output) {
		this.runner.withPropertyValues("cors.debug=true", "cors.allowed-origins=https://a.example")
			.run((context) -> assertThat(context.getBean(CorsProperties.class).debug()).isTrue());
		assertThat(output).containsOnlyOnce("cors.debug is true (property source 'test'): denied preflights tell "
				+ "strangers why, and what is allowed. It is meant for development");
	}

	@Test
	void debuggingThatHasNoEffectIsNot(CapturedOutput output) {
		this.runner.withPropertyValues("cors.debug=false").run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues("cors.debug=true", "cors.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("cors.debug");
	}

	@Test
	void aPolicyWhoseOriginsComeFromACustomizerIsThere(CapturedOutput output) {
		this.runner
			.withBean(CorsPolicyCustomizer.class, () -> (name, policy) -> policy.allowedOrigins("https://b.example"))
			.withPropertyValues("cors.policies.api.paths=/api/**")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output)
			.containsOnlyOnce("CORS policy 'api' for /api/**: https://b.example (in code, by a CorsPolicyCustomizer), "
					+ "without credentials")
			.doesNotContain("There is no CORS policy");
	}

	@Test
	void whatACustomizerHasReplacedIsNotCreditedToTheFile(CapturedOutput output) {
		this.runner
			.withBean(CorsPolicyCustomizer.class,
					() -> (name, policy) -> policy.allowedOrigins("https://b.example").allowCredentials(false))
			.withPropertyValues("cors.allowed-origins=https://a.example", "cors.allow-credentials=true",
					"cors.policies.api.paths=/api/**")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output)
			.containsOnlyOnce("CORS policy 'api' for /api/**: https://b.example (in code, by a CorsPolicyCustomizer), "
					+ "without credentials")
			.doesNotContain("(inherited)");
	}

	@Test
	void aCustomizerThatOnlyAdjustsOthersLeavesThePlaces(CapturedOutput output) {
		this.runner.withBean(CorsPolicyCustomizer.class, () -> (name, policy) -> policy.maxAge(Duration.ofMinutes(1)))
			.withPropertyValues("cors.allowed-origins=HTTPS://A.example:443/, https://a.example")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce(
				"CORS policy 'default' for /**: https://a.example (property source 'test'), without credentials");
	}

	@Test
	void aWarningShowsWhatACustomizerHasSet(CapturedOutput output) {
		this.runner.withBean(CorsPolicyCustomizer.class, () -> (name, policy) -> policy.allowedMethods("PUT"))
			.withPropertyValues("cors.allowed-origins=https://a.example", "cors.allowed-methods=GET, POST")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce(
				"cors.allowed-methods = \"PUT\" (in code, by a CorsPolicyCustomizer): does not list methods "
						+ "that browsers may send without a preflight, and denies them: GET, HEAD, POST; "
						+ "list them, unless they are denied on purpose");
	}

	@Test
	void whatIsToldIsBounded(CapturedOutput output) {
		String paths = IntStream.range(0, 30).mapToObj((i) -> "/p" + i).collect(Collectors.joining(","));
		String origins = IntStream.range(0, 60)
			.mapToObj((i) -> "http://localhost:" + (3000 + i))
			.collect(Collectors.joining(","));
		this.runner.withPropertyValues("cors.paths=" + paths, "cors.allowed-origins=" + origins)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("/p19 and 10 more: 60 origins")
			.doesNotContain("/p20")
			.contains("http://localhost:3049")
			.doesNotContain("http://localhost:3050")
			.containsOnlyOnce("10 more warnings of this kind");
	}

	@Test
	void nothingThatWasWrittenBeginsALineOfItsOwn(CapturedOutput output) {
		Map<String, Object> variables = Map.of("CORS_X\nWARN forged", "1", "CORS_Y\u0085WARN", "2");
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
			.withPropertyValues("cors.allowed-origins=https://a.example", "cors.paths=/a\u202eb/**",
					"cors.policies.off.paths=/c\u2028d", "cors.policies.off.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("CORS_X\\u000aWARN forged, CORS_Y\\u0085WARN")
			.contains("for /a\\u202eb/**")
			.contains("left alone: /c\\u2028d")
			.doesNotContainPattern("\\RWARN")
			.doesNotContain("\u202e", "\u2028");
	}

}
