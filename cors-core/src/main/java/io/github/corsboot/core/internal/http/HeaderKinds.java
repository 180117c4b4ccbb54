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
 * What browsers do with headers, whatever a policy says of them. Names are compared
 * without case.
 */
public final class HeaderKinds {

	private static final Set<String> FORBIDDEN_REQUEST_HEADERS = Set.of("accept-charset", "accept-encoding",
			"access-control-request-headers", "access-control-request-method", "access-control-request-private-network",
			"connection", "content-length", "cookie", "cookie2", "date", "dnt", "expect", "host", "keep-alive",
			"origin", "referer", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade", "via");

	private static final Set<String> SAFELISTED_RESPONSE_HEADERS = Set.of("cache-control", "content-language",
			"content-length", "content-type", "expires", "last-modified", "pragma");

	private static final Set<String> FORBIDDEN_RESPONSE_HEADERS = Set.of("set-cookie", "set-cookie2");

	/** Headers without a dash in their names that people list most. */
	private static final Set<String> PLAIN_REQUEST_HEADERS = Set.of("accept", "authorization", "baggage", "cookie",
			"origin", "range", "traceparent", "tracestate");

	private HeaderKinds() {
	}

	/**
	 * Whether browsers let no script set a request header.
	 * @param name a header name
	 * @return whether it is a
	 * <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">forbidden
	 * request-header</a>, whatever its value
	 */
	public static boolean isForbiddenInRequests(String name) {
		String lower = lower(name);
		return FORBIDDEN_REQUEST_HEADERS.contains(lower) || lower.startsWith("proxy-") || lower.startsWith("sec-");
	}

	/**
	 * Whether browsers let every script read a response header.
	 * @param name a header name
	 * @return whether it is a <a href=
	 * "https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">CORS-safelisted
	 * response-header name</a>
	 */
	public static boolean isAlwaysExposed(String name) {
		return SAFELISTED_RESPONSE_HEADERS.contains(lower(name));
	}

	/**
	 * Whether browsers let no script read a response header.
	 * @param name a header name
	 * @return whether it is a
	 * <a href="https://fetch.spec.whatwg.org/#forbidden-response-header-name">forbidden
	 * response-header name</a>
	 */
	public static boolean isNeverExposed(String name) {
		return FORBIDDEN_RESPONSE_HEADERS.contains(lower(name));
	}

	/**
	 * Whether something that was written as a method is the name of a header. Methods of
	 * an application's own are permitted, so only what is plainly no method counts.
	 * @param method a token
	 * @return whether a header is meant
	 */
	public static boolean isMeant(String method) {
		if (Methods.isRegistered(method)) {
			return false;
		}
		String lower = lower(method);
		boolean dashedWords = method.indexOf('-') > 0 && !method.equals(method.toUpperCase(Locale.ROOT));
		return dashedWords || lower.startsWith("x-") || PLAIN_REQUEST_HEADERS.contains(lower)
				|| FORBIDDEN_REQUEST_HEADERS.contains(lower) || SAFELISTED_RESPONSE_HEADERS.contains(lower);
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
