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

import java.net.URI;
import java.util.List;

import io.github.corsboot.core.CorsRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A reactive request as the core sees it.
 */
final class ExchangeCorsRequest implements CorsRequest {

	private final ServerHttpRequest request;

	private @Nullable Authority authority;

	ExchangeCorsRequest(ServerHttpRequest request) {
		this.request = request;
	}

	@Override
	public String method() {
		return this.request.getMethod().name();
	}

	@Override
	public List<String> header(String name) {
		return HeaderLines.of(this.request.getHeaders(), name);
	}

	@Override
	public @Nullable String fieldValue(String name) {
		return (this.request.getHeaders().getFirst(name) != null) ? CorsRequest.super.fieldValue(name) : null;
	}

	@Override
	public String scheme() {
		String scheme = this.request.getURI().getScheme();
		return (scheme != null) ? scheme : "";
	}

	@Override
	public String host() {
		return authority().host();
	}

	@Override
	public int port() {
		return authority().port();
	}

	private Authority authority() {
		if (this.authority == null) {
			this.authority = Authority.of(this.request.getURI());
		}
		return this.authority;
	}

	/**
	 * Host and port of a URI. {@link URI} does not take every host apart that is in use,
	 * such as one with an underscore in its name.
	 *
	 * @param host the host, empty if it is not usable
	 * @param port the port, or a negative number for the default port
	 */
	private record Authority(String host, int port) {

		private static final Authority UNUSABLE = new Authority("", -1);

		static Authority of(URI uri) {
			if (uri.getHost() != null) {
				return new Authority(uri.getHost(), uri.getPort());
			}
			String raw = uri.getRawAuthority();
			if (raw == null) {
				return UNUSABLE;
			}
			String hostAndPort = raw.substring(raw.lastIndexOf('@') + 1);
			int colon = hostAndPort.lastIndexOf(':');
			if (colon < 0) {
				return new Authority(hostAndPort, -1);
			}
			String port = hostAndPort.substring(colon + 1);
			boolean usable = port.length() <= 5 && port.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
			return usable ? new Authority(hostAndPort.substring(0, colon), port.isEmpty() ? -1 : Integer.parseInt(port))
					: UNUSABLE;
		}

	}

}
