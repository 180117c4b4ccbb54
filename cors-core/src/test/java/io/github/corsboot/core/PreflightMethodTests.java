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
 * Preflights that ask for a method and for nothing else.
 */
class PreflightMethodTests extends DecisionContract {

	private static final String SIXTY_FOUR = "M".repeat(64);

	private static final String[] GRANTED = { ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY };

	@Override
	Stream<DecisionRow> rows() {
		return Stream.of(listed(), everyMethod(), everyMethodWithCredentials(), denied(), order())
			.flatMap((table) -> table);
	}

	private static DecisionRow stopped(String name, CorsPolicy.Builder policy, TestRequest request) {
		return row(name, policy, request).stopped(DenialReason.METHOD_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY);
	}

	private static Stream<DecisionRow> listed() {
		CorsPolicy.Builder getOnly = app().allowedMethods("GET");
		String[] grantedGet = { ALLOW_APP, "Access-Control-Allow-Methods: GET", HALF_AN_HOUR, PREFLIGHT_VARY };
		return Stream.of(row("PUT", app(), preflight("PUT")).granted(GRANTED),
				row("PATCH", app(), preflight("PATCH")).granted(GRANTED),
				row("DELETE", app(), preflight("DELETE")).granted(GRANTED),
				row("GET, as a browser asks because of a header", app(), preflight("GET")).granted(GRANTED),
				row("POST, as a browser asks because of a header", app(), preflight("POST")).granted(GRANTED),
				row("HEAD by GET", getOnly, preflight("HEAD")).granted(grantedGet),
				row("GET", getOnly, preflight("GET")).granted(grantedGet),
				row("a method of one's own, in lower case", app().allowedMethods("fly"), preflight("fly"))
					.granted(ALLOW_APP, "Access-Control-Allow-Methods: fly", HALF_AN_HOUR, PREFLIGHT_VARY),
				row("OPTIONS", app().allowedMethods("OPTIONS"), preflight("OPTIONS")).granted(ALLOW_APP,
						"Access-Control-Allow-Methods: OPTIONS", HALF_AN_HOUR, PREFLIGHT_VARY),
				row("the methods in the order of the policy", app().allowedMethods("PUT", "GET", "ACL"),
						preflight("ACL"))
					.granted(ALLOW_APP, "Access-Control-Allow-Methods: PUT, GET, ACL", HALF_AN_HOUR, PREFLIGHT_VARY),
				row("with credentials", app().allowCredentials(true), preflight("PUT")).granted(ALLOW_APP, CREDENTIALS,
						DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY),
				row("64 characters", app().allowedMethods(SIXTY_FOUR), preflight(SIXTY_FOUR)).granted(ALLOW_APP,
						"Access-Control-Allow-Methods: " + SIXTY_FOUR, HALF_AN_HOUR, PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> everyMethod() {
		CorsPolicy.Builder every = app().allowedMethods("*");
		String[] granted = { ALLOW_APP, "Access-Control-Allow-Methods: *", HALF_AN_HOUR, PREFLIGHT_VARY };
		return Stream.of(row("*: PUT", every, preflight("PUT")).granted(granted),
				row("*: a method nobody knows", every, preflight("FLY")).granted(granted),
				row("*: patch", every, preflight("patch")).granted(granted),
				row("*: the method *", every, preflight("*")).granted(granted),
				row("*: 64 characters", every, preflight(SIXTY_FOUR)).granted(granted),
				row("* beside other methods counts as *", app().allowedMethods("GET", "*"), preflight("FLY"))
					.granted(granted));
	}

	private static Stream<DecisionRow> everyMethodWithCredentials() {
		CorsPolicy.Builder every = app().allowedMethods("*").allowCredentials(true);
		return Stream.of(
				row("* with credentials: the requested method", every, preflight("PUT")).granted(ALLOW_APP, CREDENTIALS,
						"Access-Control-Allow-Methods: PUT", HALF_AN_HOUR, PREFLIGHT_VARY),
				row("* with credentials: case is kept", every, preflight("Fly")).granted(ALLOW_APP, CREDENTIALS,
						"Access-Control-Allow-Methods: Fly", HALF_AN_HOUR, PREFLIGHT_VARY),
				row("* with credentials: 64 characters", every, preflight(SIXTY_FOUR)).granted(ALLOW_APP, CREDENTIALS,
						"Access-Control-Allow-Methods: " + SIXTY_FOUR, HALF_AN_HOUR, PREFLIGHT_VARY),
				stopped("* with credentials: 65 characters", every, preflight(SIXTY_FOUR + "M")),
				stopped("* with credentials: a line break", every, preflight("PUT\r\nX-Evil: 1")),
				stopped("* with credentials: a list", every, preflight("PUT, DELETE")));
	}

	private static Stream<DecisionRow> denied() {
		CorsPolicy.Builder every = app().allowedMethods("*");
		return Stream.of(stopped("a method that is not listed", app(), preflight("PROPFIND")),
				stopped("POST, not listed", app().allowedMethods("GET"), preflight("POST")),
				stopped("GET, not listed", app().allowedMethods("PUT"), preflight("GET")),
				stopped("HEAD, neither it nor GET listed", app().allowedMethods("PUT"), preflight("HEAD")),
				stopped("GET is not covered by HEAD", app().allowedMethods("HEAD"), preflight("GET")),
				stopped("patch is not PATCH", app(), preflight("patch")),
				stopped("put is not PUT", app(), preflight("put")), stopped("Get is not GET", app(), preflight("Get")),
				stopped("the method *", app(), preflight("*")),
				stopped("no method is listed", app().allowedMethods(), preflight("GET")),
				stopped("65 characters", every, preflight("M".repeat(65))),
				stopped("CONNECT", every, preflight("CONNECT")), stopped("TRACE", every, preflight("TRACE")),
				stopped("TRACK", every, preflight("TRACK")),
				stopped("trace, which browsers do not send either", every, preflight("trace")),
				stopped("an empty method", every, preflight("")), stopped("a blank", every, preflight(" ")),
				stopped("a padded method", every, preflight(" PUT")),
				stopped("two methods", every, preflight("GET, PUT")),
				stopped("two lines", every, preflight("GET").with("Access-Control-Request-Method", "GET", "GET")),
				stopped("a method that is no token", every, preflight("P(T")),
				stopped("a method beyond ASCII", every, preflight("P\u00dcT")));
	}

	private static Stream<DecisionRow> order() {
		TestRequest wrongInEveryWay = preflight("PROPFIND").asking("not a name");
		return Stream.of(
				row("the origin comes first", app(), wrongInEveryWay.from(EVIL))
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				stopped("then the method", app(), wrongInEveryWay),
				row("then the headers", app(), preflight("PUT").asking("not a name"))
					.stopped(DenialReason.HEADERS_MALFORMED, NO_STORE, PREFLIGHT_VARY));
	}

}
