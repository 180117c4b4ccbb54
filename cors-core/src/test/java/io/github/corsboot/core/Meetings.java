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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Valid policies, and what scripts of all kinds of pages ask of browsers. Every origin
 * here is one that a browser can send.
 */
final class Meetings {

	private static final String[] PATTERNS = { "https://app.example.com", "https://www.example.com:8443",
			"http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:8080", "https://[2001:db8::1]",
			"capacitor://localhost", "https://*.example.com", "https://*.preview.example.org:8443",
			"https://app-*.example.net", "https://x*y.example.net", "http://localhost:*",
			"http://127.0.0.1:[3000,5173]", "https://*.example.org:[443,8443]", "http://*.localhost:*" };

	private static final String[] OTHER_ORIGINS = { "null", "https://evil.example", "https://example.com",
			"https://app.example.com.evil.example", "https://appxexample.com", "https://b.a.example.com",
			"https://a.preview.example.org:8443", "https://app-1.example.net", "https://app-.example.net",
			"https://app-1.x.example.net", "https://xy.example.net", "https://x-y.example.net", "http://localhost",
			"http://localhost:3000", "http://localhost.evil.example", "http://a.localhost:8081",
			"http://127.0.0.1:5173", "http://127.0.0.1:51730", "https://a.example.org", "https://a.example.org:8443",
			"capacitor://localhosts", "ionic://localhost", "http://[::2]:8080", "https://xn--bcher-kva.example" };

	private static final String[] METHODS = { "GET", "POST", "HEAD", "get", "Post", "put", "PUT", "PATCH", "patch",
			"DELETE", "OPTIONS", "FLY", "fly", "M".repeat(64), "M".repeat(65) };

	private Meetings() {
	}

	static Arbitrary<Meeting> any() {
		return policies().flatMap((policy) -> requests(policy).map((request) -> new Meeting(policy, request)));
	}

	static Arbitrary<PolicyModel> policies() {
		Arbitrary<Boolean> coin = Arbitraries.of(true, false);
		return Combinators.combine(coin, coin, coin)
			.as(Tuple::of)
			.flatMap((flags) -> Combinators
				.combine(origins(!flags.get1() && !flags.get2()),
						wildcardOr(flags.get3(), "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "fly"),
						wildcardOr(!flags.get3(), "X-A", "x-b", "Authorization", "Content-Type", "ACCEPT", "Range"),
						wildcardOr(!flags.get1() && flags.get3(), "X-Total-Count", "etag"))
				.as((origins, methods, headers, exposed) -> new PolicyModel(origins, methods, headers, exposed,
						flags.get1(), flags.get2())));
	}

	private static Arbitrary<List<String>> origins(boolean mayBeAny) {
		Arbitrary<List<String>> listed = Arbitraries.of(PATTERNS).list().uniqueElements().ofMinSize(0).ofMaxSize(4);
		return mayBeAny ? Arbitraries.frequencyOf(Tuple.of(3, listed), Tuple.of(2, Arbitraries.just(List.of("*"))))
				: listed;
	}

	private static Arbitrary<List<String>> wildcardOr(boolean mayBeAny, String... names) {
		Arbitrary<List<String>> listed = Arbitraries.of(names).list().uniqueElements().ofMaxSize(names.length);
		return mayBeAny ? Arbitraries.oneOf(listed, Arbitraries.just(List.of("*"))) : listed;
	}

	private static Arbitrary<ScriptRequest> requests(PolicyModel policy) {
		Arbitrary<Boolean> coin = Arbitraries.of(true, false);
		Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false, false);
		return Combinators.combine(origin(policy), method(policy), fields(), coin, seldom, coin).as(ScriptRequest::new);
	}

	/** Listed, almost listed, or another. */
	private static Arbitrary<String> origin(PolicyModel policy) {
		Arbitrary<String> other = Arbitraries.of(OTHER_ORIGINS);
		if (policy.origins().isEmpty() || policy.origins().contains("*")) {
			return other;
		}
		Arbitrary<String> listed = Arbitraries.of(policy.origins()).flatMap(Meetings::sample);
		return Arbitraries.frequencyOf(Tuple.of(7, listed), Tuple.of(2, listed.flatMap(Meetings::nearMiss)),
				Tuple.of(1, other));
	}

