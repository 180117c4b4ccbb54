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

package io.github.corsboot.errors;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The application of the errors on WebFlux.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ErrorsController.class, ReactiveErrorsApplication.FlushingController.class })
class ReactiveErrorsApplication {

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.GET("/functions/thrown", (request) -> Mono.error(new IllegalStateException("on purpose")))
			.GET("/functions/gone", (request) -> ServerResponse.status(410).header("Vary", "Accept-Language").build())
			.build();
	}

	/** Writes by means of the reactive API. */
	@RestController
	static class FlushingController {

		private final ErrorsController gate;

		FlushingController(ErrorsController gate) {
			this.gate = gate;
		}

		@GetMapping("/errors/flushed")
		Mono<Void> flushed(ServerHttpResponse response) {
			Mono<String> second = Mono.fromCallable(() -> {
				this.gate.pass();
				return "second";
			}).subscribeOn(Schedulers.boundedElastic());
			return response.writeAndFlushWith(Flux.just("first")
				.concatWith(second)
				.map((text) -> Mono.just(response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8)))));
		}

	}

}
