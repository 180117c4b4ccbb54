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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A response that is committed as Spring's own are: what was to be done before is done
 * when it is written or completed. Its headers are Netty's, and one of them is there
 * already, as on Netty. What is written is thrown away.
 */
final class StubServerResponse implements ServerHttpResponse {

	private final HttpHeaders headers = NettyHeaders.empty();

	private final List<Supplier<? extends Mono<Void>>> commitActions = new ArrayList<>(4);

	private @Nullable HttpStatusCode status;

	private boolean committed;

	/** Makes it a response that nobody has touched yet. */
	void begin() {
		this.headers.clear();
		this.headers.set(HttpHeaders.TRANSFER_ENCODING, "chunked");
		this.commitActions.clear();
		this.status = null;
		this.committed = false;
	}

	@Override
	public boolean setStatusCode(@Nullable HttpStatusCode status) {
		this.status = status;
		return !this.committed;
	}

	@Override
	public @Nullable HttpStatusCode getStatusCode() {
		return this.status;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public MultiValueMap<String, ResponseCookie> getCookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public void addCookie(ResponseCookie cookie) {
		throw new UnsupportedOperationException();
	}

	@Override
	public DataBufferFactory bufferFactory() {
		return DefaultDataBufferFactory.sharedInstance;
	}

	@Override
	public void beforeCommit(Supplier<? extends Mono<Void>> action) {
		this.commitActions.add(action);
	}

	@Override
	public boolean isCommitted() {
		return this.committed;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		return Flux.from(body).then(commit());
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return Flux.from(body).concatMap((part) -> part).then(commit());
	}

	@Override
	public Mono<Void> setComplete() {
		return commit();
	}

	private Mono<Void> commit() {
		Mono<Void> last = Mono.fromRunnable(() -> this.committed = true);
		return this.commitActions.isEmpty() ? last
				: Flux.concat(Flux.fromIterable(this.commitActions).map(Supplier::get)).concatWith(last).then();
	}

}
