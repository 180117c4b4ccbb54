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

package com.example.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopTests {

	private static final String APP = "https://app.example.com";

	@Value("${local.server.port}")
	private int port;

	@Test
	void aPreflightIsGranted() throws Exception {
		HttpResponse<String> response = send(from(APP).method("OPTIONS", BodyPublishers.noBody())
			.header("Access-Control-Request-Method", "PUT")
			.header("Access-Control-Request-Headers", "content-type"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(cors(response)).isEqualTo(Map.of("access-control-allow-origin", List.of(APP),
				"access-control-allow-credentials", List.of("true"), "access-control-allow-methods",
				List.of("GET, HEAD, POST, PUT, PATCH, DELETE"), "access-control-allow-headers", List.of("content-type"),
				"access-control-max-age", List.of("1800")));
		assertThat(vary(response)).containsExactlyInAnyOrder("Origin", "Access-Control-Request-Method",
				"Access-Control-Request-Headers");
	}

	@Test
	void aPreflightFromElsewhereIsDenied() throws Exception {
		HttpResponse<String> response = send(from("https://evil.example").method("OPTIONS", BodyPublishers.noBody())
			.header("Access-Control-Request-Method", "GET"));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(cors(response)).isEmpty();
	}

	@Test
	void aScriptCanReadTheAnswer() throws Exception {
		HttpResponse<String> response = send(from(APP));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("[\"tea\",\"coffee\"]");
		assertThat(cors(response)).isEqualTo(granted(APP));
		assertThat(vary(response)).containsExactly("Origin");
	}

	@Test
	void aPreviewIsGrantedByItsPattern() throws Exception {
		String preview = "https://one.preview.example.com";
		assertThat(cors(send(from(preview)))).isEqualTo(granted(preview));
	}

	@Test
	void aScriptCanReadAnErrorToo() throws Exception {
		HttpResponse<String> response = send(from(APP).uri(uri("/nothing-here")));
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(cors(response)).isEqualTo(granted(APP));
	}

	@Test
	void aDeniedRequestIsCarriedOutAndNotReadable() throws Exception {
		HttpResponse<String> response = send(from("https://evil.example").POST(BodyPublishers.ofString("cocoa")));
		assertThat(response.body()).isEqualTo("added cocoa");
		assertThat(cors(response)).isEmpty();
	}

	private static Map<String, List<String>> granted(String origin) {
		return Map.of("access-control-allow-origin", List.of(origin), "access-control-allow-credentials",
				List.of("true"), "access-control-expose-headers", List.of("X-Total-Count"));
	}

	private HttpRequest.Builder from(String origin) {
		return HttpRequest.newBuilder(uri("/products")).header("Origin", origin);
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

	private static Map<String, List<String>> cors(HttpResponse<?> response) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(response.headers().map());
		headers.keySet().removeIf((name) -> !name.toLowerCase().startsWith("access-control-"));
		return headers;
	}

	private static List<String> vary(HttpResponse<?> response) {
		return response.headers()
			.allValues("Vary")
			.stream()
			.flatMap((line) -> List.of(line.split(", *")).stream())
			.toList();
	}

}
