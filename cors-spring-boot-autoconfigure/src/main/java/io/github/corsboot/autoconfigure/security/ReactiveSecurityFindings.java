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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Nobody takes notice of a source that is a bean and that no chain uses.
 */
final class ReactiveSecurityFindings implements CorsFindings {

	private final ExistingBeans beans;

	ReactiveSecurityFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		Set<CorsFinding> findings = new LinkedHashSet<>();
		Map<String, CorsConfigurationSource> named = this.beans.ofType(CorsConfigurationSource.class);
		Collection<CorsWebFilter> elsewhere = this.beans.ofType(CorsWebFilter.class).values();
		boolean inFront = isInFront();
		// Any other chain could do anything when it is asked for its filters.
		this.beans.ofType(MatcherSecurityWebFilterChain.class)
			.forEach((name, chain) -> filters(chain).filter((filter) -> !elsewhere.contains(filter))
				.flatMap((filter) -> FilterSource.of(filter)
					.or(() -> Optional.ofNullable(named.get(FilterSource.BEAN)))
					.stream())
				.flatMap((source) -> FilterSource.nameOf(source, named)
					.map((bean) -> find(CorsFinding.Kind.SOURCE, bean, inFront, policies))
					.orElseGet(() -> find(CorsFinding.Kind.SECURITY, name, inFront, policies))
					.stream())
				.forEach(findings::add));
		return List.copyOf(findings);
	}

	// A reactive source does not tell its paths.
	private static Optional<CorsFinding> find(CorsFinding.Kind kind, String name, boolean inFront,
			CorsPolicies policies) {
		return CorsFinding.of(kind, name, inFront, List.of(), policies);
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
