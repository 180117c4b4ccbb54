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

package io.github.corsboot.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request as browsers send it: a dozen header lines, of which CORS reads a few. Each
 * text is an object of its own, as it is on a real request: to find the very same object
 * in a set would be no comparison.
 *
 * @param method the method
 * @param headers the values by name, in the order of the lines
 */
public record BrowserRequest(String method, Map<String, String> headers) {

	/** The host that all requests are sent to. */
	public static final String HOST = "api.example.com";

	/** The name of the header that says who asks. */
	public static final String ORIGIN = "Origin";

	/**
	 * A request for data.
	 * @param origin where it comes from, if it says so
	 * @return the request
	 */
	public static BrowserRequest actual(@Nullable String origin) {
		Map<String, String> headers = begin();
		headers.put("Accept", "application/json");
		if (origin != null) {
			headers.put(ORIGIN, origin);
		}
		end(headers, (origin != null) ? "cross-site" : "none");
		headers.put("Cookie", "session=3d5c0f0a1c6b4f0e9f7d2b8a6c4e2d10");
		return new BrowserRequest("GET", copy(headers));
	}

	/**
	 * A preflight.
	 * @param origin where it comes from
	 * @param method the method that it asks for
	 * @param requestedHeaders the headers that it asks for
	 * @return the request
	 */
	public static BrowserRequest preflight(String origin, String method, String requestedHeaders) {
		Map<String, String> headers = begin();
		headers.put("Accept", "*/*");
		headers.put("Access-Control-Request-Method", method);
		headers.put("Access-Control-Request-Headers", requestedHeaders);
		headers.put(ORIGIN, origin);
		end(headers, "cross-site");
		return new BrowserRequest("OPTIONS", copy(headers));
	}

	private static Map<String, String> begin() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Host", HOST);
		headers.put("Connection", "keep-alive");
		headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
				+ " Chrome/140.0.0.0 Safari/537.36");
		return headers;
	}

	private static void end(Map<String, String> headers, String site) {
		headers.put("Sec-Fetch-Site", site);
		headers.put("Sec-Fetch-Mode", "cors");
		headers.put("Sec-Fetch-Dest", "empty");
		headers.put("Referer", "https://app.example.com/");
		headers.put("Accept-Encoding", "gzip, deflate, br, zstd");
		headers.put("Accept-Language", "en-GB,en;q=0.9");
	}

	@SuppressWarnings("StringCopy") // What it is about: see above.
	private static Map<String, String> copy(Map<String, String> headers) {
		Map<String, String> copy = new LinkedHashMap<>();
		headers.forEach((name, value) -> copy.put(new String(name.toCharArray()), new String(value.toCharArray())));
		return Collections.unmodifiableMap(copy);
	}

	/**
	 * The origin.
	 * @return the value of the header, or an empty text if there is none
	 */
	public String origin() {
		return this.headers.getOrDefault(ORIGIN, "");
	}

}
