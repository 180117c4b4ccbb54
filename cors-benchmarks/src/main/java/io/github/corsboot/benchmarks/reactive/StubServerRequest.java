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

package io.github.corsboot.benchmarks.reactive;

import java.net.URI;
import java.util.Map;

import io.github.corsboot.benchmarks.BrowserRequest;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A request as a reactive server hands it on: headers, URI and path are there before any
 * filter is called.
 */
final class StubServerRequest implements ServerHttpRequest {

	private final HttpMethod method;

	private final URI uri;

	private final RequestPath path;

	private final HttpHeaders headers;

	StubServerRequest(BrowserRequest request, String path) {
		this.method = HttpMethod.valueOf(request.method());
		this.uri = URI.create("https://" + BrowserRequest.HOST + path);
		this.path = RequestPath.parse(this.uri, "");
		HttpHeaders writable = NettyHeaders.empty();
		request.headers().forEach(writable::add);
		this.headers = HttpHeaders.readOnlyHttpHeaders(writable);
	}

	@Override
	public String getId() {
		return "1";
	}

	@Override
	public HttpMethod getMethod() {
		return this.method;
	}

	@Override
	public URI getURI() {
		return this.uri;
	}

	@Override
	public RequestPath getPath() {
		return this.path;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public Map<String, Object> getAttributes() {
		return Map.of();
	}

	@Override
	public MultiValueMap<String, String> getQueryParams() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public MultiValueMap<String, HttpCookie> getCookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return Flux.empty();
	}

}
