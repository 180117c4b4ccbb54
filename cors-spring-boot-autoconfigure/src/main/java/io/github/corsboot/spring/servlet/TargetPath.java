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

import io.github.corsboot.spring.RequestedPath;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path the client asked for, which on error and forward dispatches is not the
 * path of the request.
 */
final class TargetPath {

	/** The name that Spring Boot gives to the servlet of {@code spring.mvc.*}. */
	private static final String DISPATCHER_SERVLET = "dispatcherServlet";

	private TargetPath() {
	}

	/**
	 * The path of a request, without the context path and, where the
	 * {@code DispatcherServlet} serves it, without that servlet's prefix.
	 * @param request the request
	 * @param servletPath the prefix of the {@code DispatcherServlet}
	 * @return the path
	 */
	static RequestedPath of(HttpServletRequest request, String servletPath) {
		return switch (request.getDispatcherType()) {
			case ERROR -> {
				String uri = attribute(request, RequestDispatcher.ERROR_REQUEST_URI);
				String servlet = attribute(request, RequestDispatcher.ERROR_SERVLET_NAME);
				yield of(request, uri, null, prefix(servlet, servletPath));
			}
			case FORWARD -> original(request, servletPath, RequestDispatcher.FORWARD_REQUEST_URI,
					RequestDispatcher.FORWARD_CONTEXT_PATH, RequestDispatcher.FORWARD_MAPPING);
			case ASYNC -> original(request, servletPath, AsyncContext.ASYNC_REQUEST_URI,
					AsyncContext.ASYNC_CONTEXT_PATH, AsyncContext.ASYNC_MAPPING);
			default -> of(request, null, null, mappedPrefix(request, servletPath));
		};
	}

	// Most applications have no prefix, whatever the servlet.
	private static String mappedPrefix(HttpServletRequest request, String servletPath) {
		return servletPath.isEmpty() ? "" : prefix(servletName(request.getHttpServletMapping()), servletPath);
	}

	private static RequestedPath original(HttpServletRequest request, String servletPath, String uri,
			String contextPath, String mapping) {
		Object known = request.getAttribute(mapping);
		return of(request, attribute(request, uri), attribute(request, contextPath),
				prefix(servletName((known != null) ? known : request.getHttpServletMapping()), servletPath));
	}

	private static RequestedPath of(HttpServletRequest request, @Nullable String uri, @Nullable String contextPath,
			String prefix) {
		return RequestedPath.of((uri != null) ? uri : request.getRequestURI(),
				(contextPath != null) ? contextPath : contextPath(request), prefix);
	}

	private static String prefix(@Nullable String servletName, String servletPath) {
		// A servlet that is not known is taken for the DispatcherServlet: its prefix is
		// stripped only from paths that begin with it.
		return (servletName == null || servletName.equals(DISPATCHER_SERVLET)) ? servletPath : "";
	}

	private static @Nullable String servletName(@Nullable Object mapping) {
		if (mapping instanceof HttpServletMapping servletMapping) {
			String name = servletMapping.getServletName();
			return (name == null || name.isEmpty()) ? null : name;
		}
		return null;
	}

	private static String contextPath(HttpServletRequest request) {
		try {
			return request.getContextPath();
		}
		catch (RuntimeException ex) {
			// Tomcat looks for the context path in the URI as it came, and throws when it
			// is spelled in a way it does not find.
			return request.getServletContext().getContextPath();
		}
	}

	private static @Nullable String attribute(HttpServletRequest request, String name) {
		return (request.getAttribute(name) instanceof String value) ? value : null;
	}

}
