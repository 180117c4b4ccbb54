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

package io.github.corsboot.benchmarks.application.served;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.env.Environment;

/**
 * The headers of a request that is allowed, for the filters that write these for
 * everybody and decide nothing: what they cost is what they weigh, on the way through the
 * server and over the wire.
 */
final class GrantedHeaders {

	static final String PROFILE = "headers-alone";

	private GrantedHeaders() {
	}

	static Map<String, String> read(Environment environment) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Vary", "Origin");
		headers.put("Access-Control-Allow-Origin",
				environment.getRequiredProperty(PROFILE + ".allowed-origins", String[].class)[0]);
		headers.put("Access-Control-Allow-Credentials", "true");
		headers.put("Access-Control-Expose-Headers",
				String.join(", ", environment.getRequiredProperty(PROFILE + ".exposed-headers", String[].class)));
		return headers;
	}

}
