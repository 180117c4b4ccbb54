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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestedPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One list of origins for HTTP and for WebSocket, SockJS included: the registration asks
 * the policy of its path.
 */
class SharedOriginsTests {

	private static final String APP = ContractPolicies.APP;

	private static final String PARTNER = "https://partner.example";

	private static final String EVIL = "https://evil.example";

	private static final String XHR = "/000/session/xhr";

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	@BeforeAll
	static void start() {
		SERVERS.put(Kind.TOMCAT, ContractServer.start(Kind.TOMCAT, ServletApplication.class));
		SERVERS.put(Kind.JETTY, ContractServer.start(Kind.JETTY, ServletApplication.class));
		SERVERS.put(Kind.NETTY, ContractServer.start(Kind.NETTY, ReactiveApplication.class));
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static RawResponse handshake(Kind kind, String path, String... lines) {
		RawResponse response = RawRequest.handshake(path, lines).send(SERVERS.get(kind).port());
		assertThat(response.corsLines()).as("%s", response).isEmpty();
		return response;
	}

	private static RawResponse send(Kind kind, String method, String path, String origin) {
		return RawRequest.request(method, path, "Origin: " + origin).send(SERVERS.get(kind).port());
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void whomThePolicyAllowsWithCredentialsIsLetIn(Kind kind) {
		assertThat(handshake(kind, "/anything/socket", "Origin: " + APP).status()).isEqualTo(101);
		assertThat(handshake(kind, "/anything/socket", "Origin: http://" + RawRequest.AUTHORITY).status())
			.isEqualTo(101);
		assertThat(handshake(kind, "/anything/socket").status()).isEqualTo(101);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void everybodyElseIsNot(Kind kind) {
		for (String origin : List.of(EVIL, PARTNER, "null", "http://app.example", APP + ":8443", APP + "/", APP + "/x",
				"https://app.example.evil.example", "http://a b", "")) {
			assertThat(handshake(kind, "/anything/socket", "Origin: " + origin).status()).as(origin).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void aPolicyWithoutCredentialsLetsNobodyIn(Kind kind) {
		for (String path : List.of("/api/socket", "/open/socket", "/excluded/socket", "/disabled/socket")) {
			assertThat(handshake(kind, path, "Origin: " + APP).status()).as(path).isEqualTo(403);
			assertThat(handshake(kind, path).status()).as(path).isEqualTo(101);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theSocketOfSockJsHasTheSameList(Kind kind) {
		for (String path : List.of("/websocket", "/000/ours/websocket")) {
			assertThat(handshake(kind, "/anything/sockjs" + path, "Origin: " + APP).status()).isEqualTo(101);
		}
		for (String path : List.of("/websocket", "/000/theirs/websocket")) {
			assertThat(handshake(kind, "/anything/sockjs" + path, "Origin: " + EVIL).status()).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theOtherTransportsOfSockJsHaveTheSameListAndEachHeaderOnce(Kind kind) {
		for (String path : List.of("GET /anything/sockjs/info", "POST /anything/sockjs/000/one/xhr",
				"POST /anything/sockjs/000/two/xhr_streaming", "GET /anything/sockjs/000/three/eventsource")) {
			String[] request = path.split(" ", 2);
			RawRequest raw = RawRequest.request(request[0], request[1], "Origin: " + APP);
			String head = raw.sendUntil(SERVERS.get(kind).port(), "\r\n\r\n");
			assertThat(head).as(path).contains(" 200 ");
			assertThat(head.lines().filter((line) -> line.startsWith("Access-Control-"))).as(path)
				.containsExactlyInAnyOrder("Access-Control-Allow-Origin: " + APP,
						"Access-Control-Allow-Credentials: true");
		}
		assertThat(send(kind, "POST", "/anything/sockjs/000/four/xhr", APP).body()).isEqualTo("o\n");
		RawResponse denied = send(kind, "POST", "/anything/sockjs/000/five/xhr", EVIL);
		assertThat(denied.status()).isEqualTo(403);
		assertThat(denied.corsLines()).isEmpty();
		RawResponse info = send(kind, "GET", "/anything/sockjs/info", EVIL);
		assertThat(info.corsLines()).as("whom the policy denies cannot read it").isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void sockJsAsksForNoPreflightOfItsOwn(Kind kind) {
		RawResponse preflight = RawRequest.preflight("/anything/sockjs" + XHR, APP, "POST")
			.send(SERVERS.get(kind).port());
		assertThat(preflight.status()).isEqualTo(200);
		assertThat(preflight.corsLines()).containsExactly("Access-Control-Allow-Credentials: true",
				"Access-Control-Allow-Methods: POST", "Access-Control-Allow-Origin: " + APP,
				"Access-Control-Max-Age: 1800");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theListThatSockJsHasOfItsOwnNeverAddsHeadersUnderAPolicy(Kind kind) {
		RawResponse ofPolicyAlone = send(kind, "GET", "/api/sockjs/info", APP);
		assertThat(ofPolicyAlone.status()).as("its own check still works").isEqualTo(403);
		assertThat(ofPolicyAlone.corsLines()).containsExactly("Access-Control-Allow-Origin: " + APP,
				"Access-Control-Expose-Headers: X-Total");
		RawResponse ofSockJsAlone = send(kind, "POST", "/api/sockjs" + XHR, PARTNER);
		assertThat(ofSockJsAlone.status()).isEqualTo(200);
		assertThat(ofSockJsAlone.corsLines()).isEmpty();
		RawResponse ofNobody = send(kind, "POST", "/api/sockjs/000/another/xhr", EVIL);
		assertThat(ofNobody.status()).isEqualTo(403);
		assertThat(ofNobody.corsLines()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void whereNoPolicyIsSockJsIsOnItsOwn(Kind kind) {
		RawResponse response = send(kind, "GET", "/excluded/sockjs/info", PARTNER);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.corsLines()).contains("Access-Control-Allow-Origin: " + PARTNER,
				"Access-Control-Allow-Credentials: true");
		assertThat(send(kind, "GET", "/excluded/sockjs/info", APP).status()).isEqualTo(403);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebSocket
	@Import({ ServletContractApplication.class, ServletSockets.class })
	static class ServletApplication {

		@Bean
		WebSocketConfigurer webSocketConfigurer(CorsPolicies policies, HandshakeHandler handshakes) {
			return (registry) -> {
				for (String path : List.of("/anything/socket", "/api/socket", "/open/socket", "/excluded/socket",
						"/disabled/socket")) {
					registry.addHandler(new TextWebSocketHandler(), path)
						.setHandshakeHandler(handshakes)
						.addInterceptors(new OriginsOfPolicy(policies, path))
						.setAllowedOriginPatterns("*");
				}
				registry.addHandler(new TextWebSocketHandler(), "/anything/sockjs")
					.setHandshakeHandler(handshakes)
					.addInterceptors(new OriginsOfPolicy(policies, "/anything/sockjs"))
					.setAllowedOriginPatterns("*")
					.withSockJS();
				ofItsOwn(registry, handshakes, "/api/sockjs");
				ofItsOwn(registry, handshakes, "/excluded/sockjs");
			};
		}

		private static void ofItsOwn(WebSocketHandlerRegistry registry, HandshakeHandler handshakes, String path) {
			registry.addHandler(new TextWebSocketHandler(), path)
				.setHandshakeHandler(handshakes)
				.setAllowedOrigins(PARTNER)
				.withSockJS();
		}

	}

	/** The recipe of the documentation for servlet applications. */
	static final class OriginsOfPolicy implements HandshakeInterceptor {

		private final CorsPolicies policies;

		private final RequestedPath path;

		OriginsOfPolicy(CorsPolicies policies, String path) {
			this.policies = policies;
			this.path = RequestedPath.of(path, "", "");
		}

		@Override
		public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
				Map<String, Object> attributes) {
			boolean allowed = WebUtils.isSameOrigin(request)
					|| this.policies.allowsWithCredentials(request.getHeaders().getOrigin(), this.path);
			if (!allowed) {
				response.setStatusCode(HttpStatus.FORBIDDEN);
			}
			return allowed;
		}

		@Override
		public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
				@Nullable Exception exception) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveContractApplication.class, NettySockets.class })
	static class ReactiveApplication {

		@Bean
		SimpleUrlHandlerMapping socketMapping(CorsPolicies policies) {
			org.springframework.web.reactive.socket.WebSocketHandler handler = (session) -> Mono.never();
			Map<String, Object> handlers = new LinkedHashMap<>();
			Map<String, CorsConfiguration> origins = new LinkedHashMap<>();
			for (String path : List.of("/anything/socket", "/api/socket", "/open/socket", "/excluded/socket",
					"/disabled/socket")) {
				handlers.put(path, handler);
				origins.put(path, new ConfigurationOfPolicy(policies, path));
			}
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(handlers, -1);
			mapping.setCorsConfigurations(origins);
			return mapping;
		}

	}

	/** The recipe of the documentation for reactive applications. */
	static final class ConfigurationOfPolicy extends CorsConfiguration {

		private final CorsPolicies policies;

		private final RequestedPath path;

		ConfigurationOfPolicy(CorsPolicies policies, String path) {
			this.policies = policies;
			this.path = RequestedPath.of(path, "", "");
			addAllowedMethod("GET");
		}

		@Override
		public @Nullable String checkOrigin(@Nullable String origin) {
			return this.policies.allowsWithCredentials(origin, this.path) ? origin : null;
		}

	}

}
