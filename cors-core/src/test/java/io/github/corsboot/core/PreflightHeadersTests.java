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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Preflights that ask for request headers.
 */
class PreflightHeadersTests extends DecisionContract {

	private static final String HEADERS_ANY = "Access-Control-Allow-Headers: *, Authorization";

	@Override
	Stream<DecisionRow> rows() {
		return Stream
			.of(nothingAsked(), everyName(), everyNameWithCredentials(), listedNames(), notListed(), spelling(),
					bounds())
			.flatMap((table) -> table);
	}

	/** Granted, with this answer about headers. */
	private static DecisionRow granted(String name, CorsPolicy.Builder policy, TestRequest request, String headers) {
		return row(name, policy, request).granted(ALLOW_APP, DEFAULT_METHODS, headers, HALF_AN_HOUR, PREFLIGHT_VARY);
	}

	/** Granted, without a word about headers. */
	private static DecisionRow granted(String name, CorsPolicy.Builder policy, TestRequest request) {
		return row(name, policy, request).granted(ALLOW_APP, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY);
	}

	private static DecisionRow echoed(String name, TestRequest request, String names) {
		return row(name, app().allowCredentials(true), request).granted(ALLOW_APP, CREDENTIALS, DEFAULT_METHODS,
				"Access-Control-Allow-Headers: " + names, HALF_AN_HOUR, PREFLIGHT_VARY);
	}

	private static DecisionRow malformed(String name, TestRequest request) {
		return row(name, app(), request).stopped(DenialReason.HEADERS_MALFORMED, NO_STORE, PREFLIGHT_VARY);
	}

	private static DecisionRow notAllowed(String name, CorsPolicy.Builder policy, TestRequest request,
			String... names) {
		return row(name, policy, request).stoppedFor(List.of(names), NO_STORE, PREFLIGHT_VARY);
	}

	private static TestRequest asking(String... lines) {
		return preflight("PUT").asking(lines);
	}

