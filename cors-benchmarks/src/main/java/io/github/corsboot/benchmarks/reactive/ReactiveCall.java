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

import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.Outcome;
import io.github.corsboot.benchmarks.Scenario;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * One request on its way through one filter, again and again, until the response is
 * complete.
 */
final class ReactiveCall {

	private final HttpHandler handler;

	private final StubExchange exchange;

	private final StubServerResponse response = new StubServerResponse();

	private final Application application = new Application();

	private final Server server = new Server();

	private ReactiveCall(WebFilter filter, StubExchange exchange) {
		HttpHandler filtered = (request, response) -> filter.filter(exchange.begin(response), this.application);
		// A filter that guards responses from outside is laid around the handler, as
		// Spring
		// does with a bean.
		this.handler = (filter instanceof HttpHandlerDecoratorFactory decorator) ? decorator.apply(filtered) : filtered;
		this.exchange = exchange;
	}

	static ReactiveCall of(ReactiveCandidate candidate, Scenario scenario) {
		return new ReactiveCall(candidate.filter(scenario.origins()),
				new StubExchange(scenario.request(), "/api/orders/17"));
	}

	boolean run() {
		this.response.begin();
		this.application.seen = null;
		this.server.completed = false;
		this.handler.handle(this.exchange.getRequest(), this.response).subscribe(this.server);
		return this.server.completed;
	}

	Outcome outcome() {
		String granted = header("Access-Control-Allow-Origin");
		String origin = this.exchange.getRequest().getHeaders().getFirst(BrowserRequest.ORIGIN);
		if (origin == null) {
			return (granted.isEmpty() && hasReachedApplication()) ? Outcome.NOT_CORS : Outcome.DENIED;
		}
		boolean withCredentials = header("Access-Control-Allow-Credentials").equals("true");
		return (origin.equals(granted) && withCredentials) ? Outcome.GRANTED : Outcome.DENIED;
	}

	boolean hasReachedApplication() {
		return this.application.seen != null;
	}

	/**
	 * The lines of a header of the last response.
	 * @param name its name
	 * @return its values, joined, or an empty text if it is not there
	 */
	String header(String name) {
		return String.join(", ", this.response.getHeaders().getValuesAsList(name));
	}

	/**
	 * An application that answers with nothing. It is not inlined, and keeps what it
	 * gets: what a filter wraps around the exchange is seen from outside, as in an
	 * application.
	 */
	private static final class Application implements WebFilterChain {

		private @Nullable ServerWebExchange seen;

		@Override
		@CompilerControl(CompilerControl.Mode.DONT_INLINE)
		public Mono<Void> filter(ServerWebExchange exchange) {
			this.seen = exchange;
			return exchange.getResponse().setComplete();
		}

	}

	/** Who waits for the response. */
	private static final class Server implements CoreSubscriber<Void> {

		private boolean completed;

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(Void nothing) {
			throw new IllegalStateException("There is nothing");
		}

		@Override
		public void onError(Throwable error) {
			throw new IllegalStateException(error);
		}

		@Override
		public void onComplete() {
			this.completed = true;
		}

	}

}
