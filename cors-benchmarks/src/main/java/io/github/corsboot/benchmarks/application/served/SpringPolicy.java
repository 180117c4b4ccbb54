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

package io.github.corsboot.benchmarks.application.served;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The policy for Spring's own filters. It comes as properties, so that it is the one that
 * the starter has.
 */
final class SpringPolicy {

	static final String PROFILE = "spring-filter";

	private SpringPolicy() {
	}

	static CorsConfiguration read(Environment environment) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedOrigins(list(environment, "allowed-origins"));
		configuration.setAllowedMethods(list(environment, "allowed-methods"));
		configuration.setAllowedHeaders(list(environment, "allowed-headers"));
		configuration.setExposedHeaders(list(environment, "exposed-headers"));
		configuration.setAllowCredentials(true);
		configuration.setMaxAge(environment.getRequiredProperty(PROFILE + ".max-age", Long.class));
		return configuration;
	}

	private static List<String> list(Environment environment, String key) {
		return List.of(environment.getRequiredProperty(PROFILE + "." + key, String[].class));
	}

}
