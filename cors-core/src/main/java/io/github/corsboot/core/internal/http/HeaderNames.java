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

package io.github.corsboot.core.internal.http;

/**
 * The names of the headers of the
 * <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a> and of
 * those around it.
 */
public final class HeaderNames {

	/** Who sends the request. */
	public static final String ORIGIN = "Origin";

	/** The method a preflight asks for. */
	public static final String ACCESS_CONTROL_REQUEST_METHOD = "Access-Control-Request-Method";

	/** The header names a preflight asks for. */
	public static final String ACCESS_CONTROL_REQUEST_HEADERS = "Access-Control-Request-Headers";

	/** Whether a preflight asks for access to a private network. */
	public static final String ACCESS_CONTROL_REQUEST_PRIVATE_NETWORK = "Access-Control-Request-Private-Network";

	/** Who may read the response. */
	public static final String ACCESS_CONTROL_ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	/** Whether the response may be read although credentials were sent. */
	public static final String ACCESS_CONTROL_ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

	/** Which methods may be used. */
	public static final String ACCESS_CONTROL_ALLOW_METHODS = "Access-Control-Allow-Methods";

	/** Which request headers may be used. */
	public static final String ACCESS_CONTROL_ALLOW_HEADERS = "Access-Control-Allow-Headers";

	/** Whether a page of a public network may reach this server on a private one. */
	public static final String ACCESS_CONTROL_ALLOW_PRIVATE_NETWORK = "Access-Control-Allow-Private-Network";

	/** For how many seconds the answer to a preflight may be cached. */
	public static final String ACCESS_CONTROL_MAX_AGE = "Access-Control-Max-Age";

	/** Which response headers a script may read. */
	public static final String ACCESS_CONTROL_EXPOSE_HEADERS = "Access-Control-Expose-Headers";

	/** Who may read the response's resource timing. */
	public static final String TIMING_ALLOW_ORIGIN = "Timing-Allow-Origin";

	/** What the response depends on. */
	public static final String VARY = "Vary";

	/** Whether a response may be cached. */
	public static final String CACHE_CONTROL = "Cache-Control";

	/** What the body of a response is. */
	public static final String CONTENT_TYPE = "Content-Type";

	/** Whether a browser may take the body for something else. */
	public static final String X_CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

	/** How the origin of a request relates to that of its target. */
	public static final String SEC_FETCH_SITE = "Sec-Fetch-Site";

	/** The host that a client has asked a proxy for, if it is to be believed. */
	public static final String X_FORWARDED_HOST = "X-Forwarded-Host";

	/** All that a proxy has to say about who asked for what. */
	public static final String FORWARDED = "Forwarded";

	/** Options of a connection. */
	public static final String CONNECTION = "Connection";

	/** The protocol a connection shall change to. */
	public static final String UPGRADE = "Upgrade";

	/** Marks a WebSocket handshake over HTTP/1.1. */
	public static final String SEC_WEBSOCKET_KEY = "Sec-WebSocket-Key";

	/** Marks a WebSocket handshake over any version of HTTP. */
	public static final String SEC_WEBSOCKET_VERSION = "Sec-WebSocket-Version";

	/** The only request header name that {@code *} does not cover. */
	public static final String AUTHORIZATION = "Authorization";

	private static final String CORS_PREFIX = "Access-Control-";

	private HeaderNames() {
	}

	/**
	 * Whether a response header of this name takes part in the CORS protocol.
	 * @param name a header name, in any case
	 * @return whether it begins with {@code Access-Control-}
	 */
	public static boolean isCorsResponseHeader(String name) {
		return name.regionMatches(true, 0, CORS_PREFIX, 0, CORS_PREFIX.length());
	}

}
