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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReactiveJettyFinalityTests extends FinalityContract {

	/**
	 * Once a commit action has failed, Spring completes the response without the body
	 * that it has announced. Jetty alone insists on that, and answers by itself: without
	 * our headers in Jetty 12.1, without {@code Vary} in 12.0.
	 */
	private static final List<String> FAILED_ACTIONS = List.of("/failed-commit-action", "/late-failed-commit-action",
			"/thrown-by-commit-action");

	private ContractServer server;

	@BeforeAll
	void start() {
		this.server = ContractServer.start(ContractServer.Kind.REACTIVE_JETTY, ReactiveContractApplication.class);
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Override
	int port() {
		return this.server.port();
	}

	@Override
	List<Ending> endings() {
		return ReactiveEndings.onServletContainer()
			.stream()
			.filter((ending) -> !FAILED_ACTIONS.contains(ending.path()))
			.toList();
	}

	@Test
	void whatJettySaysOfAFailedCommitActionGrantsNobodyElseAnything() {
		for (String path : FAILED_ACTIONS) {
			for (String origin : List.of("https://app.example", "https://evil.example", "null")) {
				RawResponse response = RawRequest.get("/api/final" + path, "Origin: " + origin).send(port());
				assertThat(response.status()).isEqualTo(500);
				assertThat(response.header("Access-Control-Allow-Origin")).as("%s", response)
					.isSubsetOf("https://app.example")
					.isSubsetOf(origin);
			}
		}
	}

}
