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

package io.github.corsboot.confusion;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;

/**
 * A strict, a lax and a default policy that can be told apart by what they expose.
 */
final class ConfusionPolicies {

	static final String ORIGIN = "https://app.example";

	private ConfusionPolicies() {
	}

	static CorsPolicies policies() {
		return CorsPolicies.builder()
			.policy("strict", policy("strict"), "/admin/**", "/*/secret/**")
			.policy("lax", policy("lax"), "/public/**", "/*/open/**")
			.policy("default", policy("default"), "/**")
			.build();
	}

	private static CorsPolicy policy(String name) {
		return CorsPolicy.builder().allowedOrigins(ORIGIN).exposedHeaders(name).build();
	}

}
