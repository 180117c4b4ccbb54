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

package io.github.corsboot.benchmarks.reactive;

import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.Origins;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;

import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;

/**
 * The filters that are compared, each with the same policy on all paths.
 */
public enum ReactiveCandidate {

	/** Ours. */
	OURS("ours") {

		@Override
		WebFilter filter(Origins origins) {
			return new CorsPolicyWebFilter(
					CorsPolicies.builder().policy("api", ComparedPolicy.ours(origins), "/**").build());
		}

	},

	/** Spring Framework's. */
	SPRING("Spring") {

		@Override
		WebFilter filter(Origins origins) {
			UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
			source.registerCorsConfiguration("/**", ComparedPolicy.spring(origins));
			return new CorsWebFilter(source);
		}

	};

	private final String title;

	ReactiveCandidate(String title) {
		this.title = title;
	}

	/**
	 * What people call it.
	 * @return the title of a column
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Makes the filter.
	 * @param origins how the policy names origins
	 * @return the filter, ready for requests
	 */
	abstract WebFilter filter(Origins origins);

}
