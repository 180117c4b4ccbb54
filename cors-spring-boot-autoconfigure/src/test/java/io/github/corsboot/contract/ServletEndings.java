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

import io.github.corsboot.contract.FinalityContract.Ending;

/**
 * What an application can do to its response by means of the Servlet API.
 */
final class ServletEndings {

	private ServletEndings() {
	}

	static List<Ending> all() {
		return List.of(Ending.of(200, "/headers"), Ending.of(200, "/vary-set", "cookie"), Ending.of(200, "/reset"),
				Ending.of(200, "/flush"), Ending.of(418, "/send-error"), Ending.of(302, "/redirect"),
				Ending.of(200, "/forward"), Ending.of(200, "/include"), Ending.of(200, "/callable"),
				Ending.of(503, "/timeout"), Ending.of(200, "/raw/plain"), Ending.of(200, "/raw/async"),
				Ending.of(200, "/raw/async-reset"), Ending.of(200, "/raw/async-dispatch"),
				Ending.of(200, "/raw/async-dispatch-again"), Ending.of(500, "/raw/async-timeout"),
				Ending.of(500, "/raw/thrown"), Ending.of(418, "/raw/send-error"));
	}

}
