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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests from the server's own origin: browsers send {@code Origin} with every
 * same-origin POST, and that is no matter of CORS. It never adds a header.
 */
class OwnOriginTests extends DecisionContract {

	@Override
	Stream<DecisionRow> rows() {
		return Stream.of(whatTheBrowserSays(), comparing(), different(), unusable()).flatMap((table) -> table);
	}

	@Test
	void thoseWhoCountAreToldTheSame() {
		TestRequest foreign = blockable("https://public.example");
		assertThat(blockable(OWN).isFromOwnOrigin()).isTrue();
		assertThat(foreign.with("Sec-Fetch-Site", "same-origin").isFromOwnOrigin()).isTrue();
		assertThat(blockable(OWN).with("Sec-Fetch-Site", "cross-site").isFromOwnOrigin()).isFalse();
		assertThat(foreign.isFromOwnOrigin()).isFalse();
		assertThat(post().with("Sec-Fetch-Site", "same-origin").isFromOwnOrigin()).isFalse();
		assertThat(post().from(OWN, OWN).isFromOwnOrigin()).isFalse();
	}

	private static TestRequest blockable(String origin) {
		return post().from(origin);
	}

	private static DecisionRow own(String name, TestRequest request) {
		return row(name, app(), request).blocking().notApplicable(VARY_ORIGIN);
	}

	private static DecisionRow foreign(String name, TestRequest request) {
		return row(name, app(), request).blocking().stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, VARY_ORIGIN);
	}

	private static DecisionRow malformed(String name, TestRequest request) {
		return row(name, app(), request).blocking().stopped(DenialReason.ORIGIN_MALFORMED, NO_STORE, VARY_ORIGIN);
	}

	private static Stream<DecisionRow> whatTheBrowserSays() {
		TestRequest looksOwn = blockable(OWN);
		TestRequest looksForeign = blockable("https://public.example");
		return Stream.of(own("same-origin, and it looks like it", looksOwn.with("Sec-Fetch-Site", "same-origin")),
				own("same-origin, although it does not look like it",
						looksForeign.with("Sec-Fetch-Site", "same-origin")),
				own("same-origin, although Origin is null", blockable("null").with("Sec-Fetch-Site", "same-origin")),
				foreign("cross-site, although it looks own", looksOwn.with("Sec-Fetch-Site", "cross-site")),
				foreign("same-site is not same-origin", looksOwn.with("Sec-Fetch-Site", "same-site")),
				foreign("none is not same-origin", looksOwn.with("Sec-Fetch-Site", "none")),
				foreign("an empty word", looksOwn.with("Sec-Fetch-Site", "")),
				foreign("an unknown word", looksOwn.with("Sec-Fetch-Site", "Same-Origin")),
				foreign("two words", looksOwn.with("Sec-Fetch-Site", "same-origin", "same-origin")),
				row("same-origin where the origin is allowed too", app(),
						get().from(APP).with("Sec-Fetch-Site", "same-origin"))
					.allowed(ALLOW_APP, VARY_ORIGIN),
				row("same-origin never turns a preflight into a request", app(),
						preflight("PUT").from(OWN).with("Sec-Fetch-Site", "same-origin"))
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY),
				row("the own origin is not granted a preflight", app(), preflight("PUT").from(OWN))
					.stopped(DenialReason.ORIGIN_NOT_ALLOWED, NO_STORE, PREFLIGHT_VARY));
	}

	private static Stream<DecisionRow> comparing() {
		return Stream.of(own("https on its default port", blockable(OWN).at("https", "api.example.com", 443)),
				own("https, port not known", blockable(OWN).at("https", "api.example.com", -1)),
				own("https, port zero", blockable(OWN).at("https", "api.example.com", 0)),
				own("http on its default port", blockable("http://api.example.com").at("http", "api.example.com", 80)),
				own("http, port not known", blockable("http://api.example.com").at("http", "api.example.com", -1)),
				own("another port", blockable("https://api.example.com:8443").at("https", "api.example.com", 8443)),
				own("the host in another case", blockable(OWN).at("https", "API.Example.COM", 443)),
				own("an IPv4 address", blockable("http://127.0.0.1:8080").at("http", "127.0.0.1", 8080)),
				own("an IPv6 address in brackets", blockable("http://[::1]:8080").at("http", "[::1]", 8080)),
				own("an IPv6 address without brackets", blockable("http://[::1]:8080").at("http", "::1", 8080)),
				own("a name without a dot", blockable("http://localhost:8080").at("http", "localhost", 8080)),
				row("the own origin is never blocked for its method", app().allowedMethods("GET"), blockable(OWN))
					.blocking()
					.notApplicable(VARY_ORIGIN),
				row("the own origin without blocking", app(), blockable(OWN)).notApplicable(VARY_ORIGIN),
				row("the own origin learns nothing of what others may",
						app().allowCredentials(true).exposedHeaders("ETag").timingAllowOrigin(true), get().from(OWN))
					.notApplicable(VARY_ORIGIN),
				row("the own origin, allowed by the policy, whose method is not listed",
						CorsPolicy.builder().allowedOrigins(OWN).allowedMethods("GET"), blockable(OWN))
					.blocking()
					.notApplicable(VARY_ORIGIN));
	}

	private static Stream<DecisionRow> different() {
		return Stream.of(foreign("another scheme", blockable("http://api.example.com")),
				foreign("another host", blockable("https://api.example.org")),
				foreign("a subdomain", blockable("https://x.api.example.com")),
				foreign("a longer host", blockable("https://api.example.com.evil.example")),
				foreign("another port", blockable("https://api.example.com:8443")),
				foreign("the default port of the other scheme",
						blockable("http://api.example.com:443").at("https", "api.example.com", 443)),
				foreign("a port where the default is expected", blockable(OWN).at("https", "api.example.com", 8443)),
				foreign("another address", blockable("http://[::2]:8080").at("http", "[::1]", 8080)),
				foreign("localhost is not 127.0.0.1", blockable("http://localhost:8080").at("http", "127.0.0.1", 8080)),
				foreign("a custom scheme", blockable("capacitor://api.example.com")));
	}

	private static Stream<DecisionRow> unusable() {
		return Stream.of(foreign("no host", blockable(OWN).at("https", "", 443)),
				foreign("no scheme", blockable(OWN).at("", "api.example.com", 443)),
				foreign("a host that is none", blockable(OWN).at("https", "api.example.com/", 443)),
				foreign("an underscore and a port in the host", blockable(OWN).at("https", "my_service:80", 443)),
				foreign("an open bracket", blockable("http://[::1]:8080").at("http", "[::1", 8080)),
				malformed("an origin that is none, equal to the host that is none",
						blockable("https://a b").at("https", "a b", 443)),
				malformed("an empty origin and an empty host", blockable("").at("", "", 0)),
				malformed("two equal lines", post().from(OWN, OWN)),
				row("null is nobody's own origin", app(), blockable("null").at("", "null", 0)).blocking()
					.stopped(DenialReason.ORIGIN_NULL, NO_STORE, VARY_ORIGIN));
	}

}
