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

package io.github.corsboot.autoconfigure.reactive;

import java.util.List;
import java.util.Map;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;

import org.springframework.core.Ordered;
import org.springframework.web.cors.reactive.CorsWebFilter;

/**
 * Finds {@link CorsWebFilter} beans.
 */
final class CorsWebFilterFindings implements CorsFindings {

	private final ExistingBeans beans;

	CorsWebFilterFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		Map<String, CorsWebFilter> others = this.beans.ofType(CorsWebFilter.class);
		if (others.isEmpty()) {
			return List.of();
		}
		int own = this.beans.ofType(CorsPolicyWebFilter.class)
			.values()
			.stream()
			.mapToInt(CorsPolicyWebFilter::getOrder)
			.min()
			.orElse(Ordered.HIGHEST_PRECEDENCE);
		return others.entrySet()
			.stream()
			.flatMap((entry) -> CorsFinding
				.of(CorsFinding.Kind.FILTER, entry.getKey(), this.beans.order(entry.getKey(), entry.getValue()) < own,
						List.of(), policies)
				.stream())
			.toList();
	}

}
