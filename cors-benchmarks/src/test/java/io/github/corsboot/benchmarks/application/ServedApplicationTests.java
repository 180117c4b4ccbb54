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

package io.github.corsboot.benchmarks.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.application.served.ServedApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application that is measured does what it is measured for: on either stack it
 * grants the same to the same origin, whoever decides, if anybody does.
 */
class ServedApplicationTests {

	@ParameterizedTest
	@CsvSource({ "SERVLET,STARTER", "SERVLET,STARTER_WITH_WILDCARD", "SERVLET,SPRING", "SERVLET,HEADERS",
			"REACTIVE,STARTER", "REACTIVE,SPRING", "REACTIVE,HEADERS" })
	void answersAcrossOrigins(WebApplicationType type, Variant variant) throws IOException, InterruptedException {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ServedApplication.class).web(type)
			.run(variant.arguments().toArray(String[]::new))) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/data"))
				.header("Origin", ComparedPolicy.ORIGIN)
				.build();
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("\"tags\"");
			assertThat(response.headers().allValues("Access-Control-Allow-Origin"))
				.containsExactly(ComparedPolicy.ORIGIN);
			assertThat(response.headers().allValues("Access-Control-Allow-Credentials")).containsExactly("true");
		}
	}

}
