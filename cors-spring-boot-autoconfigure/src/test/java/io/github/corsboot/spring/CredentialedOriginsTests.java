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

import java.util.List;

import io.github.corsboot.core.CorsPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may act for users on a path: nobody, unless a policy says so.
 */
class CredentialedOriginsTests {

	private static final String APP = "https://app.example";

	private final CorsPolicies policies = CorsPolicies.builder()
		.policy("users",
				CorsPolicy.builder()
					.allowedOrigins(APP, "https://app-*.example")
					.allowedMethods("PUT")
					.allowCredentials(true)
					.dangerouslyTolerateSubdomainsOfPublicSuffixes()
					.build(),
				"/ws/**")
		.policy("readers", CorsPolicy.builder().allowedOrigins(APP).build(), "/read/**")
		.policy("everybody", CorsPolicy.builder().allowedOrigins("*").build(), "/open/**")
		.policy("nobody", CorsPolicy.builder().allowedOrigins().allowCredentials(true).build(), "/nobody/**")
		.disabledPolicy("disabled", CorsPolicy.builder().allowedOrigins(APP).allowCredentials(true).build(), "/off/**")
		.excludePaths("/ws/excluded")
		.build();

	private boolean isAllowed(String origin, String path) {
		return this.policies.allowsWithCredentials(origin, RequestedPath.of(path, "", ""));
	}

	@Test
	void anOriginOfThePolicyIsAllowedWhateverTheMethods() {
		assertThat(isAllowed(APP, "/ws")).isTrue();
		assertThat(isAllowed(APP, "/ws/info")).isTrue();
		assertThat(isAllowed("https://app-1.example", "/ws")).isTrue();
		assertThat(this.policies.allowsWithCredentials(APP, RequestedPath.of("/shop/app/ws", "/shop", "/app")))
			.isTrue();
	}

	@Test
	void everyOtherOriginIsNot() {
		for (String origin : List.of("https://evil.example", "http://app.example", "https://app.example:8443",
				"https://app.example/", "https://app.example/x", "https://app-1.example/https://app.example",
				"https://app.example.evil.example", "HTTPS://APP.EXAMPLE", "null", "*", "", " ", "\0",
				"https://" + "a".repeat(100_000))) {
			assertThat(isAllowed(origin, "/ws")).as(origin).isFalse();
		}
		assertThat(this.policies.allowsWithCredentials(null, RequestedPath.of("/ws", "", ""))).isFalse();
	}

	@Test
	void aPolicyWithoutCredentialsAllowsNobodyToActForUsers() {
		assertThat(isAllowed(APP, "/read/x")).isFalse();
		assertThat(isAllowed(APP, "/open/x")).isFalse();
		assertThat(isAllowed("null", "/open/x")).isFalse();
		assertThat(isAllowed(APP, "/nobody/x")).isFalse();
	}

	@Test
	void whereNoPolicyAppliesNobodyIsAllowed() {
		for (String path : List.of("/", "/other", "/ws/excluded", "/off/x", "ws", "*", "", "/%zz")) {
			assertThat(isAllowed(APP, path)).as(path).isFalse();
		}
		assertThat(this.policies.toBuilder()
			.enabled(false)
			.build()
			.allowsWithCredentials(APP, RequestedPath.of("/ws", "", ""))).isFalse();
	}

	@Test
	void aPathThatCanBeReadInTwoWaysAllowsNobody() {
		for (String path : List.of("/ws/../read/x", "//ws", "/ws;x/..;/read", "/ws%2f..%2fother")) {
			assertThat(isAllowed(APP, path)).as(path).isFalse();
		}
	}

}
