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

package io.github.corsboot.advisory;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;

/**
 * A strict policy next to a lax one.
 */
final class AdvisoryPolicies {

	static final String APP = "https://app.example";

	static final String ADMIN = "https://admin.example";

	static final String EVIL = "https://evil.example";

	private AdvisoryPolicies() {
	}

	static CorsPolicies policies(boolean blocking) {
		return CorsPolicies.builder()
			.policy("default",
					CorsPolicy.builder().allowedOrigins(APP).allowedHeaders("X-One").allowCredentials(true).build(),
					"/**")
			.policy("admin", CorsPolicy.builder().allowedOrigins(ADMIN).build(), "/admin/**")
			.policy("public", CorsPolicy.builder().allowedOrigins("*").build(), "/public/**")
			.policy("plus", CorsPolicy.builder().allowedOrigins(EVIL).build(), "/a+b/**")
			.policy("lan", CorsPolicy.builder().allowedOrigins(APP).allowPrivateNetwork(true).build(), "/lan/**")
			.deniedRequests(blocking ? DeniedRequests.BLOCK : DeniedRequests.PASS)
			.build();
	}

}
