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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What patterns there are, and what can be asked of them.
 */
class OriginPatternTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			"*"                            | *
			" * "                          | *
			https://a.example              | https://a.example
			HTTPS://App.A.Example          | https://app.a.example
			" https://a.example"           | https://a.example
			"\thttps://a.example\t  "      | https://a.example
			https://a.example/             | https://a.example
			"https://a.example/ "          | https://a.example
			https://a.example:443          | https://a.example
			https://a.example:443/         | https://a.example
			http://a.example:80            | http://a.example
			http://a.example:443           | http://a.example:443
			https://a.example:80           | https://a.example:80
			https://a.example:65535        | https://a.example:65535
			https://a.example:1            | https://a.example:1
			https://a.example:*            | https://a.example:*
			https://a.example:[*]          | https://a.example:*
			https://a.example:[*]/         | https://a.example:*
			https://a.example:[8443]       | https://a.example:8443
			https://a.example:[443]        | https://a.example
			"http://localhost:[3000,5173]" | http://localhost:[3000,5173]
			"http://localhost:[5173,3000]" | http://localhost:[3000,5173]
			"http://localhost:[10000,9000,9000]" | http://localhost:[9000,10000]
			"http://localhost:[3000, 5173 ]" | http://localhost:[3000,5173]
			"http://localhost:[3000,80]/"  | http://localhost:[80,3000]
			https://*.A.example            | https://*.a.example
			https://*.a.example:*          | https://*.a.example:*
			"https://*.a.example:[1,443]"  | https://*.a.example:[1,443]
			https://App-*.a.example:8443   | https://app-*.a.example:8443
			https://app-*-eu.a.example     | https://app-*-eu.a.example
			https://a*.example             | https://a*.example
			https://_*.example             | https://_*.example
			https://*.example              | https://*.example
			https://*.1.example            | https://*.1.example
			https://my_service             | https://my_service
			https://xn--mller-kva.example  | https://xn--mller-kva.example
			http://127.0.0.1:8080          | http://127.0.0.1:8080
			http://127.0.0.1:*             | http://127.0.0.1:*
			http://[::1]:8080              | http://[::1]:8080
			http://[2001:DB8::A]           | http://[2001:db8::a]
			"http://[::1]:[80,81]"         | http://[::1]:[80,81]
			http://[::1]:*                 | http://[::1]:*
			capacitor://localhost          | capacitor://localhost
			Capacitor://LocalHost/         | capacitor://localhost
			ionic://localhost:80           | ionic://localhost:80
			app://127.1                    | app://127.1
			chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb | chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb
			a+b.c-d://x                    | a+b.c-d://x
			""")
	void aPatternHasOneMeaning(String text, String canonical) {
		OriginPattern pattern = pattern(text);
		assertThat(pattern.canonical()).isEqualTo(canonical);
		assertThat(pattern).hasToString(canonical);
		assertThat(pattern.suggestion()).contains(canonical);
		assertThat(pattern(canonical)).isEqualTo(pattern).hasSameHashCodeAs(pattern);
	}

	@Test
	void patternsThatAreWrittenDifferentlyAreNotEqual() {
		assertThat(pattern("https://a.example")).isNotEqualTo(pattern("https://a.example:8443"))
			.isNotEqualTo("https://a.example");
		assertThat(pattern("https://a.example")).doesNotHaveSameHashCodeAs(pattern("https://b.example"));
	}

	@Test
	void onlyTheWildcardAloneIsAny() {
		assertThat(pattern("*").isAny()).isTrue();
		assertThat(pattern("https://a.example").isAny()).isFalse();
		assertThat(pattern("https://*.example:*").isAny()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# pattern                   | loopback | insecure
			*                           | false    | false
			https://a.example           | false    | false
			http://a.example            | false    | true
			http://*.a.example          | false    | true
			http://10.0.0.1             | false    | true
			http://128.0.0.1            | false    | true
			http://126.255.255.255      | false    | true
			http://[::2]                | false    | true
			http://[::ffff:7f00:1]      | false    | true
			http://localhost            | true     | false
			https://localhost:8443      | true     | false
			http://localhost:*          | true     | false
			http://app.localhost:3000   | true     | false
			http://*.localhost          | true     | false
			http://app-*.localhost      | true     | false
			http://*.app.localhost      | true     | false
			http://localhost.example    | false    | true
			http://notlocalhost         | false    | true
			http://*.notlocalhost       | false    | true
			http://localhost-*.example  | false    | true
			http://127.0.0.1            | true     | false
			http://127.255.255.254:81   | true     | false
			http://127.0.0.1.example    | false    | true
			http://127.example          | false    | true
			https://127.0.0.1           | true     | false
			http://[::1]:8080           | true     | false
			capacitor://localhost       | false    | false
			app://a.localhost           | false    | false
			""")
	void loopbackIsWhatNeverLeavesTheMachine(String text, boolean loopback, boolean insecure) {
		assertThat(pattern(text).isLoopback()).isEqualTo(loopback);
		assertThat(pattern(text).isInsecure()).isEqualTo(insecure);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*                               |
			https://a.example               |
			https://a.example:*             |
			http://[::1]:*                  |
			https://*.a.example             | a.example
			https://*.a.example:8443        | a.example
			https://*.com                   | com
			https://*.co.uk                 | co.uk
			https://app-*.a.example:*       | a.example
			https://app-*-eu.com            | com
			""")
	void theSuffixIsWhatStandsBehindTheLabelWithTheWildcard(String text, @Nullable String suffix) {
		assertThat(pattern(text).wildcardSuffix().orElse(null)).isEqualTo(suffix);
	}

	private static OriginPattern pattern(String text) {
		ParsedPattern parsed = OriginPattern.parse(text);
		assertThat(parsed).isInstanceOf(OriginPattern.class);
		return (OriginPattern) parsed;
	}

}
