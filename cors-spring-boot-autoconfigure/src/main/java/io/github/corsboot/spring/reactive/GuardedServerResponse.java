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

import java.util.function.Supplier;

import io.github.corsboot.core.ResponseHeaders;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.MultiValueMap;

/**
 * A response that is committed with the headers of a decision, whatever the application
 * does. It is laid around the server's own response before anybody sees that, so that
 * filters in front of ours and whoever handles an error use it too, and does nothing
 * until there is a decision.
 * <p>
 * Whoever uses its headers cannot change those of the decision: nothing has to be put
 * right when it is committed. Only if somebody may have got hold of the response inside,
 * the headers are put right then: whoever unwraps it, has used it before the decorated
 * handler was called, or has seen it where there is no such handler. A commit action
 * costs a request on Netty two microseconds; most have none.
 */
class GuardedServerResponse extends ServerHttpResponseDecorator {

	private final ServerHttpResponse response;

	private final GuardedHeaders guarded;

	private final HttpHeaders shown;

	private volatile @Nullable ResponseHeaders decided;

	/** Whether the headers can have been changed, or can be, past this guard. */
	private volatile boolean bypassed;

	/**
	 * Once a commit action has failed, the server runs none when the error is answered.
	 */
	private volatile boolean actionFailed;

	GuardedServerResponse(ServerHttpResponse response, boolean seen) {
		super(response);
		this.response = response;
		this.guarded = new GuardedHeaders(response);
		this.bypassed = seen || !this.guarded.areUntouched();
		this.shown = new HttpHeaders(this.guarded);
	}

	/**
	 * The guard of a response that nobody but the server has seen: the one it has
	 * already, or a new one.
	 * @param response the response
	 * @return the guard
	 */
	static GuardedServerResponse ofUnseen(ServerHttpResponse response) {
		return of(response, false);
	}

	/**
	 * The guard of a response that came through other hands: the one it has already, or a
	 * new one.
	 * @param response the response
	 * @return the guard
	 */
	static GuardedServerResponse of(ServerHttpResponse response) {
		return of(response, true);
	}

	private static GuardedServerResponse of(ServerHttpResponse response, boolean seen) {
		GuardedServerResponse present = find(response);
		if (present != null) {
			return present;
		}
		return (response instanceof ZeroCopyHttpOutputMessage) ? new GuardedZeroCopyResponse(response, seen)
				: new GuardedServerResponse(response, seen);
	}

	private static @Nullable GuardedServerResponse find(ServerHttpResponse response) {
		if (response instanceof GuardedServerResponse guarded) {
			return guarded;
		}
		return (response instanceof ServerHttpResponseDecorator decorator) ? find(decorator.getDelegate()) : null;
	}

	/**
	 * What to hand to the chain: this guard, unless it is decorated somewhere inside.
	 * @param response the response that came
	 * @return the response that goes on
	 */
	ServerHttpResponse outermost(ServerHttpResponse response) {
		return (find(response) == this) ? response : this;
	}

	/**
	 * Begins to guard. The headers, and what is shown to the application in their place,
	 * stand when this returns, and until the response is committed.
	 * @param headers the headers of the decision
	 */
	void guard(ResponseHeaders headers) {
		this.decided = headers;
		if (!isCommitted()) {
			if (this.bypassed) {
				this.guarded.putRight(headers);
				standBeforeCommit();
			}
			else {
				this.guarded.begin(headers);
			}
		}
	}

	private void standBeforeCommit() {
		this.response.beforeCommit(() -> Mono.fromRunnable(this::assertHeaders));
	}

	/** Puts the headers right, as long as that is possible. */
	void stand() {
		if (!isCommitted()) {
			assertHeaders();
		}
	}

	private void assertHeaders() {
		ResponseHeaders headers = this.decided;
		if (this.bypassed && headers != null) {
			this.guarded.putRight(headers);
		}
	}

	@Override
	public ServerHttpResponse getDelegate() {
		if (!this.bypassed) {
			this.bypassed = true;
			if (this.decided != null && !isCommitted()) {
				standBeforeCommit();
			}
		}
		return this.response;
	}

	ServerHttpResponse inside() {
		return this.response;
	}

	@Override
	public boolean setStatusCode(@Nullable HttpStatusCode status) {
		return this.response.setStatusCode(status);
	}

	@Override
	public @Nullable HttpStatusCode getStatusCode() {
		return this.response.getStatusCode();
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.guarded.sent().orElse(this.shown);
	}

	@Override
	public MultiValueMap<String, ResponseCookie> getCookies() {
		return this.response.getCookies();
	}

	@Override
	public void addCookie(ResponseCookie cookie) {
		this.response.addCookie(cookie);
	}

	@Override
	public DataBufferFactory bufferFactory() {
		return this.response.bufferFactory();
	}

	@Override
	public boolean isCommitted() {
		return this.response.isCommitted();
	}

	/**
	 * Each commit action of the application is followed by one of ours, so that none of
	 * theirs has the last word.
	 */
	@Override
	public void beforeCommit(Supplier<? extends Mono<Void>> action) {
		this.response.beforeCommit(() -> followed(action));
	}

	private Mono<Void> followed(Supplier<? extends Mono<Void>> action) {
		return Mono.<Void>defer(action).doOnError((error) -> {
			this.actionFailed = true;
			assertHeaders();
		}).then(Mono.fromRunnable(this::assertHeaders));
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		return this.response.writeWith(beginsAfterStanding(body));
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return this.response.writeAndFlushWith(beginsAfterStanding(body));
	}

	@Override
	public Mono<Void> setComplete() {
		standAfterFailure();
		return this.response.setComplete();
	}

	void standAfterFailure() {
		if (this.actionFailed) {
			stand();
		}
	}

	// The server commits when the body begins, and what makes the body can change headers
	// until then.
	private <T> Publisher<T> beginsAfterStanding(Publisher<T> body) {
		if (!this.actionFailed) {
			return body;
		}
		return (body instanceof Mono<T> mono) ? mono.doOnEach((signal) -> stand())
				: Flux.from(body).doOnEach((signal) -> stand());
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + " [" + this.response + "]";
	}

}
