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

import java.io.IOException;
import java.util.concurrent.Callable;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Handlers that know better than the policy, by means of the Servlet API.
 */
@RestController
@RequestMapping("/api/final")
class ServletFinalityController {

	static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	@GetMapping("/headers")
	void headers(HttpServletResponse response) throws IOException {
		response.setHeader(ALLOW_ORIGIN, "*");
		response.addHeader("ACCESS-CONTROL-ALLOW-ORIGIN", "https://evil.example");
		response.setHeader("Access-Control-Allow-Credentials", "true");
		response.setIntHeader("Access-Control-Max-Age", 5);
		response.addIntHeader("Access-Control-Max-Age", 6);
		response.setDateHeader("Access-Control-Evil", 0);
		response.addDateHeader("Access-Control-Evil", 0);
		response.setHeader("access-control-expose-headers", null);
		response.setHeader("vary", null);
		response.getWriter().print("done");
	}

	@GetMapping("/vary-set")
	void varySet(HttpServletResponse response) throws IOException {
		response.setHeader("Vary", "Accept");
		response.setHeader("Vary", "Cookie");
		response.addHeader("vary", "cookie");
		response.getWriter().print("done");
	}

	@GetMapping("/reset")
	void reset(HttpServletResponse response) throws IOException {
		response.setHeader("Vary", "Accept");
		response.setStatus(500);
		response.reset();
		response.setHeader(ALLOW_ORIGIN, "*");
		response.getWriter().print("done");
	}

	@GetMapping("/flush")
	void flush(HttpServletResponse response) throws IOException {
		response.flushBuffer();
		response.setHeader(ALLOW_ORIGIN, "*");
		response.getWriter().print("done");
	}

	@GetMapping("/send-error")
	void sendError(HttpServletResponse response) throws IOException {
		response.sendError(418);
	}

	@GetMapping("/redirect")
	void redirect(HttpServletResponse response) throws IOException {
		response.sendRedirect("/open/x");
	}

	@GetMapping("/forward")
	void forward(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		request.getRequestDispatcher("/open/x").forward(request, response);
	}

	@GetMapping("/include")
	void include(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		request.getRequestDispatcher("/open/x").include(request, response);
	}

	@GetMapping("/callable")
	Callable<ResponseEntity<String>> callable() {
		return () -> ResponseEntity.ok().header(ALLOW_ORIGIN, "*").body("done");
	}

	@GetMapping("/timeout")
	DeferredResult<String> timeout() {
		return new DeferredResult<>(50L);
	}

}
