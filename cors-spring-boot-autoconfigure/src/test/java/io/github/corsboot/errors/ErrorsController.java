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

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers that fail in every way, on either stack.
 */
@RestController
@RequestMapping("/errors")
class ErrorsController {

	private final Semaphore gate = new Semaphore(0);

	@GetMapping("/unauthorized")
	ResponseEntity<String> unauthorized() {
		return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header("WWW-Authenticate", "Test").body("who?");
	}

	@GetMapping("/forbidden")
	String forbidden() {
		throw new ResponseStatusException(HttpStatus.FORBIDDEN);
	}

	@PostMapping(path = "/post-only", consumes = MediaType.APPLICATION_JSON_VALUE)
	String postOnly() {
		return "done";
	}

	@GetMapping(path = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
	String json() {
		return "{}";
	}

	@GetMapping("/number")
	String number(@RequestParam("value") int value) {
		return "number " + value;
	}

	@GetMapping("/thrown")
	String thrown() {
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/not-written")
	Iterable<String> notWritten() {
		return () -> {
			throw new IllegalStateException("on purpose");
		};
	}

	@GetMapping("/problem")
	String problem() {
		throw new UnsupportedOperationException("on purpose");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(UnsupportedOperationException ex) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, ex.getMessage());
		return ResponseEntity.of(detail).header("Vary", "Accept-Language").build();
	}

	@GetMapping("/tagged")
	ResponseEntity<String> tagged() {
		return ResponseEntity.ok().eTag("\"tag\"").header("Vary", "Accept-Encoding").body("tagged");
	}

	@GetMapping(path = "/late", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<String> late() {
		return Flux.just("first").concatWith(Flux.error(new IllegalStateException("on purpose")));
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<Flux<String>> events() {
		Mono<String> second = Mono.fromCallable(() -> {
			pass();
			return "second";
		}).subscribeOn(Schedulers.boundedElastic());
		return ResponseEntity.ok()
			.header("Access-Control-Allow-Origin", "https://evil.example")
			.body(Flux.just("first").concatWith(second));
	}

	@GetMapping("/open")
	String open() {
		this.gate.release();
		return "open";
	}

	/** Waits until somebody has opened the gate. */
	void pass() throws InterruptedException {
		if (!this.gate.tryAcquire(20, TimeUnit.SECONDS)) {
			throw new IllegalStateException("Nobody has opened the gate");
		}
	}

}
