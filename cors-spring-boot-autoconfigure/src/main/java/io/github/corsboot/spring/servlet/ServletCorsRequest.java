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

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.corsboot.core.CorsRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A servlet request as the core sees it.
 *
 * @param request the request
 */
record ServletCorsRequest(HttpServletRequest request) implements CorsRequest {

	@Override
	public String method() {
		// From Servlet 6.1 on an error dispatch is a GET whatever the client sent.
		if (this.request.getDispatcherType() == DispatcherType.ERROR
				&& this.request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String original) {
			return original;
		}
		@Nullable String method = this.request.getMethod();
		return (method != null) ? method : "";
	}

	@Override
	public List<String> header(String name) {
		@Nullable Enumeration<String> values = this.request.getHeaders(name);
		if (values == null || !values.hasMoreElements()) {
			return List.of();
		}
		String first = values.nextElement();
		if (!values.hasMoreElements()) {
			return List.of(first);
		}
		List<String> lines = new ArrayList<>(List.of(first));
		values.asIterator().forEachRemaining(lines::add);
		return lines;
	}

	@Override
	public @Nullable String fieldValue(String name) {
		@Nullable Enumeration<String> values = this.request.getHeaders(name);
		if (values == null || !values.hasMoreElements()) {
			return null;
		}
		String value = values.nextElement();
		return values.hasMoreElements() ? CorsRequest.super.fieldValue(name) : value;
	}

	@Override
	public String scheme() {
		return orElse(this.request::getScheme, "");
	}

	@Override
	public String host() {
		return orElse(this.request::getServerName, "");
	}

	@Override
	public int port() {
		return orElse(this.request::getServerPort, -1);
	}

	/**
	 * Containers parse the {@code Host} header when they are first asked for it, and some
	 * throw when they cannot.
	 */
	private static <T> T orElse(Supplier<T> supplier, T fallback) {
		try {
			return Optional.ofNullable(supplier.get()).orElse(fallback);
		}
		catch (RuntimeException ex) {
			return fallback;
		}
	}

}
