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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Handlers that fail, or send piece by piece, by means of the Servlet API and Spring MVC.
 */
@RestController
@RequestMapping("/errors")
class ServletErrorsController {

	private final ErrorsController gate;

	ServletErrorsController(ErrorsController gate) {
		this.gate = gate;
	}

	@GetMapping("/error-response")
	String errorResponse() {
		throw new ErrorResponseException(HttpStatus.CONFLICT);
	}

	@GetMapping("/send-error")
	void sendError(HttpServletResponse response) throws IOException {
		response.sendError(410, "on purpose");
	}

	@GetMapping("/vary-and-send-error")
	void varyAndSendError(HttpServletResponse response) throws IOException {
		response.setHeader("Vary", "Accept-Language");
		response.sendError(410);
	}

	@GetMapping("/reset-and-send-error")
	void resetAndSendError(HttpServletResponse response) throws IOException {
		response.setHeader("Vary", "Accept-Language");
		response.getWriter().print("begun");
		response.reset();
		response.sendError(410);
	}

	@GetMapping("/reset")
	void reset(HttpServletResponse response) throws IOException {
		response.getWriter().print("begun");
		response.reset();
		response.setStatus(410);
		response.setHeader("Vary", "Accept-Language");
	}

	@GetMapping("/reset-and-flush")
	void resetAndFlush(HttpServletResponse response) throws IOException {
		response.getWriter().print("begun");
		response.reset();
		response.setStatus(410);
		response.flushBuffer();
	}

	@GetMapping("/timeout")
	DeferredResult<String> timeout() {
		return new DeferredResult<>(50L);
	}

	@GetMapping("/shallow")
	String shallow() {
		return "shallow";
	}

	@GetMapping("/emitter")
	SseEmitter emitter() throws IOException {
		SseEmitter emitter = new SseEmitter();
		emitter.send("first");
		new Thread(() -> sendSecond(emitter)).start();
		return emitter;
	}

	private void sendSecond(SseEmitter emitter) {
		try {
			this.gate.pass();
			emitter.send("second");
			emitter.complete();
		}
		catch (IOException | InterruptedException ex) {
			emitter.completeWithError(ex);
		}
	}

	/** Spring Framework 7 does not flush the stream that it hands out. */
	@GetMapping("/streamed")
	StreamingResponseBody streamed(HttpServletResponse response) {
		return (out) -> {
			out.write("first".getBytes(StandardCharsets.UTF_8));
			response.flushBuffer();
			awaitGate();
			out.write("second".getBytes(StandardCharsets.UTF_8));
		};
	}

	@GetMapping("/flushed")
	void flushed(HttpServletResponse response) throws IOException {
		response.getWriter().print("first");
		response.flushBuffer();
		awaitGate();
		response.getWriter().print("second");
	}

	private void awaitGate() {
		try {
			this.gate.pass();
		}
		catch (InterruptedException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

}
