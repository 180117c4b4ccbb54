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
 * A path that can be read in two ways grants nothing, whoever asks for whatever.
 */
class AmbiguousPathTests extends DecisionContract {

	private static final CorsPolicy AMBIGUOUS = CorsPolicy.denyingAmbiguousPath();

	@Override
	Stream<DecisionRow> rows() {
		TestRequest handshake = get().with("Connection", "Upgrade")
			.with("Upgrade", "websocket")
			.with("Sec-WebSocket-Key", "x");
		return Stream.of(row("GET", AMBIGUOUS, get().from(APP)).denied(DenialReason.PATH_AMBIGUOUS, VARY_ORIGIN),
				row("GET from null", AMBIGUOUS, get().from("null")).denied(DenialReason.PATH_AMBIGUOUS, VARY_ORIGIN),
				row("GET from nowhere", AMBIGUOUS, get().from("")).denied(DenialReason.PATH_AMBIGUOUS, VARY_ORIGIN),
				row("GET from two origins", AMBIGUOUS, get().from(APP, EVIL)).denied(DenialReason.PATH_AMBIGUOUS,
						VARY_ORIGIN),
				row("POST", AMBIGUOUS, post().from(APP)).denied(DenialReason.PATH_AMBIGUOUS, VARY_ORIGIN),
				row("POST, blocked", AMBIGUOUS, post().from(APP)).blocking()
					.stopped(DenialReason.PATH_AMBIGUOUS, NO_STORE, VARY_ORIGIN),
				row("TRACE", AMBIGUOUS, TestRequest.of("TRACE").from(APP)).denied(DenialReason.PATH_AMBIGUOUS,
						VARY_ORIGIN),
				row("without Origin", AMBIGUOUS, get()).notApplicable(VARY_ORIGIN),
				row("without Origin, blocking", AMBIGUOUS, post()).blocking().notApplicable(VARY_ORIGIN),
				row("from the own origin", AMBIGUOUS, post().from(OWN)).blocking().notApplicable(VARY_ORIGIN),
				row("OPTIONS without a requested method", AMBIGUOUS, options().from(APP))
					.denied(DenialReason.PATH_AMBIGUOUS, PREFLIGHT_VARY),
				row("OPTIONS without Origin", AMBIGUOUS, options()).notApplicable(PREFLIGHT_VARY),
				row("a preflight", AMBIGUOUS, preflight("GET")).stopped(DenialReason.PATH_AMBIGUOUS, NO_STORE,
						PREFLIGHT_VARY),
				row("a preflight that is wrong in every way", AMBIGUOUS,
						preflight("").from("null").asking("not a name"))
					.stopped(DenialReason.PATH_AMBIGUOUS, NO_STORE, PREFLIGHT_VARY),
				row("a preflight for a private network", AMBIGUOUS,
						preflight("GET").with("Access-Control-Request-Private-Network", "true"))
					.stopped(DenialReason.PATH_AMBIGUOUS, NO_STORE, PREFLIGHT_VARY),
				row("a handshake", AMBIGUOUS, handshake.from(APP)).untouched(),
				row("a handshake, blocked", AMBIGUOUS, handshake.from(APP)).blocking()
					.stopped(DenialReason.PATH_AMBIGUOUS, NO_STORE),
				row("a handshake from the own origin, blocking", AMBIGUOUS, handshake.from(OWN)).blocking()
					.untouched());
	}

}
