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

import java.util.Optional;
import java.util.stream.Stream;

import io.github.corsboot.core.PolicyViolation.Reason;
import io.github.corsboot.core.internal.origin.ParsedPattern.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused, why, and what is suggested instead.
 */
class OriginPatternRefusalTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			# nothing
			""                           | EMPTY                 |
			"  "                         | EMPTY                 |
			"\t"                         | EMPTY                 |
			null                         | NULL_ORIGIN           |
			NULL                         | NULL_ORIGIN           |
			# no scheme
			a.example                    | MISSING_SCHEME        | https://a.example
			A.Example/                   | MISSING_SCHEME        | https://a.example
			a.example:8080               | MISSING_SCHEME        | https://a.example:8080
			*.a.example                  | MISSING_SCHEME        | https://*.a.example
			//a.example                  | MISSING_SCHEME        | https://a.example
			https//a.example             | MISSING_SCHEME        | https://a.example
			HTTP//a.example:8080         | MISSING_SCHEME        | http://a.example:8080
			://a.example                 | MISSING_SCHEME        | https://a.example
			a.example/path               | MISSING_SCHEME        | https://a.example
			localhost                    | MISSING_SCHEME        | http://localhost
			localhost:3000               | MISSING_SCHEME        | http://localhost:3000
			app.localhost:3000           | MISSING_SCHEME        | http://app.localhost:3000
			127.0.0.1:3000               | MISSING_SCHEME        | http://127.0.0.1:3000
			[::1]:3000                   | MISSING_SCHEME        | http://[::1]:3000
			127.1                        | MISSING_SCHEME        | https://127.0.0.1
			m\u00fcller.example          | MISSING_SCHEME        | https://xn--mller-kva.example
			a..example                   | MISSING_SCHEME        |
			"/"                          | MISSING_SCHEME        |
			${ORIGIN}                    | MISSING_SCHEME        |
			mailto:a@a.example           | MISSING_SCHEME        | https://a.example
			# no usable scheme
			https:a.example              | INVALID_SCHEME        | https://a.example
			https:/a.example             | INVALID_SCHEME        | https://a.example
			HTTP:a.example               | INVALID_SCHEME        | http://a.example
			http:                        | INVALID_SCHEME        |
			1http://a.example            | INVALID_SCHEME        |
			my_app://a                   | INVALID_SCHEME        |
			a:b://c                      | INVALID_SCHEME        |
			h\u0442tp://a.example        | INVALID_SCHEME        |
			\u212aapp://a                | INVALID_SCHEME        |
			file://                      | UNSUPPORTED_SCHEME    |
			file:///home                 | UNSUPPORTED_SCHEME    |
			ws://a.example               | UNSUPPORTED_SCHEME    | http://a.example
			WS://a.example               | UNSUPPORTED_SCHEME    | http://a.example
			wss://a.example:443          | UNSUPPORTED_SCHEME    | https://a.example
			wss://a.example/socket       | UNSUPPORTED_SCHEME    | https://a.example
			ftp://a.example              | UNSUPPORTED_SCHEME    |
			about:blank                  | UNSUPPORTED_SCHEME    |
			about://blank                | UNSUPPORTED_SCHEME    |
			blob:https://a.example/1     | UNSUPPORTED_SCHEME    |
			data:text/html               | UNSUPPORTED_SCHEME    |
			data://x                     | UNSUPPORTED_SCHEME    |
			# more than an origin
			https://a.example/path       | PATH                  | https://a.example
			https://a.example//          | PATH                  | https://a.example
			https://a.example:443/*      | PATH                  | https://a.example
			http://localhost/*           | PATH                  | http://localhost
			https://a.example?q          | PATH                  | https://a.example
			https://a.example/?q         | PATH                  | https://a.example
			https://a.example#f          | PATH                  | https://a.example
			https://*.a.example/p        | PATH                  | https://*.a.example
			https://a..example/p         | PATH                  |
			https://a.example/(x)+\\d    | PATH                  | https://a.example
			https://@a.example           | USER_INFO             | https://a.example
			https://user@a.example       | USER_INFO             | https://a.example
			https://u:p@a.example:8443   | USER_INFO             | https://a.example:8443
			https://u+t$(@a@a.example    | USER_INFO             | https://a.example
			# characters
			"https://a .example"         | INVALID_CHARACTER     |
			"https://a.example b"        | INVALID_CHARACTER     |
			"https://a.example,https://b.example" | INVALID_CHARACTER |
			"http://a,b:[80,81]"         | INVALID_CHARACTER     |
			"http://a b:[80,81]"         | INVALID_CHARACTER     |
			"http://[::1, ::2]"          | INVALID_CHARACTER     |
			# hosts
			https://                     | INVALID_HOST          |
			https:///                    | INVALID_HOST          |
			https://:80                  | INVALID_HOST          |
			https://${HOST}              | INVALID_HOST          |
			https://a%2eexample          | INVALID_HOST          |
			https://a;b                  | INVALID_HOST          |
			https://a..example           | EMPTY_LABEL           |
			https://.a.example           | EMPTY_LABEL           |
			https://*..a.example         | EMPTY_LABEL           |
			https://a..                  | EMPTY_LABEL           |
			https://a.example.           | TRAILING_DOT          | https://a.example
			https://a.example.:8443/     | TRAILING_DOT          | https://a.example:8443
			https://*.a.example.         | TRAILING_DOT          | https://*.a.example
			https://*.                   | TRAILING_DOT          |
			http://127.0.0.1.            | TRAILING_DOT          | http://127.0.0.1
			https://m\u00fcller.example  | UNICODE_HOST          | https://xn--mller-kva.example
			https://M\u00dcLLER.example:443/ | UNICODE_HOST      | https://xn--mller-kva.example
			https://*.m\u00fcller.example:* | UNICODE_HOST       | https://*.xn--mller-kva.example:*
			https://\u4f8b\u3048.example | UNICODE_HOST          | https://xn--r8jz45g.example
			https://a\u3002example       | UNICODE_HOST          | https://a.example
			https://m\u00fc*.example     | UNICODE_HOST          |
			https://a*.m\u00fc.example   | UNICODE_HOST          | https://a*.xn--m-eha.example
			https://fa\u00df.example     | UNICODE_HOST          |
			https://\u1e9e.example       | UNICODE_HOST          |
			https://\u03b1\u03c2.example | UNICODE_HOST          |
			https://\u212a.example       | UNICODE_HOST          | https://k.example
			https://\ud83d\ude00.example | UNICODE_HOST          |
			capacitor://m\u00fc          | UNICODE_HOST          |
			""")
	void aPatternIsRefusedForOneReason(String text, Reason reason, @Nullable String suggestion) {
		assertRefused(text, reason, suggestion);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			# addresses
			http://127.1                 | NON_CANONICAL_ADDRESS | http://127.0.0.1
			http://0x7f.1                | NON_CANONICAL_ADDRESS | http://127.0.0.1
			http://0X7F.1:80             | NON_CANONICAL_ADDRESS | http://127.0.0.1
			http://2130706433:8080       | NON_CANONICAL_ADDRESS | http://127.0.0.1:8080
			http://0177.0.0.1            | NON_CANONICAL_ADDRESS | http://127.0.0.1
			http://127.0.0.1.5           | INVALID_HOST          |
			http://256.0.0.1             | INVALID_HOST          |
			http://a.1                   | INVALID_HOST          |
			http://08.0.0.1              | INVALID_HOST          |
			http://[::ffff:127.0.0.1]    | NON_CANONICAL_ADDRESS | http://[::ffff:7f00:1]
			http://[0:0:0:0:0:0:0:1]:81  | NON_CANONICAL_ADDRESS | http://[::1]:81
			http://[2001:DB8:0::1]       | NON_CANONICAL_ADDRESS | http://[2001:db8::1]
			http://::1                   | NON_CANONICAL_ADDRESS | http://[::1]
			http://::1:8080/             | NON_CANONICAL_ADDRESS | http://[::1:8080]
			http://[::1                  | INVALID_HOST          |
			http://[                     | INVALID_HOST          |
			http://[]                    | INVALID_HOST          |
			http://[::1]x                | INVALID_HOST          |
			http://[::g]                 | INVALID_HOST          |
			http://[fe80::1%25eth0]      | INVALID_HOST          |
			http://::1]                  | INVALID_HOST          |
			capacitor://127.0.0.1        | ADDRESS_NOT_SUPPORTED |
			capacitor://[::1]            | ADDRESS_NOT_SUPPORTED |
			capacitor://::1              | INVALID_HOST          |
			# ports
			https://a.example:           | INVALID_PORT          |
			https://a.example:0          | INVALID_PORT          |
			https://a.example:99999      | INVALID_PORT          |
			https://a.example:65536      | INVALID_PORT          |
			https://a.example:080        | INVALID_PORT          |
			https://a.example:80:80      | INVALID_PORT          |
			https://a.example:http       | INVALID_PORT          |
			https://a.example:-1         | INVALID_PORT          |
			https://a.example:\u0668     | INVALID_PORT          |
			https://a.example:80*        | INVALID_PORT          |
			https://a.example:**         | INVALID_PORT          |
			https://a.example:[]         | INVALID_PORT          |
			https://a.example:[          | INVALID_PORT          |
			https://a.example:]          | INVALID_PORT          |
			https://a.example:[80,]      | INVALID_PORT          |
			https://a.example:[,80]      | INVALID_PORT          |
			https://a.example:[80,*]     | INVALID_PORT          |
			https://a.example:[80,0]     | INVALID_PORT          |
			https://a.example:[80-90]    | INVALID_PORT          |
			https://a.example:[8 0]      | INVALID_PORT          |
			http://localhost:[3000       | INVALID_PORT          |
			http://localhost:[[3000]]    | INVALID_PORT          |
			5173]                        | MISSING_SCHEME        |
			capacitor://localhost:0      | INVALID_PORT          |
			# wildcards
			*example.com                 | MISPLACED_WILDCARD    | https://*.example.com
			https://*a.example           | MISPLACED_WILDCARD    | https://*.a.example
			https://*a.example:8443      | MISPLACED_WILDCARD    | https://*.a.example:8443
			https://*-app.example.com    | MISPLACED_WILDCARD    |
			https://*_app.example.com    | MISPLACED_WILDCARD    |
			https://*a..example          | MISPLACED_WILDCARD    |
			https://a.*                  | MISPLACED_WILDCARD    |
			https://example.com*         | MISPLACED_WILDCARD    |
			https://*                    | MISPLACED_WILDCARD    |
			https://*:8080               | MISPLACED_WILDCARD    |
			https://app-*                | MISPLACED_WILDCARD    |
			https://*app                 | MISPLACED_WILDCARD    |
			https://a.*.example          | MISPLACED_WILDCARD    |
			https://*.*.example          | MISPLACED_WILDCARD    |
			https://**.example           | MISPLACED_WILDCARD    |
			https://a*b*.example         | MISPLACED_WILDCARD    |
			https://a-*.b-*.example      | MISPLACED_WILDCARD    |
			*://a.example                | MISPLACED_WILDCARD    |
			http*://a.example            | MISPLACED_WILDCARD    |
			**                           | MISPLACED_WILDCARD    |
			*:*                          | MISPLACED_WILDCARD    |
			http://192.168.1.*           | MISPLACED_WILDCARD    |
			http://*.0.0.1               | WILDCARD_ADDRESS      |
			*.0.0.1                      | WILDCARD_ADDRESS      |
			http://10-*.0.0.1            | WILDCARD_ADDRESS      |
			http://*.1                   | WILDCARD_ADDRESS      |
			http://*.0x7f                | WILDCARD_ADDRESS      |
			http://*.[::1]               | WILDCARD_ADDRESS      |
			http://[*]                   | WILDCARD_ADDRESS      |
			http://[::*]:8080            | WILDCARD_ADDRESS      |
			capacitor://*.localhost      | WILDCARD_SCHEME       |
			capacitor://localhost:*      | WILDCARD_SCHEME       |
			capacitor://localhost:[*]    | WILDCARD_SCHEME       |
			capacitor://localhost:[1,2]  | WILDCARD_SCHEME       |
			chrome-extension://*         | WILDCARD_SCHEME       |
			# regular expressions
			.*                           | REGULAR_EXPRESSION    |
			.*\\.a\\.example             | REGULAR_EXPRESSION    |
			https://.*\\.a\\.example     | REGULAR_EXPRESSION    |
			https://.*.a.example         | REGULAR_EXPRESSION    |
			https://+.a.example          | REGULAR_EXPRESSION    |
			?://a.example                | REGULAR_EXPRESSION    |
			https://.+.a.example         | REGULAR_EXPRESSION    |
			https://a\\.example          | REGULAR_EXPRESSION    |
			https?://a.example           | REGULAR_EXPRESSION    |
			"(http|https)://a.example"   | REGULAR_EXPRESSION    |
			^https://a.example           | REGULAR_EXPRESSION    |
			https://a.example$           | REGULAR_EXPRESSION    |
			/^https:\\/\\/a$/            | REGULAR_EXPRESSION    |
			https://(www.)?a.example     | REGULAR_EXPRESSION    |
			"https://[a-z]{2,3}.example" | REGULAR_EXPRESSION    |
			"https://a.example:(80|81)"  | REGULAR_EXPRESSION    |
			"https://a|b.example"        | REGULAR_EXPRESSION    |
			https://a)                   | REGULAR_EXPRESSION    |
			""")
	void anAddressAPortOrAWildcardIsRefusedForOneReason(String text, Reason reason, @Nullable String suggestion) {
		assertRefused(text, reason, suggestion);
	}

	@ParameterizedTest
	@MethodSource
	void whatIsTooLongIsRefused(String text, Reason reason) {
		assertRefused(text, reason, null);
	}

	static Stream<Arguments> whatIsTooLongIsRefused() {
		String label = "a".repeat(63);
		return Stream.of(Arguments.of("https://a" + label, Reason.LABEL_TOO_LONG),
				Arguments.of("https://a" + label + ".example", Reason.LABEL_TOO_LONG),
				Arguments.of("https://x." + label + "a", Reason.LABEL_TOO_LONG),
				Arguments.of("https://" + label + "*.example", Reason.LABEL_TOO_LONG),
				Arguments.of("https://*." + label + "a.example", Reason.LABEL_TOO_LONG),
				Arguments.of("https://" + (label + ".").repeat(3) + "a".repeat(62), Reason.HOST_TOO_LONG),
				Arguments.of("https://*." + (label + ".").repeat(3) + "a".repeat(60), Reason.HOST_TOO_LONG),
				Arguments.of("https://" + "a".repeat(10_000), Reason.HOST_TOO_LONG),
				Arguments.of("https://" + "a.".repeat(5_000) + "example", Reason.HOST_TOO_LONG),
				Arguments.of("https://" + "\u00fc".repeat(10_000), Reason.UNICODE_HOST),
				Arguments.of("s".repeat(65) + "://a", Reason.INVALID_SCHEME),
				Arguments.of("s".repeat(10_000) + "://a", Reason.INVALID_SCHEME),
				Arguments.of("a".repeat(10_000), Reason.MISSING_SCHEME),
				Arguments.of("https://a.example:" + "1".repeat(10_000), Reason.INVALID_PORT),
				Arguments.of("https://" + "a@".repeat(10_000), Reason.USER_INFO),
				Arguments.of("*".repeat(10_000), Reason.MISPLACED_WILDCARD),
				Arguments.of("https://" + ":".repeat(10_000), Reason.INVALID_HOST));
	}

	@ParameterizedTest
	@MethodSource
	void whatCannotBeSeenIsRefused(String text) {
		assertRefused(text, Reason.INVALID_CHARACTER, null);
	}

	static Stream<String> whatCannotBeSeenIsRefused() {
		return Stream
			.of("\u0000", "\u0007", "\n", "\r", "\u001f", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d",
					"\u2028", "\u2029", "\u202e", "\u3000", "\ufeff", "\ud800", "\udc00")
			.flatMap((invisible) -> Stream.of("https://a" + invisible + "b.example", "https://a.example" + invisible,
					invisible + "https://a.example", "http://localhost:[80," + invisible + "81]"));
	}

	@Test
	void aHostOf253CharactersIsAccepted() {
		String label = "a".repeat(63);
		String host = (label + ".").repeat(3) + "a".repeat(61);
		assertThat(OriginPattern.parse("https://" + host)).isInstanceOf(OriginPattern.class);
		assertThat(OriginPattern.parse("https://*." + host.substring(2))).isInstanceOf(OriginPattern.class);
		assertThat(OriginPattern.parse("https://a*" + host.substring(2))).isInstanceOf(OriginPattern.class);
		assertThat(OriginPattern.parse("s".repeat(64) + "://" + host + ":65535")).isInstanceOf(OriginPattern.class);
	}

	@Test
	void punycodeIsSuggestedForHostsThatAreNotTooLong() {
		String label = "a".repeat(63);
		String tail = "." + label + "." + label + "." + label;
		assertRefused("https://" + "a".repeat(59) + "\u3002b" + tail, Reason.UNICODE_HOST,
				"https://" + "a".repeat(59) + ".b" + tail);
		assertRefused("https://" + "a".repeat(60) + "\u3002b" + tail, Reason.UNICODE_HOST, null);
	}

	private static void assertRefused(String text, Reason reason, @Nullable String suggestion) {
		assertThat(OriginPattern.parse(text)).isEqualTo(new Refused(reason, Optional.ofNullable(suggestion)));
		if (suggestion != null) {
			assertThat(OriginPattern.parse(suggestion)).hasToString(suggestion).isInstanceOf(OriginPattern.class);
		}
	}

}
