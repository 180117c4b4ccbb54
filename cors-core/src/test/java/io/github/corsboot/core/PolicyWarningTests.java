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

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsboot.core.PolicyWarning.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * What a policy warns of although it is valid: as values, in the order of the settings.
 */
class PolicyWarningTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "origins", "methods", "headers", "exposedHeaders", "maxAge" })
	void isReportedAsValues(String name, CorsPolicy.Builder builder, List<PolicyWarning> expected) {
		assertThat(builder.build().warnings()).isEqualTo(expected);
	}

	static Stream<Arguments> origins() {
		PolicySetting setting = PolicySetting.ALLOWED_ORIGINS;
		return Stream.of(
				row("loopback with credentials",
						CorsPolicy.builder()
							.allowedOrigins("https://app.example", " http://LOCALHOST:[3000,5173] ",
									"http://[::1]:8080", "http://*.localhost", "https://127.1.2.3")
							.allowCredentials(true),
						at(setting, 1, " http://LOCALHOST:[3000,5173] ", Reason.LOOPBACK_WITH_CREDENTIALS),
						at(setting, 2, "http://[::1]:8080", Reason.LOOPBACK_WITH_CREDENTIALS),
						at(setting, 3, "http://*.localhost", Reason.LOOPBACK_WITH_CREDENTIALS),
						at(setting, 4, "https://127.1.2.3", Reason.LOOPBACK_WITH_CREDENTIALS)),
				row("loopback without credentials", CorsPolicy.builder().allowedOrigins("http://localhost:3000"),
						at(setting, 0, "http://localhost:3000", Reason.LOOPBACK_ORIGIN)),
				row("an app's own scheme",
						CorsPolicy.builder()
							.allowedOrigins("capacitor://localhost", "https://localhost.example")
							.allowCredentials(true)));
	}

	static Stream<Arguments> methods() {
		PolicySetting setting = PolicySetting.ALLOWED_METHODS;
		return Stream.of(
				row("headers among methods",
						app().allowedMethods("GET", "POST", "Content-Type", "X-TOKEN", "x-a", "authorization", "Accept",
								"If-Match"),
						at(setting, 2, "Content-Type", Reason.HEADER_AMONG_METHODS),
						at(setting, 3, "X-TOKEN", Reason.HEADER_AMONG_METHODS),
						at(setting, 4, "x-a", Reason.HEADER_AMONG_METHODS),
						at(setting, 5, "authorization", Reason.HEADER_AMONG_METHODS),
						at(setting, 6, "Accept", Reason.HEADER_AMONG_METHODS),
						at(setting, 7, "If-Match", Reason.HEADER_AMONG_METHODS)),
				row("methods that are none of the common ones",
						app().allowedMethods("GET", "POST", "fly", "M-SEARCH", "VERSION-CONTROL", "PROPFIND",
								"NOTIFY")),
				row("nothing but *", app().allowedMethods("*")), row("the defaults", app()),
				row("no method", app().allowedMethods()),
				row("GET covers HEAD", app().allowedMethods("GET"), at(setting, -1, "POST", Reason.METHODS_NOT_LISTED)),
				row("HEAD does not cover GET", app().allowedMethods(" HEAD ", "POST"),
						at(setting, -1, "GET", Reason.METHODS_NOT_LISTED)),
				row("none of the three", app().allowedMethods("PUT"),
						at(setting, -1, "GET, HEAD, POST", Reason.METHODS_NOT_LISTED)));
	}

	static Stream<Arguments> headers() {
		PolicySetting setting = PolicySetting.ALLOWED_HEADERS;
		return Stream.of(
				row("headers that no script can send",
						app().allowedHeaders("X-A", "Cookie", "origin", "Sec-Fetch-Site", "Proxy-Authorization", "HOST",
								"Access-Control-Request-Method"),
						at(setting, 1, "Cookie", Reason.FORBIDDEN_REQUEST_HEADER),
						at(setting, 2, "origin", Reason.FORBIDDEN_REQUEST_HEADER),
						at(setting, 3, "Sec-Fetch-Site", Reason.FORBIDDEN_REQUEST_HEADER),
						at(setting, 4, "Proxy-Authorization", Reason.FORBIDDEN_REQUEST_HEADER),
						at(setting, 5, "HOST", Reason.FORBIDDEN_REQUEST_HEADER),
						at(setting, 6, "Access-Control-Request-Method", Reason.FORBIDDEN_REQUEST_HEADER)),
				row("methods among headers", app().allowedHeaders("GET", "X-A", " PATCH "),
						at(setting, 0, "GET", Reason.METHOD_AMONG_HEADERS),
						at(setting, 2, " PATCH ", Reason.METHOD_AMONG_HEADERS)),
				row("headers that share a word with a method", app().allowedHeaders("Link", "label", "Search")),
				row("headers that a script can send", app().allowedHeaders("Authorization", "Content-Type", "Security",
						"Proxied", "X-Cookie", "X-HTTP-Method-Override")));
	}

	static Stream<Arguments> exposedHeaders() {
		PolicySetting setting = PolicySetting.EXPOSED_HEADERS;
		return Stream.of(
				row("headers that every script can read",
						app().exposedHeaders("ETag", "Content-Type", "CACHE-CONTROL", "content-length"),
						at(setting, 1, "Content-Type", Reason.ALWAYS_EXPOSED),
						at(setting, 2, "CACHE-CONTROL", Reason.ALWAYS_EXPOSED),
						at(setting, 3, "content-length", Reason.ALWAYS_EXPOSED)),
				row("headers that no script can read", app().exposedHeaders("Set-Cookie", "set-cookie2"),
						at(setting, 0, "Set-Cookie", Reason.NEVER_EXPOSED),
						at(setting, 1, "set-cookie2", Reason.NEVER_EXPOSED)),
				row("headers that have to be listed", app().exposedHeaders("Content-Disposition", "Location", "Link")),
				row("all headers", app().exposedHeaders("*")));
	}

	static Stream<Arguments> maxAge() {
		return Stream.of(row("two hours", app().maxAge(Duration.ofHours(2))),
				row("more", app().maxAge(Duration.ofHours(2).plusSeconds(1)),
						at(PolicySetting.MAX_AGE, -1, "PT2H1S", Reason.LONG_MAX_AGE)));
	}

	@Test
	void allOfThemComeInTheOrderOfTheSettings() {
		CorsPolicy policy = CorsPolicy.builder()
			.maxAge(Duration.ofHours(3))
			.exposedHeaders("Set-Cookie")
			.allowedHeaders("Cookie")
			.allowedMethods("Accept")
			.allowedOrigins("http://localhost")
			.allowCredentials(true)
			.build();
		assertThat(policy.warnings()).extracting(PolicyWarning::reason)
			.containsExactly(Reason.LOOPBACK_WITH_CREDENTIALS, Reason.HEADER_AMONG_METHODS, Reason.METHODS_NOT_LISTED,
					Reason.FORBIDDEN_REQUEST_HEADER, Reason.NEVER_EXPOSED, Reason.LONG_MAX_AGE);
		assertThat(policy.warnings()).isUnmodifiable();
	}

	@Test
	void theMessageNamesTheSettingAndEndsWithTheValue() {
		assertThat(at(PolicySetting.ALLOWED_HEADERS, 1, "Cookie\n", Reason.FORBIDDEN_REQUEST_HEADER).message())
			.isEqualTo("allowed-headers[1]: is a header that browsers never let a script send: \"Cookie\\u000a\"");
		assertThat(at(PolicySetting.MAX_AGE, -1, "PT3H", Reason.LONG_MAX_AGE).message())
			.isEqualTo("max-age: is more than the 2 hours after which Chromium asks again: \"PT3H\"");
	}

	@Test
	void nothingOfItIsMissing() {
		assertThatNullPointerException().isThrownBy(() -> at(null, 0, "", Reason.LONG_MAX_AGE));
		assertThatNullPointerException().isThrownBy(() -> at(PolicySetting.MAX_AGE, 0, null, Reason.LONG_MAX_AGE));
		assertThatNullPointerException().isThrownBy(() -> at(PolicySetting.MAX_AGE, 0, "", null));
	}

	private static CorsPolicy.Builder app() {
		return CorsPolicy.builder().allowedOrigins("https://app.example.com");
	}

	private static Arguments row(String name, CorsPolicy.Builder builder, PolicyWarning... expected) {
		return Arguments.of(name, builder, List.of(expected));
	}

	private static PolicyWarning at(PolicySetting setting, int index, String value, Reason reason) {
		return new PolicyWarning(setting, index, value, reason);
	}

}
