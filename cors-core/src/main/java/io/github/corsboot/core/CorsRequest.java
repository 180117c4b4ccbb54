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

import java.util.List;
import java.util.Optional;

import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.http.Methods;
import org.jspecify.annotations.Nullable;

/**
 * What the core needs to know of an HTTP request. Whoever stands at the door adapts the
 * request of its own stack to this interface; the core decides which headers it reads.
 * <p>
 * Everything an implementation returns is taken as hostile. No method may throw, nor
 * return {@code null} unless it says so.
 */
public interface CorsRequest {

	/**
	 * The request method, byte for byte as it came, such as {@code GET}.
	 * @return the method
	 */
	String method();

	/**
	 * The values of a request header: one element for each header line, in the order they
	 * came, neither split nor trimmed.
	 * @param name the name of the header, compared without case
	 * @return the values, empty if the request does not carry the header
	 */
	List<String> header(String name);

	/**
	 * The value of a request header: the {@linkplain #header(String) lines} of the
	 * header, joined by commas if there are several. An implementation that finds it in
	 * another way must find the same.
	 * @param name the name of the header, compared without case
	 * @return the value, or {@code null} if the request does not carry the header
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.2">RFC 9110: Field
	 * Lines and Combined Field Value</a>
	 */
	// Not Optional, and not the first of a list: it is asked for in every request.
	default @Nullable String fieldValue(String name) {
		List<String> lines = header(name);
		return switch (lines.size()) {
			case 0 -> null;
			case 1 -> lines.get(0);
			default -> String.join(", ", lines);
		};
	}

	/**
	 * The scheme under which the client reached this server, after any handling of
	 * forwarded headers, such as {@code https}.
	 * @return the scheme, or an empty string if it is not known
	 */
	String scheme();

	/**
	 * The host under which the client reached this server, after any handling of
	 * forwarded headers; an IPv6 address stands in brackets.
	 * @return the host, or an empty string if the request names no usable host
	 */
	String host();

	/**
	 * The port under which the client reached this server, after any handling of
	 * forwarded headers.
	 * @return the port, or a number below one for the default port of the scheme
	 */
	int port();

	/**
	 * The method for which a preflight asks, for those who tell people about it. It plays
	 * no part in decisions.
	 * @return the requested method, byte for byte as it came, several lines joined by
	 * commas, or empty if the request is no {@code OPTIONS} request or asks for none
	 */
	default Optional<String> requestedMethod() {
		return Optional.ofNullable(fieldValue(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD))
			.filter((requested) -> Methods.OPTIONS.equals(method()));
	}

	/**
	 * Whether the request has an {@code Origin} and comes from the application's own one,
	 * for those who count or tell. Where {@code Sec-Fetch-Site} is sent, it alone says
	 * so; otherwise scheme, host and port are compared.
	 * @return whether it does
	 */
	default boolean isFromOwnOrigin() {
		String origin = fieldValue(HeaderNames.ORIGIN);
		return origin != null && PolicyEngine.isOwnOrigin(this, origin);
	}

	/**
	 * Whether the request may come from the application's own origin, reached through a
	 * proxy that this server knows nothing of: its origin has the host that the request,
	 * or an {@code X-Forwarded-Host} or {@code Forwarded} header, names. For those who
	 * tell people about it. Clients can write what they like into these headers: it plays
	 * no part in decisions.
	 * @return whether it may be; never for a preflight or where {@code Sec-Fetch-Site} is
	 * sent, because then the browser has said what it is
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc7239#section-5.3">RFC 7239:
	 * Forwarded host</a>
	 */
	default boolean mayBeOwnBehindProxy() {
		return ProxiedOrigin.mayBeOwn(this);
	}

}
