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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A slice of a reactive application has the filter too, and answers as the application
 * does.
 */
@WebFluxTest
@ContextConfiguration(classes = ReactiveContractApplication.class)
class WebFluxSliceTests extends WebTestClientContract {

	private final WebTestClient client;

	@Autowired
	WebFluxSliceTests(WebTestClient client) {
		super(false);
		this.client = client;
	}

	@Override
	protected WebTestClient client() {
		return this.client;
	}

}
