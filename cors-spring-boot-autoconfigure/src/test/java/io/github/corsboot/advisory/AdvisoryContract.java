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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.InvalidCorsPathsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What went wrong elsewhere, on a real server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdvisoryContract {

	private ContractServer passing;

	private ContractServer blocking;

	protected abstract ContractServer startServer(String... properties);

	@BeforeAll
	void start() {
		this.passing = startServer();
		this.blocking = startServer("advisory.blocking=true");
	}

	@AfterAll
	void stop() {
		this.passing.close();
		this.blocking.close();
	}

	@ParameterizedTest
	@DisplayName("CVE-2019-18978, CVE-2020-25032: a path that leaves the public one is not public")
	@ValueSource(strings = { "/public/../admin/items", "/public/%2e%2e/admin/items", "/public/..;/admin/items",
			"/public/.%2E/admin/items", "/public/..;x=y/admin/items", "/public/x/..;/../admin/items",
			"/public/..%2fadmin/items", "/public/%252e%252e/admin/items" })
	void neverGivesThePublicAnswerToAnotherPath(String path) {
		assertThat(get(path, AdvisoryPolicies.EVIL).corsLines()).isEmpty();
		assertThat(get(path, AdvisoryPolicies.APP).corsLines()).isEmpty();
		assertThat(preflight(path, AdvisoryPolicies.EVIL).corsLines()).isEmpty();
		assertThat(get("/public/items", AdvisoryPolicies.EVIL).corsLines()).isNotEmpty();
	}

	@ParameterizedTest
	@DisplayName("CVE-2023-4853, CVE-2026-34786: slashes and encoding lead around no policy")
	@ValueSource(strings = { "//admin/items", "/%61dmin/items", "/admin%2fitems", "/admin/items%20", "///admin//items",
			"/./admin/items", "/%2561dmin/items", "/;/admin/items", "/admin;v=1/items", "/admin%5citems" })
	void neverGivesTheLaxerPolicyToAnOddSpelling(String path) {
		assertThat(get(path, AdvisoryPolicies.APP).corsLines()).isEmpty();
		assertThat(preflight(path, AdvisoryPolicies.APP).corsLines()).isEmpty();
		assertThat(get("/items", AdvisoryPolicies.APP).corsLines()).isNotEmpty();
	}

	@Test
	@DisplayName("CVE-2024-6844: a plus is a plus")
	void doesNotTakeAPlusForABlank() {
		assertThat(get("/a+b/x", AdvisoryPolicies.EVIL).corsLines()).isNotEmpty();
		assertThat(get("/a%2Bb/x", AdvisoryPolicies.EVIL).corsLines()).isNotEmpty();
		assertThat(get("/a%20b/x", AdvisoryPolicies.EVIL).corsLines()).isEmpty();
	}

	@Test
	@DisplayName("CVE-2024-6866: paths are compared with case")
	void doesNotTakeAnUpperCasePathForALowerCaseOne() {
		assertThat(get("/admin/items", AdvisoryPolicies.ADMIN).corsLines()).isNotEmpty();
		assertThat(get("/ADMIN/items", AdvisoryPolicies.ADMIN).corsLines()).isEmpty();
		assertThat(get("/Admin/items", AdvisoryPolicies.ADMIN).corsLines()).isEmpty();
	}

	@Test
	@DisplayName("CVE-2024-6839: the more specific pattern wins, not the longer one, and a tie stops the start")
	void aTieStopsTheStart() {
		CorsPolicy policy = CorsPolicy.builder().allowedOrigins("*").build();
		CorsPolicies.Builder tie = CorsPolicies.builder()
			.policy("one", policy, "/{something-long}/b")
			.policy("two", policy, "/{x}/b");
		assertThatExceptionOfType(InvalidCorsPathsException.class).isThrownBy(tie::build);
	}

	@Test
	@DisplayName("CVE-2023-34034: a pattern without a slash stops the start")
	void aPatternWithoutASlashStopsTheStart() {
		CorsPolicy policy = CorsPolicy.builder().allowedOrigins("*").build();
		CorsPolicies.Builder slashless = CorsPolicies.builder().policy("one", policy, "api/**");
		assertThatExceptionOfType(InvalidCorsPathsException.class).isThrownBy(slashless::build)
			.withMessageContaining("write \"/api/**\"");
	}

	@ParameterizedTest
	@DisplayName("CVE-2022-22978: a newline does not end a path")
	@ValueSource(strings = { "/admin/x%0a", "/admin/x%0d%0ay", "/admin/%0a/x" })
	void aNewlineDoesNotEndAPath(String path) {
		assertThat(get(path, AdvisoryPolicies.APP).corsLines()).isEmpty();
		RawResponse response = get(path, AdvisoryPolicies.ADMIN);
		assertThat(response.header("Access-Control-Allow-Origin").isEmpty())
			.as("a server may refuse it, the policy does not: %s", response)
			.isEqualTo(!isReached(response));
	}

	@Test
	@DisplayName("CVE-2024-1681: nothing that a request holds forges a line of the log")
	void nothingForgesALineOfTheLog() {
		Logger logger = (Logger) LoggerFactory.getLogger(CorsPolicies.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.setLevel(Level.DEBUG);
		logger.addAppender(appender);
		try {
			List<String> origins = List.of(AdvisoryPolicies.EVIL, "https://x\u0085WARN forged",
					"https://${jndi:ldap://e}", "https://x{}y", "https://x\tWARN%n%s", "\u001b[31mhttps://x");
			for (String origin : origins) {
				get("/api/%0d%0aWARN%20forged/${jndi:ldap:e}/{}", origin);
				get("/api/%0d%0aWARN%20forged", origin);
				get("/api/WARN%20forged", origin);
				RawRequest.preflight("/api/x", AdvisoryPolicies.APP, origin).send(this.passing.port());
			}
			assertThat(appender.list).hasSizeGreaterThan(origins.size())
				.extracting(ILoggingEvent::getFormattedMessage)
				.allSatisfy((line) -> assertThat(line).matches("CORS: [ -~]*").doesNotContain("${"));
		}
		finally {
			logger.detachAppender(appender);
			logger.setLevel(Level.OFF);
		}
	}

	@Test
	@DisplayName("CVE-2020-5397: a preflight never reaches a handler")
	void aPreflightNeverReachesAHandler() {
		for (String path : List.of("/items", "/public/x", "/admin/x", "//admin/x")) {
			for (String origin : List.of(AdvisoryPolicies.APP, AdvisoryPolicies.EVIL, "null", "x")) {
				RawRequest request = RawRequest.preflight(path, origin, "POST", "Cookie: session=1",
						"Content-Type: text/plain", "Connection: close", "Content-Length: 4", "\r\nbody");
				for (ContractServer server : List.of(this.passing, this.blocking)) {
					RawResponse response = request.send(server.port());
					assertThat(isReached(response)).as("%s: %s", request, response).isFalse();
					assertThat(response.status()).isIn(path.startsWith("//") ? List.of(403, 400) : List.of(200, 403));
					assertThat(response.body()).isEmpty();
				}
			}
		}
	}

	@Test
	@DisplayName("CVE-2022-4147: an invalid origin is blocked like any other")
	void anInvalidOriginIsBlocked() {
		for (String method : List.of("GET", "POST")) {
			for (List<String> lines : List.of(List.of("Origin: x"), List.of("Origin: null"), List.of("Origin:"),
					List.of("Origin: " + AdvisoryPolicies.EVIL), List.of("Origin: " + AdvisoryPolicies.APP + "/"),
					List.of("Origin: " + AdvisoryPolicies.APP, "Origin: " + AdvisoryPolicies.APP),
					List.of("Origin: " + AdvisoryPolicies.APP, "Origin: " + AdvisoryPolicies.EVIL))) {
				assertBlocked(RawRequest.request(method, "/items", lines.toArray(String[]::new)));
			}
		}
	}

	@Test
	@DisplayName("CVE-2024-23639: no drive-by from a website to a server on the machine of its visitor")
	void noDriveByToTheVisitorsMachine() {
		RawRequest post = RawRequest.request("POST", "/items", "Origin: " + AdvisoryPolicies.EVIL,
				"Content-Type: text/plain");
		assertBlocked(post);
		assertBlocked(post.with("Sec-Fetch-Site: cross-site"));
		RawRequest own = RawRequest.request("POST", "/items", "Origin: http://" + RawRequest.AUTHORITY);
		assertThat(isReached(own.send(this.blocking.port()))).isTrue();
	}

	@Test
	@DisplayName("CVE-2025-47908, GHSA-mh55-gqvf-xfwm: a list of commas is refused")
	void aListOfCommasIsRefused() {
		String[] lines = IntStream.range(0, 60)
			.mapToObj((i) -> "Access-Control-Request-Headers: ,")
			.toArray(String[]::new);
		List<RawRequest> requests = List.of(preflightOf("Access-Control-Request-Headers: " + ",".repeat(4096)),
				preflightOf(lines), preflightOf("Access-Control-Request-Headers: x-one" + " ,\t".repeat(1000)),
				preflightOf("Access-Control-Request-Headers: x-one" + ",x-one".repeat(1000)));
		for (RawRequest request : requests) {
			RawResponse response = request.send(this.passing.port());
			assertThat(response.status()).as("%s", response).isEqualTo(403);
			assertThat(response.corsLines()).isEmpty();
			assertThat(response.body()).isEmpty();
		}
		assertThat(preflightOf("Access-Control-Request-Headers: x-one").send(this.passing.port()).status())
			.isEqualTo(200);
	}

	@Test
	@DisplayName("CVE-2024-47084: a cookie changes nothing")
	void aCookieChangesNothing() {
		RawResponse without = get("/items", AdvisoryPolicies.EVIL);
		RawResponse with = RawRequest.get("/items", "Origin: " + AdvisoryPolicies.EVIL, "Cookie: access-token=1")
			.send(this.passing.port());
		assertThat(with.corsLines()).isEqualTo(without.corsLines()).isEmpty();
		assertBlocked(RawRequest.get("/items", "Origin: " + AdvisoryPolicies.EVIL, "Cookie: access-token=1"));
	}

	@ParameterizedTest
	@DisplayName("CVE-2023-35943: an Origin that is removed after the decision changes nothing")
	@ValueSource(strings = { "/hidden/plain", "/hidden/async", "/hidden/callable", "/hidden/error", "/hidden/a/b" })
	void anOriginThatIsRemovedLaterChangesNothing(String path) {
		RawResponse response = get(path, AdvisoryPolicies.APP);
		assertThat(response.corsLines()).as("%s", response).isEqualTo(get("/items", AdvisoryPolicies.APP).corsLines());
		assertThat(response.vary()).containsExactly("origin");
		assertThat(response.status()).isEqualTo(path.endsWith("error") ? 500 : 200);
	}

	@Test
	@DisplayName("GHSA-q7jf-gf43-6x6p: a request's Vary is not reflected")
	void aRequestsVaryIsNotReflected() {
		for (String origin : List.of(AdvisoryPolicies.APP, AdvisoryPolicies.EVIL)) {
			RawResponse actual = RawRequest.get("/items", "Origin: " + origin, "Vary: X-Evil")
				.send(this.passing.port());
			assertThat(actual.vary()).containsExactly("origin");
			RawResponse preflight = RawRequest.preflight("/items", origin, "GET", "Vary: X-Evil")
				.send(this.passing.port());
			assertThat(preflight.vary()).doesNotContain("x-evil").hasSize(3);
		}
	}

	@Test
	@DisplayName("CVE-2024-6221: a private network is closed unless it is opened to this origin")
	void aPrivateNetworkIsClosed() {
		String header = "Access-Control-Allow-Private-Network";
		String asked = "Access-Control-Request-Private-Network: true";
		assertThat(RawRequest.preflight("/items", AdvisoryPolicies.APP, "GET", asked)
			.send(this.passing.port())
			.header(header)).isEmpty();
		assertThat(RawRequest.preflight("/lan/x", AdvisoryPolicies.EVIL, "GET", asked)
			.send(this.passing.port())
			.header(header)).isEmpty();
		assertThat(RawRequest.preflight("/lan/x", AdvisoryPolicies.APP, "GET").send(this.passing.port()).header(header))
			.isEmpty();
		assertThat(RawRequest.preflight("/lan/x", AdvisoryPolicies.APP, "GET", asked)
			.send(this.passing.port())
			.header(header)).containsExactly("true");
	}

	@Test
	@DisplayName("CVE-2018-20744, CVE-2023-49803: * is answered with *, never with the origin")
	void anyOriginIsAnsweredWithAnAsterisk() {
		for (String origin : List.of(AdvisoryPolicies.APP, AdvisoryPolicies.EVIL, "null", "x")) {
			assertThat(get("/public/x", origin).corsLines()).containsExactly("Access-Control-Allow-Origin: *");
		}
	}

	@ParameterizedTest
	@DisplayName("spring-framework#33682: no odd origin or host is an error")
	@ValueSource(strings = { "https://single", "https://[", "https://[::1", "https://[::1]:x", "%", "%zz", "://",
			"http://", "http://a b", "http://:80", "https://app.example:99999", "https://app.example:",
			"https://app.example/", "https://user@app.example", "https://app.example?", "https://app_example",
			"http://[v1.x]", "file://", "data:", "https://xn--", "a,b", "https://app.example https://app.example" })
	void noOddOriginOrHostIsAnError(String origin) {
		List<RawRequest> requests = new ArrayList<>();
		for (String method : List.of("GET", "POST", "OPTIONS")) {
			requests.add(RawRequest.request(method, "/items", "Origin: " + origin));
			for (String host : List.of("my_service:80", "my_service", "[::1]:80", "a..b", "127.0.0.1:")) {
				requests.add(RawRequest.request(method, "/items", "Origin: " + origin, "Host: " + host));
			}
		}
		requests.add(RawRequest.preflight("/items", origin, "GET"));
		for (RawRequest request : requests) {
			RawResponse response = request.send(this.passing.port());
			assertThat(response.status()).as("%s: %s", request, response).isLessThan(500);
			assertThat(response.corsLines()).as("%s: %s", request, response).isEmpty();
		}
	}

	private void assertBlocked(RawRequest request) {
		RawResponse response = request.send(this.blocking.port());
		assertThat(response.status()).as("%s: %s", request, response).isEqualTo(403);
		assertThat(isReached(response)).isFalse();
		assertThat(response.corsLines()).isEmpty();
		assertThat(response.body()).isEmpty();
	}

	private RawRequest preflightOf(String... lines) {
		return RawRequest.preflight("/items", AdvisoryPolicies.APP, "GET", lines);
	}

	private RawResponse get(String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin).send(this.passing.port());
	}

	private RawResponse preflight(String path, String origin) {
		return RawRequest.preflight(path, origin, "GET").send(this.passing.port());
	}

	private static boolean isReached(RawResponse response) {
		return !response.header(AdvisoryController.REACHED).isEmpty();
	}

}
