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

package io.github.corsboot.autoconfigure.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.web.filter.CorsFilter;

/**
 * Finds {@link CorsFilter} beans, and those that are only registered.
 */
final class CorsFilterFindings implements CorsFindings {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ExistingBeans beans;

	CorsFilterFindings(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.beans = new ExistingBeans(beanFactory);
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		List<FoundFilter> filters = filters();
		List<FoundFilter> others = new ArrayList<>();
		for (FoundFilter found : filters) {
			if (found.filter() instanceof CorsFilter) {
				others.add(found);
			}
		}
		return others.isEmpty() ? List.of() : findings(others, ownOrder(filters), policies);
	}

	private static List<CorsFinding> findings(List<FoundFilter> others, int own, CorsPolicies policies) {
		return others.stream()
			.flatMap((found) -> CorsFinding
				.of(CorsFinding.Kind.FILTER, found.name(), found.order() < own, found.paths(), policies)
				.stream())
			.toList();
	}

	private static int ownOrder(List<FoundFilter> filters) {
		return filters.stream()
			.filter((found) -> found.filter() instanceof CorsPolicyFilter)
			.mapToInt(FoundFilter::order)
			.min()
			.orElse(Ordered.HIGHEST_PRECEDENCE);
	}

	private List<FoundFilter> filters() {
		List<FoundFilter> filters = new ArrayList<>();
		Set<Filter> registered = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Map.Entry<String, ?> entry : this.beans.ofType(FilterRegistrationBean.class).entrySet()) {
			FilterRegistrationBean<?> registration = (FilterRegistrationBean<?>) entry.getValue();
			Filter filter = registration.getFilter();
			if (filter == null) {
				continue;
			}
			registered.add(filter);
			if (registration.isEnabled()) {
				filters.add(new FoundFilter(entry.getKey(), filter, registration.getOrder(), paths(registration)));
			}
		}
		for (Map.Entry<String, CorsFilter> entry : this.beans.ofType(CorsFilter.class).entrySet()) {
			String name = entry.getKey();
			CorsFilter filter = entry.getValue();
			FilterRegistration annotation = this.beanFactory.findAnnotationOnBean(name, FilterRegistration.class);
			if (registered.add(filter) && (annotation == null || annotation.enabled())) {
				filters.add(new FoundFilter(name, filter, order(name, filter, annotation != null), paths(annotation)));
			}
		}
		return filters;
	}

	// Spring Boot does not look at @Order on the method that makes a filter, unless that
	// is part of @FilterRegistration.
	private int order(String name, CorsFilter filter, boolean annotated) {
		return (annotated || filter instanceof Ordered) ? this.beans.order(name, filter)
				: OrderUtils.getOrder(filter.getClass(), Ordered.LOWEST_PRECEDENCE);
	}

	// The patterns of servlets as patterns of paths. Which paths a servlet has by its
	// name is not asked.
	private static List<String> paths(FilterRegistrationBean<?> registration) {
		boolean byServlet = !registration.getServletNames().isEmpty()
				|| !registration.getServletRegistrationBeans().isEmpty();
		return byServlet ? List.of() : paths(registration.getUrlPatterns());
	}

	private static List<String> paths(@Nullable FilterRegistration annotation) {
		if (annotation == null) {
			return List.of();
		}
		boolean byServlet = annotation.servletNames().length > 0 || annotation.servletClasses().length > 0;
		return byServlet ? List.of() : paths(List.of(annotation.urlPatterns()));
	}

	private static List<String> paths(Collection<String> urlPatterns) {
		List<String> paths = new ArrayList<>();
		for (String pattern : urlPatterns) {
			if (pattern.endsWith("/*")) {
				paths.add(pattern + "*");
			}
			else {
				paths.add((pattern.equals("/") || !pattern.startsWith("/")) ? "/**" : pattern);
			}
		}
		return paths;
	}

	/**
	 * A filter of the application.
	 *
	 * @param name the name of the bean that registers it
	 * @param filter the filter
	 * @param order its place
	 * @param paths the patterns of its paths, none for all
	 */
	private record FoundFilter(String name, Filter filter, int order, List<String> paths) {

	}

}
