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

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A table of decisions, and the words its rows are written in.
 */
abstract class DecisionContract {

	static final String APP = "https://app.example.com";

	static final String EVIL = "https://evil.example";

	/** The origin under which {@link TestRequest}s reach the server. */
	static final String OWN = "https://api.example.com";

	static final String ALLOW_APP = "Access-Control-Allow-Origin: https://app.example.com";

	static final String ALLOW_ANY = "Access-Control-Allow-Origin: *";

	static final String CREDENTIALS = "Access-Control-Allow-Credentials: true";

	static final String DEFAULT_METHODS = "Access-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE";

	static final String HALF_AN_HOUR = "Access-Control-Max-Age: 1800";

	static final String NO_STORE = "Cache-Control: no-store";

	static final String VARY_ORIGIN = "Vary: Origin";

	static final String PREFLIGHT_VARY = "Vary: Origin, Access-Control-Request-Method, "
			+ "Access-Control-Request-Headers";

	static final String PREFLIGHT_VARY_PRIVATE = PREFLIGHT_VARY + ", Access-Control-Request-Private-Network";

	abstract Stream<DecisionRow> rows();

	@TestFactory
	Stream<DynamicTest> rowsHold() {
		return rows().map((row) -> DynamicTest.dynamicTest(row.name(), row::verify));
	}

	/** One allowed origin, everything else by default. */
	static CorsPolicy.Builder app() {
		return CorsPolicy.builder().allowedOrigins(APP);
	}

	/** Every origin, everything else by default. */
	static CorsPolicy.Builder any() {
		return CorsPolicy.builder().allowedOrigins("*");
	}

	static TestRequest get() {
		return TestRequest.of("GET");
	}

	static TestRequest post() {
		return TestRequest.of("POST");
	}

	static TestRequest options() {
		return TestRequest.of("OPTIONS");
	}

	/** What a browser sends before it lets a page of {@link #APP} use the method. */
	static TestRequest preflight(String method) {
		return options().from(APP).with("Access-Control-Request-Method", method);
	}

	static DecisionRow.Question row(String name, CorsPolicy.Builder policy, CorsRequest request) {
		return new DecisionRow.Question(name, policy::build, Enforcement.DEFAULT, request);
	}

	static DecisionRow.Question row(String name, CorsPolicy policy, CorsRequest request) {
		return new DecisionRow.Question(name, () -> policy, Enforcement.DEFAULT, request);
	}

}
