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

package io.github.corsboot.core.internal.origin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginSetTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			# exact
			https://app.example.com   | https://app.example.com                  | ALLOWED
			https://app.example.com   | http://app.example.com                   | NOT_ALLOWED
			https://app.example.com   | https://app.example.com:8443             | NOT_ALLOWED
			https://app.example.com   | https://app.example.com:443              | MALFORMED
			https://app.example.com   | https://app.example.com/                 | MALFORMED
			https://app.example.com   | https://APP.example.com                  | MALFORMED
			https://app.example.com   | HTTPS://app.example.com                  | MALFORMED
			https://app.example.com   | https://app.example.com.                 | MALFORMED
			https://app.example.com   | https://app.example.com.evil.example     | NOT_ALLOWED
			https://app.example.com   | https://evil.app.example.com             | NOT_ALLOWED
			https://app.example.com   | https://example.com                      | NOT_ALLOWED
			https://app.example.com   | https://appxexample.com                  | NOT_ALLOWED
			https://app.example.com   | https://app.example.co                   | NOT_ALLOWED
			https://app.example.com   | https://xapp.example.com                 | NOT_ALLOWED
			https://app.example.com   | https://evil@app.example.com             | MALFORMED
			https://app.example.com   | https://app.example.com@evil.example     | MALFORMED
			https://app.example.com   | https://evil.example/app.example.com     | MALFORMED
			https://app.example.com   | "https://app.example.com,https://a.example" | MALFORMED
			https://app.example.com   | null                                     | NULL
			https://app.example.com   | NULL                                     | MALFORMED
			https://app.example.com   | ""                                       | MALFORMED
			https://app.example.com   | *                                        | MALFORMED
			https://App.Example.com:443/ | https://app.example.com               | ALLOWED
			http://a.example:443      | http://a.example:443                     | ALLOWED
			http://a.example:443      | http://a.example                         | NOT_ALLOWED
			http://a.example:443      | https://a.example                        | NOT_ALLOWED
			# subdomains
			https://*.example.com     | https://a.example.com                    | ALLOWED
			https://*.example.com     | https://b.a.example.com                  | ALLOWED
			https://*.example.com     | https://d.c.b.a.example.com              | ALLOWED
			https://*.example.com     | https://example.com.example.com          | ALLOWED
			https://*.example.com     | https://-._.0.example.com                | ALLOWED
			https://*.example.com     | https://example.com                      | NOT_ALLOWED
			https://*.example.com     | https://aexample.com                     | NOT_ALLOWED
			https://*.example.com     | https://a-example.com                    | NOT_ALLOWED
			https://*.example.com     | https://.example.com                     | MALFORMED
			https://*.example.com     | https://a..example.com                   | MALFORMED
			https://*.example.com     | https://*.example.com                    | MALFORMED
			https://*.example.com     | http://a.example.com                     | NOT_ALLOWED
			https://*.example.com     | https://a.example.com:8443               | NOT_ALLOWED
			https://*.example.com     | https://a.example.com.evil.example       | NOT_ALLOWED
			https://*.example.com     | https://a.example.community              | NOT_ALLOWED
			https://*.example.com     | https://evil.example:443.a.example.com   | MALFORMED
			https://*.example.com     | https://evil.example/.example.com        | MALFORMED
			https://*.example.com     | https://evil.example#.example.com        | MALFORMED
			https://*.example.com     | https://evil@a.example.com               | MALFORMED
			https://*.example.com     | https://a b.example.com                  | MALFORMED
			https://*.example.com     | capacitor://a.example.com                | NOT_ALLOWED
			https://*.example.com     | null                                     | NULL
			https://*.example.com:8443 | https://a.example.com:8443              | ALLOWED
			https://*.example.com:8443 | https://a.example.com                   | NOT_ALLOWED
			https://*.example.com:8443 | https://a.example.com:8444              | NOT_ALLOWED
			https://*.example.com:*   | https://a.example.com                    | ALLOWED
			https://*.example.com:*   | https://a.example.com:1                  | ALLOWED
			https://*.example.com:*   | https://a.example.com:443                | MALFORMED
			https://*.example.com:*   | https://example.com:8443                 | NOT_ALLOWED
			"https://*.example.com:[443,8443]" | https://a.example.com           | ALLOWED
			"https://*.example.com:[443,8443]" | https://a.example.com:8443      | ALLOWED
			"https://*.example.com:[443,8443]" | https://a.example.com:84        | NOT_ALLOWED
			https://*.com             | https://example.com                      | ALLOWED
			https://*.com             | https://com                              | NOT_ALLOWED
			http://*.localhost        | http://app.localhost                     | ALLOWED
			# a part of the leftmost label
			https://app-*.example.com | https://app-1.example.com                | ALLOWED
			https://app-*.example.com | https://app-a_b-9.example.com            | ALLOWED
			https://app-*.example.com | https://app--.example.com                | ALLOWED
			https://app-*.example.com | https://app-.example.com                 | NOT_ALLOWED
			https://app-*.example.com | https://app.example.com                  | NOT_ALLOWED
			https://app-*.example.com | https://app-1.x.example.com              | NOT_ALLOWED
			https://app-*.example.com | https://x.app-1.example.com              | NOT_ALLOWED
			https://app-*.example.com | https://xapp-1.example.com               | NOT_ALLOWED
			https://app-*.example.com | https://app_1.example.com                | NOT_ALLOWED
			https://app-*.example.com | https://app-1.example.com:8443           | NOT_ALLOWED
			https://app-*.example.com | http://app-1.example.com                 | NOT_ALLOWED
			https://app-*.example.com | https://app-1.example.org                | NOT_ALLOWED
			https://app-*.example.com | https://app-1.example.com.evil.example   | NOT_ALLOWED
			https://app-*.example.com | https://app-1-example.com                | NOT_ALLOWED
			https://app-*.example.com | https://app-*.example.com                | MALFORMED
			https://app-*.example.com | https://app-%2e.example.com              | MALFORMED
			https://a*z.example.com   | https://abz.example.com                  | ALLOWED
			https://a*z.example.com   | https://azzz.example.com                 | ALLOWED
			https://a*z.example.com   | https://az.example.com                   | NOT_ALLOWED
			https://a*z.example.com   | https://a.z.example.com                  | NOT_ALLOWED
			https://a*a.example.com   | https://aa.example.com                   | NOT_ALLOWED
			https://a*a.example.com   | https://a.example.com                    | NOT_ALLOWED
			https://a*.example:*      | https://ab.example:8443                  | ALLOWED
			https://a*.example:*      | https://ab.example                       | ALLOWED
			https://a*.example:*      | https://a.example                        | NOT_ALLOWED
			"https://a*.example:[443,81]" | https://ab.example                   | ALLOWED
			"https://a*.example:[443,81]" | https://ab.example:81                | ALLOWED
			"https://a*.example:[443,81]" | https://ab.example:82                | NOT_ALLOWED
			# ports
			http://localhost:*        | http://localhost                         | ALLOWED
			http://localhost:*        | http://localhost:1                       | ALLOWED
			http://localhost:*        | http://localhost:65535                   | ALLOWED
			http://localhost:[*]      | http://localhost:3000                    | ALLOWED
			http://localhost:*        | http://localhost:65536                   | MALFORMED
			http://localhost:*        | http://localhost:0                       | MALFORMED
			http://localhost:*        | http://localhost:080                     | MALFORMED
			http://localhost:*        | http://localhost:                        | MALFORMED
			http://localhost:*        | http://localhost:*                       | MALFORMED
			http://localhost:*        | http://localhost:80                      | MALFORMED
			http://localhost:*        | http://localhost:443                     | ALLOWED
			http://localhost:*        | https://localhost:3000                   | NOT_ALLOWED
			http://localhost:*        | http://localhost.evil.example            | NOT_ALLOWED
			http://localhost:*        | http://localhost.evil.example:3000       | NOT_ALLOWED
			http://localhost:*        | http://evil.localhost                    | NOT_ALLOWED
			http://localhost:*        | http://localhost:3000.evil.example       | MALFORMED
			"http://localhost:[3000,5173]" | http://localhost:3000               | ALLOWED
			"http://localhost:[3000,5173]" | http://localhost:5173               | ALLOWED
			"http://localhost:[3000,5173]" | http://localhost                    | NOT_ALLOWED
			"http://localhost:[3000,5173]" | http://localhost:300                | NOT_ALLOWED
			"http://localhost:[3000,5173]" | http://localhost:30005173           | MALFORMED
			"http://localhost:[80,3000]" | http://localhost                      | ALLOWED
			"http://localhost:[80,3000]" | http://localhost:3000                 | ALLOWED
			"http://localhost:[80,3000]" | http://localhost:80                   | MALFORMED
			# addresses and custom schemes
			http://127.0.0.1:8080     | http://127.0.0.1:8080                    | ALLOWED
			http://127.0.0.1:8080     | http://127.0.0.1                         | NOT_ALLOWED
			http://127.0.0.1:8080     | http://127.1:8080                        | MALFORMED
			http://127.0.0.1:8080     | http://localhost:8080                    | NOT_ALLOWED
			http://[::1]:8080         | http://[::1]:8080                        | ALLOWED
			http://[::1]:8080         | http://[::1]                             | NOT_ALLOWED
			http://[::1]:8080         | http://[0:0:0:0:0:0:0:1]:8080            | MALFORMED
			http://[::1]:*            | http://[::1]:3000                        | ALLOWED
			http://[::1]:*            | http://[::1]                             | ALLOWED
			http://[::1]:*            | http://[::2]                             | NOT_ALLOWED
			capacitor://localhost     | capacitor://localhost                    | ALLOWED
			capacitor://localhost     | capacitor://localhost:80                 | NOT_ALLOWED
			capacitor://localhost     | ionic://localhost                        | NOT_ALLOWED
			capacitor://localhost     | http://localhost                         | NOT_ALLOWED
			chrome-extension://abc    | chrome-extension://abc                   | ALLOWED
			chrome-extension://abc    | chrome-extension://abcd                  | NOT_ALLOWED
			# any
			*                         | https://a.example                        | ALLOWED
			*                         | null                                     | ALLOWED
			*                         | ""                                       | ALLOWED
			*                         | %                                        | ALLOWED
			""")
	void aPatternMatchesExactlyWhatItSays(String pattern, String origin, OriginMatch match) {
		assertThat(set(pattern).match(origin)).isEqualTo(match);
	}

	@Test
	void anEmptySetAllowsNobody() {
		OriginSet<String> nobody = OriginSet.of(List.of(), String::strip);
		assertThat(nobody.match("https://a.example")).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(nobody.match("null")).isEqualTo(OriginMatch.NULL);
		assertThat(nobody.match("")).isEqualTo(OriginMatch.MALFORMED);
	}

	@Test
	void anyBesidesOthersIsAny() {
		assertThat(set("https://a.example", "*", "https://b.example").match("https://c.example"))
			.isEqualTo(OriginMatch.ALLOWED);
	}

	@Test
	void aPatternsPartsAreNotMixedWithThoseOfAnother() {
		OriginSet<String> set = set("https://a*.b.example", "https://*.c.example:81", "http://d.example:*",
				"https://e.example", "https://x*y.example");
		assertThat(List.of("https://ax.b.example", "https://a.c.example:81", "http://d.example:8080",
				"https://e.example", "https://xay.example"))
			.allMatch((origin) -> set.match(origin) == OriginMatch.ALLOWED);
		assertThat(List.of("https://ax.c.example", "https://ax.b.example:81", "https://x.b.example",
				"https://b.b.example", "https://x.d.example:81", "https://d.example", "https://e.example:81",
				"http://e.example", "http://ax.b.example", "https://xa.example", "https://ay.example",
				"https://x.e.example", "https://ay.b.example.x"))
			.allMatch((origin) -> set.match(origin) == OriginMatch.NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://single", "https://[", "https://[::1", "%", "://", "http://a b", "https://x{}y",
			"https://${jndi:ldap://e}", "https://x\u0085WARN forged", "\u0000", "https://a.example\r\nX: y" })
	void oddOriginsAreADenialAndNoException(String origin) {
		assertThat(set("https://a.example", "https://*.a.example", "https://a*.example:*").match(origin))
			.isIn(OriginMatch.MALFORMED, OriginMatch.NOT_ALLOWED);
	}

	@Test
	void ghsaVhxvFg4mP2w8TwoPatternsDoNotBecomeOne() {
		OriginSet<String> set = set("https://foo.com", "https://bar.com");
		assertThat(set.match("https://foo.com")).isEqualTo(OriginMatch.ALLOWED);
		assertThat(set.match("https://bar.com")).isEqualTo(OriginMatch.ALLOWED);
		assertThat(set.match("https://barfoo.com")).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(set.match("https://foobar.com")).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(set("https://*.foo.com", "https://*.bar.com").match("https://a.barfoo.com"))
			.isEqualTo(OriginMatch.NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://app.example.com.example.net", "https://app.example.com-example.net" })
	void cve201711173AnOriginEndsWhereThePatternEnds(String origin) {
		assertThat(set("https://app.example.com").match(origin)).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(set("https://*.example.com").match(origin)).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(set("https://app*.example.com").match(origin)).isEqualTo(OriginMatch.NOT_ALLOWED);
	}

	@Test
	void cve201925211AndCve20221996ASubstringIsNoMatch() {
		assertThat(OriginPattern.parse("https://example.com*")).isNotInstanceOf(OriginPattern.class);
		assertThat(OriginPattern.parse("http://localhost/*")).isNotInstanceOf(OriginPattern.class);
		assertThat(set("https://example.com", "https://*.example.com").match("https://example.community"))
			.isEqualTo(OriginMatch.NOT_ALLOWED);
	}

	@Test
	void equalHashCodesDoNotMakeOriginsEqual() {
		assertThat("https://an.example").hasSameHashCodeAs("https://c0.example");
		assertThat(set("https://an.example").match("https://c0.example")).isEqualTo(OriginMatch.NOT_ALLOWED);
		assertThat(set("https://*.an.example").match("https://x.c0.example")).isEqualTo(OriginMatch.NOT_ALLOWED);
	}

	static OriginSet<String> set(String... patterns) {
		return OriginSet.of(patterns(Arrays.asList(patterns)), String::strip);
	}

	static List<OriginPattern> patterns(Collection<String> texts) {
		return texts.stream().map((text) -> (OriginPattern) OriginPattern.parse(text)).toList();
	}

}
