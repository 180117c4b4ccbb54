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

package io.github.corsboot.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Section 5 of the contract: preflights.
 */
final class PreflightRows {

	private static final String[] VARY = { "Origin", "Access-Control-Request-Method",
			"Access-Control-Request-Headers" };

	private static final String APP = ContractPolicies.APP;

	private static final String ALLOWED = "Access-Control-Allow-Origin: https://app.example";

	private static final String CREDENTIALS = "Access-Control-Allow-Credentials: true";

	private static final String METHODS = "Access-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE";

	private static final String AGE = "Access-Control-Max-Age: 1800";

	private PreflightRows() {
	}

	static List<Row> rows() {
		return Stream.of(plain(), credentialed(), anything(), open(), privateNetwork(), denied(), malformed())
			.flatMap(List::stream)
			.toList();
	}

	private static Row granted(String name, RawRequest request, String... lines) {
		return Row.answered(name, 200, request).with(lines).vary(VARY);
	}

	private static Row denied(String name, RawRequest request) {
		return Row.answered(name, 403, request).vary(VARY);
	}

	private static RawRequest asking(String path, String... names) {
		String[] lines = Arrays.stream(names)
			.map((value) -> "Access-Control-Request-Headers: " + value)
			.toArray(String[]::new);
		return RawRequest.preflight(path, APP, "PUT", lines);
	}

	private static List<Row> plain() {
		return List.of(granted("GET", RawRequest.preflight("/api/x", APP, "GET"), ALLOWED, METHODS, AGE),
				granted("PATCH", RawRequest.preflight("/api/x", APP, "PATCH"), ALLOWED, METHODS, AGE),
				granted("a subdomain", RawRequest.preflight("/api/x", "https://a.preview.example", "PUT"),
						"Access-Control-Allow-Origin: https://a.preview.example", METHODS, AGE),
				granted("one header", asking("/api/x", "x-a"), ALLOWED, METHODS, AGE,
						"Access-Control-Allow-Headers: *, Authorization"),
				granted("authorization", asking("/api/x", "authorization"), ALLOWED, METHODS, AGE,
						"Access-Control-Allow-Headers: *, Authorization"),
				granted("nothing is asked", asking("/api/x", ""), ALLOWED, METHODS, AGE),
				granted("private network is not asked of this policy",
						RawRequest.preflight("/api/x", APP, "GET", "Access-Control-Request-Private-Network: true"),
						ALLOWED, METHODS, AGE),
				granted("a body and a cookie change nothing",
						RawRequest.preflight("/api/x", APP, "GET", "Cookie: a=b", "Sec-Fetch-Site: cross-site"),
						ALLOWED, METHODS, AGE),
				granted("a path the application does not serve", RawRequest.preflight("/nowhere", APP, "GET"), ALLOWED,
						METHODS, AGE));
	}

	private static List<Row> credentialed() {
		String methods = "Access-Control-Allow-Methods: GET, PUT, QUERY";
		String headers = "Access-Control-Allow-Headers: X-A, X-B";
		String age = "Access-Control-Max-Age: 60";
		return List.of(
				granted("credentials", RawRequest.preflight("/credentialed/x", APP, "PUT"), ALLOWED, CREDENTIALS,
						methods, age),
				granted("GET covers HEAD", RawRequest.preflight("/credentialed/x", APP, "HEAD"), ALLOWED, CREDENTIALS,
						methods, age),
				granted("a new method", RawRequest.preflight("/credentialed/x", APP, "QUERY"), ALLOWED, CREDENTIALS,
						methods, age),
				granted("listed headers", asking("/credentialed/x", "x-a,x-b"), ALLOWED, CREDENTIALS, methods, age,
						headers),
				granted("unsorted and padded", asking("/credentialed/x", " X-b ,\tx-A , "), ALLOWED, CREDENTIALS,
						methods, age, headers),
				granted("several lines", asking("/credentialed/x", "x-b", "x-a"), ALLOWED, CREDENTIALS, methods, age,
						headers));
	}

	private static List<Row> anything() {
		return List.of(
				granted("with credentials the requested method", RawRequest.preflight("/anything/x", APP, "PURGE"),
						ALLOWED, CREDENTIALS, AGE, "Access-Control-Allow-Methods: PURGE"),
				granted("with credentials the requested names", asking("/anything/x", "x-b,X-A", "x-a,authorization"),
						ALLOWED, CREDENTIALS, AGE, "Access-Control-Allow-Methods: PUT",
						"Access-Control-Allow-Headers: x-b, x-a, authorization"));
	}

