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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.spring.CorsPolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

class CorsPolicyWebFilterTests {

	private final CorsPolicyWebFilter filter = new CorsPolicyWebFilter(CorsPolicies.builder()
		.policy("default", CorsPolicy.builder().allowedOrigins("https://app.example").build(), "/**")
		.excludePaths("/excluded/**")
		.build());

	@TempDir
	private Path directory;

	private static MockServerWebExchange exchange(String uri, String origin) {
		return MockServerWebExchange
			.from(MockServerHttpRequest.method(HttpMethod.POST, URI.create(uri)).header("Origin", origin));
	}

	private ServerWebExchange passed(ServerWebExchange exchange) {
		AtomicReference<ServerWebExchange> passed = new AtomicReference<>();
		this.filter.filter(exchange, (next) -> {
			passed.set(next);
			return Mono.empty();
		}).block();
		return passed.get();
	}

	@Test
	void itStandsInFrontOfSpringSecurity() {
		assertThat(this.filter.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE + 20);
		assertThat(new CorsPolicyWebFilter(CorsPolicies.builder().build(), 7).getOrder()).isEqualTo(7);
	}

	@Test
	void whatIsLeftAloneIsNotDecorated() {
		MockServerWebExchange exchange = exchange("http://www.example/excluded/x", "https://app.example");
		assertThat(passed(exchange)).isSameAs(exchange);
		assertThat(exchange.getResponse().getHeaders().isEmpty()).isTrue();
	}

	@Test
	void theDecisionCanBeRead() {
		MockServerWebExchange denied = exchange("http://www.example/x", "https://evil.example");
		assertThat(passed(denied).<CorsDecision>getAttribute(CorsDecision.ATTRIBUTE)).isInstanceOfSatisfying(
				CorsDecision.Denied.class,
				(decision) -> assertThat(decision.reason()).isEqualTo(DenialReason.ORIGIN_NOT_ALLOWED));
		assertThat(denied.getAttributes()).containsKey(CorsDecision.ATTRIBUTE);
		MockServerWebExchange excluded = exchange("http://www.example/excluded/x", "https://app.example");
		assertThat(passed(excluded).<CorsDecision>getAttribute(CorsDecision.ATTRIBUTE))
			.isEqualTo(CorsDecision.leftAlone());
	}

	@Test
	void whoeverSetsTheAttributeInFrontDecidesNothing() {
		MockServerWebExchange exchange = exchange("http://www.example/x", "https://app.example");
		exchange.getAttributes().put(CorsDecision.ATTRIBUTE, CorsDecision.leftAlone());
		assertThat(passed(exchange).<CorsDecision>getAttribute(CorsDecision.ATTRIBUTE))
			.isInstanceOf(CorsDecision.Allowed.class);
	}

	@Test
	void theStandInIsSeenAndNeverSent() {
		MockServerWebExchange exchange = exchange("http://www.example/x", "https://evil.example");
		ServerWebExchange passed = passed(exchange);
		assertThat(passed.getResponse().getHeaders().getAccessControlAllowOrigin()).isEqualTo("denied");
		passed.getResponse().setComplete().block();
		assertThat(exchange.getResponse().getHeaders().getAccessControlAllowOrigin()).isNull();
		assertThat(exchange.getResponse().getHeaders().getVary()).containsExactly("Origin");
	}

	@Test
	void theRequestIsShownAsItIs() {
		MockServerWebExchange exchange = exchange("http://www.example/x", "https://evil.example");
		assertThat(passed(exchange).getRequest()).isSameAs(exchange.getRequest());
	}

	@Test
	void whoIsDeniedStaysVisibleWhereTheHostIsUnusable() {
		ServerWebExchange denied = passed(exchange("http://my_service/x", "https://evil.example"));
		assertThat(denied.getRequest().getHeaders().getFirst("Origin")).isEqualTo("https://evil.example");
		ServerWebExchange allowed = passed(exchange("http://my_service/x", "https://app.example"));
		assertThat(allowed.getRequest().getHeaders().getFirst("Origin")).isNull();
		ServerWebExchange own = passed(exchange("http://my_service:80/x", "http://my_service"));
		assertThat(own.getRequest().getHeaders().getFirst("Origin")).isNull();
	}

