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

import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.Outcome;
import io.github.corsboot.benchmarks.Scenario;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;

/**
 * One request on its way through one filter, again and again.
 */
public final class ServletCall {

	private static final String PATH = "/api/orders/17";

	private final Filter filter;

	private final StubRequest request;

	private final StubResponse response = new StubResponse();

	private final StubChain chain = new StubChain();

	/**
	 * Prepares a call.
	 * @param filter the filter
	 * @param request the request
	 * @param path the path that is asked for
	 */
	public ServletCall(Filter filter, BrowserRequest request, String path) {
		this.filter = filter;
		this.request = new StubRequest(request, path);
	}

	/**
	 * Prepares a call.
	 * @param candidate whose filter is called
	 * @param scenario with what
	 * @return the call
	 * @throws ServletException if the filter does not take its settings
	 */
	public static ServletCall of(ServletCandidate candidate, Scenario scenario) throws ServletException {
		return new ServletCall(candidate.filter(scenario.origins()), scenario.request(), PATH);
	}

	/**
	 * Calls the filter with a request that it has not seen.
	 * @return something that depends on what the filter does
	 * @throws IOException if the filter throws it
	 * @throws ServletException if the filter throws it
	 */
	public int run() throws IOException, ServletException {
		this.request.begin();
		this.response.begin();
		this.chain.begin();
		this.filter.doFilter(this.request, this.response, this.chain);
		return this.response.getStatus();
	}

	/**
	 * What has become of the request.
	 * @return what a browser would make of the last response
	 */
	public Outcome outcome() {
		String granted = this.response.getHeader("Access-Control-Allow-Origin");
		String origin = this.request.getHeader(BrowserRequest.ORIGIN);
		if (origin == null) {
			return (granted == null && this.chain.isCalled()) ? Outcome.NOT_CORS : Outcome.DENIED;
		}
		boolean withCredentials = "true".equals(this.response.getHeader("Access-Control-Allow-Credentials"));
		return (origin.equals(granted) && withCredentials) ? Outcome.GRANTED : Outcome.DENIED;
	}

	/**
	 * A header of the last response.
	 * @param name its name
	 * @return its value, or an empty text if it is not there
	 */
	public String header(String name) {
		String value = this.response.getHeader(name);
		return (value != null) ? value : "";
	}

	/**
	 * Whether the last request has reached the application.
	 * @return whether it has
	 */
	public boolean hasReachedApplication() {
		return this.chain.isCalled();
	}

}
