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

package io.github.corsboot.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

/**
 * What really arrives at the server, preflights included: it listens in front of every
 * other filter.
 */
class Arrivals {

	private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	FilterRegistrationBean<Filter> servletArrivals() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			HttpServletRequest http = (HttpServletRequest) request;
			this.arrivals.add(new Arrival(http.getMethod(), http.getRequestURI()));
			chain.doFilter(request, response);
		});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	WebFilter reactiveArrivals() {
		return (exchange, chain) -> {
			this.arrivals.add(new Arrival(exchange.getRequest().getMethod().name(),
					exchange.getRequest().getPath().pathWithinApplication().value()));
			return chain.filter(exchange);
		};
	}

	/** The methods of the requests for a path, in order, since this was asked last. */
	List<String> methodsOfRequestsFor(String path) {
		List<Arrival> seen = new ArrayList<>();
		for (Arrival next = this.arrivals.poll(); next != null; next = this.arrivals.poll()) {
			seen.add(next);
		}
		return seen.stream().filter((arrival) -> arrival.path().equals(path)).map(Arrival::method).toList();
	}

	private record Arrival(String method, String path) {

	}

}
