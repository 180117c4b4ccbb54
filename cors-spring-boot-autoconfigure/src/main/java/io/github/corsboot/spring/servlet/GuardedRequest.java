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

import java.util.Collections;
import java.util.Enumeration;

import io.github.corsboot.spring.PlainOrigin;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;

/**
 * The request as the application sees it. It differs in two things: asynchronous
 * processing gets the guarded response, and an {@code Origin} that Spring's own CORS
 * would fail on is shown as an opaque one.
 */
final class GuardedRequest extends HttpServletRequestWrapper {

	/**
	 * Spring's own CORS parses the header before it looks for the stand-in, and answers
	 * 403 or throws if it cannot. Hiding the header instead would make the request look
	 * as if it came from nowhere to an application that checks it by itself; no such
	 * check is mistaken about an opaque origin.
	 */
	private static final String OPAQUE_ORIGIN = "null";

	private final GuardedResponse response;

	private @Nullable Boolean unreadable;

	private GuardedRequest(HttpServletRequest request, GuardedResponse response) {
		super(request);
		this.response = response;
	}

	static HttpServletRequest of(HttpServletRequest request, GuardedResponse response) {
		return isGuarded(request) ? request : new GuardedRequest(request, response);
	}

	private static boolean isGuarded(ServletRequest request) {
		return request instanceof GuardedRequest
				|| (request instanceof ServletRequestWrapper wrapper && isGuarded(wrapper.getRequest()));
	}

	/**
	 * Without this the container would hand out its own response, and what is written
	 * from another thread would not be guarded.
	 */
	@Override
	public AsyncContext startAsync() {
		return startAsync(this, this.response);
	}

	@Override
	public String getHeader(String name) {
		return isUnreadableOrigin(name) ? OPAQUE_ORIGIN : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isUnreadableOrigin(name) ? Collections.enumeration(Collections.singleton(OPAQUE_ORIGIN))
				: super.getHeaders(name);
	}

	private boolean isUnreadableOrigin(String name) {
		if (!HttpHeaders.ORIGIN.equalsIgnoreCase(name)) {
			return false;
		}
		if (this.unreadable == null) {
			this.unreadable = failsOn((HttpServletRequest) getRequest());
		}
		return this.unreadable;
	}

	private static boolean failsOn(HttpServletRequest request) {
		try {
			// Some containers throw where they are asked for the host.
			boolean plain = request.getServerName() != null && request.getServerPort() >= 0
					&& PlainOrigin.isPlain(request.getHeader(HttpHeaders.ORIGIN));
			if (!plain) {
				CorsUtils.isCorsRequest(request);
			}
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

}
