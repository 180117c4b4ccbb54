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

package io.github.corsboot.benchmarks.growth;

import java.util.List;
import java.util.stream.IntStream;

import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Configurations of any size.
 */
final class Sizes {

	private Sizes() {
	}

	static List<String> origins(int count) {
		return IntStream.range(0, count).mapToObj(Sizes::origin).toList();
	}

	static String origin(int number) {
		return "https://tenant" + number + ".example.com";
	}

	static List<String> patterns(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "https://*.tenant" + number + ".example.com").toList();
	}

	static List<String> paths(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "/api/v1/service" + number + "/**").toList();
	}

	static String requestedPath(int number) {
		return "/api/v1/service" + number + "/orders/17";
	}

	// The origins of each policy are its own: otherwise a policy could be shared.
	static CorsPolicies policies(List<String> paths) {
		CorsPolicies.Builder builder = CorsPolicies.builder();
		for (int i = 0; i < paths.size(); i++) {
			builder.policy("service" + i, ComparedPolicy.ours(List.of(ComparedPolicy.ORIGIN, origin(i))), paths.get(i));
		}
		return builder.build();
	}

	static UrlBasedCorsConfigurationSource springPolicies(List<String> paths) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		for (int i = 0; i < paths.size(); i++) {
			CorsConfiguration configuration = ComparedPolicy.springWithoutOrigins();
			configuration.setAllowedOrigins(List.of(ComparedPolicy.ORIGIN, origin(i)));
			source.registerCorsConfiguration(paths.get(i), configuration);
		}
		return source;
	}

	static CorsConfiguration springOrigins(List<String> origins) {
		CorsConfiguration configuration = ComparedPolicy.springWithoutOrigins();
		configuration.setAllowedOrigins(origins);
		return configuration;
	}

	static CorsConfiguration springPatterns(List<String> patterns) {
		CorsConfiguration configuration = ComparedPolicy.springWithoutOrigins();
		configuration.setAllowedOriginPatterns(patterns);
		return configuration;
	}

}
