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

package io.github.corsboot.contract;

import java.time.Duration;
import java.util.List;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;

/**
 * The policies that the contract speaks of.
 */
public final class ContractPolicies {

	/** A response header that the application of the contract always sends. */
	public static final String REACHED = "X-Reached";

	/** An origin that all policies but {@code nobody} allow. */
	public static final String APP = "https://app.example";

	private ContractPolicies() {
	}

	/** The policies of an application whose denied requests pass. */
	public static CorsPolicies passing() {
		return builder().build();
	}

	/** The policies of an application that blocks, and answers preflights with 204. */
	public static CorsPolicies blocking() {
		return builder().deniedRequests(DeniedRequests.BLOCK).preflightStatus(204).build();
	}

	private static CorsPolicies.Builder builder() {
		CorsPolicy plain = CorsPolicy.builder()
			.allowedOrigins(APP, "https://*.preview.example", "http://localhost:[3000,5173]")
			.exposedHeaders("X-Total")
			.build();
		CorsPolicy credentialed = CorsPolicy.builder()
			.allowedOrigins(APP)
			.allowCredentials(true)
			.allowedMethods("GET", "PUT", "QUERY")
			.allowedHeaders("X-A", "X-B")
			.exposedHeaders("X-Total", "X-Page")
			.timingAllowOrigin(true)
			.maxAge(Duration.ofMinutes(1))
			.build();
		CorsPolicy anything = CorsPolicy.builder()
			.allowedOrigins(APP)
			.allowCredentials(true)
			.allowedMethods("*")
			.build();
		CorsPolicy open = CorsPolicy.builder()
			.allowedOrigins("*")
			.allowedMethods("*")
			.exposedHeaders("*")
			.timingAllowOrigin(true)
			.build();
		CorsPolicy readable = CorsPolicy.builder().allowedOrigins("*").allowedMethods("GET").build();
		CorsPolicy lan = CorsPolicy.builder()
			.allowedOrigins(APP)
			.allowPrivateNetwork(true)
			.maxAge(Duration.ZERO)
			.build();
		CorsPolicy nobody = CorsPolicy.builder().allowedOrigins(List.of()).build();
		return CorsPolicies.builder()
			.policy("default", plain, "/**")
			.policy("credentialed", credentialed, "/credentialed/**")
			.policy("anything", anything, "/anything/**")
			.policy("open", open, "/open/**")
			.policy("readable", readable, "/readable/**")
			.policy("lan", lan, "/lan/**")
			.policy("nobody", nobody, "/nobody/**")
			.disabledPolicy("disabled", plain, "/disabled/**")
			.excludePaths("/excluded/**");
	}

}
