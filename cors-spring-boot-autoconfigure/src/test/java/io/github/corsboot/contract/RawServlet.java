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
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A servlet beside the {@code DispatcherServlet}.
 */
class RawServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		switch (Objects.toString(request.getPathInfo())) {
			case "/async" -> {
				AsyncContext async = request.startAsync();
				async.start(() -> {
					write((HttpServletResponse) async.getResponse());
					async.complete();
				});
			}
			case "/async-reset" -> {
				AsyncContext async = request.startAsync();
				async.start(() -> {
					async.getResponse().reset();
					write((HttpServletResponse) async.getResponse());
					async.complete();
				});
			}
			case "/async-dispatch" -> request.startAsync().dispatch("/api/final/entity");
			case "/async-dispatch-again" -> dispatchAgain(request, response);
			case "/async-timeout" -> request.startAsync().setTimeout(50);
			case "/thrown" -> throw new ServletException("on purpose");
			case "/send-error" -> response.sendError(418, "on purpose");
			default -> write(response);
		}
	}

	private static void dispatchAgain(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute("again") == null) {
			request.setAttribute("again", true);
			request.startAsync().dispatch();
		}
		else {
			write(response);
		}
	}

	private static void write(HttpServletResponse response) {
		try {
			response.setHeader(ServletFinalityController.ALLOW_ORIGIN, "https://evil.example");
			response.getWriter().print("done");
			response.flushBuffer();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
