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

package io.github.corsboot.errors;

import java.util.List;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The errors of a servlet container.
 */
abstract class ServletErrorsContract extends ErrorsContract {

	ServletErrorsContract(ContractServer.Kind kind) {
		super(kind, ServletErrorsApplication.class);
	}

	@Override
	List<End> ends() {
		return List.of(End.of(409, RawRequest.get("/errors/error-response")),
				End.of(410, RawRequest.get("/errors/send-error")),
				End.of(410, RawRequest.get("/errors/reset-and-send-error")),
				End.of(410, RawRequest.get("/errors/reset"), "accept-language"),
				End.of(410, RawRequest.get("/errors/reset-and-flush")), End.of(503, RawRequest.get("/errors/timeout")));
	}

	@Override
	List<String> streams() {
		return List.of("/errors/events", "/errors/emitter", "/errors/streamed", "/errors/flushed");
	}

	/**
	 * Jetty drops the application's {@code Vary} with every error, with or without us.
	 */
	@Test
	void oursIsInVaryWhateverTheServerMakesOfTheApplications() {
		RawResponse response = RawRequest.get("/errors/vary-and-send-error", "Origin: https://app.example")
			.send(port());
		assertThat(response.status()).isEqualTo(410);
		assertThat(response.vary()).contains("origin").isSubsetOf("origin", "accept-language");
		assertThat(response.varyCount()).isEqualTo(response.vary().size());
	}

	@Test
	void aResponseThatAFilterComparesByItsTagKeepsItsHeaders() {
		RawRequest request = RawRequest.get("/errors/shallow", "Origin: https://app.example");
		RawResponse fresh = request.send(port());
		assertThat(fresh.status()).isEqualTo(200);
		RawResponse known = request.with("If-None-Match: " + fresh.header("ETag").get(0)).send(port());
		assertThat(known.status()).isEqualTo(304);
		assertThat(known.corsLines()).isEqualTo(fresh.corsLines()).hasSize(3);
		assertThat(known.vary()).containsExactly("origin");
	}

}
