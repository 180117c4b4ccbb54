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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Section 4 of the contract: a request under a policy, with denied requests that pass.
 */
final class ActualRequestRows {

	private static final String[] OPTIONS_VARY = { "Origin", "Access-Control-Request-Method",
			"Access-Control-Request-Headers" };

	private static final String ALLOWED = "Access-Control-Allow-Origin: https://app.example";

	private static final String EXPOSED = "Access-Control-Expose-Headers: X-Total";

	private ActualRequestRows() {
	}

	static List<Row> rows() {
		return Stream
			.of(origins(), methods(), malformed(), own(), anyOrigin(), credentials(), elsewhere(), handshakes())
			.flatMap(List::stream)
			.toList();
	}

	private static List<Row> origins() {
		return List.of(Row.passes("no origin", RawRequest.get("/api/x")).vary("Origin"),
				Row.passes("allowed", RawRequest.get("/api/x", "Origin: https://app.example"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"),
				Row.passes("header names have no case", RawRequest.get("/api/x", "oRIGIN: https://app.example"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"),
				Row.passes("allowed subdomain", RawRequest.get("/api/x", "Origin: https://a.b.preview.example"))
					.with("Access-Control-Allow-Origin: https://a.b.preview.example", EXPOSED)
					.vary("Origin"),
				Row.passes("allowed port", RawRequest.get("/api/x", "Origin: http://localhost:5173"))
					.with("Access-Control-Allow-Origin: http://localhost:5173", EXPOSED)
					.vary("Origin"),
				Row.passes("another port", RawRequest.get("/api/x", "Origin: http://localhost:5174")).vary("Origin"),
				Row.passes("not listed", RawRequest.get("/api/x", "Origin: https://evil.example")).vary("Origin"),
				Row.passes("a name that ends like one that is listed",
						RawRequest.get("/api/x", "Origin: https://evilpreview.example"))
					.vary("Origin"),
				Row.passes("a name that begins like one that is listed",
						RawRequest.get("/api/x", "Origin: https://app.example.evil.example"))
					.vary("Origin"),
				Row.passes("a cookie changes nothing",
						RawRequest.get("/api/x", "Origin: https://evil.example", "Cookie: a=b"))
					.vary("Origin"),
				Row.passes("the request's Vary is not reflected",
						RawRequest.get("/api/x", "Origin: https://app.example", "Vary: X-Evil"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"),
				Row.passes("nobody is allowed", RawRequest.get("/nobody/x", "Origin: https://app.example"))
					.vary("Origin"));
	}

	private static List<Row> methods() {
		String origin = "Origin: https://app.example";
		return List.of(
				Row.passes("HEAD", RawRequest.request("HEAD", "/api/x", origin)).with(ALLOWED, EXPOSED).vary("Origin"),
				Row.passes("POST", RawRequest.request("POST", "/api/x", origin)).with(ALLOWED, EXPOSED).vary("Origin"),
				Row.passes("PUT", RawRequest.request("PUT", "/api/x", origin)).with(ALLOWED, EXPOSED).vary("Origin"),
				Row.passes("PATCH", RawRequest.request("PATCH", "/api/x", origin))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"),
				Row.passes("DELETE", RawRequest.request("DELETE", "/api/x", origin))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"),
				Row.passes("a method that is not listed", RawRequest.request("PROPFIND", "/api/x", origin))
					.vary("Origin"),
				Row.passes("methods have a case", RawRequest.request("patch", "/api/x", origin)).vary("Origin"),
				Row.passes("OPTIONS without a requested method", RawRequest.request("OPTIONS", "/api/x", origin))
					.vary(OPTIONS_VARY),
				Row.passes("OPTIONS without an origin",
						RawRequest.request("OPTIONS", "/api/x", "Access-Control-Request-Method: GET"))
					.vary(OPTIONS_VARY),
				Row.passes("OPTIONS where any method is allowed", RawRequest.request("OPTIONS", "/anything/x", origin))
					.with(ALLOWED, "Access-Control-Allow-Credentials: true")
					.vary(OPTIONS_VARY),
				Row.passes("GET covers HEAD", RawRequest.request("HEAD", "/readable/x"))
					.with("Access-Control-Allow-Origin: *"));
	}

	private static List<Row> malformed() {
		return Stream
			.of("null", "", "x", "*", "%", "://", "https:", "https://", "https://[", "https://[::1", "http://a b",
					"https://single", "HTTPS://app.example", "https://APP.example", "https://app.example/",
					"https://app.example:443", "https://app.example:", "https://app.example:0443",
					"https://user@app.example", "https://app.example?x", "https://app.example#x",
					"https://app.example.", "https://app.example, https://app.example", "https://app.example:99999",
					"https://app.example:99999999999999999999", "http://127.0.0.1:{b}",
					"https://" + "a".repeat(5000) + ".preview.example")
			.map((origin) -> Row.passes("malformed or null", RawRequest.get("/api/x", "Origin: " + origin))
				.vary("Origin"))
			.collect(Collectors.collectingAndThen(Collectors.toList(), (rows) -> {
				rows.add(Row
					.passes("two lines",
							RawRequest.get("/api/x", "Origin: https://app.example", "Origin: https://app.example"))
					.vary("Origin"));
				rows.add(Row
					.passes("two lines, one of them evil",
							RawRequest.get("/api/x", "Origin: https://app.example", "Origin: https://evil.example"))
					.vary("Origin"));
				return List.copyOf(rows);
			}));
	}

	private static List<Row> own() {
		String own = "Origin: http://" + RawRequest.AUTHORITY;
		return List.of(Row.passes("own origin", RawRequest.request("POST", "/api/x", own)).vary("Origin"),
				Row.passes("own origin, and the browser says so",
						RawRequest.request("POST", "/api/x", own, "Sec-Fetch-Site: same-origin"))
					.vary("Origin"),
				Row.passes("the browser says so, a proxy has changed the host",
						RawRequest.request("POST", "/api/x", "Origin: https://www.example",
								"Sec-Fetch-Site: same-origin"))
					.vary("Origin"),
				Row.passes("same-origin of an allowed origin grants as always",
						RawRequest.get("/api/x", "Origin: https://app.example", "Sec-Fetch-Site: same-origin"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"));
	}

	private static List<Row> anyOrigin() {
		String all = "Access-Control-Allow-Origin: *";
		String exposed = "Access-Control-Expose-Headers: *";
		String timing = "Timing-Allow-Origin: *";
		return List.of(Row.passes("any: no origin", RawRequest.get("/open/x")).with(all, exposed, timing),
				Row.passes("any: an origin", RawRequest.get("/open/x", "Origin: https://app.example"))
					.with(all, exposed, timing),
				Row.passes("any: null", RawRequest.get("/open/x", "Origin: null")).with(all, exposed, timing),
				Row.passes("any: malformed", RawRequest.get("/open/x", "Origin: https://[")).with(all, exposed, timing),
				Row.passes("any: empty", RawRequest.get("/open/x", "Origin: ")).with(all, exposed, timing),
				Row.passes("any: repeated",
						RawRequest.get("/open/x", "Origin: https://a.example", "Origin: https://b.example"))
					.with(all, exposed, timing),
				Row.passes("any: the request's own origin",
						RawRequest.request("POST", "/open/x", "Origin: http://" + RawRequest.AUTHORITY))
					.with(all, exposed, timing),
				Row.passes("any: the method is listed", RawRequest.get("/readable/x", "Origin: https://app.example"))
					.with(all),
				Row.passes("any: the method is not listed",
						RawRequest.request("POST", "/readable/x", "Origin: https://app.example")),
				Row.passes("any: OPTIONS without a requested method",
						RawRequest.request("OPTIONS", "/open/x", "Origin: https://app.example"))
					.with(all, exposed, timing)
					.vary(OPTIONS_VARY));
	}

	private static List<Row> credentials() {
		String origin = "Origin: https://app.example";
		return List.of(
				Row.passes("credentials", RawRequest.get("/credentialed/x", origin))
					.with(ALLOWED, "Access-Control-Allow-Credentials: true",
							"Access-Control-Expose-Headers: X-Total, X-Page",
							"Timing-Allow-Origin: https://app.example")
					.vary("Origin"),
				Row.passes("credentials: no origin", RawRequest.get("/credentialed/x")).vary("Origin"),
				Row.passes("credentials: not listed", RawRequest.get("/credentialed/x", "Origin: https://evil.example"))
					.vary("Origin"),
				Row.passes("credentials: method not listed", RawRequest.request("POST", "/credentialed/x", origin))
					.vary("Origin"));
	}

	private static List<Row> elsewhere() {
		return List.of(Row.passes("excluded", RawRequest.get("/excluded/x", "Origin: https://app.example")),
				Row.passes("excluded: a preflight is the application's",
						RawRequest.preflight("/excluded/x", "https://app.example", "GET")),
				Row.passes("disabled", RawRequest.get("/disabled/x", "Origin: https://app.example")),
				Row.passes("a path with two readings",
						RawRequest.get("/open/../credentialed/x", "Origin: https://app.example"))
					.vary("Origin"),
				Row.passes("a path with two readings of one policy",
						RawRequest.get("/api;a=b/x", "Origin: https://app.example"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"));
	}

	private static List<Row> handshakes() {
		return List.of(Row.passes("handshake, allowed", RawRequest.handshake("/api/x", "Origin: https://app.example")),
				Row.passes("handshake, not listed", RawRequest.handshake("/api/x", "Origin: https://evil.example")),
				Row.passes("handshake, no origin", RawRequest.handshake("/api/x")),
				Row.passes("handshake, any origin", RawRequest.handshake("/open/x", "Origin: https://app.example")), Row
					.passes("no handshake without a key",
							RawRequest.get("/api/x", "Connection: Upgrade", "Upgrade: websocket",
									"Origin: https://app.example"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"));
	}

}
