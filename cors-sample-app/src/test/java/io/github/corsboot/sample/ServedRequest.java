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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;

/**
 * A request that is sent to either stack.
 *
 * @param method the method
 * @param target the target
 * @param origin the origin it comes from, empty for none
 * @param asks for a preflight: the method and the headers it asks for
 */
record ServedRequest(String method, String target, String origin, List<String> asks) {

	private static final List<String> TARGETS = List.of("/", "/actuator/cors", "/api/echo", "/api/report",
			"/api/broken", "/api/no-such-thing", "/api/unmanaged/echo", "/public/echo", "/account/echo",
			"/account/visit", "/partners/echo");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS");

	private static final List<List<String>> ASKS = List.of(List.of("GET"), List.of("PATCH"), List.of("DELETE"),
			List.of("PATCH", "content-type,x-request-id"), List.of("GET", "x-debug"));

	/**
	 * Every endpoint with every method, from every kind of origin, asked for and done.
	 */
	static Stream<ServedRequest> all(int port) {
		List<String> origins = List.of("", "http://localhost:" + port, "http://127.0.0.1:" + port,
				"https://shop.partner.example", "https://evil.example", "null");
		List<ServedRequest> requests = new ArrayList<>();
		for (String target : TARGETS) {
			for (String origin : origins) {
				METHODS.forEach((method) -> requests.add(new ServedRequest(method, target, origin, List.of())));
				ASKS.forEach((asks) -> requests.add(new ServedRequest("OPTIONS", target, origin, asks)));
			}
		}
		return requests.stream();
	}

	RawResponse sendTo(RunningSample sample) {
		List<String> headers = new ArrayList<>();
		if (!this.origin.isEmpty()) {
			headers.add("Origin: " + this.origin);
		}
		if (!this.asks.isEmpty()) {
			headers.add("Access-Control-Request-Method: " + this.asks.get(0));
		}
		if (this.asks.size() > 1) {
			headers.add("Access-Control-Request-Headers: " + this.asks.get(1));
		}
		return new RawRequest(this.method, this.target, headers).send(sample.port());
	}

}
