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

package io.github.corsboot.spring;

import java.net.URI;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.cors.CorsUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What is plain, and that nobody fails on it.
 */
class PlainOriginTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://app.example.com", "http://localhost:3000", "https://127.0.0.1:8443",
			"http://xn--mnchen-3ya.example", "https://A.Example", "http://a:0", "http://a:99999" })
	void theseArePlain(String origin) {
		assertThat(PlainOrigin.isPlain(origin)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "*", "https://", "https:///", "https://app.example.com/", "https://:80",
			"https://a:", "https://a:80:80", "https://a:8a", "https://a:100000", "https://a_b", "https://a b",
			"https://a%2e", "https://[::1]", "https://user@a", "https://a?", "https://a#", "https://a,https://b",
			"HTTPS://a", "ftp://a", "capacitor://localhost", "//a", "a", "https://m\u00fcnchen", "https://a\n" })
	void theseAreNot(String origin) {
		assertThat(PlainOrigin.isPlain(origin)).isFalse();
	}

	@Test
	void noOriginIsNot() {
		assertThat(PlainOrigin.isPlain(null)).isFalse();
	}

	@Property(tries = 20_000)
	void springReadsWhatIsPlain(@ForAll("almostPlain") String origin) {
		if (!PlainOrigin.isPlain(origin)) {
			return;
		}
		MockHttpServletRequest servlet = new MockHttpServletRequest();
		servlet.addHeader("Origin", origin);
		assertThatNoException().isThrownBy(() -> CorsUtils.isCorsRequest(servlet));
		assertThatNoException().isThrownBy(() -> org.springframework.web.cors.reactive.CorsUtils
			.isCorsRequest(MockServerHttpRequest.method(HttpMethod.GET, URI.create("https://www.example/x"))
				.header("Origin", origin)
				.build()));
	}

	@Provide
	Arbitrary<String> almostPlain() {
		Arbitrary<String> name = Arbitraries.strings().withChars("aZ09.-").ofMinLength(1).ofMaxLength(12);
		Arbitrary<String> port = Arbitraries.strings().withChars("09:").ofMaxLength(6);
		return Combinators.combine(Arbitraries.of("http://", "https://"), name, port)
			.as((scheme, host, rest) -> scheme + host + rest);
	}

}
