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

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Preflights: who asks, the status, {@code max-age} and private networks.
 */
class PreflightAnswerTests extends DecisionContract {

	private static final String PRIVATE_NETWORK = "Access-Control-Allow-Private-Network: true";

	@Override
	Stream<DecisionRow> rows() {
		return Stream.of(origins(), statuses(), maxAges(), privateNetworks()).flatMap((table) -> table);
	}

	private static Stream<DecisionRow> origins() {
		CorsPolicy.Builder rich = app().allowCredentials(true).exposedHeaders("ETag").timingAllowOrigin(true);
		String tooLong = "https://" + "a.".repeat(200) + "example";
		return Stream.of(
				row("an allowed origin", app(), preflight("PUT")).granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR,
						PREFLIGHT_VARY),
				row("an allowed origin, with everything", rich, preflight("PUT").asking("x-a")).granted(ALLOW_APP,
						CREDENTIALS, DEFAULT_METHODS, "Access-Control-Allow-Headers: x-a", HALF_AN_HOUR,
						PREFLIGHT_VARY),
				row("an origin that a pattern covers", CorsPolicy.builder().allowedOrigins("https://*.example.com"),
						preflight("PUT"))
					.granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY),
				row("another origin", rich, preflight("PUT").from(EVIL)).stopped(DenialReason.ORIGIN_NOT_ALLOWED,
						NO_STORE, PREFLIGHT_VARY),
				row("null", rich, preflight("PUT").from("null")).stopped(DenialReason.ORIGIN_NULL, NO_STORE,
						PREFLIGHT_VARY),
				row("nothing", app(), preflight("PUT").from("")).stopped(DenialReason.ORIGIN_MALFORMED, NO_STORE,
						PREFLIGHT_VARY),
				row("nonsense", app(), preflight("PUT").from("app.example.com")).stopped(DenialReason.ORIGIN_MALFORMED,
						NO_STORE, PREFLIGHT_VARY),
				row("two lines", app(), preflight("PUT").from(APP, APP)).stopped(DenialReason.ORIGIN_MALFORMED,
						NO_STORE, PREFLIGHT_VARY),
				row("too long", app(), preflight("PUT").from(tooLong)).stopped(DenialReason.ORIGIN_MALFORMED, NO_STORE,
						PREFLIGHT_VARY),
				row("nobody is allowed", CorsPolicy.builder().allowedOrigins(), preflight("PUT"))
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("blocking changes nothing for a denied one", app(), preflight("PUT").from(EVIL)).blocking()
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("blocking changes nothing for a granted one", app(), preflight("PUT")).blocking()
					.granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> statuses() {
		String[] granted = { ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY };
		return Stream.of(row("204", app(), preflight("PUT")).withPreflightStatus(204).granted(granted),
				row("299", app(), preflight("PUT")).withPreflightStatus(299).granted(granted),
				row("204 is for granted ones only", app(), preflight("PUT").from(EVIL)).withPreflightStatus(204)
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("204 is for preflights only", app(), get().from(APP)).withPreflightStatus(204)
					.allowed(ALLOW_APP, VARY_ORIGIN));
	}

	private static DecisionRow maxAge(String name, Duration maxAge, String seconds) {
		return row(name, app().maxAge(maxAge), preflight("PUT")).granted(ALLOW_APP, DEFAULT_METHODS,
				"Access-Control-Max-Age: " + seconds, PREFLIGHT_VARY);
	}

	private static Stream<DecisionRow> maxAges() {
		return Stream.of(maxAge("zero is sent", Duration.ZERO, "0"), maxAge("a second", Duration.ofSeconds(1), "1"),
				maxAge("parts of a second are dropped", Duration.ofMillis(1999), "1"),
				maxAge("less than a second", Duration.ofMillis(999), "0"),
				maxAge("two hours", Duration.ofHours(2), "7200"), maxAge("a day", Duration.ofHours(24), "86400"));
	}

	private static Stream<DecisionRow> privateNetworks() {
		CorsPolicy.Builder enabled = app().allowPrivateNetwork(true);
		TestRequest asking = preflight("PUT").with("Access-Control-Request-Private-Network", "true");
		String[] granted = { ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY_PRIVATE };
		return Stream.of(
				row("asked and enabled", enabled, asking).granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR,
						PRIVATE_NETWORK, PREFLIGHT_VARY_PRIVATE),
				row("asked and enabled, with headers and credentials",
						enabled.build().toBuilder().allowCredentials(true), asking.asking("x-a"))
					.granted(ALLOW_APP, CREDENTIALS, DEFAULT_METHODS, "Access-Control-Allow-Headers: x-a", HALF_AN_HOUR,
							PRIVATE_NETWORK, PREFLIGHT_VARY_PRIVATE),
				row("asked and not enabled", app(), asking).granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR,
						PREFLIGHT_VARY),
				row("not asked", app().allowPrivateNetwork(true), preflight("PUT")).granted(granted),
				row("asked with another word", app().allowPrivateNetwork(true),
						asking.with("Access-Control-Request-Private-Network", "false"))
					.granted(granted),
				row("asked with nothing", app().allowPrivateNetwork(true),
						asking.with("Access-Control-Request-Private-Network", ""))
					.granted(granted),
				row("asked twice", app().allowPrivateNetwork(true),
						asking.with("Access-Control-Request-Private-Network", "true", "true"))
					.granted(granted),
				row("asked by another origin", app().allowPrivateNetwork(true), asking.from(EVIL))
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY_PRIVATE),
				row("asked for a method that is not listed", app().allowPrivateNetwork(true),
						asking.with("Access-Control-Request-Method", "FLY"))
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY_PRIVATE));
	}

}
