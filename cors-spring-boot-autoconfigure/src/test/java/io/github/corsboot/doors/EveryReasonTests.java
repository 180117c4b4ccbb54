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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator gets to know, for each reason of the contract, with settings as people
 * write them and on both stacks: the line in the log, the same from the dry run, and the
 * metric.
 */
class EveryReasonTests {

	private static final String AGAIN = " The same again is logged at debug level only, for 10 minutes.";

	private static final String PASSED = "The request was passed on, and the browser keeps the response from the script. ";

	private static final String ANSWERED = "The request was answered with status 403. ";

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(CorsPolicies.class);

	@BeforeAll
	static void start() {
		for (Kind kind : Kind.values()) {
			SERVERS.put(kind,
					ContractServer.start(kind, Application.class, "cors.allowed-origins=https://app.example.com",
							"cors.allowed-methods=GET,PATCH", "cors.allowed-headers=X-One",
							"cors.policies.admin.paths=/admin/**",
							"cors.policies.admin.allowed-origins=https://admin.example.com",
							"management.endpoints.web.exposure.include=metrics,cors"));
		}
		LINES.start();
		LOGGER.addAppender(LINES);
		LOGGER.setLevel(Level.WARN);
	}

	@AfterAll
	static void stop() {
		LOGGER.detachAppender(LINES);
		LOGGER.setLevel(null);
		SERVERS.values().forEach(ContractServer::close);
	}

	static Stream<Denial> denials() {
		String app = "https://app.example.com";
		return Stream.of(new Denial(DenialReason.PATH_AMBIGUOUS, RawRequest.get("/admin%20/x", "Origin: " + app),
				"path=/admin%2520/x&origin=https://app.example.com",
				"the path can be read in more than one way, or in none, and that leads to no single policy (PATH_AMBIGUOUS). "
						+ PASSED + "Request: GET \"/admin%20/x\", origin: \"https://app.example.com\", "
						+ "policy: default or admin. No setting allows that: the path has to be written plainly, and in the case that the policies use."),
				new Denial(DenialReason.ORIGIN_MALFORMED, RawRequest.get("/x", "Origin: https://app.example.com:443"),
						"path=/x&origin=https://app.example.com:443",
						"the Origin header is not one well-formed origin (ORIGIN_MALFORMED): https://app.example.com "
								+ "is allowed, and a default port is never part of a serialized origin. " + PASSED
								+ "Request: GET \"/x\", origin: \"https://app.example.com:443\", policy: default. "
								+ "No setting allows that: browsers do not send it, so look for what changes headers on the way."),
				new Denial(DenialReason.ORIGIN_NULL, RawRequest.get("/x", "Origin: null"), "path=/x&origin=null",
						"the origin is null, which sandboxed pages send and every website can produce (ORIGIN_NULL). "
								+ PASSED + "Request: GET \"/x\", origin: \"null\", policy: default. "
								+ "No setting allows that: the page has to be served from an origin of its own."),
				new Denial(DenialReason.ORIGIN_NOT_ALLOWED,
						RawRequest.get("/x", "Origin: https://app.example.com.evil.example"),
						"path=/x&origin=https://app.example.com.evil.example",
						"the origin is not allowed (ORIGIN_NOT_ALLOWED): https://app.example.com is allowed, "
								+ "and this only looks like it: it is another site. " + PASSED
								+ "Request: GET \"/x\", origin: \"https://app.example.com.evil.example\", "
								+ "policy: default. If it should be allowed, add it to cors.allowed-origins."),
				new Denial(DenialReason.METHOD_NOT_ALLOWED, RawRequest.preflight("/x", app, "patch"),
						"path=/x&origin=https://app.example.com&method=patch",
						"the method \"patch\" is not allowed (METHOD_NOT_ALLOWED): PATCH is allowed, "
								+ "and methods are compared with case. " + ANSWERED
								+ "Request: OPTIONS \"/x\", origin: \"https://app.example.com\", policy: default. "
								+ "No setting allows that: methods are compared with case, "
								+ "and a script has to ask for PATCH."),
				new Denial(DenialReason.HEADERS_MALFORMED,
						RawRequest.preflight("/x", app, "GET").with("Access-Control-Request-Headers: x one"),
						"path=/x&origin=https://app.example.com&headers=x%20one",
						"the request headers that are asked for are too many, or are no header names "
								+ "(HEADERS_MALFORMED). " + ANSWERED
								+ "Request: OPTIONS \"/x\", origin: \"https://app.example.com\", policy: default. "
								+ "No setting allows that: browsers do not send it, so look for what changes headers on the way."),
				new Denial(DenialReason.HEADERS_NOT_ALLOWED,
						RawRequest.preflight("/admin/x", "https://admin.example.com", "GET")
							.with("Access-Control-Request-Headers: x-one,x-two"),
						"path=/admin/x&origin=https://admin.example.com&headers=x-one,x-two",
						"these request headers are not allowed: \"x-two\" (HEADERS_NOT_ALLOWED): "
								+ "this would allow it: allowed-headers: X-One, x-two. " + ANSWERED
								+ "Request: OPTIONS \"/admin/x\", origin: \"https://admin.example.com\", policy: admin. "
								+ "If it should be allowed, add it to cors.allowed-headers, from which this policy inherits."));
	}

