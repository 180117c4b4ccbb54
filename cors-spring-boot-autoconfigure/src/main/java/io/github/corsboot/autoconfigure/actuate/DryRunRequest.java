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

package io.github.corsboot.autoconfigure.actuate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.corsboot.core.CorsRequest;

import org.springframework.http.HttpHeaders;

/**
 * A request that nobody has sent.
 *
 * @param method the method
 * @param headers the headers, each on one line
 * @param target where it goes
 */
record DryRunRequest(String method, Map<String, String> headers, DryRunTarget target) implements CorsRequest {

	static DryRunRequest preflight(DryRunTarget target, Optional<String> origin, String method,
			Optional<String> headers) {
		Map<String, String> sent = from(origin);
		sent.put(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, method);
		headers.ifPresent((value) -> sent.put(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, value));
		return new DryRunRequest("OPTIONS", sent, target);
	}

	static DryRunRequest actual(DryRunTarget target, Optional<String> origin, String method) {
		return new DryRunRequest(method, from(origin), target);
	}

	private static Map<String, String> from(Optional<String> origin) {
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		origin.ifPresent((value) -> headers.put(HttpHeaders.ORIGIN, value));
		return headers;
	}

	@Override
	public List<String> header(String name) {
		String value = this.headers.get(name);
		return (value != null) ? List.of(value) : List.of();
	}

	@Override
	public String scheme() {
		return this.target.scheme();
	}

	@Override
	public String host() {
		return this.target.host();
	}

	@Override
	public int port() {
		return this.target.port();
	}

}
