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

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that know better than the policy, by means of the reactive API.
 */
@RestController
@RequestMapping("/api/final")
class ReactiveFinalityController {

	private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	private static void contradict(HttpHeaders headers) {
		headers.addAll(ALLOW_ORIGIN, List.of("*", "https://evil.example"));
		headers.add("access-control-allow-credentials", "true");
		headers.set("Access-Control-Max-Age", "5");
		headers.set("Access-Control-Expose-Headers", "X-Evil");
	}

	@GetMapping("/headers")
	String headers(ServerHttpResponse response) {
		contradict(response.getHeaders());
		return "done";
	}

	@GetMapping("/clear")
	String clear(ServerHttpResponse response) {
		response.getHeaders().clear();
		return "done";
	}

	@GetMapping("/vary-set")
	String varySet(ServerHttpResponse response) {
		response.getHeaders().set("Vary", "Accept");
		response.getHeaders().set("Vary", "Cookie");
		response.getHeaders().add("vary", "cookie");
		return "done";
	}

	@GetMapping("/commit-action")
	String commitAction(ServerHttpResponse response) {
		response.beforeCommit(() -> Mono.fromRunnable(() -> contradict(response.getHeaders())));
		return "done";
	}

	@GetMapping("/commit-actions")
	Mono<Void> commitActions(ServerHttpResponse response) {
		response.beforeCommit(() -> {
			contradict(response.getHeaders());
			return Mono.empty();
		});
		response.beforeCommit(() -> {
			response.getHeaders().set("Vary", "Accept");
			return Mono.empty();
		});
		response.beforeCommit(() -> {
			contradict(response.getHeaders());
			return Mono.empty();
		});
		return response.setComplete();
	}

	@GetMapping({ "/failed-commit-action", "/handled-mono", "/handled-flux", "/handled-flushed", "/handled-empty" })
	String failedCommitAction(ServerHttpResponse response) {
		response.beforeCommit(() -> {
			contradict(response.getHeaders());
			return Mono.error(new IllegalStateException("on purpose"));
		});
		return "done";
	}

	@GetMapping("/late-failed-commit-action")
	Mono<Void> lateFailedCommitAction(ServerHttpResponse response) {
		response.beforeCommit(() -> {
			contradict(response.getHeaders());
			return Mono.error(new IllegalStateException("on purpose"));
		});
		return Mono.empty();
	}

	@GetMapping("/thrown-by-commit-action")
	String thrownByCommitAction(ServerHttpResponse response) {
		response.beforeCommit(() -> {
			contradict(response.getHeaders());
			throw new IllegalStateException("on purpose");
		});
		return "done";
	}

	@GetMapping("/caught-commit-action")
	Mono<Void> caughtCommitAction(ServerHttpResponse response) {
		response.beforeCommit(() -> Mono.error(new IllegalStateException("on purpose")));
		return response.setComplete().onErrorResume((error) -> {
			contradict(response.getHeaders());
			response.setStatusCode(HttpStatus.ACCEPTED);
			return response.setComplete();
		});
	}

	@GetMapping("/written")
	Mono<Void> written(ServerHttpResponse response) {
		return response.writeWith(Mono.fromCallable(() -> {
			contradict(response.getHeaders());
			return response.bufferFactory().wrap(new byte[] { '.' });
		}));
	}

	@GetMapping("/flushed")
	Mono<Void> flushed(ServerHttpResponse response) {
		return response.writeAndFlushWith(Mono.fromCallable(() -> {
			contradict(response.getHeaders());
			return Mono.just(response.bufferFactory().wrap(new byte[] { '.' }));
		}));
	}

}
