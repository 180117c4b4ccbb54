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

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;

import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.FieldNames;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.MappingMatch;
import org.jspecify.annotations.Nullable;

/**
 * A request as cheap as one can be that still is a request: headers are looked for line
 * by line, as Tomcat does, and nothing is converted, copied or allocated on the way.
 */
final class StubRequest extends BareRequest {

	private static final HttpServletMapping MAPPING = new RootMapping();

	private static final int MAX_ATTRIBUTES = 16;

	private final String method;

	private final String path;

	private final String[] names;

	private final String[] values;

	private final Lines[] lines;

	private final List<String> distinctNames;

	private final String[] attributeNames = new String[MAX_ATTRIBUTES];

	private final Object[] attributes = new Object[MAX_ATTRIBUTES];

	private int attributeCount;

	StubRequest(BrowserRequest request, String path) {
		this.method = request.method();
		this.path = path;
		this.distinctNames = List.copyOf(request.headers().keySet());
		this.names = request.headers().keySet().toArray(String[]::new);
		this.values = request.headers().values().toArray(String[]::new);
		this.lines = new Lines[this.names.length];
		Arrays.setAll(this.lines, Lines::new);
	}

	/** Makes it a request that nobody has seen yet. */
	void begin() {
		this.attributeCount = 0;
	}

	@Override
	public @Nullable String getHeader(String name) {
		int index = indexOf(name, 0);
		return (index >= 0) ? this.values[index] : null;
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		int index = indexOf(name, 0);
		return (index >= 0) ? this.lines[index].begin() : Collections.emptyEnumeration();
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(this.distinctNames);
	}

	private int indexOf(String name, int start) {
		for (int i = start; i < this.names.length; i++) {
			String candidate = this.names[i];
			if (FieldNames.same(candidate, name)) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		int index = indexOfAttribute(name);
		return (index >= 0) ? this.attributes[index] : null;
	}

	private int indexOfAttribute(String name) {
		for (int i = 0; i < this.attributeCount; i++) {
			if (this.attributeNames[i].equals(name)) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		if (value == null) {
			removeAttribute(name);
			return;
		}
		int known = indexOfAttribute(name);
		int index = (known >= 0) ? known : this.attributeCount++;
		this.attributeNames[index] = name;
		this.attributes[index] = value;
	}

	@Override
	public void removeAttribute(String name) {
		int index = indexOfAttribute(name);
		if (index >= 0) {
			this.attributeCount--;
			this.attributeNames[index] = this.attributeNames[this.attributeCount];
			this.attributes[index] = this.attributes[this.attributeCount];
		}
	}

	@Override
	public String getMethod() {
		return this.method;
	}

	@Override
	public String getRequestURI() {
		return this.path;
	}

	@Override
	@SuppressWarnings("JdkObsolete") // Servlets have nothing newer.
	public StringBuffer getRequestURL() {
		return new StringBuffer("https://").append(BrowserRequest.HOST).append(this.path);
	}

	@Override
	public String getContextPath() {
		return "";
	}

	@Override
	public String getServletPath() {
		return this.path;
	}

	@Override
	public @Nullable String getPathInfo() {
		return null;
	}

	@Override
	public @Nullable String getQueryString() {
		return null;
	}

	@Override
	public HttpServletMapping getHttpServletMapping() {
		return MAPPING;
	}

	@Override
	public @Nullable String getCharacterEncoding() {
		return null;
	}

	@Override
	public @Nullable String getContentType() {
		return null;
	}

	@Override
	public int getContentLength() {
		return -1;
	}

	@Override
	public long getContentLengthLong() {
		return -1;
	}

	@Override
	public String getProtocol() {
		return "HTTP/1.1";
	}

	@Override
	public String getScheme() {
		return "https";
	}

	@Override
	public String getServerName() {
		return BrowserRequest.HOST;
	}

	@Override
	public int getServerPort() {
		return 443;
	}

	@Override
	public boolean isSecure() {
		return true;
	}

	@Override
	public boolean isAsyncStarted() {
		return false;
	}

	@Override
	public boolean isAsyncSupported() {
		return true;
	}

	@Override
	public DispatcherType getDispatcherType() {
		return DispatcherType.REQUEST;
	}

	/**
	 * The lines of one name, looked for as they are asked for. Nobody reads the same
	 * header twice at once, so one for each is enough.
	 */
	@SuppressWarnings("JdkObsolete") // Servlets have nothing newer.
	private final class Lines implements Enumeration<String> {

		private final int first;

		private int next;

		Lines(int first) {
			this.first = first;
		}

		Lines begin() {
			this.next = this.first;
			return this;
		}

		@Override
		public boolean hasMoreElements() {
			return this.next >= 0;
		}

		@Override
		public String nextElement() {
			if (this.next < 0) {
				throw new NoSuchElementException();
			}
			String value = StubRequest.this.values[this.next];
			this.next = indexOf(StubRequest.this.names[this.first], this.next + 1);
			return value;
		}

	}

	/** Spring's servlet at the root, as Spring Boot has it. */
	private static final class RootMapping implements HttpServletMapping {

		@Override
		public String getMatchValue() {
			return "";
		}

		@Override
		public String getPattern() {
			return "/";
		}

		@Override
		public String getServletName() {
			return "dispatcherServlet";
		}

		@Override
		public MappingMatch getMappingMatch() {
			return MappingMatch.DEFAULT;
		}

	}

}
