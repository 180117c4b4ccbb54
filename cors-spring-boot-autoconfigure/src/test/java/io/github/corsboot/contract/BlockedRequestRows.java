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

/**
 * Section 4 of the contract, with denied requests that are blocked and preflights that
 * are answered with 204.
 */
final class BlockedRequestRows {

	private static final String[] OPTIONS_VARY = { "Origin", "Access-Control-Request-Method",
			"Access-Control-Request-Headers" };

	private static final String ALLOWED = "Access-Control-Allow-Origin: https://app.example";

	private static final String EXPOSED = "Access-Control-Expose-Headers: X-Total";

	private BlockedRequestRows() {
	}

	static List<Row> rows() {
		String own = "Origin: http://" + RawRequest.AUTHORITY;
		String evil = "Origin: https://evil.example";
		return List.of(
				Row.passes("allowed", RawRequest.get("/api/x", "Origin: https://app.example"))
					.with(ALLOWED, EXPOSED)
					.vary("Origin"),
				Row.passes("no origin", RawRequest.request("POST", "/api/x")).vary("Origin"),
				Row.passes("own origin", RawRequest.request("POST", "/api/x", own)).vary("Origin"),
				Row.passes("the browser says it is the own origin",
						RawRequest.request("POST", "/api/x", "Origin: https://www.example",
								"Sec-Fetch-Site: same-origin"))
					.vary("Origin"),
				Row.answered("the browser says it is not", 403,
						RawRequest.request("POST", "/api/x", own, "Sec-Fetch-Site: cross-site"))
					.vary("Origin"),
				Row.answered("own host, another scheme", 403,
						RawRequest.request("POST", "/api/x", "Origin: https://" + RawRequest.AUTHORITY))
					.vary("Origin"),
				Row.answered("own host, another port", 403,
						RawRequest.request("POST", "/api/x", "Origin: http://127.0.0.1"))
					.vary("Origin"),
				Row.answered("not listed", 403, RawRequest.get("/api/x", evil)).vary("Origin"),
				Row.answered("a form", 403, RawRequest.request("POST", "/api/x", evil, "Content-Type: text/plain"))
					.vary("Origin"),
				Row.answered("a cookie changes nothing", 403, RawRequest.get("/api/x", evil, "Cookie: a=b"))
					.vary("Origin"),
				Row.answered("null", 403, RawRequest.request("POST", "/api/x", "Origin: null")).vary("Origin"),
				Row.answered("malformed", 403, RawRequest.request("POST", "/api/x", "Origin: x")).vary("Origin"),
				Row.answered("empty", 403, RawRequest.request("POST", "/api/x", "Origin: ")).vary("Origin"),
				Row.answered("two lines", 403,
						RawRequest.get("/api/x", "Origin: https://app.example", "Origin: https://app.example"))
					.vary("Origin"),
				Row.answered("a method that is not listed", 403,
						RawRequest.request("PROPFIND", "/api/x", "Origin: https://app.example"))
					.vary("Origin"),
				Row.answered("OPTIONS", 403, RawRequest.request("OPTIONS", "/api/x", "Origin: https://app.example"))
					.vary(OPTIONS_VARY),
				Row.answered("a path with two readings", 403,
						RawRequest.get("/open/../credentialed/x", "Origin: https://app.example"))
					.vary("Origin"),
				Row.passes("any origin", RawRequest.get("/open/x", evil))
					.with("Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: *",
							"Timing-Allow-Origin: *"),
				Row.answered("any origin, method not listed", 403, RawRequest.request("POST", "/readable/x", evil)),
				Row.passes("any origin, method not listed, no origin", RawRequest.request("POST", "/readable/x")),
				Row.passes("excluded", RawRequest.get("/excluded/x", evil)),
				Row.answered("preflight, granted", 204,
						RawRequest.preflight("/readable/x", "https://app.example", "GET"))
					.with("Access-Control-Allow-Origin: *", "Access-Control-Allow-Methods: GET",
							"Access-Control-Max-Age: 1800")
					.vary(OPTIONS_VARY),
				Row.answered("preflight, denied", 403, RawRequest.preflight("/api/x", "https://evil.example", "GET"))
					.vary(OPTIONS_VARY),
				Row.passes("handshake, allowed", RawRequest.handshake("/api/x", "Origin: https://app.example")),
				Row.passes("handshake, own origin", RawRequest.handshake("/api/x", own)),
				Row.passes("handshake, no origin", RawRequest.handshake("/api/x")),
				Row.passes("handshake, the method is not checked",
						RawRequest.handshake("/credentialed/x", "Origin: https://app.example")),
				Row.answered("handshake, not listed", 403, RawRequest.handshake("/api/x", evil)),
				Row.answered("handshake, malformed", 403, RawRequest.handshake("/api/x", "Origin: https://[")));
	}

}
