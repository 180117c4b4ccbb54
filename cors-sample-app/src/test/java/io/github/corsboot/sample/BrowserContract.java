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

package io.github.corsboot.sample;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.corsboot.sample.Browser.Fetched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser makes of the sample's answers, whatever the stack.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserContract {

	private static final Map<String, Object> WITH_CREDENTIALS = Map.of("credentials", "include");

	private RunningSample sample;

	private Browser browser;

	abstract Stack stack();

	@BeforeAll
	void start() throws IOException {
		this.browser = Browser.open();
		this.sample = RunningSample.on(stack());
	}

	@AfterAll
	void stop() throws IOException {
		if (this.browser != null) {
			this.browser.close();
		}
		if (this.sample != null) {
			this.sample.close();
		}
	}

	@BeforeEach
	void stepOntoThePagesOrigin() {
		standOn(this.sample.page());
		arrived("");
	}

	@Test
	void aGetIsReadWithoutAPreflight() {
		Fetched answer = fetch("/api/echo", Map.of());
		assertThat(answer.readable()).isTrue();
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("\"method\":\"GET\"", "\"Origin\":\"" + this.sample.page() + "\"");
		assertThat(arrived("/api/echo")).containsExactly("GET");
	}

	@Test
	void aPostOfTextIsReadWithoutAPreflight() {
		Fetched answer = fetch("/api/echo", Map.of("method", "POST", "body", "hello"));
		assertThat(answer.body()).contains("\"method\":\"POST\"", "\"body\":\"hello\"");
		assertThat(arrived("/api/echo")).containsExactly("POST");
	}

	@Test
	void aPostOfJsonIsReadAfterAPreflight() {
		Fetched answer = fetch("/api/echo",
				Map.of("method", "POST", "body", "{}", "headers", Map.of("Content-Type", "application/json")));
		assertThat(answer.body()).contains("\"method\":\"POST\"", "application/json");
		assertThat(arrived("/api/echo")).containsExactly("OPTIONS", "POST");
	}

	@Test
	void aPatchWithAHeaderIsReadAfterAPreflight() {
		Fetched answer = fetch("/api/echo", Map.of("method", "PATCH", "body", "{}", "headers",
				Map.of("Content-Type", "application/json", "X-Request-Id", "42")));
		assertThat(answer.readable()).isTrue();
		assertThat(answer.body()).contains("\"method\":\"PATCH\"", "\"X-Request-Id\":\"42\"");
		assertThat(arrived("/api/echo")).containsExactly("OPTIONS", "PATCH");
	}

	@Test
	void anExposedHeaderIsReadAndAnotherIsNot() {
		Fetched answer = fetch("/api/report", Map.of());
		assertThat(answer.readable()).isTrue();
		assertThat(answer.headers().get("x-total-count")).isEqualTo("3");
		assertThat(answer.headers().containsKey("x-internal-node")).isFalse();
	}

	@Test
	void aCookieComesBackWithCredentialsOnly() {
		fetch("/account/visit", WITH_CREDENTIALS);
		Fetched again = fetch("/account/visit", WITH_CREDENTIALS);
		assertThat(again.readable()).isTrue();
		assertThat(again.body()).contains("\"cookieCameBack\":true");
		assertThat(again.headers().containsKey("x-visits")).isTrue();
		assertThat(fetch("/account/visit", Map.of()).body()).contains("\"cookieCameBack\":false");
	}

	@Test
	void aCookieComesBackBetweenNamesOfOneSite() {
		standOn(this.sample.origin("www.sample.localhost"));
		String url = this.sample.origin("api.sample.localhost") + "/account/visit";
		this.browser.fetch(url, WITH_CREDENTIALS);
		Fetched again = this.browser.fetch(url, WITH_CREDENTIALS);
		assertThat(again.readable()).isTrue();
		assertThat(again.body()).contains("\"cookieCameBack\":true");
	}

	@Test
	void credentialsAreRefusedWhereThePolicyDoesNotAllowThem() {
		assertThat(fetch("/api/echo", Map.of()).readable()).isTrue();
		assertThat(fetch("/api/echo", WITH_CREDENTIALS).readable()).isFalse();
	}

	@Test
	void credentialsAreRefusedWhereEverybodyMayRead() {
		assertThat(fetch("/public/echo", Map.of()).readable()).isTrue();
		assertThat(fetch("/public/echo", WITH_CREDENTIALS).readable()).isFalse();
	}

	@Test
	void anOriginThatIsNotAllowedReadsNothingButWhatIsPublic() {
		standOn(this.sample.origin("stranger.localhost"));
		assertThat(fetch("/api/echo", Map.of()).readable()).isFalse();
		assertThat(fetch("/account/echo", WITH_CREDENTIALS).readable()).isFalse();
		assertThat(fetch("/public/echo", Map.of()).readable()).isTrue();
	}

	@Test
	void thePageReadsNothingThatIsForOthers() {
		assertThat(fetch("/partners/echo", Map.of()).readable()).isFalse();
		assertThat(arrived("/partners/echo")).containsExactly("GET");
	}

	@Test
	void aPathWithoutPolicyIsNotReadable() {
		assertThat(fetch("/api/unmanaged/echo", Map.of()).readable()).isFalse();
		assertThat(arrived("/api/unmanaged/echo")).containsExactly("GET");
	}

	@Test
	void aMethodThatIsNotAllowedIsNeverSent() {
		assertThat(fetch("/api/echo", Map.of("method", "DELETE")).readable()).isFalse();
		assertThat(arrived("/api/echo")).containsExactly("OPTIONS");
	}

	@Test
	void aHeaderThatIsNotAllowedIsNeverSent() {
		assertThat(fetch("/api/echo", Map.of("headers", Map.of("X-Debug", "true"))).readable()).isFalse();
		assertThat(arrived("/api/echo")).containsExactly("OPTIONS");
	}

	@Test
	void aNotFoundIsReadable() {
		Fetched answer = fetch("/api/no-such-thing", Map.of());
		assertThat(answer.readable()).isTrue();
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).contains("/api/no-such-thing");
	}

	@Test
	void anInternalErrorIsReadable() {
		Fetched answer = fetch("/api/broken", Map.of());
		assertThat(answer.readable()).isTrue();
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).contains("This endpoint breaks on purpose.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/no-such-thing", "/api/broken" })
	void anErrorIsReadableAfterAPreflightToo(String path) {
		Fetched answer = fetch(path, Map.of("headers", Map.of("X-Request-Id", "42")));
		assertThat(answer.readable()).isTrue();
		assertThat(answer.status()).isGreaterThanOrEqualTo(400);
		assertThat(arrived(path)).isEqualTo(List.of("OPTIONS", "GET"));
	}

	private void standOn(String origin) {
		this.browser.visit(origin + "/style.css");
	}

	private List<String> arrived(String path) {
		return this.sample.arrivals().methodsOfRequestsFor(path);
	}

	private Fetched fetch(String path, Map<String, Object> options) {
		return this.browser.fetch(this.sample.api() + path, options);
	}

}
