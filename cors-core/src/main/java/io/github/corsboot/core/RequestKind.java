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

import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.http.Methods;
import io.github.corsboot.core.internal.http.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a request is to the CORS protocol. It does not depend on any policy.
 */
public enum RequestKind {

	/**
	 * A browser asks whether it may send a request: {@code OPTIONS} with {@code Origin}
	 * and {@code Access-Control-Request-Method}.
	 *
	 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">Fetch:
	 * CORS-preflight request</a>
	 */
	PREFLIGHT,

	/** Any other request, with an {@code Origin} or without one. */
	ACTUAL,

	/**
	 * A WebSocket handshake, to which CORS does not apply.
	 *
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.1">RFC 6455</a>
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc8441#section-4">RFC 8441: extended
	 * CONNECT</a>
	 */
	HANDSHAKE;

	/**
	 * Finds out what a request is.
	 * @param request the request
	 * @return its kind
	 */
	public static RequestKind of(CorsRequest request) {
		String method = request.method();
		if (isHandshake(request, method)) {
			return HANDSHAKE;
		}
		boolean options = Methods.OPTIONS.equals(method);
		return (options && request.fieldValue(HeaderNames.ORIGIN) != null && requestedMethod(request) != null)
				? PREFLIGHT : ACTUAL;
	}

	// What makes a preflight of an OPTIONS request with an origin: even an empty header
	// does.
	static @Nullable String requestedMethod(CorsRequest request) {
		return request.fieldValue(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
	}

	// No script can send these headers in any other request.
	static boolean isHandshake(CorsRequest request, String method) {
		return switch (method) {
			case Methods.GET -> Tokens.contains(request.fieldValue(HeaderNames.UPGRADE), "websocket")
					&& Tokens.contains(request.fieldValue(HeaderNames.CONNECTION), "upgrade")
					&& request.fieldValue(HeaderNames.SEC_WEBSOCKET_KEY) != null;
			case Methods.CONNECT -> request.fieldValue(HeaderNames.SEC_WEBSOCKET_VERSION) != null;
			default -> false;
		};
	}

}
