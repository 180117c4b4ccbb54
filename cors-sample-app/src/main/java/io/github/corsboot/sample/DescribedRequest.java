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

package io.github.corsboot.sample;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.corsboot.core.CorsRequest;

/**
 * A request that was never sent, only described.
 *
 * @param url where it would go
 * @param method its method
 * @param headers its headers, by lower-case name
 */
record DescribedRequest(URI url, String method, Map<String, String> headers) implements CorsRequest {

	static DescribedRequest preflight(URI url, String origin, String method, String headerNames) {
		Map<String, String> asked = headerNames.isEmpty() ? Map.of()
				: Map.of("access-control-request-headers", headerNames);
		Map<String, String> headers = new HashMap<>(asked);
		headers.put("origin", origin);
		headers.put("access-control-request-method", method);
		return new DescribedRequest(url, "OPTIONS", Map.copyOf(headers));
	}

	static DescribedRequest actual(URI url, String origin, String method) {
		return new DescribedRequest(url, method, Map.of("origin", origin));
	}

	@Override
	public List<String> header(String name) {
		String value = this.headers.get(name.toLowerCase(Locale.ROOT));
		return (value != null) ? List.of(value) : List.of();
	}

	@Override
	public String scheme() {
		return Objects.requireNonNullElse(this.url.getScheme(), "");
	}

	@Override
	public String host() {
		return Objects.requireNonNullElse(this.url.getHost(), "");
	}

	@Override
	public int port() {
		return this.url.getPort();
	}

}
