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

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the filter allocates for a request: the two guards, and the views that the core
 * and the policies have of it. Objects are counted, not time, and as they are written:
 * the compiler does away with some of them, sooner or later, and never makes more.
 */
class FilterAllocationTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final int CALLS = 1_000;

	private static final int ROUNDS = 3;

	private static final int GUARDS_AND_VIEWS = 2 * 24 + 16 + 24;

	private static final CorsPolicy POLICY = CorsPolicy.builder()
		.allowedOrigins("https://app.example.com", "https://*.example.org")
		.allowedHeaders("Content-Type")
		.exposedHeaders("X-Total-Count")
		.build();

	private final PlainRequest request = new PlainRequest();

	private final PlainResponse response = new PlainResponse();

	private final KeepingChain chain = new KeepingChain();

	private CorsPolicies policies = CorsPolicies.builder().policy("app", POLICY, "/**").build();

	@Test
	void aRequestWithoutOrigin() throws Exception {
		assertThat(bytes(GUARDS_AND_VIEWS)).isLessThanOrEqualTo(GUARDS_AND_VIEWS);
		assertThat(this.response.getHeader("Vary")).isEqualTo("Origin");
	}

	@Test
	void anAllowedRequest() throws Exception {
		this.request.header("Origin", "https://app.example.com");
		assertThat(bytes(GUARDS_AND_VIEWS)).isLessThanOrEqualTo(GUARDS_AND_VIEWS);
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://app.example.com");
	}

	@Test
	void aRequestThatAWildcardAllows() throws Exception {
		this.request.header("Origin", "https://tenant.example.org");
		assertThat(bytes(GUARDS_AND_VIEWS)).isLessThanOrEqualTo(GUARDS_AND_VIEWS);
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://tenant.example.org");
	}

	@Test
	void aGrantedPreflight() throws Exception {
		this.request.method = "OPTIONS";
		this.request.header("Origin", "https://app.example.com");
		this.request.header("Access-Control-Request-Method", "PUT");
		this.request.header("Access-Control-Request-Headers", "content-type");
		int granted = 240;
		assertThat(bytes(granted)).isLessThanOrEqualTo(granted);
		assertThat(this.response.getHeader("Access-Control-Allow-Methods")).contains("PUT");
	}

	@Test
	void oneOfManyPoliciesCostsThePathAndWhatItBeginsWith() throws Exception {
		CorsPolicies.Builder many = CorsPolicies.builder();
		for (int i = 0; i < 100; i++) {
			many.policy("service" + i, POLICY, "/api/service" + i + "/**");
		}
		this.policies = many.build();
		this.request.header("Origin", "https://app.example.com");
		int onePath = 448;
		assertThat(bytes(onePath)).isLessThanOrEqualTo(onePath);
		assertThat(this.response.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://app.example.com");
	}

	private double bytes(int enough) throws Exception {
		CorsPolicyFilter filter = new CorsPolicyFilter(this.policies);
		double best = Double.MAX_VALUE;
		for (int i = 0; i < ROUNDS && best > enough; i++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int j = 0; j < CALLS; j++) {
				this.request.attributes = 0;
				this.response.size = 0;
				filter.doFilter(this.request, this.response, this.chain);
			}
			best = Math.min(best, (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
		}
		return best;
	}

	/** Keeps what reaches it, so that the guards are made. */
	private static final class KeepingChain implements FilterChain {

		private final Object[] kept = new Object[2];

		@Override
		public void doFilter(ServletRequest request, ServletResponse response) {
			this.kept[0] = request;
			this.kept[1] = response;
		}

	}

	/** A request that makes nothing itself. */
	private static final class PlainRequest extends HttpServletRequestWrapper {

		private final Map<String, Value> headers = new HashMap<>();

		private final Object[] attributeValues = new Object[4];

		private final String[] attributeNames = new String[4];

		private int attributes;

		private String method = "GET";

		PlainRequest() {
			super(new MockHttpServletRequest());
		}

		void header(String name, String value) {
			this.headers.put(name, new Value(value));
		}

		@Override
		public String getMethod() {
			return this.method;
		}

		@Override
		public @Nullable HttpServletMapping getHttpServletMapping() {
			return null;
		}

		@Override
		public String getRequestURI() {
			return "/api/service7/orders";
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			Value value = this.headers.get(name);
			return (value != null) ? value.begin() : Collections.emptyEnumeration();
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			for (int i = 0; i < this.attributes; i++) {
				if (this.attributeNames[i].equals(name)) {
					return this.attributeValues[i];
				}
			}
			return null;
		}

		@Override
		public void setAttribute(String name, Object value) {
			this.attributeNames[this.attributes] = name;
			this.attributeValues[this.attributes] = value;
			this.attributes++;
		}

	}

	/** The only line of a header, again and again. */
	@SuppressWarnings("JdkObsolete") // Servlets have nothing newer.
	private static final class Value implements Enumeration<String> {

		private final String value;

		private boolean read;

		Value(String value) {
			this.value = value;
		}

		Value begin() {
			this.read = false;
			return this;
		}

		@Override
		public boolean hasMoreElements() {
			return !this.read;
		}

		@Override
		public String nextElement() {
			this.read = true;
			return this.value;
		}

	}

	/** A response that makes nothing itself. */
	private static final class PlainResponse extends HttpServletResponseWrapper {

		private final String[] names = new String[16];

		private final String[] values = new String[16];

		private int size;

		PlainResponse() {
			super(new MockHttpServletResponse());
		}

		@Override
		public void setHeader(String name, String value) {
			this.names[this.size] = name;
			this.values[this.size] = value;
			this.size++;
		}

		@Override
		public @Nullable String getHeader(String name) {
			for (int i = 0; i < this.size; i++) {
				if (this.names[i].equals(name)) {
					return this.values[i];
				}
			}
			return null;
		}

		@Override
		public Collection<String> getHeaders(String name) {
			String value = getHeader(name);
			return (value != null) ? List.of(value) : List.of();
		}

		@Override
		public Collection<String> getHeaderNames() {
			return List.of();
		}

		@Override
		public void setStatus(int status) {
		}

		@Override
		public boolean isCommitted() {
			return false;
		}

	}

}
