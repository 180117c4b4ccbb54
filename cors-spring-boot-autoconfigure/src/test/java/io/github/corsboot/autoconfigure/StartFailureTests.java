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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person sees when the start is stopped: an explanation, no stack trace, and no
 * port that was open for a moment.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

	@ParameterizedTest
	@EnumSource
	void theExplanationStandsInPlaceOfAStackTrace(Server server, CapturedOutput output) {
		assertThatStartFails(server, new SpringApplication(Application.class));
		assertThatOnlyTheExplanationIsPrinted(output);
	}

	@ParameterizedTest
	@EnumSource
	void lazyInitialisationChangesNothing(Server server, CapturedOutput output) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setLazyInitialization(true);
		assertThatStartFails(server, application);
		assertThatOnlyTheExplanationIsPrinted(output);
	}

	@Test
	void theExplanationIsComplete(CapturedOutput output) {
		assertThatStartFails(Server.TOMCAT, new SpringApplication(Application.class));
		assertThat(output.getOut().replace("\r\n", "\n")).contains("""
				Description:

				The CORS configuration has 2 problems:

				    - cors.alowed-methods = "GET" (command line argument --cors.alowed-methods): there is no such key
				    - cors.allowed-origins[0] = "*" (command line argument --cors.allowed-origins): \
				cannot be combined with credentials: name the origins \
				(cors.allow-credentials, command line argument --cors.allow-credentials)

				Action:

				Correct what is written under 'cors':

				    - cors.alowed-methods: write cors.allowed-methods
				    - cors.allowed-origins[0]: name the origins, or set cors.allow-credentials to false
				""");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void anInvalidCandidateStopsTheStartLikeAnInvalidPolicy(Server server, CapturedOutput output) {
		SpringApplication application = new SpringApplication(Application.class);
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> server.start(application, "cors.allowed-origins=*",
				"cors.candidate.alowed-methods=GET", "cors.candidate.policies.x.paths=/x",
				"cors.candidate.policies.x.allowed-origins=app.example.com", "cors.candidate.debug=true"));
		assertThat(output.getOut().replace("\r\n", "\n")).contains("""
				The CORS configuration has 3 problems:

				    - cors.candidate.alowed-methods = "GET" (command line argument --cors.candidate.alowed-methods): \
				there is no such key
				    - cors.candidate.debug = "true" (command line argument --cors.candidate.debug): \
				it holds for the application as it runs; a candidate touches no response
				    - cors.candidate.policies.x.allowed-origins[0] = "app.example.com" \
				(command line argument --cors.candidate.policies.x.allowed-origins): has no scheme

				Action:

				Correct what is written under 'cors':

				    - cors.candidate.alowed-methods: write cors.candidate.allowed-methods
				    - cors.candidate.debug: write cors.debug
				    - cors.candidate.policies.x.allowed-origins[0]: write https://app.example.com
				""").doesNotContain("\tat ").doesNotContain("started on port");
	}

	private static void assertThatStartFails(Server server, SpringApplication application) {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> server.start(application, "cors.allowed-origins=*", "cors.allow-credentials=true",
					"cors.alowed-methods=GET"))
			.havingRootCause()
			.isInstanceOf(InvalidCorsConfigurationException.class);
	}

	private static void assertThatOnlyTheExplanationIsPrinted(CapturedOutput output) {
		assertThat(output).containsOnlyOnce("APPLICATION FAILED TO START")
			.containsOnlyOnce("The CORS configuration has 2 problems:")
			.doesNotContain("\tat ")
			.doesNotContain("initialized with port")
			.doesNotContain("started on port")
			.doesNotContain("Started ServerConnector");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
