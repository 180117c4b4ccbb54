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

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Guards a response of a server that sends files by itself, and does not stand in the way
 * of that.
 */
final class GuardedZeroCopyResponse extends GuardedServerResponse implements ZeroCopyHttpOutputMessage {

	GuardedZeroCopyResponse(ServerHttpResponse response, boolean seen) {
		super(response, seen);
	}

	@Override
	public Mono<Void> writeWith(Path file, long position, long count) {
		standAfterFailure();
		return ((ZeroCopyHttpOutputMessage) inside()).writeWith(file, position, count);
	}

}
