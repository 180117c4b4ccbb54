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

import java.util.Locale;
import java.util.Set;

/**
 * What there is to know of
 * <a href="https://fetch.spec.whatwg.org/#concept-method">request methods</a>. Methods
 * are compared byte for byte: {@code patch} is not {@code PATCH}, and browsers turn only
 * a few of them into upper case.
 */
public final class Methods {

	/** Reads. */
	public static final String GET = "GET";

	/** Reads the headers only. Whoever may GET may HEAD. */
	public static final String HEAD = "HEAD";

	/**
	 * Creates, and whatever else. Browsers send it without a preflight, like the two
	 * above.
	 */
	public static final String POST = "POST";

	/** The method of preflights. */
	public static final String OPTIONS = "OPTIONS";

	/** The method of WebSocket handshakes over HTTP/2 and later. */
	public static final String CONNECT = "CONNECT";

	private static final int MAX_LENGTH = 64;

	private static final Set<String> FORBIDDEN = Set.of(CONNECT, "TRACE", "TRACK");

	private static final Set<String> SAFELISTED = Set.of(GET, HEAD, POST);

	/**
	 * The <a href="https://www.iana.org/assignments/http-methods">registered methods</a>.
	 */
	private static final Set<String> REGISTERED = Set.of("ACL", "BASELINE-CONTROL", "BIND", "CHECKIN", "CHECKOUT",
			CONNECT, "COPY", "DELETE", GET, HEAD, "LABEL", "LINK", "LOCK", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL",
			"MKREDIRECTREF", "MKWORKSPACE", "MOVE", OPTIONS, "ORDERPATCH", "PATCH", POST, "PRI", "PROPFIND",
			"PROPPATCH", "PUT", "QUERY", "REBIND", "REPORT", "SEARCH", "TRACE", "UNBIND", "UNCHECKOUT", "UNLINK",
			"UNLOCK", "UPDATE", "UPDATEREDIRECTREF", "VERSION-CONTROL");

	private Methods() {
	}

	/**
	 * Whether a method can be allowed at all: one token of at most 64 characters that is
	 * not forbidden.
	 * @param method any text
	 * @return whether it is a usable method
	 */
	public static boolean isUsable(String method) {
		return method.length() <= MAX_LENGTH && Tokens.isToken(method) && !isForbidden(method);
	}

	/**
	 * Whether this is a
	 * <a href="https://fetch.spec.whatwg.org/#forbidden-method">forbidden method</a>.
	 * @param method any text
	 * @return whether it is CONNECT, TRACE or TRACK, in any case
	 */
	public static boolean isForbidden(String method) {
		return switch (method.length()) {
			case 5, 7 -> FORBIDDEN.contains(method.toUpperCase(Locale.ROOT));
			default -> false;
		};
	}

	/**
	 * Whether this is a
	 * <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">CORS-safelisted
	 * method</a>.
	 * @param method any text
	 * @return whether it is GET, HEAD or POST
	 */
	public static boolean isSafelisted(String method) {
		return SAFELISTED.contains(method);
	}

	/**
	 * Whether this is a registered method.
	 * @param method any text
	 * @return whether it is one, in the case that it is registered in
	 */
	public static boolean isRegistered(String method) {
		return REGISTERED.contains(method);
	}

	/**
	 * Whether this is a registered method in the wrong case.
	 * @param method any text
	 * @return whether only its upper-case form is registered
	 */
	public static boolean isMiswritten(String method) {
		return !isRegistered(method) && REGISTERED.contains(method.toUpperCase(Locale.ROOT));
	}

}
