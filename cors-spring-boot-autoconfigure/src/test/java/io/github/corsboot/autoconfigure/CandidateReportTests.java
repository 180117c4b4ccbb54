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

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log says of a candidate when the application has started.
 */
@ExtendWith(OutputCaptureExtension.class)
class CandidateReportTests {

	private static final String NOT_COMPARED = "The CORS candidate is not compared with anything: ";

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
	void eachOfItsPoliciesIsALineThatSaysThatItTouchesNoResponse(CapturedOutput output) {
		start("cors.allowed-origins=*", "cors.candidate.allowed-origins=https://a.example",
				"cors.candidate.allow-credentials=true", "cors.candidate.policies.api.paths=/api/**",
				"cors.candidate.policies.off.paths=/off", "cors.candidate.policies.off.enabled=false");
		assertThat(output).containsOnlyOnce("CORS policy 'default' for /**: * (property source 'test'), without")
			.containsOnlyOnce("CORS candidate 'default' for /**: https://a.example (property source 'test'), "
					+ "with credentials; it touches no response")
			.containsOnlyOnce("CORS candidate 'api' for /api/**: https://a.example (property source 'test'), "
					+ "with credentials (inherited); it touches no response")
			.containsOnlyOnce("CORS candidate 'off' is disabled, and these paths would be left alone: /off")
			.doesNotContain(NOT_COMPARED);
	}

	@Test
	void itWarnsLikeThePoliciesThatDecide(CapturedOutput output) {
		start("cors.allowed-origins=*", "cors.candidate.allowed-origins=https://a.example",
				"cors.candidate.allowed-headers=PUT", "cors.candidate.policies.api.paths=/api/**");
		assertThat(output).containsOnlyOnce("cors.candidate.allowed-headers[0] = \"PUT\" (property source 'test'): "
				+ "is a method, not a header; write it into cors.candidate.allowed-methods");
	}

	@ParameterizedTest
	@CsvSource({ "cors.enabled=false, cors.enabled is false (property source 'test')",
			"cors.candidate.enabled=false, cors.candidate.enabled is false (property source 'test')",
			"cors.candidate.allowed-methods=GET, cors.candidate.allowed-origins is set nowhere" })
	void whyItIsNotComparedIsALine(String written, String why, CapturedOutput output) {
		boolean origins = !written.contains("candidate.allowed");
		start("cors.allowed-origins=*", written,
				origins ? "cors.candidate.allowed-origins=http://localhost:3000" : "cors.max-age=5");
		assertThat(output).containsOnlyOnce(NOT_COMPARED + why)
			.doesNotContain("CORS candidate '")
			.doesNotContain("localhost");
	}

	@Test
	void itIsToldBesideAnOwnBeanToo(CapturedOutput output) {
		this.runner
			.withBean(CorsPolicies.class,
					() -> CorsPolicies.builder()
						.policy("own", CorsPolicy.builder().allowedOrigins("*").build(), "/**")
						.build())
			.withPropertyValues("cors.candidate.allowed-origins=https://a.example")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("CORS policy 'own' for /**")
			.containsOnlyOnce("CORS candidate 'default' for /**: https://a.example")
			.doesNotContain("have no effect");
	}

	@Test
	void withoutACandidateThereIsNoLine(CapturedOutput output) {
		start("cors.allowed-origins=*");
		assertThat(output).contains("CORS policy 'default'").doesNotContain("andidate");
	}

	private void start(String... properties) {
		this.runner.withPropertyValues(properties).run((context) -> assertThat(context).hasNotFailed());
	}

}
