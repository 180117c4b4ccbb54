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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The judge is judged too: what everybody knows of browsers holds for the one of the
 * tests.
 */
class BrowserTests {

	private static final String APP = "https://app.example.com";

	private static final ScriptRequest GET = ScriptRequest.from(APP, "GET");

	private static final ScriptRequest PUT = ScriptRequest.from(APP, "PUT");

	@ParameterizedTest
	@CsvSource(textBlock = """
			# name,             value,                     preflight
			Accept,             text/html,                 false
			Accept,             a(b,                       true
			Accept-Language,    'de, en;q=0.5',            false
			Accept-Language,    d_e,                       true
			Content-Language,   de,                        false
			Content-Type,       text/plain,                false
			content-type,       Text/Plain;charset=UTF-8,  false
			Content-Type,       multipart/form-data,       false
			Content-Type,       application/json,          true
			Content-Type,       'text/plain;a="b"',        true
			Range,              bytes=0-10,                false
			Range,              bytes=0-,                  false
			Range,              bytes=-10,                 true
			Authorization,      Bearer x,                  true
			X-Requested-With,   XMLHttpRequest,            true
			Cookie,             a=b,                       false
			Sec-Fetch-Site,     same-origin,               false
			Proxy-Authorization, x,                        false
			""")
	void asksBeforeItSendsAHeader(String name, String value, boolean preflight) {
		assertThat(new Browser(GET.with(name, value)).needsPreflight()).isEqualTo(preflight);
	}

	@ParameterizedTest
	@CsvSource({ "GET, false, GET", "get, false, GET", "Post, false, POST", "HEAD, false, HEAD", "put, true, PUT",
			"patch, true, patch", "PATCH, true, PATCH", "options, true, OPTIONS", "fly, true, fly" })
	void asksBeforeItUsesAMethod(String method, boolean preflight, String sent) {
		Browser browser = new Browser(ScriptRequest.from(APP, method));
		assertThat(browser.needsPreflight()).isEqualTo(preflight);
		assertThat(browser.method()).isEqualTo(sent);
	}

	@Test
	void asksBeforeItSendsTooMuchThatIsHarmless() {
		ScriptRequest request = GET;
		for (int i = 0; i < 8; i++) {
			request = request.with("Accept", "a".repeat(128));
		}
		assertThat(new Browser(request).needsPreflight()).isFalse();
		assertThat(new Browser(request.with("Accept", "a")).unsafeNames()).containsExactly("accept");
		assertThat(new Browser(GET.with("Accept", "a".repeat(129))).needsPreflight()).isTrue();
	}

	@Test
	void asksForSortedNamesInLowerCase() {
		Browser browser = new Browser(PUT.with("X-B", "1").with("authorization", "x").with("X-A", "2"));
		assertThat(browser.preflightRequest().header("Access-Control-Request-Headers"))
			.containsExactly("authorization,x-a,x-b");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void letsTheScriptReadOrNot(String name, ScriptRequest request, List<String> headers, boolean readable) {
		Server server = (ignored) -> new Server.Answer(200, headers.stream().map((line) -> {
			int colon = line.indexOf(": ");
			return new ScriptRequest.Field("Access-Control-Allow-" + line.substring(0, colon),
					line.substring(colon + 2));
		}).toList());
		assertThat(new Browser(request).letsRead(server)).isEqualTo(readable);
	}

	static Stream<Arguments> letsTheScriptReadOrNot() {
		String app = "Origin: " + APP;
		ScriptRequest secret = GET.with("Authorization", "x");
		return Stream.of(denied("nothing said", GET), allowed("the origin", GET, app),
				allowed("every origin", GET, "Origin: *"), denied("another origin", GET, "Origin: https://b.example"),
				denied("another case", GET, "Origin: https://APP.example.com"),
				denied("the origin twice", GET, app, app), denied("a slash behind", GET, app + "/"),
				allowed("null for null", ScriptRequest.from("null", "GET"), "Origin: null"),
				denied("credentials, and nothing said of them", GET.withCredentials(), app),
				allowed("credentials", GET.withCredentials(), app, "Credentials: true"),
				denied("credentials are a matter of case", GET.withCredentials(), app, "Credentials: TRUE"),
				denied("credentials and every origin", GET.withCredentials(), "Origin: *", "Credentials: true"),
				denied("a method that is not listed", PUT, app), allowed("a method", PUT, app, "Methods: GET, PUT"),
				denied("a method in another case", PUT, app, "Methods: put"),
				allowed("every method", PUT, app, "Methods: *"),
				denied("every method with credentials", PUT.withCredentials(), app, "Credentials: true", "Methods: *"),
				denied("a list of methods that is none", PUT, app, "Methods: PUT, (x)"),
				denied("a header that is not listed", GET.with("X-A", "1"), app),
				allowed("a header in any case", GET.with("x-a", "1"), app, "Headers: X-A"),
				allowed("every header", GET.with("X-A", "1"), app, "Headers: *"),
				denied("every header but Authorization", secret, app, "Headers: *"),
				allowed("Authorization", secret, app, "Headers: *, Authorization"),
				denied("every header with credentials", GET.with("X-A", "1").withCredentials(), app,
						"Credentials: true", "Headers: *"),
				denied("a private network, and nothing said of it", GET.intoPrivateNetwork(), app),
				allowed("a private network", GET.intoPrivateNetwork(), app, "Private-Network: true"));
	}

	@Test
	void aPreflightNeedsAnOkStatus() {
		List<ScriptRequest.Field> fields = List.of(new ScriptRequest.Field("Access-Control-Allow-Origin", "*"),
				new ScriptRequest.Field("Access-Control-Allow-Methods", "*"));
		for (int status : new int[] { 200, 204, 299 }) {
			assertThat(new Browser(PUT).letsRead((request) -> new Server.Answer(status, fields))).isTrue();
		}
		for (int status : new int[] { 199, 302, 403, 500 }) {
			assertThat(new Browser(PUT).letsRead((request) -> new Server.Answer(status, fields))).isFalse();
			assertThat(new Browser(GET).letsRead((request) -> new Server.Answer(status, fields))).isTrue();
		}
	}

	@Test
	void letsTheScriptReadWhatIsExposed() {
		Server.Answer listed = new Server.Answer(200,
				List.of(new ScriptRequest.Field("Access-Control-Expose-Headers", "ETag")));
		Server.Answer every = new Server.Answer(200,
				List.of(new ScriptRequest.Field("Access-Control-Expose-Headers", "*")));
		assertThat(new Browser(GET).letsReadHeader(listed, "etag")).isTrue();
		assertThat(new Browser(GET).letsReadHeader(listed, "X-A")).isFalse();
		assertThat(new Browser(GET).letsReadHeader(listed, "Content-Type")).isTrue();
		assertThat(new Browser(GET).letsReadHeader(every, "X-A")).isTrue();
		assertThat(new Browser(GET.withCredentials()).letsReadHeader(every, "X-A")).isFalse();
	}

	private static Arguments allowed(String name, ScriptRequest request, String... headers) {
		return Arguments.of(name, request, List.of(headers), true);
	}

	private static Arguments denied(String name, ScriptRequest request, String... headers) {
		return Arguments.of(name, request, List.of(headers), false);
	}

}
