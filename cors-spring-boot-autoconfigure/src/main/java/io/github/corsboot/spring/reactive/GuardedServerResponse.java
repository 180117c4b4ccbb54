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
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;

/**
 * A response that is committed with the headers of a decision, whatever the application
 * does. Each commit action of the application is followed by one of ours, so that none of
 * theirs has the last word.
 * <p>
 * Only those methods of {@link HttpHeaders} are used whose signatures are the same in
 * Spring Framework 6.2 and 7.
 */
final class GuardedServerResponse extends ServerHttpResponseDecorator {

	private final ResponseHeaders headers;

	/**
	 * Once a commit action has failed, the server runs none when the error is answered.
	 */
	private volatile boolean actionFailed;

	private GuardedServerResponse(ServerHttpResponse response, ResponseHeaders headers) {
		super(response);
		this.headers = headers;
	}

	/**
	 * Guards a response. The headers, and what is shown to the application in their
	 * place, stand when this returns; they are put right when the response is committed,
	 * also if it is through the response itself.
	 * @param response the response
	 * @param headers the headers of the decision
	 * @return the guarded response
	 */
	static GuardedServerResponse of(ServerHttpResponse response, ResponseHeaders headers) {
		GuardedServerResponse guarded = new GuardedServerResponse(response, headers);
		if (!response.isCommitted()) {
			guarded.assertHeaders();
			headers.standIn().ifPresent((shown) -> response.getHeaders().set(shown.name(), shown.value()));
			response.beforeCommit(() -> Mono.fromRunnable(guarded::assertHeaders));
		}
		return guarded;
	}

	/** Puts the headers right, as long as that is possible. */
	void stand() {
		if (!isCommitted()) {
			assertHeaders();
		}
	}

	private void assertHeaders() {
		HttpHeaders target = getDelegate().getHeaders();
		target.headerSet().removeIf((header) -> this.headers.governs(header.getKey()));
		this.headers.forEach(target::set);
		this.headers.mergeVary(target.getValuesAsList(HttpHeaders.VARY))
			.ifPresent((value) -> target.set(HttpHeaders.VARY, value));
	}

	@Override
	public void beforeCommit(Supplier<? extends Mono<Void>> action) {
		getDelegate().beforeCommit(() -> followed(action));
	}

	private Mono<Void> followed(Supplier<? extends Mono<Void>> action) {
		return Mono.<Void>defer(action).doOnError((error) -> {
			this.actionFailed = true;
			assertHeaders();
		}).then(Mono.fromRunnable(this::assertHeaders));
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		standAfterFailure();
		return super.writeWith(body);
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		standAfterFailure();
		return super.writeAndFlushWith(body);
	}

	@Override
	public Mono<Void> setComplete() {
		standAfterFailure();
		return super.setComplete();
	}

	private void standAfterFailure() {
		if (this.actionFailed) {
			stand();
		}
	}

}
