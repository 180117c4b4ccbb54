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

package io.github.corsboot.autoconfigure.servlet;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice of an application has the filter too.
 */
@WebMvcTest(properties = "cors.allowed-origins=https://a.example")
class WebMvcSliceTests {

	private final MockMvc mvc;

	@Autowired
	WebMvcSliceTests(MockMvc mvc) {
		this.mvc = mvc;
	}

	@Test
	void theFilterAnswersPreflights() throws Exception {
		this.mvc
			.perform(MockMvcRequestBuilders.options("/api")
				.header(HttpHeaders.ORIGIN, "https://a.example")
				.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PATCH"))
			.andExpect((result) -> {
				assertThat(result.getResponse().getStatus()).isEqualTo(200);
				assertThat(result.getResponse().getHeaders(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN))
					.containsExactly("https://a.example");
			});
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
