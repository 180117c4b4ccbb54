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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CorsPolicyFilterTests {

	private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	private final CorsPolicies policies = CorsPolicies.builder()
		.policy("default", CorsPolicy.builder().allowedOrigins("https://app.example").build(), "/**")
		.excludePaths("/excluded/**")
		.deniedRequests(DeniedRequests.PASS)
		.build();

	private final CorsPolicyFilter filter = new CorsPolicyFilter(this.policies);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private static MockHttpServletRequest request(String path, String origin) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Origin", origin);
		return request;
	}

	private Passed filter(ServletRequest request, ServletResponse servletResponse)
			throws IOException, ServletException {
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, servletResponse, chain);
		return new Passed(chain.getRequest(), chain.getResponse());
	}

	@Test
	void whatIsLeftAloneIsNotWrapped() throws Exception {
		MockHttpServletRequest request = request("/excluded/x", "https://app.example");
		assertThat(filter(request, this.response)).isEqualTo(new Passed(request, this.response));
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@Test
	void theDecisionCanBeReadAndNotChanged() throws Exception {
		MockHttpServletRequest request = request("/x", "https://evil.example");
		filter(request, this.response);
		assertThat(request.getAttribute(CorsDecision.ATTRIBUTE)).isInstanceOfSatisfying(CorsDecision.Denied.class,
				(denied) -> assertThat(denied.reason()).isEqualTo(DenialReason.ORIGIN_NOT_ALLOWED));
		request.setAttribute(CorsDecision.ATTRIBUTE, CorsDecision.leftAlone());
		request.setDispatcherType(DispatcherType.ERROR);
		MockHttpServletResponse afterwards = new MockHttpServletResponse();
		filter(request, afterwards);
		assertThat(afterwards.getHeader("Vary")).isEqualTo("Origin");
	}

	@Test
	void whoeverSetsTheAttributeInFrontDecidesNothing() throws Exception {
		MockHttpServletRequest request = request("/x", "https://app.example");
		request.setAttribute(CorsDecision.ATTRIBUTE, CorsDecision.leftAlone());
		filter(request, this.response);
		assertThat(this.response.getHeader(ALLOW_ORIGIN)).isEqualTo("https://app.example");
		assertThat(request.getAttribute(CorsDecision.ATTRIBUTE)).isInstanceOf(CorsDecision.Allowed.class);
	}

	@Test
	void thatAPathIsLeftAloneCanBeReadToo() throws Exception {
		MockHttpServletRequest request = request("/excluded/x", "https://app.example");
		filter(request, this.response);
		assertThat(request.getAttribute(CorsDecision.ATTRIBUTE)).isEqualTo(CorsDecision.leftAlone());
	}

	@Test
	void whatIsNotHttpIsNotWrapped() throws Exception {
		ServletRequest request = new ServletRequestWrapper(request("/x", "https://app.example"));
		ServletResponse plain = new ServletResponseWrapper(this.response);
		assertThat(filter(request, plain)).isEqualTo(new Passed(request, plain));
		assertThat(filter(request("/x", "https://app.example"), plain).response()).isSameAs(plain);
		assertThat(filter(request, this.response).request()).isSameAs(request);
	}

	@Test
	void anIncludeIsNotWrapped() throws Exception {
		MockHttpServletRequest request = request("/x", "https://app.example");
		request.setDispatcherType(DispatcherType.INCLUDE);
		assertThat(filter(request, this.response)).isEqualTo(new Passed(request, this.response));
	}

	@Test
	void whatIsWrappedAlreadyIsNotWrappedAgain() throws Exception {
		MockHttpServletRequest request = request("/x", "https://app.example");
		Passed first = filter(request, this.response);
		assertThat(first.request()).isNotSameAs(request);
		assertThat(first.response()).isNotSameAs(this.response);
		request.setDispatcherType(DispatcherType.FORWARD);
		HttpServletRequestWrapper outerRequest = new HttpServletRequestWrapper(
				(HttpServletRequestWrapper) first.request());
		HttpServletResponseWrapper outerResponse = new HttpServletResponseWrapper(
				(HttpServletResponseWrapper) first.response());
		assertThat(filter(outerRequest, outerResponse)).isEqualTo(new Passed(outerRequest, outerResponse));
	}

	@Test
	void whatIsLeftAloneIsLeftAloneWhereverItIsForwardedTo() throws Exception {
		MockHttpServletRequest request = request("/excluded/x", "https://app.example");
		filter(request, this.response);
		request.setDispatcherType(DispatcherType.FORWARD);
		request.setRequestURI("/x");
		assertThat(filter(request, this.response)).isEqualTo(new Passed(request, this.response));
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@Test
	void theStandInIsSeenAndNeverSent() throws Exception {
		AtomicReference<List<Object>> seen = new AtomicReference<>();
		FilterChain chain = (request, inner) -> {
			HttpServletResponse http = (HttpServletResponse) inner;
			http.setHeader(ALLOW_ORIGIN, "https://evil.example");
			seen.set(List.of(String.valueOf(http.getHeader(ALLOW_ORIGIN.toLowerCase(Locale.ROOT))),
					http.containsHeader(ALLOW_ORIGIN), http.getHeaders(ALLOW_ORIGIN),
					List.copyOf(http.getHeaderNames())));
		};
		this.filter.doFilter(request("/x", "https://evil.example"), this.response, chain);
		assertThat(seen.get()).containsExactly("denied", true, List.of("denied"), List.of("Vary"));
		assertThat(this.response.containsHeader(ALLOW_ORIGIN)).isFalse();
	}

	@Test
	void theRealHeaderIsSeenWhereThereIsOne() throws Exception {
		Passed passed = filter(request("/x", "https://app.example"), this.response);
		HttpServletResponse seen = (HttpServletResponse) passed.response();
		assertThat(seen.getHeader(ALLOW_ORIGIN)).isEqualTo("https://app.example");
		assertThat(seen.getHeaders(ALLOW_ORIGIN)).containsExactly("https://app.example");
		assertThat(seen.containsHeader("Access-Control-Allow-Credentials")).isFalse();
	}

	@Test
	void aCommittedResponseIsLeftAsItIs() throws Exception {
		this.response.setHeader("Vary", "Accept");
		this.response.setCommitted(true);
		filter(request("/x", "https://app.example"), this.response);
		assertThat(this.response.getHeaderNames()).containsExactly("Vary");
		assertThat(this.response.getHeader("Vary")).isEqualTo("Accept");
	}

	@Test
	void whoUnwrapsTheResponseIsPutRightAfterwards() throws Exception {
		this.filter.doFilter(request("/x", "https://app.example"), this.response,
				(request, inner) -> ((ServletResponseWrapper) inner).getResponse().reset());
		assertThat(this.response.getHeader(ALLOW_ORIGIN)).isEqualTo("https://app.example");
	}

	@Test
	void whileAnotherThreadHasTheResponseItIsNotTouched() throws Exception {
		MockHttpServletRequest request = request("/x", "https://app.example");
		request.setAsyncSupported(true);
		this.filter.doFilter(request, this.response, (inner, guarded) -> {
			inner.startAsync();
			this.response.reset();
		});
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@Test
	void noRequestIsTooOdd() throws Exception {
		MockHttpServletRequest odd = new MockHttpServletRequest("GET", "/x") {

			@Override
			public String getServerName() {
				throw new IllegalArgumentException("odd");
			}

			@Override
			public int getServerPort() {
				throw new NumberFormatException("odd");
			}

			@Override
			public @Nullable String getScheme() {
				return null;
			}

			@Override
			public String getContextPath() {
				throw new IllegalStateException("odd");
			}

		};
		odd.addHeader("Origin", "https://evil.example");
		assertThat(filter(odd, this.response).request()).isNotNull();
		assertThat(this.response.getHeader("Vary")).isEqualTo("Origin");
	}

	private record Passed(@Nullable ServletRequest request, @Nullable ServletResponse response) {

	}

}
