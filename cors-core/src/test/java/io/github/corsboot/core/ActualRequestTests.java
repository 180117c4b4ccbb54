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
 * Actual requests under a policy that names its origins.
 */
class ActualRequestTests extends DecisionContract {

	@Override
	Stream<DecisionRow> rows() {
		return Stream
			.of(withoutOrigin(), allowed(), deniedByOrigin(), deniedByMethod(), optionsWithoutRequestedMethod())
			.flatMap((table) -> table);
	}

	private static Stream<DecisionRow> withoutOrigin() {
		CorsPolicy.Builder rich = app().allowCredentials(true).exposedHeaders("ETag").timingAllowOrigin(true);
		return Stream.of(row("GET without Origin", app(), get()).notApplicable(VARY_ORIGIN),
				row("POST without Origin", app(), post()).notApplicable(VARY_ORIGIN),
				row("nothing is granted without Origin", rich, get()).notApplicable(VARY_ORIGIN),
				row("a method that is not listed without Origin", app(), TestRequest.of("PROPFIND"))
					.notApplicable(VARY_ORIGIN),
				row("no Origin is never blocked", app(), TestRequest.of("PROPFIND")).blocking()
					.notApplicable(VARY_ORIGIN),
				row("no Origin, cross-site", app(), get().with("Sec-Fetch-Site", "cross-site")).blocking()
					.notApplicable(VARY_ORIGIN),
				row("nobody is allowed", CorsPolicy.builder().allowedOrigins(), get()).notApplicable(VARY_ORIGIN));
	}

	private static Stream<DecisionRow> allowed() {
		return Stream.of(row("an allowed origin", app(), get().from(APP)).allowed(ALLOW_APP, VARY_ORIGIN),
				row("an allowed origin, blocking", app(), post().from(APP)).blocking().allowed(ALLOW_APP, VARY_ORIGIN),
				row("with credentials", app().allowCredentials(true), get().from(APP)).allowed(ALLOW_APP, CREDENTIALS,
						VARY_ORIGIN),
				row("exposed headers", app().exposedHeaders("X-Total-Count", "ETag"), get().from(APP))
					.allowed(ALLOW_APP, "Access-Control-Expose-Headers: X-Total-Count, ETag", VARY_ORIGIN),
				row("every header exposed", app().exposedHeaders("*"), get().from(APP)).allowed(ALLOW_APP,
						"Access-Control-Expose-Headers: *", VARY_ORIGIN),
				row("every header exposed, others named too", app().exposedHeaders("ETag", "*"), get().from(APP))
					.allowed(ALLOW_APP, "Access-Control-Expose-Headers: *", VARY_ORIGIN),
				row("timing", app().timingAllowOrigin(true), get().from(APP)).allowed(ALLOW_APP,
						"Timing-Allow-Origin: https://app.example.com", VARY_ORIGIN),
				row("everything", app().allowCredentials(true).exposedHeaders("ETag").timingAllowOrigin(true),
						get().from(APP))
					.allowed(ALLOW_APP, CREDENTIALS, "Access-Control-Expose-Headers: ETag",
							"Timing-Allow-Origin: https://app.example.com", VARY_ORIGIN),
				row("an origin that a pattern covers",
						CorsPolicy.builder().allowedOrigins("https://*.example.com").timingAllowOrigin(true),
						get().from("https://b.a.example.com"))
					.allowed("Access-Control-Allow-Origin: https://b.a.example.com",
							"Timing-Allow-Origin: https://b.a.example.com", VARY_ORIGIN),
				row("a port that a pattern covers", CorsPolicy.builder().allowedOrigins("http://localhost:[3000,5173]"),
						get().from("http://localhost:5173"))
					.allowed("Access-Control-Allow-Origin: http://localhost:5173", VARY_ORIGIN),
				row("a custom scheme", CorsPolicy.builder().allowedOrigins("capacitor://localhost"),
						get().from("capacitor://localhost"))
					.allowed("Access-Control-Allow-Origin: capacitor://localhost", VARY_ORIGIN),
				row("the second of two origins", CorsPolicy.builder().allowedOrigins(EVIL, APP), get().from(APP))
					.allowed(ALLOW_APP, VARY_ORIGIN),
				row("max-age and private network are matters of preflights",
						app().maxAge(Duration.ZERO).allowPrivateNetwork(true),
						get().from(APP).with("Access-Control-Request-Private-Network", "true"))
					.allowed(ALLOW_APP, VARY_ORIGIN),
				row("request headers are matters of preflights", app().allowedHeaders(),
						get().from(APP).asking("x-a").with("X-A", "1"))
					.allowed(ALLOW_APP, VARY_ORIGIN),
				row("a requested method outside OPTIONS means nothing", app(),
						get().from(APP).with("Access-Control-Request-Method", "PROPFIND"))
					.allowed(ALLOW_APP, VARY_ORIGIN));
	}

