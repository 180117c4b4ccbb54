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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;

import org.springframework.core.Ordered;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;

/**
 * Finds where Spring Security has its CORS from in reactive applications: from a bean,
 * which is told by its name, or from a source that only a filter chain knows.
 * <p>
 * Without Spring Security nobody takes notice of a source that is a bean.
 */
final class ReactiveSecurityFindings implements CorsFindings {

	private final ExistingBeans beans;

	ReactiveSecurityFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		List<CorsFinding> findings = new ArrayList<>();
		Map<String, CorsConfigurationSource> sources = this.beans.ofType(CorsConfigurationSource.class);
		Collection<CorsWebFilter> filters = this.beans.ofType(CorsWebFilter.class).values();
		List<Object> used = filters.stream().flatMap((filter) -> FilterSource.of(filter).stream()).toList();
		boolean inFront = isInFront();
		sources.forEach((name, source) -> {
			if (!used.contains(source)) {
				CorsFinding.of(CorsFinding.Kind.SOURCE, name, inFront, List.of(), policies).ifPresent(findings::add);
			}
		});
		// Any other chain could do anything when it is asked for its filters.
		this.beans.ofType(MatcherSecurityWebFilterChain.class)
			.forEach((name, chain) -> filters(chain).filter((filter) -> !filters.contains(filter))
				.flatMap((filter) -> FilterSource.of(filter).stream())
				.filter((source) -> !sources.containsValue(source))
				.flatMap((source) -> CorsFinding.of(CorsFinding.Kind.SECURITY, name, inFront, List.of(), policies)
					.stream())
				.forEach(findings::add));
		return findings;
	}

	// Spring Security wraps its filters, to sort them.
	private static Stream<CorsWebFilter> filters(MatcherSecurityWebFilterChain chain) {
		return chain.getWebFilters()
			.toStream()
			.flatMap((filter) -> Stream.concat(Stream.of(filter),
					FilterSource.read(filter, FilterSource.WRAPPED).stream()))
			.filter(CorsWebFilter.class::isInstance)
			.map(CorsWebFilter.class::cast);
	}

	private boolean isInFront() {
		int own = this.beans.ofType(CorsPolicyWebFilter.class)
			.values()
			.stream()
			.mapToInt(CorsPolicyWebFilter::getOrder)
			.min()
			.orElse(Ordered.HIGHEST_PRECEDENCE);
		return this.beans.ofType(WebFilterChainProxy.class)
			.entrySet()
			.stream()
			.anyMatch((entry) -> this.beans.order(entry.getKey(), entry.getValue()) < own);
	}

}
