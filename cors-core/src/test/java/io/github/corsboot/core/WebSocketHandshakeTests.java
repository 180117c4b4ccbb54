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

import java.util.stream.Stream;

/**
 * WebSocket handshakes: CORS does not apply to them, so nothing is added at all.
 */
class WebSocketHandshakeTests extends DecisionContract {

	@Override
	Stream<DecisionRow> rows() {
		return Stream.of(passed(), blocked(), extendedConnect(), nearHandshakes()).flatMap((table) -> table);
	}

	private static TestRequest handshake() {
		return get().from(APP)
			.with("Connection", "Upgrade")
			.with("Upgrade", "websocket")
			.with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
			.with("Sec-WebSocket-Version", "13");
	}

	private static TestRequest connect() {
		return TestRequest.of("CONNECT").from(APP).with("Sec-WebSocket-Version", "13");
	}

	private static Stream<DecisionRow> passed() {
		CorsPolicy.Builder rich = app().allowCredentials(true).exposedHeaders("ETag").timingAllowOrigin(true);
		return Stream.of(row("from an allowed origin", rich, handshake()).untouched(),
				row("from another origin", rich, handshake().from(EVIL)).untouched(),
				row("from null", app(), handshake().from("null")).untouched(),
				row("from nowhere", app(), handshake().from("")).untouched(),
				row("from two origins", app(), handshake().from(APP, EVIL)).untouched(),
				row("without Origin", app(), handshake().from()).untouched(),
				row("from the own origin", app(), handshake().from(OWN)).untouched(),
				row("under *", any().timingAllowOrigin(true), handshake()).untouched(),
				row("GET is not listed", app().allowedMethods("POST"), handshake()).untouched(),
				row("Connection in a list and another case", app(),
						handshake().from(EVIL).with("Connection", "keep-alive, upgrade"))
					.untouched(),
				row("Connection on several lines", app(),
						handshake().from(EVIL).with("Connection", "keep-alive", "UPGRADE"))
					.untouched(),
				row("Upgrade in another case", app(), handshake().from(EVIL).with("Upgrade", "WebSocket")).untouched(),
				row("Upgrade in a list", app(), handshake().from(EVIL).with("Upgrade", "h2c,\twebsocket")).untouched());
	}

	private static DecisionRow blocked(String name, CorsPolicy policy, DenialReason reason, TestRequest request) {
		return row(name, policy, request).blocking().stopped(reason, NO_STORE);
	}

	private static Stream<DecisionRow> blocked() {
		CorsPolicy one = app().timingAllowOrigin(true).build();
		return Stream.of(row("block: from an allowed origin", app(), handshake()).blocking().untouched(),
				row("block: from the own origin", app(), handshake().from(OWN)).blocking().untouched(),
				row("block: from the own origin, says the browser", app(),
						handshake().from("https://public.example").with("Sec-Fetch-Site", "same-origin"))
					.blocking()
					.untouched(),
				row("block: without Origin, so from no browser", app(), handshake().from()).blocking().untouched(),
				row("block: under *", any(), handshake().from(EVIL)).blocking().untouched(),
				row("block: under *, from null", any(), handshake().from("null")).blocking().untouched(),
				row("block: the method is not checked", app().allowedMethods("POST"), handshake()).blocking()
					.untouched(),
				blocked("block: from another origin", one, DenialReason.ORIGIN_NOT_ALLOWED, handshake().from(EVIL)),
				blocked("block: from null", one, DenialReason.ORIGIN_NULL, handshake().from("null")),
				blocked("block: from nowhere", one, DenialReason.ORIGIN_MALFORMED, handshake().from("")),
				blocked("block: from two origins", one, DenialReason.ORIGIN_MALFORMED, handshake().from(APP, APP)),
				blocked("block: cross-site, although it looks own", one, DenialReason.ORIGIN_NOT_ALLOWED,
						handshake().from(OWN).with("Sec-Fetch-Site", "cross-site")),
				blocked("block: nobody is allowed", CorsPolicy.builder().allowedOrigins().build(),
						DenialReason.ORIGIN_NOT_ALLOWED, handshake()));
	}

	private static Stream<DecisionRow> extendedConnect() {
		CorsPolicy one = app().build();
		return Stream.of(row("CONNECT from an allowed origin", app(), connect()).untouched(),
				row("CONNECT from another origin", app(), connect().from(EVIL)).untouched(),
				row("block: CONNECT from an allowed origin", app(), connect()).blocking().untouched(),
				row("block: CONNECT from the own origin", app(), connect().from(OWN)).blocking().untouched(),
				blocked("block: CONNECT from another origin", one, DenialReason.ORIGIN_NOT_ALLOWED,
						connect().from(EVIL)),
				row("CONNECT without a WebSocket version", app(), TestRequest.of("CONNECT").from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN));
	}

	private static Stream<DecisionRow> nearHandshakes() {
		String[] denied = { VARY_ORIGIN };
		return Stream.of(
				row("POST is no handshake", app(),
						post().from(EVIL)
							.with("Connection", "Upgrade")
							.with("Upgrade", "websocket")
							.with("Sec-WebSocket-Key", "x")
							.with("Sec-WebSocket-Version", "13"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("no Upgrade", app(), handshake().from(EVIL).with("Upgrade")).denied(DenialReason.ORIGIN_NOT_ALLOWED,
						denied),
				row("another Upgrade", app(), handshake().from(EVIL).with("Upgrade", "h2c"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("a longer Upgrade", app(), handshake().from(EVIL).with("Upgrade", "websockets"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("no Connection", app(), handshake().from(EVIL).with("Connection"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("another Connection", app(), handshake().from(EVIL).with("Connection", "keep-alive"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("a shorter Connection", app(), handshake().from(EVIL).with("Connection", "upgrad"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("no key", app(), handshake().from(EVIL).with("Sec-WebSocket-Key"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, denied),
				row("no key, from an allowed origin", app(), handshake().with("Sec-WebSocket-Key")).allowed(ALLOW_APP,
						VARY_ORIGIN),
				row("a preflight with the headers of a handshake", app(),
						preflight("PUT").with("Connection", "Upgrade")
							.with("Upgrade", "websocket")
							.with("Sec-WebSocket-Key", "x"))
					.granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY));
	}

}
