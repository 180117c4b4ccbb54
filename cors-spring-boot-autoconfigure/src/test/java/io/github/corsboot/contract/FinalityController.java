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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers that know better than the policy, on either stack.
 */
@RestController
@RequestMapping({ "/api/final", "/credentialed/final", "/excluded/final" })
class FinalityController {

	private static ResponseEntity<String> contradicting() {
		return ResponseEntity.ok()
			.header("Access-Control-Allow-Origin", "*")
			.header("access-control-allow-credentials", "true")
			.header("Access-Control-Expose-Headers", "X-Evil")
			.header("Access-Control-Allow-Evil", "evil")
			.body("done");
	}

	@GetMapping("/entity")
	ResponseEntity<String> entity() {
		return ResponseEntity.status(HttpStatus.OK)
			.headers((headers) -> headers.addAll("Access-Control-Allow-Origin", List.of("*", "null")))
			.body("done");
	}

	@GetMapping("/timing")
	ResponseEntity<String> timing() {
		return ResponseEntity.ok().header("Timing-Allow-Origin", "*").body("done");
	}

	@CrossOrigin("https://annotation.example")
	@GetMapping("/annotated")
	String annotated() {
		return "done";
	}

	@GetMapping("/thrown")
	String thrown() {
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/status")
	String status() {
		throw new ResponseStatusException(HttpStatus.CONFLICT);
	}

	@GetMapping("/future")
	CompletableFuture<ResponseEntity<String>> future() {
		return CompletableFuture.supplyAsync(FinalityController::contradicting);
	}

	@GetMapping("/failed-future")
	CompletableFuture<String> failedFuture() {
		return CompletableFuture.supplyAsync(() -> {
			throw new IllegalStateException("on purpose");
		});
	}

	@GetMapping("/vary-accept")
	ResponseEntity<String> varyAccept() {
		return ResponseEntity.ok().varyBy("Accept").body("done");
	}

	@GetMapping("/vary-lower-case")
	ResponseEntity<String> varyLowerCase() {
		return ResponseEntity.ok().header(HttpHeaders.VARY, "origin").body("done");
	}

	@GetMapping("/vary-both")
	ResponseEntity<String> varyBoth() {
		return ResponseEntity.ok().header(HttpHeaders.VARY, "Accept, ORIGIN", "accept").body("done");
	}

	@GetMapping("/vary-star")
	ResponseEntity<String> varyStar() {
		return ResponseEntity.ok().header(HttpHeaders.VARY, "*").body("done");
	}

	@RequestMapping(path = "/body-only", consumes = MediaType.APPLICATION_JSON_VALUE)
	String bodyOnly() {
		return "done";
	}

	@GetMapping("/origin")
	String origin(@RequestHeader(name = "Origin", required = false) @Nullable String origin) {
		return String.valueOf(origin);
	}

	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<Flux<String>> stream() {
		Flux<String> events = Flux.just("first").concatWith(Flux.interval(Duration.ofMinutes(5)).map(String::valueOf));
		return ResponseEntity.ok().header("Access-Control-Allow-Origin", "https://evil.example").body(events);
	}

}