	private static Arbitrary<String> sample(String pattern) {
		Arbitrary<String> label = Arbitraries.strings().withChars("ab1-").ofMinLength(1).ofMaxLength(4);
		Arbitrary<String> labels = label.map((text) -> "x" + text + "x")
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((list) -> String.join(".", list));
		Arbitrary<String> wildcard = pattern.contains("://*.") ? labels : label;
		return Combinators.combine(wildcard, Arbitraries.integers().between(1, 65535), Arbitraries.of(true, false))
			.as((text, number, first) -> {
				int list = pattern.lastIndexOf(":[");
				int end = pattern.endsWith(":*") ? pattern.length() - 2 : (list < 0) ? pattern.length() : list;
				String start = pattern.substring(0, end).replace("*", text);
				if (pattern.endsWith(":*")) {
					return (first || number == 80) ? start : start + ":" + number;
				}
				if (list >= 0) {
					String[] ports = pattern.substring(list + 2, pattern.length() - 1).split(",", -1);
					String port = ports[first ? 0 : 1];
					return port.equals("443") ? start : start + ":" + port;
				}
				return start;
			});
	}

	private static Arbitrary<String> nearMiss(String origin) {
		List<String> misses = new ArrayList<>();
		misses.add(origin.startsWith("https:") ? origin.replaceFirst("https", "http")
				: origin.replaceFirst("^http:", "https:"));
		boolean hasPort = origin.matches(".*:[0-9]+");
		misses.add(hasPort ? origin.replaceFirst(":[0-9]+$", "") : origin + ":81");
		misses.add(hasPort ? origin.replaceFirst(":[0-9]+$", ":82") : origin + ":8443");
		if (!origin.matches(".*://[\\[0-9].*")) {
			misses.add(origin.replaceFirst("://", "://x"));
			misses.add(origin.replaceFirst("://", "://x."));
			misses.add(origin.replaceFirst("(://[^:]*)", "$1.evil.example"));
			misses.add(origin.replaceFirst("://[^.]*[.]", "://"));
		}
		return Arbitraries.of(misses);
	}

	private static Arbitrary<String> method(PolicyModel policy) {
		Arbitrary<String> any = Arbitraries.of(METHODS);
		List<String> listed = policy.methods().stream().filter((method) -> !method.equals("*")).toList();
		return listed.isEmpty() ? any : Arbitraries.oneOf(any, Arbitraries.of(listed));
	}

	private static Arbitrary<List<ScriptRequest.Field>> fields() {
		Arbitrary<List<ScriptRequest.Field>> few = Arbitraries
			.of(field("X-A", "1"), field("x-b", "2"), field("Authorization", "Bearer x"), field("Accept", "text/html"),
					field("accept", "a(b"), field("Accept-Language", "de, en;q=0.5"), field("Content-Language", "d_e"),
					field("Content-Type", "text/plain;charset=UTF-8"), field("Content-Type", "application/json"),
					field("content-type", "text/plain" + ";".repeat(128)), field("Range", "bytes=0-10"),
					field("range", "bytes=-10"), field("Cookie", "a=b"), field("Sec-Fetch-Site", "same-origin"),
					field("Origin", "https://app.example.com"), field("X-Requested-With", "XMLHttpRequest"))
			.list()
			.ofMaxSize(3);
		List<ScriptRequest.Field> manySafelisted = Collections.nCopies(9, field("Accept", "a".repeat(120)));
		return Arbitraries.frequencyOf(Tuple.of(25, few), Tuple.of(1, Arbitraries.just(manySafelisted)),
				Tuple.of(3, Arbitraries.of(100, 101).map(Meetings::numbered)),
				Tuple.of(2, Arbitraries.of(256, 257).map((length) -> List.of(field("n".repeat(length), "1")))),
				Tuple.of(2, Arbitraries.of(4096, 4097).map(Meetings::fieldsWithNamesOf)));
	}

	private static List<ScriptRequest.Field> numbered(int count) {
		return IntStream.range(0, count).mapToObj((i) -> field("x-" + i, "1")).toList();
	}

	// Names that are this long when they are joined by commas.
	private static List<ScriptRequest.Field> fieldsWithNamesOf(int length) {
		List<ScriptRequest.Field> fields = new ArrayList<>();
		for (int rest = length; rest > 0; rest -= 241) {
			fields.add(field("n%02d".formatted(fields.size()) + "n".repeat(((rest > 241) ? 240 : rest) - 3), "1"));
		}
		return fields;
	}

	private static ScriptRequest.Field field(String name, String value) {
		return new ScriptRequest.Field(name, value);
	}

	/**
	 * A policy, and a request that meets it.
	 */
	record Meeting(PolicyModel policy, ScriptRequest request) {

		/** Whether the server's own decisions let the script have what it asks for. */
		boolean isAllowedByServer() {
			CorsPolicy built = this.policy.build();
			Browser browser = new Browser(this.request);
			List<TestRequest> sent = new ArrayList<>(List.of(browser.actualRequest()));
			if (browser.needsPreflight()) {
				sent.add(browser.preflightRequest());
			}
			return sent.stream().map(built::decide).allMatch(CorsDecision.Allowed.class::isInstance)
					&& (this.policy.credentials() || !this.request.credentials())
					&& (this.policy.privateNetwork() || !this.request.privateNetwork());
		}

	}

}
