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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a denied origin may be the application's own behind a proxy: a hint for people,
 * and never a reason to decide otherwise.
 */
class ProxiedOriginTests {

	private static final String X_FORWARDED_HOST = "X-Forwarded-Host";

	private static final TestRequest POST = TestRequest.of("POST").at("http", "10.0.0.7", 8080);

	private static final TestRequest PROXIED = POST.from("https://www.example");

	@ParameterizedTest
	@CsvSource(textBlock = """
			http,  www.example,  8080, https://www.example
			https, www.example,  8443, https://www.example
			http,  WWW.example,  80,   https://www.example
			http,  www.example,  80,   http://www.example:8080
			http,  [::1],        8080, https://[::1]
			http,  ::1,          8080, https://[::1]
			""")
	void theSameHostMayBeTheOwnOrigin(String scheme, String host, int port, String origin) {
		assertThat(TestRequest.of("POST").at(scheme, host, port).from(origin).mayBeOwnBehindProxy()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "www.example", "WWW.example", "www.example:443", " www.example ", "www.example, 10.0.0.7",
			"www.example:8443,inner.example" })
	void theHostMayBeForwarded(String value) {
		assertThat(PROXIED.with(X_FORWARDED_HOST, value).mayBeOwnBehindProxy()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "host=www.example", "for=1.2.3.4;host=www.example;proto=https", "for=x; Host=www.example",
			"HOST=\"www.example:443\"", "host=\"www.example\", host=inner.example" })
	void theHostMayBeForwardedTheStandardWay(String value) {
		assertThat(PROXIED.with("Forwarded", value).mayBeOwnBehindProxy()).isTrue();
	}

	@Test
	void anAddressMayBeForwarded() {
		TestRequest request = POST.from("https://[::1]");
		assertThat(request.with(X_FORWARDED_HOST, "[::1]:8443").mayBeOwnBehindProxy()).isTrue();
		assertThat(request.with("Forwarded", "host=\"[::1]:8443\"").mayBeOwnBehindProxy()).isTrue();
	}

	@Test
	void anotherHostIsForeign() {
		assertThat(PROXIED.mayBeOwnBehindProxy()).isFalse();
		for (String host : List.of("inner.example, www.example", "www.example.evil.example", "evil.www.example", "",
				",www.example", ":www.example", "[www.example", "www.example]", "https://www.example")) {
			assertThat(PROXIED.with(X_FORWARDED_HOST, host).mayBeOwnBehindProxy()).as(host).isFalse();
			assertThat(PROXIED.with("Forwarded", "host=" + host).mayBeOwnBehindProxy()).as(host).isFalse();
			assertThat(PROXIED.with("Forwarded", host).mayBeOwnBehindProxy()).as(host).isFalse();
		}
		assertThat(PROXIED.with(X_FORWARDED_HOST, "inner.example", "www.example").mayBeOwnBehindProxy()).isFalse();
		assertThat(PROXIED.with("Forwarded", "xhost=www.example").mayBeOwnBehindProxy()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "", "www.example", "https://www.example/", "capacitor://www.example",
			"https://WWW.example" })
	void whatIsNoOriginOfAWebsiteIsForeign(String origin) {
		assertThat(POST.at("http", "www.example", 8080).from(origin).mayBeOwnBehindProxy()).isFalse();
	}

	@Test
	void noneOrSeveralOriginsAreForeign() {
		TestRequest request = POST.at("http", "www.example", 8080);
		assertThat(request.mayBeOwnBehindProxy()).isFalse();
		assertThat(request.from("https://www.example", "https://www.example").mayBeOwnBehindProxy()).isFalse();
	}

	@Test
	void whereTheBrowserHasSaidItThereIsNothingToGuess() {
		TestRequest request = PROXIED.with(X_FORWARDED_HOST, "www.example");
		for (String site : List.of("cross-site", "same-site", "none", "")) {
			assertThat(request.with("Sec-Fetch-Site", site).mayBeOwnBehindProxy()).as(site).isFalse();
		}
		TestRequest options = TestRequest.of("OPTIONS").at("http", "www.example", 8080).from("https://www.example");
		assertThat(options.mayBeOwnBehindProxy()).isTrue();
		assertThat(options.with("Access-Control-Request-Method", "PUT").mayBeOwnBehindProxy()).isFalse();
	}

	@Test
	void whatIsReadIsBounded() {
		String far = "x".repeat(100_000);
		assertThat(PROXIED.with("Forwarded", "for=" + far + ";host=www.example").mayBeOwnBehindProxy()).isFalse();
		assertThat(PROXIED.with(X_FORWARDED_HOST, " ".repeat(100_000) + "www.example").mayBeOwnBehindProxy()).isFalse();
		assertThat(PROXIED.with("Forwarded", ";".repeat(100_000)).mayBeOwnBehindProxy()).isFalse();
	}

}
