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

package io.github.corsboot.spring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.corsboot.core.CorsRequest;

/**
 * A request that consists of a method and headers, to {@code https://api.example.com}.
 */
public record RequestStub(String method, Map<String, List<String>> headers) implements CorsRequest {

	/**
	 * A script's plain request.
	 */
	public static RequestStub get(String origin) {
		return new RequestStub("GET", Map.of("Origin", List.of(origin)));
	}

	/**
	 * What a browser asks in front of any other request.
	 */
	public static RequestStub preflight(String origin, String method, String... headers) {
		return new RequestStub("OPTIONS", Map.of("Origin", List.of(origin), "Access-Control-Request-Method",
				List.of(method), "Access-Control-Request-Headers", List.of(headers)));
	}

	@Override
	public List<String> header(String name) {
		Map<String, List<String>> withoutCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		withoutCase.putAll(this.headers);
		return withoutCase.getOrDefault(name, List.of());
	}

	@Override
	public String scheme() {
		return "https";
	}

	@Override
	public String host() {
		return "api.example.com";
	}

	@Override
	public int port() {
		return 443;
	}

}
