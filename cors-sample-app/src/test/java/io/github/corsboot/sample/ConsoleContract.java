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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the console of a real browser says, with {@code cors.debug} and without: what
 * {@code docs/denied.md} promises, and the culprit by name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleContract {

	private static final Map<String, Object> DELETE = Map.of("method", "DELETE");

	private static final Map<String, Object> X_DEBUG = Map.of("headers", Map.of("X-Debug", "true"));

	private static final Map<String, Object> WITH_CREDENTIALS = Map.of("credentials", "include");

	private RunningSample sample;

	private RunningSample debugged;

	private Browser browser;

	abstract Stack stack();

	@BeforeAll
	void start() throws IOException {
		this.browser = Browser.open();
		this.sample = RunningSample.on(stack());
		this.debugged = RunningSample.on(stack(), "--cors.debug=true");
	}

	@AfterAll
	void stop() throws IOException {
		for (AutoCloseable each : List.of(this.browser, this.sample, this.debugged)) {
			close(each);
		}
	}

	private static void close(AutoCloseable each) throws IOException {
		try {
			each.close();
		}
		catch (IOException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void withDebuggingTheConsoleNamesTheMethod() throws IOException {
		assertComplaint(this.debugged, "/api/echo", DELETE,
				"Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response.");
	}

	@Test
	void withDebuggingTheConsoleNamesTheHeader() throws IOException {
		assertComplaint(this.debugged, "/api/echo", X_DEBUG,
				"Request header field x-debug is not allowed by Access-Control-Allow-Headers in preflight response.");
	}

	@Test
	void withoutDebuggingTheConsoleNamesNoCulprit() throws IOException {
		for (Map<String, Object> request : List.of(DELETE, X_DEBUG)) {
			assertComplaint(this.sample, "/api/echo", request,
					"Response to preflight request doesn't pass access control check: "
							+ "No 'Access-Control-Allow-Origin' header is present on the requested resource.");
		}
	}

	@Test
	void anActualRequestThatIsDeniedMissesItsHeader() throws IOException {
		for (RunningSample each : List.of(this.sample, this.debugged)) {
			assertComplaint(each, "/partners/echo", Map.of(),
					"No 'Access-Control-Allow-Origin' header is present on the requested resource.");
		}
	}

	@Test
	void credentialsAreMissed() throws IOException {
		assertComplaint(this.sample, "/public/echo", WITH_CREDENTIALS,
				"The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' "
						+ "when the request's credentials mode is 'include'.");
		assertComplaint(this.sample, "/api/echo", WITH_CREDENTIALS,
				"The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' "
						+ "when the request's credentials mode is 'include'.");
	}

	// The browser's own words, which the page for people has as well.
	private void assertComplaint(RunningSample application, String path, Map<String, Object> options, String expected)
			throws IOException {
		this.browser.visit(application.page() + "/style.css");
		this.browser.complaints();
		assertThat(this.browser.fetch(application.api() + path, options).readable()).isFalse();
		assertThat(this.browser.complaints()).anyMatch((complaint) -> complaint.contains("CORS policy: " + expected));
		assertThat(onThePage()).anyMatch((message) -> message.matcher(expected).matches());
	}

	private static List<Pattern> onThePage() throws IOException {
		List<String> lines = Files.readAllLines(Path.of("..", "docs", "denied.md"));
		return lines.subList(lines.indexOf("### Chrome, Edge, Opera"), lines.indexOf("### Firefox"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(3, line.indexOf("` |")))
			.map((message) -> Pattern.compile("\\Q" + message.replace("\u2026", "\\E.+\\Q") + "\\E"))
			.toList();
	}

}
