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

package io.github.corsboot.spring.reactive;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.spring.PlainOrigin;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.cors.reactive.CorsUtils;

/**
 * The request as the application sees it where Spring's own CORS would fail on the one
 * that came: it parses {@code Origin} and the request's own host before it looks for the
 * stand-in, and answers 403 or throws if it cannot.
 */
final class ReadableOriginRequest extends ServerHttpRequestDecorator {

	/**
	 * To hide a header that cannot be parsed would make the request look as if it came
	 * from nowhere to an application that checks it by itself; no such check is mistaken
	 * about an opaque origin.
	 */
	private static final String OPAQUE_ORIGIN = "null";

	private final HttpHeaders headers;

	private ReadableOriginRequest(ServerHttpRequest request, HttpHeaders headers) {
		super(request);
		this.headers = headers;
	}

	static ServerHttpRequest of(ServerHttpRequest request, CorsDecision decision) {
		if (!failsOn(request)) {
			return request;
		}
		ReadableOriginRequest opaque = new ReadableOriginRequest(request, withoutOrigin(request));
		opaque.headers.set(HttpHeaders.ORIGIN, OPAQUE_ORIGIN);
		if (!failsOn(opaque)) {
			return opaque;
		}
		// Spring cannot parse the request's own host, such as one with an underscore:
		// nothing but a request without the header gets past that.
		return isSettled(decision) ? new ReadableOriginRequest(request, withoutOrigin(request)) : request;
	}

	private static boolean isSettled(CorsDecision decision) {
		// Who is denied, and a WebSocket handshake, may have to pass a check of the
		// application's own, and that needs the header.
		return decision instanceof CorsDecision.Allowed
				|| (decision instanceof CorsDecision.NotApplicable && decision.headers().standIn().isPresent());
	}

	private static boolean failsOn(ServerHttpRequest request) {
		if (isPlain(request)) {
			return false;
		}
		try {
			CorsUtils.isCorsRequest(request);
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	private static boolean isPlain(ServerHttpRequest request) {
		String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
		String scheme = request.getURI().getScheme();
		return PlainOrigin.isPlain(origin) && request.getURI().getHost() != null
				&& ("http".equals(scheme) || "https".equals(scheme));
	}

	private static HttpHeaders withoutOrigin(ServerHttpRequest request) {
		HttpHeaders copy = new HttpHeaders();
		request.getHeaders().forEach((name, values) -> {
			if (!HttpHeaders.ORIGIN.equalsIgnoreCase(name)) {
				copy.put(name, values);
			}
		});
		return copy;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

}
