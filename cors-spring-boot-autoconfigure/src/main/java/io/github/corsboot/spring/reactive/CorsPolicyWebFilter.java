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

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestedPath;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * The door of reactive applications: asks the policies once for each exchange and carries
 * their decision out. The decision can be read from the exchange attribute
 * {@link CorsDecision#ATTRIBUTE}.
 * <p>
 * As a bean it is also the decorator of the handler that the server calls: that makes the
 * decision final for filters in front of it and for exception handlers. Where it is only
 * added to a list of filters, those still can change the response after it.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS
 * protocol</a>
 */
public final class CorsPolicyWebFilter implements WebFilter, HttpHandlerDecoratorFactory, Ordered {

	/**
	 * Where the filter stands unless somebody says otherwise: behind the handling of
	 * forwarded headers and the observation of requests, in front of sessions and of
	 * Spring Security, whose filter has the order -100.
	 */
	public static final int DEFAULT_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

	private static final String DECISION = CorsPolicyWebFilter.class.getName() + ".DECISION";

	private final CorsPolicies policies;

	private final int order;

	/**
	 * Creates a filter that stands in front of Spring Security.
	 * @param policies the policies by path
	 */
	public CorsPolicyWebFilter(CorsPolicies policies) {
		this(policies, DEFAULT_ORDER);
	}

	/**
	 * Creates a filter.
	 * @param policies the policies by path
	 * @param order the place among the other filters; whatever has a lower one comes
	 * before
	 */
	public CorsPolicyWebFilter(CorsPolicies policies, int order) {
		this.policies = Objects.requireNonNull(policies, "policies");
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public HttpHandler apply(HttpHandler handler) {
		return (request, response) -> handler.handle(request,
				GuardedServerResponse.ofUnseen(response).outermost(response));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (exchange.getAttributes().containsKey(DECISION)) {
			return chain.filter(exchange);
		}
		CorsDecision decision = decide(exchange.getRequest());
		exchange.getAttributes().put(DECISION, decision);
		exchange.getAttributes().put(CorsDecision.ATTRIBUTE, decision);
		return decision.headers().governsAnything() ? carryOut(decision, exchange, chain) : chain.filter(exchange);
	}

	private CorsDecision decide(ServerHttpRequest request) {
		RequestPath path = request.getPath();
		return this.policies.decide(new ExchangeCorsRequest(request),
				RequestedPath.of(path.value(), path.contextPath().value(), ""));
	}

	private static Mono<Void> write(String body, ServerHttpResponse response) {
		byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
		response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
	}

	private Mono<Void> carryOut(CorsDecision decision, ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpResponse response = exchange.getResponse();
		GuardedServerResponse guarded = GuardedServerResponse.of(response);
		guarded.guard(decision.headers());
		if (decision.answer().isPresent()) {
			response.setStatusCode(HttpStatusCode.valueOf(decision.answer().getAsInt()));
			return decision.body().map((body) -> write(body, response)).orElseGet(response::setComplete);
		}
		ServerHttpRequest request = ReadableOriginRequest.of(exchange.getRequest(), decision);
		ServerHttpResponse outermost = guarded.outermost(response);
		if (request == exchange.getRequest() && outermost == response) {
			return chain.filter(exchange);
		}
		Mono<Void> handled = chain.filter(exchange.mutate().request(request).response(outermost).build());
		// Whoever handles the error sees the response without its guard.
		return (outermost == response) ? handled : handled.doOnError((error) -> guarded.stand());
	}

}
