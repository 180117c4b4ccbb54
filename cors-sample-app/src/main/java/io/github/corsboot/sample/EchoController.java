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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells what arrived: the same answer under each policy, so that only the policy makes
 * the difference.
 */
@RestController
final class EchoController {

	private static final List<String> TELLING = List.of("Origin", "Content-Type", "Authorization", "Cookie",
			"X-Request-Id", "X-Debug");

	@RequestMapping(path = { "/api/echo", "/api/unmanaged/echo", "/public/echo", "/account/echo", "/partners/echo" },
			method = { RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH,
					RequestMethod.DELETE })
	Echo echo(HttpMethod method, @RequestHeader HttpHeaders headers,
			@RequestBody(required = false) @Nullable String body) {
		Map<String, String> seen = new LinkedHashMap<>();
		for (String name : TELLING) {
			String value = headers.getFirst(name);
			if (value != null) {
				seen.put(name, value);
			}
		}
		return new Echo(method.name(), seen, (body != null) ? body : "");
	}

	/**
	 * What arrived.
	 *
	 * @param method the method
	 * @param headers those of the headers that matter to CORS or to the page
	 * @param body the body
	 */
	record Echo(String method, Map<String, String> headers, String body) {

	}

}
