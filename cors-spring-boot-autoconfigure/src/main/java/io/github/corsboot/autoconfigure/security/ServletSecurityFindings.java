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
import io.github.corsboot.spring.servlet.CorsPolicyFilter;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.RegistrationBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Finds where Spring Security has its CORS from in servlet applications: from a bean,
 * which is told by its name, or from a source that only a filter chain knows. The source
 * that it borrows from Spring MVC, for {@code http.cors(withDefaults())}, holds nothing
 * that would not be found there.
 * <p>
 * Nobody takes notice of a source that is a bean and that no chain uses.
 */
final class ServletSecurityFindings implements CorsFindings {

	/** Named and not used: Spring MVC may be missing. */
	private static final Set<String> SPRING_MVC = Set.of(
			"org.springframework.web.servlet.handler.HandlerMappingIntrospector",
			"org.springframework.web.servlet.handler.AbstractHandlerMapping",
			"org.springframework.web.servlet.resource.ResourceHttpRequestHandler");

	private static final String REGISTRATION = "securityFilterChainRegistration";

	private final ExistingBeans beans;

	ServletSecurityFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		Set<CorsFinding> findings = new LinkedHashSet<>();
		Map<String, CorsConfigurationSource> named = this.beans.ofType(CorsConfigurationSource.class);
		boolean inFront = isInFront();
		this.beans.ofType(SecurityFilterChain.class)
			.forEach((name, chain) -> sources(chain, named).filter((source) -> !isOfSpringMvc(source))
				.flatMap((source) -> FilterSource.nameOf(source, named)
					.map((bean) -> find(CorsFinding.Kind.SOURCE, bean, inFront, source, policies))
					.orElseGet(() -> find(CorsFinding.Kind.SECURITY, name, inFront, source, policies))
					.stream())
				.forEach(findings::add));
		return List.copyOf(findings);
	}

	private Stream<Object> sources(SecurityFilterChain chain, Map<String, CorsConfigurationSource> named) {
		Collection<CorsFilter> elsewhere = registered();
		return chain.getFilters()
			.stream()
			.filter((filter) -> filter instanceof CorsFilter corsFilter && !elsewhere.contains(corsFilter))
			.flatMap((filter) -> FilterSource.of(filter)
				.or(() -> Optional.ofNullable(named.get(FilterSource.BEAN)))
				.stream());
	}

	// A filter that is a bean is found as such, unless it has been kept out of the chain
	// of the server.
	private Collection<CorsFilter> registered() {
		List<CorsFilter> registered = new ArrayList<>(this.beans.ofType(CorsFilter.class).values());
		registrations().filter((bean) -> !bean.isEnabled())
			.forEach((bean) -> registered.removeIf((filter) -> filter == bean.getFilter()));
		return registered;
	}

	private boolean isInFront() {
		DelegatingFilterProxyRegistrationBean security = this.beans.ofType(DelegatingFilterProxyRegistrationBean.class)
			.get(REGISTRATION);
		return security != null && registrations().filter((bean) -> bean.getFilter() instanceof CorsPolicyFilter)
			.mapToInt(RegistrationBean::getOrder)
			.anyMatch((own) -> security.getOrder() < own);
	}

	private Stream<FilterRegistrationBean<?>> registrations() {
		return this.beans.ofType(FilterRegistrationBean.class).values().stream().map((bean) -> bean);
	}

	private static Optional<CorsFinding> find(CorsFinding.Kind kind, String name, boolean inFront, Object source,
			CorsPolicies policies) {
		if (source instanceof UrlBasedCorsConfigurationSource urls) {
			Set<String> paths = urls.getCorsConfigurations().keySet();
			return paths.isEmpty() ? Optional.empty() : CorsFinding.of(kind, name, inFront, paths, policies);
		}
		return CorsFinding.of(kind, name, inFront, List.of(), policies);
	}

	private static boolean isOfSpringMvc(Object source) {
		for (Class<?> type = source.getClass(); type != null; type = type.getSuperclass()) {
			if (SPRING_MVC.contains(type.getName())) {
				return true;
			}
		}
		return false;
	}

}