	private static Stream<DecisionRow> nothingAsked() {
		return Stream.of(granted("no names, none listed", app().allowedHeaders(), preflight("PUT")),
				granted("no names, some listed", app().allowedHeaders("X-A"), preflight("PUT")),
				granted("no names, every name allowed", app(), preflight("PUT")),
				granted("an empty line", app(), asking("")), granted("blanks", app(), asking(" \t ")),
				granted("nothing but commas", app(), asking(" , ,")),
				granted("an empty line, none listed", app().allowedHeaders(), asking("")),
				row("an empty line with credentials", app().allowCredentials(true), asking("")).granted(ALLOW_APP,
						CREDENTIALS, DEFAULT_METHODS, HALF_AN_HOUR, PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> everyName() {
		return Stream.of(granted("*: one name", app(), asking("x-a"), HEADERS_ANY),
				granted("*: Authorization, which * alone does not cover", app(), asking("authorization"), HEADERS_ANY),
				granted("*: Authorization among others", app(), asking("authorization,content-type"), HEADERS_ANY),
				granted("* beside other names counts as *", app().allowedHeaders("X-A", "*"), asking("x-b"),
						HEADERS_ANY),
				granted("*: the name *", app(), asking("*"), HEADERS_ANY));
	}

	private static Stream<DecisionRow> everyNameWithCredentials() {
		return Stream.of(echoed("* with credentials: one name", asking("x-a"), "x-a"),
				echoed("* with credentials: Authorization", asking("authorization"), "authorization"),
				echoed("* with credentials: in lower case", asking("X-Upper,x-lower"), "x-upper, x-lower"),
				echoed("* with credentials: in the order asked", asking("x-c,x-a,x-b"), "x-c, x-a, x-b"),
				echoed("* with credentials: without duplicates", asking("x-b,X-A,x-a,X-B,x-c"), "x-b, x-a, x-c"),
				echoed("* with credentials: from several lines", asking("x-a", "x-b,x-a", "x-c"), "x-a, x-b, x-c"),
				echoed("* with credentials: without padding", asking(" x-a ,\tx-b\t, ,x-c"), "x-a, x-b, x-c"),
				echoed("* with credentials: the name *", asking("*"), "*"),
				row("* with credentials: a line break", app().allowCredentials(true), asking("x-a\r\nset-cookie: a=b"))
					.stopped(DenialReason.HEADERS_MALFORMED, NO_STORE, PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> listedNames() {
		CorsPolicy.Builder some = app().allowedHeaders("X-Api-Key", "Authorization", "Content-Type");
		String headers = "Access-Control-Allow-Headers: X-Api-Key, Authorization, Content-Type";
		return Stream.of(granted("one of them", some, asking("content-type"), headers),
				granted("all of them", some, asking("authorization,content-type,x-api-key"), headers),
				granted("not sorted", some, asking("x-api-key,authorization"), headers),
				granted("in another case", some, asking("X-API-KEY"), headers),
				granted("Authorization", some, asking("Authorization"), headers),
				granted("repeated", some, asking("x-api-key,X-Api-Key,x-api-key"), headers),
				granted("padded", some, asking("  x-api-key\t, authorization"), headers),
				granted("on several lines", some, asking("x-api-key", "authorization", ""), headers),
				row("with credentials", some.build().toBuilder().allowCredentials(true), asking("x-api-key"))
					.granted(ALLOW_APP, CREDENTIALS, DEFAULT_METHODS, headers, HALF_AN_HOUR, PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> notListed() {
		CorsPolicy.Builder one = app().allowedHeaders("X-A");
		return Stream.of(notAllowed("a name that is not listed", one, asking("x-b"), "x-b"),
				notAllowed("one of two names", one, asking("x-a,x-b"), "x-b"),
				notAllowed("the names in the order asked, lower-case, once", one, asking("X-C,x-a,X-B,x-c"), "x-c",
						"x-b"),
				notAllowed("none is listed", app().allowedHeaders(), asking("x-a"), "x-a"),
				notAllowed("Authorization is like any other name", one, asking("authorization"), "authorization"),
				notAllowed("Content-Type with a value that needs a preflight", one, asking("content-type"),
						"content-type"),
				notAllowed("a prefix of a listed name", one, asking("x-"), "x-"),
				notAllowed("the name *", one, asking("*"), "*"),
				notAllowed("with credentials", one.build().toBuilder().allowCredentials(true), asking("x-b"), "x-b"));
	}

	private static Stream<DecisionRow> spelling() {
		return Stream.of(malformed("a blank inside a name", asking("x a")), malformed("a colon", asking("x-a: 1")),
				malformed("a semicolon between names", asking("x-a;x-b")), malformed("quotes", asking("\"x-a\"")),
				malformed("a character beyond ASCII", asking("x-\u00e4")),
				malformed("a letter that becomes ASCII in lower case", asking("x-\u212a")),
				malformed("a control character", asking("x-a\u0000")), malformed("a line feed", asking("x-a\nx-b")),
				malformed("a vertical tab is no padding", asking("\u000bx-a")),
				malformed("a no-break space is no padding", asking("x-a,\u00a0x-b")),
				malformed("on the second line", asking("x-a", "x b")),
				malformed("after a name that is not listed", asking("x-b,x a")));
	}

	private static Stream<DecisionRow> bounds() {
		String ofFull = ("x" + "a".repeat(254) + ",").repeat(16);
		String hundred = IntStream.range(0, 100).mapToObj((i) -> "x-" + i).collect(Collectors.joining(","));
		String padded = " ".repeat(253) + "x-a";
		return Stream.of(granted("4096 characters", app(), asking(ofFull), HEADERS_ANY),
				malformed("4097 characters", asking(ofFull + "a")),
				granted("4096 characters on two lines", app(), asking(ofFull.substring(1), "x"), HEADERS_ANY),
				granted("a name of 256 characters", app(), asking("x,", "a".repeat(256)), HEADERS_ANY),
				malformed("a name of 257 characters", asking("x,", "a".repeat(257))),
				malformed("4097 characters on two lines", asking(ofFull, "x")),
				granted("a name and its padding of 256 characters", app(), asking(padded), HEADERS_ANY),
				malformed("a name and its padding of 257 characters", asking(" " + padded)),
				malformed("257 blanks", asking("x-a," + "\t".repeat(257))),
				granted("100 names", app(), asking(hundred), HEADERS_ANY),
				malformed("101 names", asking(hundred + ",x-100")),
				malformed("101 names, most of them equal", asking("x,".repeat(100) + "x")),
				malformed("101 names on two lines", asking(hundred, "x-100")),
				granted("16 empty elements", app(), asking(",".repeat(16) + "x-a"), HEADERS_ANY),
				malformed("17 empty elements", asking(",".repeat(17) + "x-a")),
				granted("16 empty elements on 16 lines", app(),
						asking("", " ", "", "\t", "", "", "", "", "", "", "", "", "", "", "", "", "x-a"), HEADERS_ANY),
				malformed("17 empty elements on two lines", asking(",".repeat(8), ",".repeat(7))),
				granted("15 empty elements behind a name", app(), asking("x-a" + ",".repeat(15)), HEADERS_ANY),
				malformed("17 empty elements behind a name", asking("x-a" + ",".repeat(17))));
	}

}
