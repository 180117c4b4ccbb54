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

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import io.github.corsboot.contract.SpringLine;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Behind proxies, where denied requests are blocked: what a proxy says of the public
 * origin counts if Spring Boot trusts it, and otherwise nobody listens, whoever says it.
 */
class ProxyTests {

	private static final String PUBLIC = "https://public.example";

	private static final Map<Kind, Map<Strategy, ContractServer>> SERVERS = new EnumMap<>(Kind.class);

	@BeforeAll
	static void start() {
		for (Kind kind : Kind.values()) {
			Map<Strategy, ContractServer> servers = new EnumMap<>(Strategy.class);
			for (Strategy strategy : Strategy.values()) {
				servers.put(strategy, start(kind, strategy));
			}
			SERVERS.put(kind, servers);
		}
	}

	private static ContractServer start(Kind kind, Strategy strategy) {
		Class<?> application = kind.isReactive() ? ReactiveContractApplication.class : ServletContractApplication.class;
		return ContractServer.start(kind, application, "contract.blocking=true",
				"server.forward-headers-strategy=" + strategy.value);
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach((servers) -> servers.values().forEach(ContractServer::close));
	}

	private static RawResponse send(Kind kind, Strategy strategy, RawRequest request) {
		return request.send(SERVERS.get(kind).get(strategy).port());
	}

	private static RawRequest post(String origin, String... lines) {
		return RawRequest.request("POST", "/api/x", "Origin: " + origin).with(lines);
	}

	/**
	 * What a same-origin POST looks like behind a proxy, as a browser of old sends it.
	 */
	private static List<RawRequest> own(Kind kind, Strategy strategy) {
		List<RawRequest> understoodByAll = List.of(
				post(PUBLIC, "X-Forwarded-Proto: https", "X-Forwarded-Host: public.example"),
				post(PUBLIC, "X-Forwarded-Proto: https", "Host: public.example", "X-Forwarded-For: 203.0.113.9"),
				post(PUBLIC, "X-Forwarded-Proto: https", "X-Forwarded-Host: public.example", "X-Forwarded-Port: 443"),
				post(PUBLIC + ":8443", "X-Forwarded-Proto: https", "X-Forwarded-Host: public.example:8443",
						"X-Forwarded-Port: 8443"));
		boolean standard = strategy != Strategy.NATIVE || SpringLine.heedsForwarded(kind);
		return standard
				? List.of(understoodByAll.get(0), understoodByAll.get(1), understoodByAll.get(2),
						understoodByAll.get(3), post(PUBLIC, "Forwarded: proto=https;host=public.example"))
				: understoodByAll;
	}

	@ParameterizedTest
	@EnumSource
	void theOwnOriginIsNeverBlockedWhereTheProxyIsTrusted(Kind kind) {
		for (Strategy strategy : List.of(Strategy.NATIVE, Strategy.FRAMEWORK)) {
			for (RawRequest request : own(kind, strategy)) {
				RawResponse response = send(kind, strategy, request);
				assertThat(response.status()).as("%s %s: %s", strategy, request, response).isEqualTo(200);
				assertThat(response.header(ContractPolicies.REACHED)).hasSize(1);
				assertThat(response.corsLines()).isEmpty();
				assertThat(response.vary()).containsExactly("origin");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void nobodyIsTrustedUnlessSpringBootTrustsHim(Kind kind) {
		for (Strategy strategy : List.of(Strategy.UNSET, Strategy.NONE)) {
			for (RawRequest request : own(kind, strategy)) {
				RawResponse response = send(kind, strategy, request);
				assertThat(response.status()).as("%s %s: %s", strategy, request, response).isEqualTo(403);
				assertThat(response.corsLines()).isEmpty();
			}
			for (String line : List.of("X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https",
					"Forwarded: proto=https;host=evil.example", "X-Forwarded-Port: 443")) {
				RawResponse response = send(kind, strategy, post("http://" + RawRequest.AUTHORITY, line));
				assertThat(response.status()).as("%s %s", strategy, line).isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void anotherOriginIsBlockedWhateverIsTrusted(Kind kind) {
		for (Strategy strategy : Strategy.values()) {
			for (String origin : List.of("https://evil.example", "http://public.example", PUBLIC + ":444", "null")) {
				RawResponse response = send(kind, strategy,
						post(origin, "X-Forwarded-Proto: https", "X-Forwarded-Host: public.example"));
				assertThat(response.status()).as("%s %s", strategy, origin).isEqualTo(403);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void aBrowserThatSaysSameOriginIsNeverBlocked(Kind kind) {
		for (Strategy strategy : Strategy.values()) {
			RawResponse response = send(kind, strategy, post(PUBLIC, "Sec-Fetch-Site: same-origin"));
			assertThat(response.status()).as("%s", strategy).isEqualTo(200);
			assertThat(response.corsLines()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void noForwardedPrefixLeadsToAnotherPolicy(Kind kind) {
		for (Strategy strategy : Strategy.values()) {
			for (String prefix : List.of("/shop", "/credentialed", "/excluded", "/a/b")) {
				RawResponse response = send(kind, strategy,
						RawRequest.get("/api/x", "Origin: " + ContractPolicies.APP, "X-Forwarded-Prefix: " + prefix));
				assertThat(response.corsLines()).as("%s %s: %s", strategy, prefix, response)
					.containsExactly("Access-Control-Allow-Origin: " + ContractPolicies.APP,
							"Access-Control-Expose-Headers: X-Total");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void theLogSaysWhatToSet(Kind kind) {
		Logger logger = (Logger) LoggerFactory.getLogger(CorsPolicies.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		logger.setLevel(Level.WARN);
		try {
			send(kind, Strategy.UNSET, post("https://a.example", "X-Forwarded-Host: a.example"));
			send(kind, Strategy.UNSET, post("https://b.example", "Host: b.example"));
			send(kind, Strategy.UNSET, post("https://c.example", "Forwarded: host=c.example;proto=https"));
			send(kind, Strategy.UNSET, post("https://d.example", "X-Forwarded-Host: other.example"));
			send(kind, Strategy.UNSET, post("https://e.example", "Host: e.example", "Sec-Fetch-Site: cross-site"));
		}
		finally {
			logger.setLevel(null);
			logger.detachAppender(appender);
		}
		String proxy = " The origin has the host that the request was sent to: if it is the application's own, "
				+ "reached through a proxy, set server.forward-headers-strategy instead, "
				+ "and let the proxy overwrite the X-Forwarded headers that clients send.";
		assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly(denial("a", proxy), denial("b", proxy), denial("c", proxy), denial("d", ""),
					denial("e", ""));
	}

	private static String denial(String name, String hint) {
		return "CORS: the origin is not allowed (ORIGIN_NOT_ALLOWED). The request was answered with status 403. "
				+ "Request: POST \"/api/x\", origin: \"https://" + name + ".example\", policy: default. "
				+ "If it should be allowed, add it to the allowed origins where the application defines this policy."
				+ hint + " The same again is logged at debug level only, for 10 minutes.";
	}

	/** What {@code server.forward-headers-strategy} can be. */
	private enum Strategy {

		UNSET(""), NONE("none"), NATIVE("native"), FRAMEWORK("framework");

		private final String value;

		Strategy(String value) {
			this.value = value;
		}

	}

}