	@Test
	void noUriIsTooOdd() {
		for (String uri : List.of("/x", "http:/x", "http://my_service:123456/x", "http://user@my_service:/x",
				"http://a_b:c_d/x", "http://[::1]/x")) {
			MockServerWebExchange exchange = exchange(uri, "https://evil.example");
			passed(exchange).getResponse().setComplete().block();
			assertThat(exchange.getResponse().getStatusCode()).as(uri).isNotEqualTo(HttpStatus.FORBIDDEN);
			assertThat(exchange.getResponse().getHeaders().getVary()).as(uri).containsExactly("Origin");
		}
	}

	@Test
	void aServerThatSendsFilesByItselfGoesOnDoingSo() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file.txt"));
		FileResponse response = new FileResponse();
		HttpHandler handler = this.filter.apply(this.filter.apply((request, guarded) -> {
			ServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/x"));
			assertThat(guarded).isInstanceOf(ZeroCopyHttpOutputMessage.class);
			return this.filter.filter(exchange.mutate().response(guarded).build(), (next) -> {
				next.getResponse().getHeaders().set("Access-Control-Allow-Origin", "https://evil.example");
				return ((ZeroCopyHttpOutputMessage) next.getResponse()).writeWith(file, 0, 0);
			});
		}));
		handler.handle(MockServerHttpRequest.get("/x").build(), response).block();
		assertThat(response.sent).isEqualTo(file);
		assertThat(response.getHeaders().getVary()).containsExactly("Origin");
		assertThat(response.getHeaders().getAccessControlAllowOrigin()).isNull();
	}

	@Test
	void aGuardThatIsInsideIsNotLaidAroundTheResponseAgain() {
		AtomicReference<ServerHttpResponse> seen = new AtomicReference<>();
		HttpHandler handler = this.filter.apply((request, response) -> {
			ServerHttpResponse decorated = new ServerHttpResponseDecorator(response);
			ServerWebExchange exchange = MockServerWebExchange
				.from(MockServerHttpRequest.get("/x").header("Origin", "https://evil.example"))
				.mutate()
				.response(decorated)
				.build();
			seen.set(passed(exchange).getResponse());
			assertThat(seen.get()).isSameAs(decorated);
			return Mono.empty();
		});
		handler.handle(MockServerHttpRequest.get("/x").build(), new MockServerHttpResponse()).block();
		assertThat(seen.get().getHeaders().getAccessControlAllowOrigin()).isEqualTo("denied");
	}

	@ParameterizedTest
	@EnumSource(Moment.class)
	void whoGetsPastTheGuardChangesNothing(Moment moment) {
		MockServerHttpResponse response = new MockServerHttpResponse();
		HttpHandler handler = this.filter.apply((request, guard) -> {
			MockServerHttpRequest asked = MockServerHttpRequest.get("/x")
				.header("Origin", "https://app.example")
				.build();
			ServerWebExchange exchange = MockServerWebExchange.from(asked).mutate().response(guard).build();
			AtomicReference<ServerHttpResponse> inside = new AtomicReference<>();
			if (moment == Moment.IN_FRONT) {
				inside.set(spoiled(guard));
			}
			if (moment == Moment.BEFORE_COMMIT) {
				guard.beforeCommit(() -> Mono.fromRunnable(() -> inside.set(spoiled(guard))));
			}
			return this.filter.filter(exchange, (next) -> {
				if (moment == Moment.BEHIND) {
					inside.set(spoiled(next.getResponse()));
				}
				if (moment == Moment.COMMIT) {
					return spoiled(next.getResponse()).setComplete();
				}
				return next.getResponse().setComplete();
			}).then(Mono.fromRunnable(() -> assertThat(inside.get() != null).isEqualTo(moment != Moment.COMMIT)));
		});
		handler.handle(MockServerHttpRequest.get("/x").build(), response).block();
		assertThat(response.getHeaders().getAccessControlAllowOrigin()).isEqualTo("https://app.example");
		assertThat(response.getHeaders().getFirst("Access-Control-Max-Age")).isNull();
		assertThat(response.getHeaders().getVary()).containsExactly("Accept", "Origin");
	}

	private static ServerHttpResponse spoiled(ServerHttpResponse guard) {
		ServerHttpResponse inside = ((ServerHttpResponseDecorator) guard).getDelegate();
		inside.getHeaders().set("Access-Control-Allow-Origin", "https://evil.example");
		inside.getHeaders().set("Access-Control-Max-Age", "60");
		inside.getHeaders().set("Vary", "Accept");
		return inside;
	}

	@Test
	void whatWasThereBeforeTheGuardIsRemoved() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		HttpHandler handler = this.filter.apply((request, guard) -> {
			ServerWebExchange exchange = exchange("http://www.example/x", "https://evil.example").mutate()
				.response(guard)
				.build();
			return this.filter.filter(exchange, (next) -> next.getResponse().setComplete());
		});
		response.getHeaders().set("Access-Control-Allow-Origin", "*");
		response.getHeaders().set("Access-Control-Anything", "*");
		response.beforeCommit(
				() -> Mono.fromRunnable(() -> response.getHeaders().set("Access-Control-Allow-Credentials", "true")));
		handler.handle(MockServerHttpRequest.get("/x").build(), response).block();
		assertThat(response.getHeaders().toSingleValueMap()).isEqualTo(Map.of("Vary", "Origin"));
	}

	@Test
	void headersThatWereReadEarlyCanBeWrittenLate() {
		MockServerHttpResponse response = new MockServerHttpResponse();
		AtomicReference<HttpHeaders> seen = new AtomicReference<>();
		HttpHandler handler = this.filter.apply((request, guard) -> {
			HttpHeaders headers = guard.getHeaders();
			seen.set(headers);
			return guard.setComplete()
				.then(Mono.fromRunnable(() -> headers.set("X-Time", "1")))
				.then(Mono.fromRunnable(() -> seen.set(guard.getHeaders())));
		});
		handler.handle(MockServerHttpRequest.get("/x").build(), response).block();
		assertThat(seen.get()).isSameAs(response.getHeaders());
	}

	/** When somebody gets hold of the response inside. */
	enum Moment {

		IN_FRONT, BEHIND, BEFORE_COMMIT, COMMIT

	}

	@Test
	void nothingIsDoneBeforeTheCommitWhereNobodyGetsPastTheGuard() {
		List<Object> actions = new ArrayList<>();
		MockServerHttpResponse response = new MockServerHttpResponse() {

			@Override
			public void beforeCommit(Supplier<? extends Mono<Void>> action) {
				actions.add(action);
			}

		};
		HttpHandler handler = this.filter.apply((request, guard) -> {
			MockServerHttpRequest asked = MockServerHttpRequest.get("http://www.example/x")
				.header("Origin", "https://app.example")
				.build();
			ServerWebExchange exchange = MockServerWebExchange.from(asked).mutate().response(guard).build();
			return this.filter.filter(exchange, (next) -> {
				assertThat(next).isSameAs(exchange);
				next.getResponse().getHeaders().set("Access-Control-Allow-Origin", "https://evil.example");
				return next.getResponse().setComplete();
			});
		});
		handler.handle(MockServerHttpRequest.get("/x").build(), response).block();
		assertThat(actions).isEmpty();
		assertThat(response.getHeaders().getAccessControlAllowOrigin()).isEqualTo("https://app.example");
	}

	/** A response of a server that can send files by itself. */
	private static final class FileResponse extends MockServerHttpResponse implements ZeroCopyHttpOutputMessage {

		private @Nullable Path sent;

		@Override
		public Mono<Void> writeWith(Path file, long position, long count) {
			return doCommit(() -> Mono.fromRunnable(() -> this.sent = file));
		}

	}

}
