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

package io.github.corsboot.advisory;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdvisoryController {

	/** A response header that every handler sends. */
	static final String REACHED = "X-Reached";

	@RequestMapping("/**")
	ResponseEntity<String> anything() {
		return ResponseEntity.ok().header(REACHED, "application").body("reached");
	}

	@GetMapping("/hidden/async")
	CompletableFuture<ResponseEntity<String>> async() {
		return CompletableFuture.supplyAsync(this::anything);
	}

	@GetMapping("/hidden/callable")
	Callable<ResponseEntity<String>> callable() {
		return this::anything;
	}

	@GetMapping("/hidden/error")
	String error() {
		throw new IllegalStateException("on purpose");
	}

}
