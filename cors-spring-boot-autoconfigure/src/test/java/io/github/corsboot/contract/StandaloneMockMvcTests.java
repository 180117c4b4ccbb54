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

package io.github.corsboot.contract;

import java.util.List;

import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * MockMvc with nothing but a controller has no filter, unless it is given one.
 */
class StandaloneMockMvcTests {

	private static final RawRequest REQUEST = RawRequest.get("/api/x", "Origin: https://app.example");

	@Test
	void aControllerAloneHasNoPolicies() throws Exception {
		MockMvc mvc = MockMvcBuilders.standaloneSetup(new ContractController()).build();
		RawResponse response = MockMvcContract
			.response(mvc.perform(MockMvcContract.builder(REQUEST)).andReturn().getResponse());
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.corsLines()).isEmpty();
	}

	@Test
	void theFilterCanBeAdded() throws Exception {
		MockMvc mvc = MockMvcBuilders.standaloneSetup(new ContractController())
			.addFilters(new CorsPolicyFilter(ContractPolicies.passing()))
			.build();
		RawResponse response = MockMvcContract
			.response(mvc.perform(MockMvcContract.builder(REQUEST)).andReturn().getResponse());
		assertThat(response.corsLines()).isEqualTo(
				List.of("Access-Control-Allow-Origin: https://app.example", "Access-Control-Expose-Headers: X-Total"));
		assertThat(response.vary()).contains("origin");
		mvc.perform(MockMvcRequestBuilders.options("/api/x")
			.header(HttpHeaders.ORIGIN, "https://evil.example")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET"))
			.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(403));
	}

}
