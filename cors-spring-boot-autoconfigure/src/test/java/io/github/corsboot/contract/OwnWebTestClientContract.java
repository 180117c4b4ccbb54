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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * {@link WebTestClient}, as a test makes it itself: by default of the context alone.
 */
abstract class OwnWebTestClientContract extends WebTestClientContract {

	private final boolean blocking;

	private ContractServer application;

	OwnWebTestClientContract(boolean blocking) {
		super(blocking);
		this.blocking = blocking;
	}

	ContractServer application() {
		return this.application;
	}

	@BeforeAll
	void startApplication() {
		this.application = start(this.blocking);
	}

	@AfterAll
	void stopApplication() {
		this.application.close();
	}

	@Override
	protected WebTestClient client() {
		return WebTestClient.bindToApplicationContext(this.application.context()).build();
	}

}
