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

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShopJarIT {

	private static final String APP = "https://app.example.com";

	private static final String AHEAD_OF_TIME = "-Dspring.aot.enabled=true";

	private static final Map<String, String> FROM_THE_ENVIRONMENT = Map.of("CORS_ALLOWED_ORIGINS", APP);

	private static final Map<String, List<String>> GRANTED = Map.of("access-control-allow-origin", List.of(APP),
			"access-control-allow-credentials", List.of("true"), "access-control-expose-headers",
			List.of("X-Total-Count"));

	@Test
	void theJarServesOriginsOfTheEnvironment() throws Exception {
		try (Shop shop = Shop.start(FROM_THE_ENVIRONMENT, List.of(), List.of())) {
			assertThat(shop.log()).contains("Starting ShopApplication");
			assertThat(cors(shop.get(APP))).isEqualTo(GRANTED);
			assertThat(shop.preflight(APP).statusCode()).isEqualTo(200);
			assertThat(shop.preflight("https://evil.example").statusCode()).isEqualTo(403);
		}
	}

	@Test
	void processedAheadOfTimeItServesOriginsOfTheEnvironment() throws Exception {
		try (Shop shop = Shop.start(FROM_THE_ENVIRONMENT, List.of(AHEAD_OF_TIME), List.of())) {
			assertThat(shop.log()).contains("Starting AOT-processed ShopApplication");
			assertThat(cors(shop.get(APP))).isEqualTo(GRANTED);
			assertThat(cors(shop.get("https://evil.example"))).isEmpty();
			assertThat(shop.preflight(APP).statusCode()).isEqualTo(200);
			assertThat(shop.preflight("https://evil.example").statusCode()).isEqualTo(403);
		}
	}

	@Test
	void processedAheadOfTimeItServesOriginsOfTheCommandLine() throws Exception {
		try (Shop shop = Shop.start(Map.of(), List.of(AHEAD_OF_TIME), List.of("--cors.allowed-origins=" + APP))) {
			assertThat(cors(shop.get(APP))).isEqualTo(GRANTED);
			assertThat(shop.preflight("https://evil.example").statusCode()).isEqualTo(403);
		}
	}

	@Test
	void processedAheadOfTimeItCanStillBeSwitchedOff() throws Exception {
		try (Shop shop = Shop.start(FROM_THE_ENVIRONMENT, List.of(AHEAD_OF_TIME), List.of("--cors.enabled=false"))) {
			assertThat(shop.get(APP).body()).isEqualTo("[\"tea\",\"coffee\"]");
			assertThat(shop.get(APP).headers().map()).doesNotContainKey("vary");
			assertThat(cors(shop.get(APP))).isEmpty();
			assertThat(cors(shop.preflight(APP))).isEmpty();
		}
	}

	@Test
	void processedAheadOfTimeItStillRefusesMistakes() throws Exception {
		Process process = Shop.process(Map.of(), List.of(AHEAD_OF_TIME), List.of("--cors.allowed-origins=*"));
		String log = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).isEqualTo(1);
		assertThat(log).contains("APPLICATION FAILED TO START")
			.contains("command line argument --cors.allowed-origins");
	}

	private static Map<String, List<String>> cors(HttpResponse<?> response) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(response.headers().map());
		headers.keySet().removeIf((name) -> !name.toLowerCase().startsWith("access-control-"));
		return headers;
	}

	private record Shop(Process process, String log, int port) implements AutoCloseable {

		private static final Pattern STARTED = Pattern.compile("started on port (\\d+)");

		static Shop start(Map<String, String> environment, List<String> options, List<String> arguments)
				throws IOException {
			Process process = process(environment, options, arguments);
			BufferedReader output = process.inputReader();
			StringBuilder log = new StringBuilder();
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				System.out.println(line);
				log.append(line).append('\n');
				Matcher started = STARTED.matcher(line);
				if (started.find()) {
					return new Shop(process, log.toString(), Integer.parseInt(started.group(1)));
				}
			}
			throw new AssertionError("The shop did not start:\n" + log);
		}

		static Process process(Map<String, String> environment, List<String> options, List<String> arguments)
				throws IOException {
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(options);
			command.addAll(List.of("-jar", Path.of("target", "shop.jar").toString(), "--server.port=0"));
			command.addAll(arguments);
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().putAll(environment);
			return builder.start();
		}

		HttpResponse<String> get(String origin) throws Exception {
			return send(from(origin));
		}

		HttpResponse<String> preflight(String origin) throws Exception {
			return send(from(origin).method("OPTIONS", BodyPublishers.noBody())
				.header("Access-Control-Request-Method", "PUT"));
		}

		private HttpRequest.Builder from(String origin) {
			return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/products"))
				.header("Origin", origin);
		}

		private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
			return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
		}

		@Override
		public void close() throws InterruptedException {
			this.process.destroyForcibly();
			this.process.waitFor();
		}

	}

}
