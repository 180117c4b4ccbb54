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

import java.util.List;
import java.util.stream.Stream;

/**
 * A policy {@code *}: nothing depends on {@code Origin}, so nothing but OPTIONS varies.
 */
class AnyOriginTests extends DecisionContract {

	@Override
	Stream<DecisionRow> rows() {
		return Stream.of(reading(), otherMethods(), optionsWithoutRequestedMethod(), preflights())
			.flatMap((table) -> table);
	}

	private static Stream<DecisionRow> reading() {
		String tooLong = "https://" + "a.".repeat(400) + "example";
		return Stream.of(row("no Origin", any(), get()).allowed(ALLOW_ANY),
				row("an origin", any(), get().from(APP)).allowed(ALLOW_ANY),
				row("the null origin", any(), get().from("null")).allowed(ALLOW_ANY),
				row("a malformed origin", any(), get().from("not an origin")).allowed(ALLOW_ANY),
				row("an empty origin", any(), get().from("")).allowed(ALLOW_ANY),
				row("an overlong origin", any(), get().from(tooLong)).allowed(ALLOW_ANY),
				row("a repeated origin", any(), get().from(APP, EVIL)).allowed(ALLOW_ANY),
				row("the request's own origin", any(), get().from(OWN)).allowed(ALLOW_ANY),
				row("the request's own origin, says the browser", any(),
						post().from(OWN).with("Sec-Fetch-Site", "same-origin"))
					.allowed(ALLOW_ANY),
				row("HEAD without Origin", any(), TestRequest.of("HEAD")).allowed(ALLOW_ANY),
				row("DELETE", any(), TestRequest.of("DELETE").from(APP)).allowed(ALLOW_ANY),
				row("a denied request cannot be blocked if none is denied", any(), post().from(EVIL)).blocking()
					.allowed(ALLOW_ANY),
				row("exposed headers", any().exposedHeaders("X-Total-Count", "ETag"), get()).allowed(ALLOW_ANY,
						"Access-Control-Expose-Headers: X-Total-Count, ETag"),
				row("every header exposed", any().exposedHeaders("*"), get().from(APP)).allowed(ALLOW_ANY,
						"Access-Control-Expose-Headers: *"),
				row("timing", any().timingAllowOrigin(true), get().from(APP)).allowed(ALLOW_ANY,
						"Timing-Allow-Origin: *"),
				row("timing and exposed headers without Origin", any().timingAllowOrigin(true).exposedHeaders("ETag"),
						get())
					.allowed(ALLOW_ANY, "Access-Control-Expose-Headers: ETag", "Timing-Allow-Origin: *"),
				row("* beside other origins counts as *", CorsPolicy.builder().allowedOrigins(APP, "*"),
						get().from(EVIL))
					.allowed(ALLOW_ANY));
	}

	private static Stream<DecisionRow> otherMethods() {
		CorsPolicy.Builder reading = any().allowedMethods("GET").timingAllowOrigin(true).exposedHeaders("ETag");
		return Stream.of(
				row("a method that is not listed, without Origin, is a request like any other", reading, post())
					.notApplicable(),
				row("a method that is not listed", reading, post().from(APP)).denied(DenialReason.METHOD_NOT_ALLOWED),
				row("a method that is not listed, from null", reading, post().from("null"))
					.denied(DenialReason.METHOD_NOT_ALLOWED),
				row("a method that is not listed, from nowhere", reading, post().from(""))
					.denied(DenialReason.METHOD_NOT_ALLOWED),
				row("a method that is not listed, repeated origin", reading, post().from(APP, APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED),
				row("a method that is not listed, from the own origin", reading, post().from(OWN)).notApplicable(),
				row("a method that is not listed, blocked", reading, post().from(APP)).blocking()
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE),
				row("a method that is not listed, from null, blocked", reading, post().from("null")).blocking()
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE),
				row("a method that is not listed, without Origin, is never blocked", reading, post()).blocking()
					.notApplicable(),
				row("a method that is not listed, from the own origin, is never blocked", reading, post().from(OWN))
					.blocking()
					.notApplicable(),
				row("HEAD by GET", any().allowedMethods("GET"), TestRequest.of("HEAD")).allowed(ALLOW_ANY),
				row("GET not by HEAD", any().allowedMethods("HEAD"), get().from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED),
				row("every method", any().allowedMethods("*"), TestRequest.of("PROPFIND").from(APP)).allowed(ALLOW_ANY),
				row("every method but TRACE", any().allowedMethods("*"), TestRequest.of("TRACE").from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED),
				row("every method but CONNECT", any().allowedMethods("*"), TestRequest.of("CONNECT")).notApplicable(),
				row("no method at all", any().allowedMethods(), get().from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED));
	}

	private static Stream<DecisionRow> optionsWithoutRequestedMethod() {
		CorsPolicy.Builder listed = any().allowedMethods("GET", "OPTIONS");
		return Stream.of(row("OPTIONS without Origin", any(), options()).notApplicable(PREFLIGHT_VARY),
				row("OPTIONS without Origin, listed", listed, options()).notApplicable(PREFLIGHT_VARY),
				row("OPTIONS without Origin but with a requested method is no preflight", any(),
						options().with("Access-Control-Request-Method", "GET"))
					.notApplicable(PREFLIGHT_VARY),
				row("OPTIONS with Origin, not listed", any(), options().from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, PREFLIGHT_VARY),
				row("OPTIONS with Origin, not listed, blocked", any(), options().from(APP)).blocking()
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("OPTIONS with Origin, listed", listed, options().from(APP)).allowed(ALLOW_ANY, PREFLIGHT_VARY),
				row("OPTIONS from null, listed", listed, options().from("null")).allowed(ALLOW_ANY, PREFLIGHT_VARY),
				row("OPTIONS from the own origin, not listed", any(), options().from(OWN))
					.notApplicable(PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> preflights() {
		String[] granted = { ALLOW_ANY, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY };
		return Stream.of(row("a preflight", any(), preflight("PUT")).granted(granted),
				row("a preflight from null", any(), preflight("PUT").from("null")).granted(granted),
				row("a preflight from a malformed origin", any(), preflight("PUT").from("x")).granted(granted),
				row("a preflight from an empty origin", any(), preflight("PUT").from("")).granted(granted),
				row("a preflight from a repeated origin", any(), preflight("PUT").from(APP, EVIL)).granted(granted),
				row("a preflight never exposes headers and never tells timing",
						any().timingAllowOrigin(true).exposedHeaders("ETag"), preflight("PUT"))
					.granted(granted),
				row("a preflight for every method", any().allowedMethods("*"), preflight("PROPFIND")).granted(ALLOW_ANY,
						"Access-Control-Allow-Methods: *", HALF_AN_HOUR, PREFLIGHT_VARY),
				row("a preflight for headers", any(), preflight("PUT").asking("authorization,x-a")).granted(ALLOW_ANY,
						DEFAULT_METHODS, "Access-Control-Allow-Headers: *, Authorization", HALF_AN_HOUR,
						PREFLIGHT_VARY),
				row("a preflight for a method that is not listed", any(), preflight("PROPFIND"))
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("a preflight for a header that is not listed", any().allowedHeaders("X-A"),
						preflight("PUT").asking("x-a,x-b"))
					.stoppedFor(List.of("x-b"), NO_STORE, PREFLIGHT_VARY));
	}

}
