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

package io.github.corsboot.contract;

import io.github.corsboot.spring.CorsPolicies;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;

/**
 * The contract's application on WebFlux: policies, and no filter of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ContractController.class, FinalityController.class, ReactiveFinalityController.class })
public class ReactiveContractApplication {

	@Bean
	CorsPolicies contractPolicies(@Value("${contract.blocking:false}") boolean blocking) {
		return blocking ? ContractPolicies.blocking() : ContractPolicies.passing();
	}

	@Bean
	@Order(0)
	WebFilter reached() {
		return (exchange, chain) -> {
			exchange.getResponse().getHeaders().set(ContractPolicies.REACHED, "application");
			return chain.filter(exchange);
		};
	}

	@Bean
	@Order(1)
	WebFilter throwing() {
		return (exchange, chain) -> exchange.getRequest().getURI().getPath().equals("/api/final/filter-throws")
				? Mono.error(new IllegalStateException("on purpose")) : chain.filter(exchange);
	}

	/**
	 * Knows better when an error is handled, at once and when the response is committed.
	 */
	@Bean
	@Order(-2)
	WebExceptionHandler contradicting() {
		return (exchange, error) -> {
			String path = exchange.getRequest().getURI().getPath();
			if (path.startsWith("/api/")) {
				contradict(exchange.getResponse());
				exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> contradict(exchange.getResponse())));
			}
			return path.startsWith("/api/final/handled-") ? handle(path, exchange.getResponse()) : Mono.error(error);
		};
	}

	private static Mono<Void> handle(String path, ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.BAD_GATEWAY);
		Mono<DataBuffer> body = Mono.fromCallable(() -> {
			contradict(response);
			return response.bufferFactory().wrap(new byte[] { '.' });
		});
		return switch (path.substring(path.lastIndexOf('-') + 1)) {
			case "mono" -> response.writeWith(body);
			case "flux" -> response.writeWith(body.concatWith(body));
			case "flushed" -> response.writeAndFlushWith(body.map(Mono::just));
			default -> response.setComplete();
		};
	}

	private static void contradict(ServerHttpResponse response) {
		if (!response.isCommitted()) {
			response.getHeaders().add("Access-Control-Allow-Origin", "https://evil.example");
		}
	}

}
