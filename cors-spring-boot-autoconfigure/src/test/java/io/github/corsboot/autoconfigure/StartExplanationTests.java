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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Whole explanations as a person reads them, from files and from code, on every server.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartExplanationTests {

	@ParameterizedTest
	@EnumSource
	void sixMistakesInThreePoliciesAndTwoFilesAreExplainedAtOnce(Server server, @TempDir Path directory,
			CapturedOutput output) throws IOException {
		Files.writeString(directory.resolve("application.yml"), """
				spring.config.import: more.yml
				cors:
				  allowed-origins: https://app.example.com/
				  alowed-methods: GET
				  policies:
				    admin:
				      paths: /admin/**
				      allowed-origins: http://admin.example.com, https://*.github.io
				      allow-credentials: true
				""");
		Files.writeString(directory.resolve("more.yml"), """
				cors:
				  max-age: 48h
				  policies:
				    partners:
				      paths: partners/**
				      allowed-methods: [GET, patch]
				""");
		assertThatStartFails(server, new SpringApplication(Application.class),
				"spring.config.location=" + directory.toUri());
		assertThatNothingElseIsPrinted(output);
		String where = directory.toUri().toString().replace("file:///", "file:/");
		assertThat(output.getOut().replace("\r\n", "\n").replace(where, "")).contains("""
				Description:

				The CORS configuration has 6 problems:

				    - cors.alowed-methods = "GET" (application.yml:4): there is no such key
				    - cors.max-age = "48h" (more.yml:2): must not be more than 24 hours
				    - cors.policies.admin.allowed-origins[0] = "http://admin.example.com" (application.yml:8): \
				is insecure, and credentials are allowed (cors.policies.admin.allow-credentials, application.yml:9)
				    - cors.policies.admin.allowed-origins[1] = "https://*.github.io" (application.yml:8): \
				covers names that anybody can register, and credentials are allowed \
				(cors.policies.admin.allow-credentials, application.yml:9)
				    - cors.policies.partners.allowed-methods[1] = "patch" (more.yml:6): \
				is not upper case, and methods are compared byte for byte
				    - cors.policies.partners.paths[0] = "partners/**" (more.yml:5): does not begin with a slash

				Action:

				Correct what is written under 'cors':

				    - cors.alowed-methods: write cors.allowed-methods
				    - cors.max-age: write a duration from 0 to 24h
				    - cors.policies.admin.allowed-origins[0]: use https, or set \
				cors.policies.admin.dangerously-tolerate-insecure-origins to true
				    - cors.policies.admin.allowed-origins[1]: name the subdomains that are yours, or set \
				cors.policies.admin.dangerously-tolerate-public-suffix-subdomains to true
				    - cors.policies.partners.allowed-methods[1]: write PATCH
				    - cors.policies.partners.paths[0]: write /partners/**
				""");
	}

	@ParameterizedTest
	@EnumSource
	void aPolicyThatIsBuiltInCodeIsExplainedToo(Server server, CapturedOutput output) {
		assertThatStartFails(server, new SpringApplication(PolicyInCode.class));
		assertThatNothingElseIsPrinted(output);
		assertThat(output.getOut().replace("\r\n", "\n")).contains("""
				Description:

				A CORS policy of the application has 3 problems:

				    - allowed-origins[0] = "http://app.example.com" (in code, bean 'policiesInCode'): \
				is insecure, and credentials are allowed
				    - allowed-origins[1] = "https://*.example.com" (in code, bean 'policiesInCode'): \
				has a wildcard that cannot be checked against the list of public suffixes, and credentials are allowed
				    - allowed-methods[0] = "patch" (in code, bean 'policiesInCode'): \
				is not upper case, and methods are compared byte for byte

				Action:

				Correct the code that builds the policy:

				    - allowed-origins[0]: use https, or call dangerouslyTolerateInsecureOrigins()
				    - allowed-origins[1]: pass the PublicSuffixes bean to publicSuffixes(...), name the subdomains, \
				or call dangerouslyTolerateSubdomainsOfPublicSuffixes()
				    - allowed-methods[0]: write PATCH
				""");
	}

	@ParameterizedTest
	@EnumSource
	void pathsInCodeAreExplainedToo(Server server, CapturedOutput output) {
		SpringApplication application = new SpringApplication(PathsInCode.class);
		application.setLazyInitialization(true);
		assertThatStartFails(server, application);
		assertThatNothingElseIsPrinted(output);
		assertThat(output.getOut().replace("\r\n", "\n")).contains("""
				Description:

				The paths of the application's CORS policies have 3 problems:

				    - paths[1] of policy 'one' = "api/**" (in code, bean 'pathsInCode'): does not begin with a slash
				    - paths[0] of policy 'two' = "/x" (in code, bean 'pathsInCode'): \
				is also a path of another policy (/x of policy 'one')
				    - exclude-paths[0] = "/a//b" (in code, bean 'pathsInCode'): has an empty segment

				Action:

				Correct the code that defines the policies:

				    - paths[1] of policy 'one': write /api/**
				    - paths[0] of policy 'two': give each path to one policy only, or make one pattern more specific
				    - exclude-paths[0]: write /a/b
				""");
	}

	private static void assertThatStartFails(Server server, SpringApplication application, String... properties) {
		assertThatException().isThrownBy(() -> server.start(application, properties).close());
	}

	// Neither a stack trace nor a port that was open for a moment.
	private static void assertThatNothingElseIsPrinted(CapturedOutput output) {
		assertThat(output).containsOnlyOnce("APPLICATION FAILED TO START")
			.doesNotContain("\tat ")
			.doesNotContain("initialized with port")
			.doesNotContain("started on port")
			.doesNotContain("Started ServerConnector");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class PolicyInCode {

		@Bean
		CorsPolicies policiesInCode() {
			CorsPolicy policy = CorsPolicy.builder()
				.allowedOrigins("http://app.example.com", "https://*.example.com")
				.allowedMethods("patch")
				.allowCredentials(true)
				.build();
			return CorsPolicies.builder().policy("own", policy, "/**").build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class PathsInCode {

		@Bean
		CorsPolicies pathsInCode() {
			CorsPolicy policy = CorsPolicy.builder().allowedOrigins("https://app.example.com").build();
			return CorsPolicies.builder()
				.policy("one", policy, "/x", "api/**")
				.policy("two", policy, "/x")
				.excludePaths("/a//b")
				.build();
		}

	}

}
