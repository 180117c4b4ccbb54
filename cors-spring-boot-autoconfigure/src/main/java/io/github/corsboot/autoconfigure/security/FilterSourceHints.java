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

package io.github.corsboot.autoconfigure.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Lets {@link FilterSource} read in a native image what it reads elsewhere.
 */
final class FilterSourceHints implements RuntimeHintsRegistrar {

	/** Named and not used: each of these types may be missing. */
	private static final Map<String, String> FIELDS = Map.of("org.springframework.web.filter.CorsFilter",
			FilterSource.CONFIGURATION, "org.springframework.web.cors.reactive.CorsWebFilter",
			FilterSource.CONFIGURATION,
			"org.springframework.security.config.web.server.ServerHttpSecurity$OrderedWebFilter", FilterSource.WRAPPED);

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		FIELDS.forEach((type, field) -> hints.reflection()
			.registerTypeIfPresent(classLoader, type, (hint) -> hint.withField(field)));
	}

}
