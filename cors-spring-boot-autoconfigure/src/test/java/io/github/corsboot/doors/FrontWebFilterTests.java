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

package io.github.corsboot.doors;

import java.util.List;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What filters in front of ours do, and exchanges that come twice.
 */
class FrontWebFilterTests {

	private static ContractServer server;

	@BeforeAll
	static void start() {
		server = ContractServer.start(Kind.NETTY, Application.class);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static RawResponse send(String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin, "X-Front: sets").send(server.port());
	}

	@Test
	void headersOfAFilterInFrontAreReplacedOrRemoved() {
		RawResponse allowed = send("/api/x", "https://app.example");
		assertThat(allowed.corsLines()).containsExactly("Access-Control-Allow-Origin: https://app.example",
				"Access-Control-Expose-Headers: X-Total");
		RawResponse denied = send("/api/x", "https://evil.example");
		assertThat(denied.corsLines()).isEmpty();
		for (RawResponse response : List.of(allowed, denied)) {
			assertThat(response.status()).isEqualTo(200);
			assertThat(response.header("X-Kept")).containsExactly("a", "b");
			assertThat(response.vary()).containsExactlyInAnyOrder("accept-language", "origin");
		}
	}

	@Test
	void anAnsweredPreflightCarriesNothingOfThem() {
		RawResponse denied = RawRequest.preflight("/api/x", "https://evil.example", "GET", "X-Front: sets")
			.send(server.port());
		assertThat(denied.status()).isEqualTo(403);
		assertThat(denied.corsLines()).isEmpty();
	}

	@Test
	void theyAreTheirOwnWhereNoPolicyIs() {
		assertThat(send("/excluded/x", "https://evil.example").corsLines()).hasSize(3);
	}

	@Test
	void theDecisionStandsWhenACommitActionInFrontFails() {
		RawResponse denied = RawRequest.get("/nobody/x", "Origin: https://app.example", "X-Front: fails")
			.send(server.port());
		assertThat(denied.status()).isEqualTo(500);
		assertThat(denied.corsLines()).isEmpty();
		RawResponse allowed = RawRequest.get("/readable/x", "Origin: https://app.example", "X-Front: fails")
			.send(server.port());
		assertThat(allowed.status()).isEqualTo(500);
		assertThat(allowed.corsLines()).containsExactly("Access-Control-Allow-Origin: *");
	}

	@Test
	void anExchangeThatComesAgainIsNotDecidedAgain() {
		HttpHeaders decided = comesAgain("/api/x", "/open/x");
		assertThat(decided.getAccessControlAllowOrigin()).isEqualTo("https://app.example");
		assertThat(decided.getVary()).containsExactly("Origin");
		assertThat(comesAgain("/excluded/x", "/open/x").isEmpty()).isTrue();
	}

	private static HttpHeaders comesAgain(String path, String other) {
		CorsPolicyWebFilter filter = new CorsPolicyWebFilter(ContractPolicies.passing());
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.get(path).header(HttpHeaders.ORIGIN, "https://app.example"));
		filter.filter(exchange, (first) -> {
			ServerWebExchange elsewhere = first.mutate().request((request) -> request.path(other)).build();
			return filter.filter(elsewhere, (second) -> second.getResponse().setComplete());
		}).block();
		return exchange.getResponse().getHeaders();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ReactiveContractApplication.class)
	static class Application {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE + 5)
		WebFilter front() {
			return (exchange, chain) -> {
				String front = exchange.getRequest().getHeaders().getFirst("X-Front");
				if ("sets".equals(front)) {
					contradict(exchange.getResponse());
				}
				if ("fails".equals(front)) {
					exchange.getResponse().beforeCommit(() -> Mono.error(new IllegalStateException("on purpose")));
				}
				return chain.filter(exchange);
			};
		}

		private static void contradict(ServerHttpResponse response) {
			HttpHeaders headers = response.getHeaders();
			headers.set("Access-Control-Allow-Origin", "https://evil.example");
			headers.set("access-control-allow-credentials", "true");
			headers.addAll("X-Kept", List.of("a", "b"));
			headers.set("Vary", "Accept-Language");
			response.beforeCommit(
					() -> Mono.fromRunnable(() -> headers.add("Access-Control-Allow-Origin", "https://late.example")));
		}

	}

}
