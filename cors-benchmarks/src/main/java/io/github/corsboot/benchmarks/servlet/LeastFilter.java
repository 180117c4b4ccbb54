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

package io.github.corsboot.benchmarks.servlet;

import java.io.IOException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;

import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.Scenario;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What no filter can be faster than that is to do what ours does, in these few requests
 * and no others: it reads what has to be read, sets what has to be set, keeps a decision
 * for error pages, and hands on a request and a response that could be guarded, and are
 * not. Whatever can be known beforehand is looked up as one text: the requested headers
 * too.
 */
final class LeastFilter implements Filter {

	private static final String DECISION = LeastFilter.class.getName();

	private final Set<String> origins = new HashSet<>(ComparedPolicy.EXACT_ORIGINS);

	private final Set<String> methods = new HashSet<>(ComparedPolicy.METHODS);

	private final Set<String> requestedHeaders = Set
		.of(Scenario.PREFLIGHT.request().headers().getOrDefault("Access-Control-Request-Headers", ""));

	private final String allowedMethods = String.join(", ", ComparedPolicy.METHODS);

	private final String allowedHeaders = String.join(", ", ComparedPolicy.HEADERS);

	private final String exposedHeaders = String.join(", ", ComparedPolicy.EXPOSED_HEADERS);

	private final String maxAge = Long.toString(ComparedPolicy.MAX_AGE.toSeconds());

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) request;
		HttpServletResponse httpResponse = (HttpServletResponse) response;
		String method = httpRequest.getMethod();
		String origin = onlyLine(httpRequest, "Origin");
		if ("OPTIONS".equals(method)) {
			answer(httpRequest, httpResponse, origin);
			return;
		}
		if (httpRequest.getHeader("Upgrade") != null) {
			throw new ServletException("A handshake is none of these requests");
		}
		httpRequest.setAttribute(DECISION, this);
		httpResponse.setHeader("Vary", "Origin");
		if (origin != null && this.origins.contains(origin) && this.methods.contains(method)) {
			httpResponse.setHeader("Access-Control-Allow-Origin", origin);
			httpResponse.setHeader("Access-Control-Allow-Credentials", "true");
			httpResponse.setHeader("Access-Control-Expose-Headers", this.exposedHeaders);
		}
		chain.doFilter(new HttpServletRequestWrapper(httpRequest), new HttpServletResponseWrapper(httpResponse));
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, @Nullable String origin)
			throws ServletException {
		String method = onlyLine(request, "Access-Control-Request-Method");
		String headers = onlyLine(request, "Access-Control-Request-Headers");
		if (origin == null || method == null || headers == null || !this.origins.contains(origin)
				|| !this.methods.contains(method) || !this.requestedHeaders.contains(headers)) {
			throw new ServletException("A denied preflight is none of these requests");
		}
		request.setAttribute(DECISION, this);
		response.setHeader("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
		response.setHeader("Access-Control-Allow-Origin", origin);
		response.setHeader("Access-Control-Allow-Credentials", "true");
		response.setHeader("Access-Control-Allow-Methods", this.allowedMethods);
		response.setHeader("Access-Control-Allow-Headers", this.allowedHeaders);
		response.setHeader("Access-Control-Max-Age", this.maxAge);
		response.setStatus(HttpServletResponse.SC_OK);
	}

	// A second line would make it another request.
	private static @Nullable String onlyLine(HttpServletRequest request, String name) throws ServletException {
		Enumeration<String> lines = request.getHeaders(name);
		String line = lines.hasMoreElements() ? lines.nextElement() : null;
		if (lines.hasMoreElements()) {
			throw new ServletException("Two lines are none of these requests");
		}
		return line;
	}

}
