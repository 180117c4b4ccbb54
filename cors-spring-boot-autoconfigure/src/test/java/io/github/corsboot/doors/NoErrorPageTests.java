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

package io.github.corsboot.doors;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ServletContractApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that leaves error pages to the server, which writes them behind all
 * filters.
 */
class NoErrorPageTests {

	private static final String WITHOUT_ERROR_PAGE = "spring.autoconfigure.exclude="
			+ "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration,"
			+ "org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration";

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theGrantIsOnTheServersOwnPage(Kind kind) {
		try (ContractServer server = ContractServer.start(kind, ServletContractApplication.class, WITHOUT_ERROR_PAGE)) {
			for (String path : new String[] { "/raw/send-error", "/send-error", "/thrown", "/missing", "/filter-throws",
					"/raw/thrown" }) {
				RawResponse response = RawRequest.get("/api/final" + path, "Origin: https://app.example")
					.send(server.port());
				assertThat(response.status()).isGreaterThanOrEqualTo(400);
				assertThat(response.header("Content-Type").toString()).doesNotContain("json");
				assertThat(response.corsLines()).containsExactly("Access-Control-Allow-Origin: https://app.example",
						"Access-Control-Expose-Headers: X-Total");
				// Jetty drops Vary from its own page, and forbids to keep it.
				boolean cacheable = !response.header("Cache-Control").toString().contains("no-store");
				assertThat(response.vary().contains("origin") || !cacheable).as("%s", response).isTrue();
			}
		}
	}

}
