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

package io.github.corsboot.core;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request is to the protocol. What is a handshake, the decisions on handshakes
 * show.
 */
class RequestKindTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# method, Origin, requested method, kind
			OPTIONS,  https://a.example, PUT, PREFLIGHT
			OPTIONS,  https://a.example, '',  PREFLIGHT
			OPTIONS,  '',                PUT, PREFLIGHT
			OPTIONS,  null,              PUT, PREFLIGHT
			OPTIONS,  https://a.example,    , ACTUAL
			OPTIONS,  ,                  PUT, ACTUAL
			options,  https://a.example, PUT, ACTUAL
			GET,      https://a.example, PUT, ACTUAL
			GET,      ,                  ,    ACTUAL
			CONNECT,  https://a.example, ,    ACTUAL
			""")
	void isFoundOut(String method, String origin, String requested, RequestKind kind) {
		TestRequest request = TestRequest.of(method);
		if (origin != null) {
			request = request.from(origin);
		}
		if (requested != null) {
			request = request.with("Access-Control-Request-Method", requested);
		}
		assertThat(RequestKind.of(request)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "GET, Upgrade, websocket", "CONNECT, Sec-WebSocket-Version, 13" })
	void aHandshakeIsOneWithAnOriginAndWithout(String method, String name, String value) {
		TestRequest handshake = TestRequest.of(method)
			.with(name, value)
			.with("Connection", "Upgrade")
			.with("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
		assertThat(RequestKind.of(handshake)).isEqualTo(RequestKind.HANDSHAKE);
		assertThat(RequestKind.of(handshake.from("https://a.example"))).isEqualTo(RequestKind.HANDSHAKE);
	}

}