	private static Stream<DecisionRow> deniedByOrigin() {
		CorsPolicy.Builder rich = app().allowCredentials(true).exposedHeaders("ETag").timingAllowOrigin(true);
		String tooLong = "https://" + "a.".repeat(200) + "example";
		return Stream.of(
				row("another origin", app(), get().from(EVIL)).denied(DenialReason.ORIGIN_NOT_ALLOWED, VARY_ORIGIN),
				row("another origin learns nothing", rich, get().from(EVIL)).denied(DenialReason.ORIGIN_NOT_ALLOWED,
						VARY_ORIGIN),
				row("another origin, blocked", rich, get().from(EVIL)).blocking()
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, VARY_ORIGIN),
				row("another scheme", app(), get().from("http://app.example.com"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, VARY_ORIGIN),
				row("another port", app(), get().from("https://app.example.com:8443"))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, VARY_ORIGIN),
				row("null", app(), get().from("null")).denied(DenialReason.ORIGIN_NULL, VARY_ORIGIN),
				row("null, blocked", app(), post().from("null")).blocking()
					.stopped(DenialReason.ORIGIN_NULL, NO_STORE, VARY_ORIGIN),
				row("NULL is not null", app(), get().from("NULL")).denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("nothing", app(), get().from("")).denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("nothing, blocked", app(), get().from("")).blocking()
					.stopped(DenialReason.ORIGIN_MALFORMED, NO_STORE, VARY_ORIGIN),
				row("two lines", app(), get().from(APP, APP)).denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("two lines, blocked", app(), get().from(APP, EVIL)).blocking()
					.stopped(DenialReason.ORIGIN_MALFORMED, NO_STORE, VARY_ORIGIN),
				row("two origins on one line", app(), get().from(APP + ", " + APP))
					.denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("upper case", app(), get().from("https://APP.example.com")).denied(DenialReason.ORIGIN_MALFORMED,
						VARY_ORIGIN),
				row("a default port", app(), get().from(APP + ":443")).denied(DenialReason.ORIGIN_MALFORMED,
						VARY_ORIGIN),
				row("a trailing slash", app(), get().from(APP + "/")).denied(DenialReason.ORIGIN_MALFORMED,
						VARY_ORIGIN),
				row("a blank behind", app(), get().from(APP + " ")).denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("too long", app(), get().from(tooLong)).denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("*", app(), get().from("*")).denied(DenialReason.ORIGIN_MALFORMED, VARY_ORIGIN),
				row("nobody is allowed", CorsPolicy.builder().allowedOrigins(), get().from(APP))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, VARY_ORIGIN),
				row("nobody is allowed, blocked", CorsPolicy.builder().allowedOrigins(), get().from(APP)).blocking()
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, VARY_ORIGIN));
	}

	private static Stream<DecisionRow> deniedByMethod() {
		CorsPolicy.Builder getOnly = app().allowedMethods("GET");
		return Stream.of(row("HEAD by GET", getOnly, TestRequest.of("HEAD").from(APP)).allowed(ALLOW_APP, VARY_ORIGIN),
				row("POST not listed, although browsers ask for no preflight", getOnly, post().from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN),
				row("POST not listed, blocked", getOnly, post().from(APP)).blocking()
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE, VARY_ORIGIN),
				row("GET not listed", app().allowedMethods("POST"), get().from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN),
				row("HEAD not listed", app().allowedMethods("POST"), TestRequest.of("HEAD").from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN),
				row("the origin is checked before the method", getOnly, post().from(EVIL))
					.denied(DenialReason.ORIGIN_NOT_ALLOWED, VARY_ORIGIN),
				row("PATCH", app(), TestRequest.of("PATCH").from(APP)).allowed(ALLOW_APP, VARY_ORIGIN),
				row("patch", app(), TestRequest.of("patch").from(APP)).denied(DenialReason.METHOD_NOT_ALLOWED,
						VARY_ORIGIN),
				row("an unknown method", app(), TestRequest.of("FLY").from(APP)).denied(DenialReason.METHOD_NOT_ALLOWED,
						VARY_ORIGIN),
				row("an unknown method, every method listed", app().allowedMethods("*"),
						TestRequest.of("FLY").from(APP))
					.allowed(ALLOW_APP, VARY_ORIGIN),
				row("TRACE, every method listed", app().allowedMethods("*"), TestRequest.of("TRACE").from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN),
				row("an empty method, every method listed", app().allowedMethods("*"), TestRequest.of("").from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN));
	}

	private static Stream<DecisionRow> optionsWithoutRequestedMethod() {
		CorsPolicy.Builder listed = app().allowedMethods("GET", "OPTIONS");
		CorsPolicy.Builder privateNetwork = app().allowPrivateNetwork(true);
		return Stream.of(row("OPTIONS without Origin", app(), options()).notApplicable(PREFLIGHT_VARY),
				row("OPTIONS without Origin but with a requested method is no preflight", app(),
						options().with("Access-Control-Request-Method", "PUT"))
					.notApplicable(PREFLIGHT_VARY),
				row("OPTIONS without Origin, where private networks are open", privateNetwork, options())
					.notApplicable(PREFLIGHT_VARY_PRIVATE),
				row("OPTIONS, listed", listed.build().toBuilder().allowCredentials(true), options().from(APP))
					.allowed(ALLOW_APP, CREDENTIALS, PREFLIGHT_VARY),
				row("OPTIONS, not listed", app(), options().from(APP)).denied(DenialReason.METHOD_NOT_ALLOWED,
						PREFLIGHT_VARY),
				row("OPTIONS, not listed, where private networks are open", privateNetwork, options().from(APP))
					.denied(DenialReason.METHOD_NOT_ALLOWED, PREFLIGHT_VARY_PRIVATE),
				row("OPTIONS, not listed, blocked", app(), options().from(APP)).blocking()
					.stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("OPTIONS from another origin", listed, options().from(EVIL)).denied(DenialReason.ORIGIN_NOT_ALLOWED,
						PREFLIGHT_VARY),
				row("OPTIONS from another origin, blocked", listed, options().from(EVIL)).blocking()
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("OPTIONS from the own origin", app(), options().from(OWN)).blocking().notApplicable(PREFLIGHT_VARY),
				row("OPTIONS that asks for headers but no method is no preflight", listed,
						options().from(APP).asking("x-a"))
					.allowed(ALLOW_APP, PREFLIGHT_VARY),
				row("options is not OPTIONS", app(),
						TestRequest.of("options").from(APP).with("Access-Control-Request-Method", "PUT"))
					.denied(DenialReason.METHOD_NOT_ALLOWED, VARY_ORIGIN));
	}

}
