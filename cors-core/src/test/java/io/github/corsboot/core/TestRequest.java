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

package io.github.corsboot.core;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as a table row writes it. Unless said otherwise it reaches
 * {@code https://api.example.com}.
 */
record TestRequest(String method, Map<String, List<String>> headers, String scheme, String host,
		int port) implements CorsRequest {

	static TestRequest of(String method) {
		return new TestRequest(method, Map.of(), "https", "api.example.com", 443);
	}

	/** One element for each header line; none means that the header is absent. */
	TestRequest with(String name, String... lines) {
		return with(name, List.of(lines));
	}

	TestRequest with(String name, List<String> lines) {
		Map<String, List<String>> more = new HashMap<>(this.headers);
		more.put(name.toLowerCase(Locale.ROOT), List.copyOf(lines));
		return new TestRequest(this.method, Map.copyOf(more), this.scheme, this.host, this.port);
	}

	TestRequest from(String... origins) {
		return with("Origin", origins);
	}

	/** Asks a preflight for these names: one element for each header line. */
	TestRequest asking(String... lines) {
		return with("Access-Control-Request-Headers", lines);
	}

	/** Says where the request arrived, after any handling of forwarded headers. */
	TestRequest at(String scheme, String host, int port) {
		return new TestRequest(this.method, this.headers, scheme, host, port);
	}

	@Override
	public List<String> header(String name) {
		return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
	}

}
