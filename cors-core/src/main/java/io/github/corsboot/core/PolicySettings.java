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

package io.github.corsboot.core;

import java.time.Duration;
import java.util.List;

import io.github.corsboot.core.internal.http.NameList;

/**
 * The settings of a policy.
 */
record PolicySettings(List<String> allowedOrigins, List<String> allowedMethods, List<String> allowedHeaders,
		List<String> exposedHeaders, boolean allowCredentials, Duration maxAge, boolean allowPrivateNetwork,
		boolean timingAllowOrigin) {

	PolicySettings {
		allowedOrigins = anyOr(allowedOrigins);
		allowedMethods = anyOr(allowedMethods);
		allowedHeaders = anyOr(allowedHeaders);
		exposedHeaders = anyOr(exposedHeaders);
	}

	boolean allowsAnyOrigin() {
		return this.allowedOrigins.contains(NameList.ANY);
	}

	// Beside "*" nothing else has a meaning.
	private static List<String> anyOr(List<String> values) {
		return values.contains(NameList.ANY) ? List.of(NameList.ANY) : List.copyOf(values);
	}

}