	private static List<Row> open() {
		String all = "Access-Control-Allow-Origin: *";
		String methods = "Access-Control-Allow-Methods: *";
		return List.of(granted("any origin", RawRequest.preflight("/open/x", APP, "PURGE"), all, methods, AGE),
				granted("any origin: null", RawRequest.preflight("/open/x", "null", "GET"), all, methods, AGE),
				granted("any origin: malformed", RawRequest.preflight("/open/x", "https://[", "GET"), all, methods,
						AGE),
				granted("any origin and a header", asking("/open/x", "authorization"), all, methods, AGE,
						"Access-Control-Allow-Headers: *, Authorization"),
				denied("any origin, method not listed", RawRequest.preflight("/readable/x", APP, "PUT")));
	}

	private static List<Row> privateNetwork() {
		String[] vary = { "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
				"Access-Control-Request-Private-Network" };
		String ask = "Access-Control-Request-Private-Network: true";
		String age = "Access-Control-Max-Age: 0";
		return List.of(
				granted("private network", RawRequest.preflight("/lan/x", APP, "GET", ask), ALLOWED, METHODS, age,
						"Access-Control-Allow-Private-Network: true")
					.vary(vary),
				granted("private network, not asked", RawRequest.preflight("/lan/x", APP, "GET"), ALLOWED, METHODS, age)
					.vary(vary),
				denied("private network, asked by a denied origin",
						RawRequest.preflight("/lan/x", "https://evil.example", "GET", ask))
					.vary(vary));
	}

	private static List<Row> denied() {
		String body = "Content-Type: text/plain";
		return List.of(denied("origin not listed", RawRequest.preflight("/api/x", "https://evil.example", "GET")),
				denied("null", RawRequest.preflight("/api/x", "null", "GET")),
				denied("nobody", RawRequest.preflight("/nobody/x", APP, "GET")),
				denied("not even the request's own origin",
						RawRequest.preflight("/api/x", "http://" + RawRequest.AUTHORITY, "GET")),
				denied("a path the application does not serve",
						RawRequest.preflight("/nowhere", "https://evil.example", "GET")),
				denied("a body and a cookie change nothing",
						RawRequest.preflight("/api/x", "https://evil.example", "GET", body, "Cookie: a=b")),
				denied("the method is not listed", RawRequest.preflight("/api/x", APP, "PROPFIND")),
				denied("methods have a case", RawRequest.preflight("/api/x", APP, "patch")),
				denied("TRACE", RawRequest.preflight("/anything/x", APP, "TRACE")),
				denied("CONNECT", RawRequest.preflight("/anything/x", APP, "CONNECT")),
				denied("TRACK", RawRequest.preflight("/anything/x", APP, "TRACK")),
				denied("POST is denied where it is not listed", RawRequest.preflight("/credentialed/x", APP, "POST")),
				denied("one header that is not listed", asking("/credentialed/x", "x-a,x-c")),
				denied("a path with two readings", RawRequest.preflight("/open/../credentialed/x", APP, "GET")));
	}

	private static List<Row> malformed() {
		String names = String.join(",", IntStream.range(0, 101).mapToObj((i) -> "x" + i).toList());
		String[] lines = IntStream.range(0, 60)
			.mapToObj((i) -> "Access-Control-Request-Headers: ,")
			.toArray(String[]::new);
		return List.of(denied("an empty method", RawRequest.preflight("/api/x", APP, "")),
				denied("a method that is no token", RawRequest.preflight("/anything/x", APP, "A B")),
				denied("a method that is too long", RawRequest.preflight("/anything/x", APP, "A".repeat(65))),
				denied("two methods",
						RawRequest.preflight("/anything/x", APP, "GET", "Access-Control-Request-Method: GET")),
				denied("an empty origin", RawRequest.preflight("/api/x", "", "GET")),
				denied("a malformed origin", RawRequest.preflight("/api/x", "https://[::1", "GET")),
				denied("two origins", RawRequest.preflight("/api/x", APP, "GET", "Origin: https://app.example")),
				denied("an origin and an empty one", RawRequest.preflight("/api/x", APP, "GET", "Origin:")),
				denied("an origin and a comma", RawRequest.preflight("/api/x", APP, "GET", "Origin: ,")),
				denied("an origin and a quote", RawRequest.preflight("/api/x", APP, "GET", "Origin: \"")),
				denied("an origin and quotes", RawRequest.preflight("/api/x", APP, "GET", "Origin: \"\"")),
				denied("a method and an empty one",
						RawRequest.preflight("/api/x", APP, "GET", "Access-Control-Request-Method:")),
				denied("a method and a comma",
						RawRequest.preflight("/api/x", APP, "GET", "Access-Control-Request-Method: ,")),
				denied("a header that is no token", asking("/api/x", "x a")),
				denied("commas only", asking("/api/x", ",".repeat(4096))),
				denied("too many lines", RawRequest.preflight("/api/x", APP, "PUT", lines)),
				denied("too many headers", asking("/api/x", names)),
				denied("too many characters", asking("/api/x", "x".repeat(5000))),
				Row.passes("no method at all", RawRequest.request("OPTIONS", "/api/x", "Origin: https://evil.example"))
					.vary(VARY));
	}

}
