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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CORS does not apply to a WebSocket handshake: whether it is checked is for Spring to
 * say, unless denied requests are blocked. The handler lets a partner in whom no policy
 * allows, and the application that a policy allows is none of its own.
 */
class WebSocketTests {

	private static final String PARTNER = "https://partner.example";

	private static final Map<String, ContractServer> SERVERS = new LinkedHashMap<>();

	@BeforeAll
	static void start() {
		for (boolean blocking : List.of(false, true)) {
			for (Kind kind : List.of(Kind.TOMCAT, Kind.JETTY, Kind.NETTY)) {
				SERVERS.put(kind + " " + blocking, ContractServer.start(kind,
						kind.isReactive() ? ReactiveWebSocketApplication.class : ServletWebSocketApplication.class,
						"contract.blocking=" + blocking));
			}
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static RawResponse handshake(Kind kind, boolean blocking, String... lines) {
		return RawRequest.handshake("/api/socket", lines).send(SERVERS.get(kind + " " + blocking).port());
	}

	private static void assertThatNothingIsAdded(RawResponse response) {
		assertThat(response.corsLines()).as("%s", response).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void withoutOriginAndFromTheOwnOriginTheHandshakeSucceeds(Kind kind) {
		String own = "Origin: http://" + RawRequest.AUTHORITY;
		Stream.of(true, false)
			.flatMap((blocking) -> Stream.of(handshake(kind, blocking), handshake(kind, blocking, own)))
			.forEach((response) -> {
				assertThat(response.status()).as("%s", response).isEqualTo(101);
				assertThat(response.header("Sec-WebSocket-Accept")).hasSize(1);
				assertThatNothingIsAdded(response);
			});
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void whoSpringLetsInIsLetInThoughNoPolicyAllowsIt(Kind kind) {
		RawResponse response = handshake(kind, false, "Origin: " + PARTNER);
		assertThat(response.status()).isEqualTo(101);
		assertThatNothingIsAdded(response);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void springsOwnCheckStillWorks(Kind kind) {
		for (String origin : List.of("https://app.example", "https://evil.example", "null", "http://a b",
				"http://127.0.0.1:{b}")) {
			RawResponse response = handshake(kind, false, "Origin: " + origin);
			assertThat(response.status()).as("%s: %s", origin, response).isEqualTo(403);
			assertThatNothingIsAdded(response);
		}
		RawResponse response = handshake(kind, true, "Origin: https://app.example");
		assertThat(response.status()).isEqualTo(403);
		assertThatNothingIsAdded(response);
	}

	@Test
	void springsOwnCheckStillSeesTheOriginWhereTheHostIsUnusable() {
		RawResponse response = handshake(Kind.NETTY, false, "Host: my_service", "Origin: https://evil.example");
		assertThat(response.status()).isEqualTo(403);
		assertThatNothingIsAdded(response);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY", "NETTY" })
	void whoNoPolicyAllowsIsBlocked(Kind kind) {
		for (String origin : List.of(PARTNER, "https://evil.example", "null", "http://a b")) {
			RawResponse response = handshake(kind, true, "Origin: " + origin);
			assertThat(response.status()).isEqualTo(403);
			assertThat(response.body()).isEmpty();
			assertThat(response.header("Cache-Control")).containsExactly("no-store");
			assertThat(response.vary()).isEmpty();
			assertThatNothingIsAdded(response);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebSocket
	@Import({ ServletContractApplication.class, ServletSockets.class })
	static class ServletWebSocketApplication {

		@Bean
		WebSocketConfigurer webSocketConfigurer(HandshakeHandler handshakeHandler) {
			return (registry) -> registry.addHandler(new TextWebSocketHandler(), "/api/socket")
				.setHandshakeHandler(handshakeHandler)
				.setAllowedOrigins(PARTNER);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveContractApplication.class, NettySockets.class })
	static class ReactiveWebSocketApplication {

		@Bean
		SimpleUrlHandlerMapping socketMapping() {
			WebSocketHandler handler = (session) -> Mono.never();
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/api/socket", handler), -1);
			CorsConfiguration configuration = new CorsConfiguration();
			configuration.addAllowedOrigin(PARTNER);
			configuration.addAllowedMethod("*");
			mapping.setCorsConfigurations(Map.of("/api/socket", configuration));
			return mapping;
		}

	}

}
