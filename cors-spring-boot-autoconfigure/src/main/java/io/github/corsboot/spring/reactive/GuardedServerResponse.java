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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;

/**
 * A response that is committed with the headers of a decision, whatever the application
 * does. Each commit action of the application is followed by one of ours, so that none of
 * theirs has the last word.
 * <p>
 * It is laid around the server's own response before anybody sees that, so that filters
 * in front of ours and whoever handles an error use it too, and does nothing until there
 * is a decision.
 * <p>
 * Only those methods of {@link HttpHeaders} are used whose signatures are the same in
 * Spring Framework 6.2 and 7.
 */
class GuardedServerResponse extends ServerHttpResponseDecorator {

	private volatile @Nullable ResponseHeaders headers;

	/**
	 * Once a commit action has failed, the server runs none when the error is answered.
	 */
	private volatile boolean actionFailed;

	GuardedServerResponse(ServerHttpResponse response) {
		super(response);
	}

	/**
	 * The guard of a response: the one it has already, or a new one.
	 * @param response the response
	 * @return the guard
	 */
	static GuardedServerResponse of(ServerHttpResponse response) {
		GuardedServerResponse present = find(response);
		if (present != null) {
			return present;
		}
		return (response instanceof ZeroCopyHttpOutputMessage) ? new GuardedZeroCopyResponse(response)
				: new GuardedServerResponse(response);
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
	 * stand when this returns; they are put right when the response is committed, also if
	 * it is through the response inside.
	 * @param decided the headers of the decision
	 */
	void guard(ResponseHeaders decided) {
		this.headers = decided;
		if (!isCommitted()) {
			assertHeaders();
			decided.standIn().ifPresent((shown) -> getHeaders().set(shown.name(), shown.value()));
			getDelegate().beforeCommit(() -> Mono.fromRunnable(this::assertHeaders));
		}
	}

	/** Puts the headers right, as long as that is possible. */
	void stand() {
		if (!isCommitted()) {
			assertHeaders();
		}
	}

	private void assertHeaders() {
		ResponseHeaders decided = this.headers;
		if (decided == null) {
			return;
		}
		HttpHeaders target = getDelegate().getHeaders();
		target.headerSet().removeIf((header) -> decided.governs(header.getKey()));
		decided.forEach(target::set);
		decided.mergeVary(target.getValuesAsList(HttpHeaders.VARY))
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
		return super.writeWith(beginsAfterStanding(body));
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return super.writeAndFlushWith(beginsAfterStanding(body));
	}

	@Override
	public Mono<Void> setComplete() {
		standAfterFailure();
		return super.setComplete();
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

}
