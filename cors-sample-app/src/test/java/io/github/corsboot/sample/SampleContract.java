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
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample without a browser, whatever the stack.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
abstract class SampleContract {

	private RunningSample sample;

	private final HttpClient client = HttpClient.newHttpClient();

	abstract Stack stack();

	@BeforeAll
	void start() {
		this.sample = RunningSample.on(stack());
	}

	@AfterAll
	void stop() {
		this.sample.close();
	}

	@Test
	void itRunsOnTheServerOfItsStack() {
		WebServerApplicationContext context = (WebServerApplicationContext) this.sample.context();
		assertThat(context.getWebServer()).isNotNull();
		assertThat(context.getWebServer().getClass().getSimpleName()).isEqualTo(stack().server());
	}

	@Test
	void itSaysWhereToOpenIt(CapturedOutput output) {
		assertThat(output).contains("Open " + this.sample.page() + " in a browser");
	}

	@Test
	void thePageIsServedAtTheRoot() throws Exception {
		assertThat(get("/")).contains("<title>CORS, seen from both sides</title>");
	}

	@Test
	void whatItExplainsIsWhatItAnswers() throws Exception {
		for (ServedRequest request : ServedRequest.all(this.sample.port()).toList()) {
			if (!request.origin().isEmpty() && !request.asks().isEmpty()) {
				ServedRequest actual = new ServedRequest(request.asks().get(0), request.target(), request.origin(),
						List.of());
				JsonNode explanation = explain(request);
				assertSame(explanation.get("preflight"), request);
				assertSame(explanation.get("actual"), actual);
			}
		}
	}

	@Test
	void explainingGrantsNothing() {
		for (ServedRequest request : ServedRequest.all(this.sample.port()).toList()) {
			if (request.target().equals("/actuator/cors")) {
				assertThat(request.sendTo(this.sample).corsLines()).as(request.toString()).isEmpty();
			}
		}
	}

	@Test
	void thePolicyOfAPathIsNamed() throws Exception {
		assertThat(policyNameOf("/api/echo")).isEqualTo("default");
		assertThat(policyNameOf("/public/echo")).isEqualTo("public");
		assertThat(policyNameOf("/account/visit")).isEqualTo("account");
		assertThat(policyNameOf("/partners/echo")).isEqualTo("partners");
		assertThat(policyNameOf("/api/unmanaged/echo")).isEmpty();
		assertThat(policyNameOf("/")).isEmpty();
	}

	private String policyNameOf(String path) throws Exception {
		return explain(new ServedRequest("OPTIONS", path, this.sample.page(), List.of("GET"))).path("actual")
			.path("policy")
			.asString("");
	}

	private void assertSame(JsonNode verdict, ServedRequest request) {
		RawResponse response = request.sendTo(this.sample);
		List<String> lines = new ArrayList<>();
		Set<String> vary = new TreeSet<>();
		verdict.get("headers").properties().forEach((header) -> {
			String value = header.getValue().asString();
			if (header.getKey().equals("Cache-Control")) {
				assertThat(response.header("Cache-Control")).as(request.toString()).containsExactly(value);
			}
			else if (header.getKey().equals("Vary")) {
				vary.addAll(List.of(value.toLowerCase(Locale.ROOT).split(", ")));
			}
			else {
				lines.add(header.getKey() + ": " + value);
			}
		});
		lines.sort(null);
		assertThat(response.corsLines()).as(request.toString()).isEqualTo(lines);
		assertThat(response.vary()).as(request.toString()).containsAll(vary);
		if (verdict.path("status").isNumber()) {
			assertThat(response.status()).as(request.toString()).isEqualTo(verdict.get("status").asInt());
		}
	}

	private JsonNode explain(ServedRequest request) throws Exception {
		String query = "?path=" + encode(this.sample.api() + request.target()) + "&origin=" + encode(request.origin())
				+ "&method=" + request.asks().get(0)
				+ ((request.asks().size() > 1) ? "&headers=" + encode(request.asks().get(1)) : "");
		return JsonMapper.builder().build().readTree(get("/actuator/cors" + query));
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.sample.api() + path)).build();
		return this.client.send(request, BodyHandlers.ofString()).body();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