	@Test
	void noReasonIsMissing() {
		assertThat(denials().map(Denial::reason)).containsExactly(DenialReason.values());
	}

	@ParameterizedTest
	@MethodSource("denials")
	void theLogSaysWhatWasDeniedAndWhyAndWhatHelps(Denial denial) {
		for (Kind kind : Kind.values()) {
			LINES.list.clear();
			denial.request().send(SERVERS.get(kind).port());
			assertThat(LINES.list).as("%s", kind)
				.extracting(ILoggingEvent::getFormattedMessage)
				.isEqualTo(List.of("CORS: " + denial.line() + AGAIN));
		}
	}

	@ParameterizedTest
	@MethodSource("denials")
	void theDryRunSaysTheSame(Denial denial) {
		for (Kind kind : Kind.values()) {
			RawResponse response = RawRequest.get("/actuator/cors?" + denial.query()).send(SERVERS.get(kind).port());
			assertThat(response.status()).as("%s: %s", kind, response).isEqualTo(200);
			Map<?, ?> answer = (Map<?, ?>) JsonParserFactory.getJsonParser()
				.parseMap(response.body())
				.get(denial.isPreflight() ? "preflight" : "actual");
			Object near = answer.get("nearMiss");
			String why = answer.get("why") + " (" + answer.get("reason") + ")"
					+ ((near instanceof Map<?, ?> map) ? ": " + map.get("message") : "") + ". ";
			assertThat(answer.get("reason")).as("%s: %s", kind, response).isEqualTo(denial.reason().name());
			assertThat(denial.line()).as("%s: %s", kind, response).startsWith(why).endsWith(". " + answer.get("cure"));
		}
	}

	@ParameterizedTest
	@MethodSource("denials")
	void theMetricCountsIt(Denial denial) {
		for (Kind kind : Kind.values()) {
			int port = SERVERS.get(kind).port();
			double before = count(port, denial);
			denial.request().send(port);
			assertThat(count(port, denial)).as("%s", kind).isEqualTo(before + 1);
		}
	}

	private static double count(int port, Denial denial) {
		RawResponse response = RawRequest
			.get("/actuator/metrics/cors.requests?tag=reason:" + denial.reason() + "&tag=kind:"
					+ (denial.isPreflight() ? "preflight" : "actual") + "&tag=outcome:denied")
			.send(port);
		if (response.status() == 404) {
			return 0;
		}
		List<?> measurements = (List<?>) JsonParserFactory.getJsonParser()
			.parseMap(response.body())
			.get("measurements");
		return ((Number) ((Map<?, ?>) measurements.get(0)).get("value")).doubleValue();
	}

	/**
	 * A denied request, the parameters of the dry run that describe it, and the line
	 * about it.
	 */
	record Denial(DenialReason reason, RawRequest request, String query, String line) {

		boolean isPreflight() {
			return this.request.toString().contains("OPTIONS");
		}

		@Override
		public String toString() {
			return this.reason.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
