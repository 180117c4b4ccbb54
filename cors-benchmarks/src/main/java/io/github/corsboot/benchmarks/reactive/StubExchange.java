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

import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.github.corsboot.benchmarks.BrowserRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * A request, a response and some attributes. Whoever asks for more is told so.
 */
final class StubExchange implements ServerWebExchange {

	private final StubServerRequest request;

	private @Nullable ServerHttpResponse response;

	private final Map<String, Object> attributes = new HashMap<>();

	StubExchange(BrowserRequest request, String path) {
		this.request = new StubServerRequest(request, path);
	}

	/**
	 * Makes it an exchange that nobody has seen yet.
	 * @param response its response
	 * @return the exchange
	 */
	ServerWebExchange begin(ServerHttpResponse response) {
		this.response = response;
		if (!this.attributes.isEmpty()) {
			this.attributes.clear();
		}
		return this;
	}

	@Override
	public StubServerRequest getRequest() {
		return this.request;
	}

	@Override
	public ServerHttpResponse getResponse() {
		return Objects.requireNonNull(this.response, "The exchange has not begun");
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.attributes;
	}

	@Override
	public String getLogPrefix() {
		return "";
	}

	@Override
	public Mono<WebSession> getSession() {
		throw new UnsupportedOperationException();
	}

	@Override
	public <T extends Principal> Mono<T> getPrincipal() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Mono<MultiValueMap<String, String>> getFormData() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Mono<MultiValueMap<String, Part>> getMultipartData() {
		throw new UnsupportedOperationException();
	}

	@Override
	public LocaleContext getLocaleContext() {
		throw new UnsupportedOperationException();
	}

	@Override
	public @Nullable ApplicationContext getApplicationContext() {
		return null;
	}

	@Override
	public boolean isNotModified() {
		return false;
	}

	@Override
	public boolean checkNotModified(Instant lastModified) {
		return false;
	}

	@Override
	public boolean checkNotModified(String etag) {
		return false;
	}

	@Override
	public boolean checkNotModified(@Nullable String etag, Instant lastModified) {
		return false;
	}

	@Override
	public String transformUrl(String url) {
		return url;
	}

	@Override
	public void addUrlTransformer(Function<String, String> transformer) {
		throw new UnsupportedOperationException();
	}

}
