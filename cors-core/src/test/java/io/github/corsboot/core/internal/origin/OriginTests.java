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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginTests {

	private static final String LABEL_OF_63 = "a".repeat(63);

	private static final String HOST_OF_253 = (LABEL_OF_63 + ".").repeat(3) + "a".repeat(61);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					https://a.example                    | https            | a.example           | 443
					http://a.example                     | http             | a.example           | 80
					https://a.example:80                 | https            | a.example           | 80
					http://a.example:443                 | http             | a.example           | 443
					http://localhost:1                   | http             | localhost           | 1
					http://localhost:65535               | http             | localhost           | 65535
					https://single                       | https            | single              | 443
					https://my_service:8080              | https            | my_service          | 8080
					https://_a-.-b_.example              | https            | _a-.-b_.example     | 443
					https://xn--mller-kva.example        | https            | xn--mller-kva.example | 443
					https://1.2.3.4.example              | https            | 1.2.3.4.example     | 443
					https://1a                           | https            | 1a                  | 443
					https://0xg                          | https            | 0xg                 | 443
					http://127.0.0.1                     | http             | 127.0.0.1           | 80
					http://255.255.255.255:8080          | http             | 255.255.255.255     | 8080
					http://0.0.0.0                       | http             | 0.0.0.0             | 80
					http://[::1]                         | http             | [::1]               | 80
					http://[::1]:8080                    | http             | [::1]               | 8080
					https://[2001:db8::8a2e:370:7334]:81 | https            | [2001:db8::8a2e:370:7334] | 81
					capacitor://localhost                | capacitor        | localhost           | -1
					ionic://localhost:8100               | ionic            | localhost           | 8100
					app://v1.2                           | app              | v1.2                | -1
					app://127.1                          | app              | 127.1               | -1
					a+b-c.d1://x                         | a+b-c.d1         | x                   | -1
					a09://x                              | a09              | x                   | -1
					chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb | chrome-extension | aapbdbdomjkkjkaonfhkkikfgjllcleb | -1
					moz-extension://91cac43f-66a1-4e66-9e1c-3e4f0a1b2c3d | moz-extension | 91cac43f-66a1-4e66-9e1c-3e4f0a1b2c3d | -1
					""")
	void aSerializedOriginIsTakenApart(String text, String scheme, String host, int port) {
		assertThat(Origin.parse(text)).hasValueSatisfying((origin) -> {
			assertThat(origin.scheme()).isEqualTo(scheme);
			assertThat(origin.host()).isEqualTo(host);
			assertThat(origin.port()).isEqualTo(port);
			assertThat(origin).hasToString(text);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "*", "x", "%", "://", "://a.example", "a.example", "//a.example",
			"https:a.example", "https:/a.example", "https://", "https:///", "https://:80", "https://a.example/",
			"https://a.example/path", "https://a.example?q", "https://a.example#f", "https://user@a.example",
			"https://a.example ", " https://a.example", "https://a.example, https://b.example",
			"https://a.example https://b.example", "HTTPS://a.example", "hTtp://a.example", "https://A.example",
			"https://a.exampl\u00e9", "https://a.example\u0000", "https://a.example\n", "https://x\u0085WARN forged",
			"https://${jndi:ldap://e}", "https://x{}y", "https://a%2eexample", "https://a\\b", "http://a b",
			"https://*.a.example", "https://a*", "https://.a.example", "https://a..example", "https://a.example.",
			"https://.", "https://a.example:", "https://a.example:0", "https://a.example:00", "https://a.example:080",
			"https://a.example:8080x", "https://a.example:+80", "https://a.example:-1", "https://a.example:65536",
			"https://a.example:99999", "https://a.example:4294967297", "https://a.example:18446744073709551697",
			"https://a.example:\u0668\u0660", "https://a.example:443", "http://a.example:80", "https://a.example:80:80",
			"https://a.example:*", "https://a.example:[80]", "http://127.1", "http://127.0.0.01", "http://0x7f.0.0.1",
			"http://0x7f000001", "http://2130706433", "http://0177.0.0.1", "http://256.0.0.1", "http://1.2.3.4.5",
			"http://a.1", "http://a.0x", "http://127.0.0.1.", "https://[", "https://[]", "https://[::1", "https://::1]",
			"https://::1", "https://[::1]x", "https://[::1]:", "https://x[::1]", "https://a:80]", "http://[0:0::1]",
			"http://[::0001]", "http://[::FFFF]", "http://[::ffff:127.0.0.1]", "http://[fe80::1%25eth0]",
			"http://[fe80::1%eth0]", "http://[v1.x]", "http://[1::2::3]", "capacitor://127.0.0.1", "capacitor://[::1]",
			"capacitor://", "file://", "file:///", "data:,x", "about:blank", "1a://x", "+a://x", "-a://x", ".a://x",
			"a_b://x", "a\u00e9://x", "a b://x", "htt\u212ap://x" })
	void anythingElseIsNoOrigin(String text) {
		assertThat(Origin.parse(text)).isEmpty();
	}

	@Test
	void theLimitsAreThoseOfTheContract() {
		String scheme = "s".repeat(64);
		assertThat(HOST_OF_253).hasSize(253);
		assertThat(Origin.MAX_LENGTH).isEqualTo(64 + 3 + 253 + 6);
		assertThat(Origin.parse(scheme + "://" + HOST_OF_253 + ":65535")).isPresent();
		assertThat(Origin.parse(scheme + "s://x")).isEmpty();
		assertThat(Origin.parse("https://" + HOST_OF_253 + "a")).isEmpty();
		assertThat(Origin.parse("https://" + LABEL_OF_63)).isPresent();
		assertThat(Origin.parse("https://" + LABEL_OF_63 + "a")).isEmpty();
		assertThat(Origin.parse("https://x." + LABEL_OF_63 + "a.example")).isEmpty();
		assertThat(Origin.parse("https://" + "a.".repeat(500_000) + "a")).isEmpty();
		assertThat(Origin.parse(":".repeat(1_000_000))).isEmpty();
		assertThat(Origin.parse("s".repeat(1_000_000))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://a.example      | https     | a.example | 443   | true
			https://a.example      | https     | a.example | -1    | true
			https://a.example      | https     | a.example | 0     | true
			https://a.example      | HTTPS     | A.Example | 443   | true
			https://a.example      | http      | a.example | 443   | false
			https://a.example      | http      | a.example | -1    | false
			https://a.example      | https     | a.example | 8443  | false
			https://a.example      | https     | a.example | 1     | false
			https://a.example:1    | https     | a.example | 1     | true
			https://a.example:8443 | https     | a.example | 8443  | true
			https://a.example:8443 | https     | a.example | -1    | false
			http://a.example       | http      | a.example | 80    | true
			http://a.example       | http      | a.example | -1    | true
			https://a.example      | https     | b.example | 443   | false
			https://a.example      | https     | a.example. | 443  | false
			https://a.example      | https     | a.exampl  | 443   | false
			https://a.example      | https     | ''        | 443   | false
			https://a.example      | ''        | a.example | 443   | false
			https://a.example      | https     | my service:80 | 443 | false
			https://a.example      | https     | [a.example] | 443 | false
			http://[::1]           | http      | [::1]     | 80    | true
			http://[::1]           | http      | ::1       | 80    | true
			http://[::1]:8080      | http      | ::1       | 8080  | true
			http://[::1]           | http      | ::2       | 80    | false
			http://[::1]           | http      | [[::1]]   | 80    | false
			http://[fe80::a]       | http      | FE80::A   | -1    | true
			https://kiosk          | https     | \u212aIOSK | 443  | false
			https://kiosk          | https     | KIOSK     | 443   | true
			https://z--a           | https     | Z--A      | 443   | true
			https://xn--a          | https     | xnMMA     | 443   | false
			capacitor://localhost  | capacitor | localhost | -1    | true
			capacitor://localhost  | capacitor | localhost | 80    | false
			capacitor://localhost:80 | capacitor | localhost | 80  | true
			""")
	void anOriginIsTheServersOwnIfSchemeHostAndPortAreTheSame(String origin, String scheme, String host, int port,
			boolean same) {
		assertThat(Origin.isSame(origin, scheme, host, port)).isEqualTo(same);
	}

}
