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
 * What an application can do to its response by means of the reactive API.
 */
final class ReactiveEndings {

	private ReactiveEndings() {
	}

	static List<Ending> onNetty() {
		return all(502);
	}

	/**
	 * On a container of servlets, Spring answers 500 where a commit action has failed and
	 * the handler of the error writes a body.
	 */
	static List<Ending> onServletContainer() {
		return all(500);
	}

	private static List<Ending> all(int handled) {
		return List.of(Ending.of(200, "/headers"), Ending.of(200, "/clear"), Ending.of(200, "/vary-set", "cookie"),
				Ending.of(200, "/commit-action"), Ending.of(200, "/commit-actions", "accept"),
				Ending.of(500, "/failed-commit-action"), Ending.of(500, "/late-failed-commit-action"),
				Ending.of(500, "/thrown-by-commit-action"), Ending.of(202, "/caught-commit-action"),
				Ending.of(handled, "/handled-mono"), Ending.of(handled, "/handled-flux"),
				Ending.of(handled, "/handled-flushed"), Ending.of(502, "/handled-empty"), Ending.of(200, "/written"),
				Ending.of(200, "/flushed"));
	}

}
