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

package io.github.corsboot.spring.servlet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.spring.CorsPolicies;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The door of servlet applications: asks the policies once for each request and carries
 * their decision out.
 * <p>
 * Register it for the dispatcher types {@code REQUEST}, {@code ASYNC}, {@code ERROR} and
 * {@code FORWARD}, with asynchronous processing supported. A {@code REQUEST} dispatch is
 * decided, and answered where the decision says so; every other dispatch carries the
 * first decision out, or, where nothing preceded it, decides for the path that the client
 * asked for, and never answers. The decision can be read from the request attribute
 * {@link CorsDecision#ATTRIBUTE}.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS
 * protocol</a>
 */
public final class CorsPolicyFilter implements Filter {

	private static final String DECISION = CorsPolicyFilter.class.getName() + ".DECISION";

	private final CorsPolicies policies;

	private final String servletPath;

	/**
	 * Creates a filter for an application whose {@code DispatcherServlet} is mapped to
	 * the root.
	 * @param policies the policies by path
	 */
	public CorsPolicyFilter(CorsPolicies policies) {
		this(policies, "");
	}

	/**
	 * Creates a filter.
	 * @param policies the policies by path
	 * @param servletPath the prefix the {@code DispatcherServlet} is mapped to, such as
	 * {@code /app}; its paths are matched without it, those of other servlets as they are
	 */
	public CorsPolicyFilter(CorsPolicies policies, String servletPath) {
		this.policies = Objects.requireNonNull(policies, "policies");
		this.servletPath = Objects.requireNonNull(servletPath, "servletPath");
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest httpRequest && response instanceof HttpServletResponse httpResponse
				&& request.getDispatcherType() != DispatcherType.INCLUDE) {
			filter(httpRequest, httpResponse, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		CorsDecision decision = decide(request);
		if (!decision.headers().governsAnything()) {
			chain.doFilter(request, response);
			return;
		}
		GuardedResponse guarded = GuardedResponse.of(response, decision.headers());
		OptionalInt answer = decision.answer();
		if (answer.isPresent() && request.getDispatcherType() == DispatcherType.REQUEST) {
			answer(response, answer.getAsInt(), decision.body());
			return;
		}
		try {
			chain.doFilter(GuardedRequest.of(request, guarded), guarded.outermost(response));
		}
		finally {
			// Afterwards the response is the container's, unless another thread has it.
			if (!request.isAsyncStarted()) {
				guarded.standAfterwards();
			}
		}
	}

	private static void answer(HttpServletResponse response, int status, Optional<String> body) throws IOException {
		response.setStatus(status);
		if (body.isPresent()) {
			byte[] bytes = body.get().getBytes(StandardCharsets.US_ASCII);
			response.setContentLength(bytes.length);
			response.getOutputStream().write(bytes);
		}
	}

	private CorsDecision decide(HttpServletRequest request) {
		if (request.getAttribute(DECISION) instanceof CorsDecision earlier) {
			return earlier;
		}
		CorsDecision decision = this.policies.decide(new ServletCorsRequest(request),
				TargetPath.of(request, this.servletPath));
		request.setAttribute(DECISION, decision);
		request.setAttribute(CorsDecision.ATTRIBUTE, decision);
		return decision;
	}

}
