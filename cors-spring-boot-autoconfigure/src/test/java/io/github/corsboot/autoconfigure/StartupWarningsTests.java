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

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is permitted and yet hardly meant: one line for each value, where it was written.
 */
class StartupWarningsTests {

	@Test
	void aValueThatPoliciesInheritIsToldOnceWhereItWasWritten() {
		assertThat(warnings("""
				cors:
				  allowed-origins: https://a.example
				  allowed-headers: X-A, Cookie
				  policies:
				    one.paths: /one
				    two.paths: /two
				"""))
			.containsExactly("cors.allowed-headers[1] = \"Cookie\" (application.yml:3): is a header that browsers "
					+ "never let a script send; leave it out");
	}

	@Test
	void whatDependsOnAPolicyNamesThePolicyThatInherits() {
		assertThat(warnings("""
				cors:
				  allowed-origins: http://localhost:3000
				  policies:
				    admin:
				      paths: /admin/**
				      allow-credentials: true
				""", "local"))
			.containsExactly("cors.allowed-origins[0] = \"http://localhost:3000\" (application.yml:2, "
					+ "inherited by policy 'admin'): can be served by any program on the machine of a user, and credentials "
					+ "are allowed; allow it in a profile for development only");
	}

	@Test
	void anInheritedMethodAmongHeadersIsAdvisedForTheRoot() {
		assertThat(warnings("""
				cors:
				  allowed-headers: PUT
				  policies:
				    one:
				      paths: /one
				      allowed-origins: https://a.example
				"""))
			.containsExactly("cors.allowed-headers[0] = \"PUT\" (application.yml:2): is a method, not a header; "
					+ "write it into cors.allowed-methods");
	}

	@Test
	void aDisabledPolicyWarnsOfNothing() {
		assertThat(warnings("""
				cors.policies.one:
				  paths: /one
				  enabled: false
				  allowed-origins: http://localhost:3000
				  allowed-headers: Cookie
				""")).isEmpty();
	}

	@Test
	void eachOfTheProfilesForDevelopmentQuietensLoopback() {
		String yaml = "cors.allowed-origins: http://localhost:3000";
		assertThat(List.of("dev", "local", "test"))
			.allSatisfy((profile) -> assertThat(warnings(yaml, profile)).isEmpty());
		assertThat(warnings(yaml, "production")).hasSize(1);
		assertThat(warnings(yaml)).hasSize(1);
	}

	@Test
	void anApplicationsOwnPoliciesWarnToo() {
		CorsPolicy policy = CorsPolicy.builder()
			.allowedOrigins("http://localhost:3000")
			.exposedHeaders("Set-Cookie")
			.build();
		CorsPolicies policies = CorsPolicies.builder().policy("own", policy, "/**").build();
		assertThat(StartupWarnings.of(policies, environment())).containsExactly(
				"CORS policy 'own', in code: allowed-origins[0]: is on the machine of a user, which is meant for "
						+ "development: \"http://localhost:3000\", and no profile named dev, local or test is active; "
						+ "allow it in a profile for development only",
				"CORS policy 'own', in code: exposed-headers[0]: is a header that browsers never let a script read: "
						+ "\"Set-Cookie\"; leave it out");
		assertThat(StartupWarnings.of(policies, environment("dev"))).hasSize(1);
	}

	private static List<String> warnings(String yaml, String... profiles) {
		Config config = Config.of().yaml(yaml);
		return StartupWarnings.of(config.settings(), config.policies(), environment(profiles));
	}

	private static MockEnvironment environment(String... profiles) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profiles);
		return environment;
	}

}
