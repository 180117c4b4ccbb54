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

package io.github.corsboot.doors;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ServletContractApplication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What filters in front of ours do, on Tomcat and Jetty.
 */
class FrontFilterTests {

	private static final String ALLOWED = "Origin: https://app.example";

	private static final String EVIL = "Origin: https://evil.example";

	private static final List<String> GRANTED = List.of("Access-Control-Allow-Origin: https://app.example",
			"Access-Control-Expose-Headers: X-Total");

	private static Map<Kind, ContractServer> servers;

	@BeforeAll
	static void start() {
		servers = Map.of(Kind.TOMCAT, ContractServer.start(Kind.TOMCAT, Application.class), Kind.JETTY,
				ContractServer.start(Kind.JETTY, Application.class));
	}

	@AfterAll
	static void stop() {
		servers.values().forEach(ContractServer::close);
	}

	private static RawResponse send(Kind kind, String path, String... lines) {
		return RawRequest.get(path, lines).send(servers.get(kind).port());
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, sets", "JETTY, sets", "TOMCAT, sets-before-servlet-6.1", "JETTY, sets-before-servlet-6.1" })
	void headersOfAFilterInFrontAreReplacedOrRemoved(Kind kind, String front) {
		String path = "/api/final/raw/plain";
		RawResponse allowed = send(kind, path, ALLOWED, "X-Front: " + front);
		assertThat(allowed.corsLines()).isEqualTo(GRANTED);
		RawResponse denied = send(kind, path, EVIL, "X-Front: " + front);
		assertThat(denied.corsLines()).isEmpty();
		for (RawResponse response : List.of(allowed, denied)) {
			assertThat(response.status()).as("%s", response).isEqualTo(202);
			assertThat(response.header("X-Kept")).containsExactly("a", "b");
			assertThat(response.header("Set-Cookie")).hasSize(2);
			assertThat(response.vary()).containsExactlyInAnyOrder("accept-language", "origin");
			assertThat(response.header("Content-Type")).singleElement()
				.satisfies((type) -> assertThat(type).isEqualToIgnoringCase("text/csv;charset=UTF-16"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, sets", "JETTY, sets", "TOMCAT, sets-before-servlet-6.1", "JETTY, sets-before-servlet-6.1" })
	void anAnsweredPreflightCarriesNothingOfThem(Kind kind, String front) {
		RawResponse denied = RawRequest.preflight("/api/x", "https://evil.example", "GET", "X-Front: " + front)
			.send(servers.get(kind).port());
		assertThat(denied.status()).isEqualTo(403);
		assertThat(denied.corsLines()).isEmpty();
		assertThat(denied.body()).isEmpty();
		RawResponse allowed = RawRequest.preflight("/api/x", "https://app.example", "GET", "X-Front: " + front)
			.send(servers.get(kind).port());
		assertThat(allowed.status()).isEqualTo(200);
		assertThat(allowed.corsLines()).containsExactly(
				"Access-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE",
				"Access-Control-Allow-Origin: https://app.example", "Access-Control-Max-Age: 1800");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theyAreTheirOwnWhereNoPolicyIs(Kind kind) {
		assertThat(send(kind, "/excluded/x", EVIL, "X-Front: sets").corsLines()).containsExactly(
				"Access-Control-Allow-Credentials: true", "Access-Control-Allow-Origin: https://evil.example");
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, answers, 401", "JETTY, answers, 401", "TOMCAT, throws, 500", "JETTY, throws, 500" })
	void anErrorThatNothingPrecededIsDecidedForThePathAskedFor(Kind kind, String front, int status) {
		RawResponse allowed = send(kind, "/api/x", ALLOWED, "X-Front: " + front);
		assertThat(allowed.status()).isEqualTo(status);
		assertThat(allowed.corsLines()).isEqualTo(GRANTED);
		assertThat(allowed.vary()).containsExactly("origin");
		RawResponse credentialed = send(kind, "/credentialed/x", ALLOWED, "X-Front: " + front);
		assertThat(credentialed.corsLines()).contains("Access-Control-Allow-Credentials: true");
		RawResponse denied = send(kind, "/api/x", EVIL, "X-Front: " + front);
		assertThat(denied.status()).isEqualTo(status);
		assertThat(denied.corsLines()).isEmpty();
		assertThat(send(kind, "/excluded/x", ALLOWED, "X-Front: " + front).vary()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void anErrorThatNothingPrecededIsDecidedForTheMethodAskedFor(Kind kind) {
		RawResponse response = RawRequest.request("PROPFIND", "/api/x", ALLOWED, "X-Front: answers")
			.send(servers.get(kind).port());
		assertThat(response.status()).isEqualTo(401);
		assertThat(response.corsLines()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, forwards", "JETTY, forwards", "TOMCAT, dispatches", "JETTY, dispatches" })
	void aDispatchThatNothingPrecededIsDecidedForThePathAskedFor(Kind kind, String front) {
		RawResponse response = send(kind, "/api/x", ALLOWED, "X-Front: " + front);
		assertThat(response.body()).isEqualTo("served");
		assertThat(response.corsLines()).isEqualTo(GRANTED);
		assertThat(response.vary()).containsExactly("origin");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ServletContractApplication.class)
	static class Application {

		@Bean
		FilterRegistrationBean<FrontFilter> front() {
			FilterRegistrationBean<FrontFilter> registration = new FilterRegistrationBean<>(new FrontFilter());
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
			return registration;
		}

	}

	static class FrontFilter extends HttpFilter {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			String front = request.getHeader("X-Front");
			switch ((front != null) ? front : "") {
				case "sets" -> {
					contradict(response);
					chain.doFilter(request, response);
				}
				case "sets-before-servlet-6.1" -> {
					contradict(response);
					chain.doFilter(request, new ResponseBeforeServlet61(response));
				}
				case "answers" -> response.sendError(401);
				case "throws" -> throw new ServletException("on purpose");
				case "forwards" -> request.getRequestDispatcher("/open/x").forward(request, response);
				case "dispatches" -> request.startAsync().dispatch("/open/x");
				default -> chain.doFilter(request, response);
			}
		}

		private static void contradict(HttpServletResponse response) {
			response.setStatus(202);
			response.setContentType("text/csv");
			response.setCharacterEncoding("UTF-16");
			response.setHeader("Access-Control-Allow-Origin", "https://evil.example");
			response.addHeader("Access-Control-Allow-Credentials", "true");
			response.addHeader("X-Kept", "a");
			response.addHeader("X-Kept", "b");
			response.addHeader("Set-Cookie", "a=1");
			response.addHeader("Set-Cookie", "b=2");
			response.addHeader("Vary", "Accept-Language");
		}

	}

	/** A response on which null removes nothing, as on Tomcat before Servlet 6.1. */
	static class ResponseBeforeServlet61 extends HttpServletResponseWrapper {

		ResponseBeforeServlet61(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void setHeader(String name, @Nullable String value) {
			if (value != null) {
				super.setHeader(name, value);
			}
		}

	}

}
