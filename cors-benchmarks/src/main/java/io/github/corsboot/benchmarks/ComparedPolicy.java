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

package io.github.corsboot.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.PublicSuffixes;

import org.springframework.web.cors.CorsConfiguration;

/**
 * The policy that all candidates have: a handful of origins with credentials, four
 * methods, some headers.
 */
public final class ComparedPolicy {

	/** An origin that is allowed. */
	public static final String ORIGIN = "https://app.example.com";

	/** All origins that are allowed one by one. */
	public static final List<String> EXACT_ORIGINS = List.of(ORIGIN, "https://admin.example.com",
			"https://shop.example.org", "https://partner.example.net", "https://localhost:3000");

	/** The domain whose subdomains are allowed by a wildcard. */
	public static final String WILDCARD_DOMAIN = "example.com";

	/** The methods that are allowed. */
	public static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

	/** The request headers that are allowed. */
	public static final List<String> HEADERS = List.of("Content-Type", "Authorization", "X-Requested-With",
			"X-Request-Id");

	/** The response headers that scripts may read. */
	public static final List<String> EXPOSED_HEADERS = List.of("X-Total-Count", "Link");

	/** How long browsers remember the answer to a preflight. */
	public static final Duration MAX_AGE = Duration.ofMinutes(30);

	/** Nobody is asked about a real domain here: not even a list is needed. */
	private static final PublicSuffixes NO_SUFFIXES = new PublicSuffixes() {

		@Override
		public boolean isPublicSuffix(String name) {
			return false;
		}

		@Override
		public boolean hasPublicSuffixBelow(String name) {
			return false;
		}

	};

	private ComparedPolicy() {
	}

	/**
	 * The policy as ours.
	 * @param origins how it names origins
	 * @return the policy
	 */
	public static CorsPolicy ours(Origins origins) {
		return ours(patterns(origins));
	}

	/**
	 * The policy as ours, with other origins.
	 * @param patterns the origin patterns
	 * @return the policy
	 */
	public static CorsPolicy ours(List<String> patterns) {
		return CorsPolicy.builder()
			.allowedOrigins(patterns)
			.allowedMethods(METHODS)
			.allowedHeaders(HEADERS)
			.exposedHeaders(EXPOSED_HEADERS)
			.allowCredentials(true)
			.maxAge(MAX_AGE)
			.publicSuffixes(NO_SUFFIXES)
			.build();
	}

	/**
	 * The policy as Spring's. Patterns are given as such only where there is a wildcard:
	 * Spring looks through both lists, and compares the patterns by regular expressions.
	 * @param origins how it names origins
	 * @return the policy
	 */
	public static CorsConfiguration spring(Origins origins) {
		CorsConfiguration configuration = springWithoutOrigins();
		configuration.setAllowedOrigins(EXACT_ORIGINS);
		if (origins == Origins.WILDCARD) {
			configuration.setAllowedOriginPatterns(List.of("https://*." + WILDCARD_DOMAIN));
		}
		return configuration;
	}

	/**
	 * The policy as Spring's, without origins.
	 * @return the policy
	 */
	public static CorsConfiguration springWithoutOrigins() {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.setAllowedMethods(METHODS);
		configuration.setAllowedHeaders(HEADERS);
		configuration.setExposedHeaders(EXPOSED_HEADERS);
		configuration.setAllowCredentials(true);
		configuration.setMaxAge(MAX_AGE);
		return configuration;
	}

	private static List<String> patterns(Origins origins) {
		List<String> patterns = new ArrayList<>(EXACT_ORIGINS);
		if (origins == Origins.WILDCARD) {
			patterns.add("https://*." + WILDCARD_DOMAIN);
		}
		return patterns;
	}

}
