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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.corsboot.core.ResponseHeaders;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Removes what a filter in front of ours has put on the response under a name that the
 * decision governs and does not set itself.
 */
final class ForeignHeaders {

	private ForeignHeaders() {
	}

	/**
	 * Removes the headers.
	 * @param response a response that is not committed
	 * @param headers the headers of the decision
	 */
	static void remove(HttpServletResponse response, ResponseHeaders headers) {
		if (!isAnyGoverned(response.getHeaderNames(), headers)) {
			return;
		}
		List<String> foreign = find(response, headers);
		if (foreign.isEmpty()) {
			return;
		}
		foreign.forEach((name) -> response.setHeader(name, null));
		// Only from Servlet 6.1 on does null remove a header: before, Tomcat ignores it.
		if (!find(response, headers).isEmpty()) {
			rebuild(response, headers);
		}
	}

	// Nobody in front of ours has set such a header, nearly always.
	private static boolean isAnyGoverned(Collection<String> names, ResponseHeaders headers) {
		if (names.isEmpty()) {
			return false;
		}
		for (String name : names) {
			if (headers.governs(name)) {
				return true;
			}
		}
		return false;
	}

	private static List<String> find(HttpServletResponse response, ResponseHeaders headers) {
		Set<String> ours = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach((name, value) -> ours.add(name));
		return response.getHeaderNames()
			.stream()
			.filter((name) -> headers.governs(name) && !ours.contains(name))
			.toList();
	}

	private static void rebuild(HttpServletResponse response, ResponseHeaders headers) {
		// Where no single header can be removed, all are, and the others come back. A
		// body that a filter in front of ours has already begun would be lost: no filter
		// that passes the request on does that.
		Map<String, List<String>> kept = new LinkedHashMap<>();
		for (String name : response.getHeaderNames()) {
			if (!headers.governs(name)) {
				kept.put(name, new ArrayList<>(response.getHeaders(name)));
			}
		}
		int status = response.getStatus();
		String contentType = response.getContentType();
		String encoding = response.getCharacterEncoding();
		Locale locale = response.getLocale();
		response.reset();
		response.setStatus(status);
		if (!locale.equals(response.getLocale())) {
			response.setLocale(locale);
		}
		if (contentType != null) {
			response.setContentType(contentType);
		}
		if (!encoding.equals(response.getCharacterEncoding())) {
			response.setCharacterEncoding(encoding);
		}
		kept.forEach((name, values) -> restore(response, name, values));
	}

	private static void restore(HttpServletResponse response, String name, List<String> values) {
		for (int i = 0; i < values.size(); i++) {
			if (i == 0) {
				response.setHeader(name, values.get(i));
			}
			else {
				response.addHeader(name, values.get(i));
			}
		}
	}

}
