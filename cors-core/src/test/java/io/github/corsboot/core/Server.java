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

package io.github.corsboot.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server as a browser sees it.
 */
interface Server {

	Answer answer(CorsRequest request);

	/** An application behind a policy; it answers everything with status 200. */
	static Server behind(CorsPolicy policy) {
		return behind(policy, Enforcement.DEFAULT);
	}

	static Server behind(CorsPolicy policy, Enforcement enforcement) {
		return (request) -> {
			CorsDecision decision = policy.decide(request, enforcement);
			List<ScriptRequest.Field> fields = new ArrayList<>();
			decision.headers().forEach((name, value) -> fields.add(new ScriptRequest.Field(name, value)));
			return new Answer(decision.answer().orElse(200), fields);
		};
	}

	/**
	 * What comes back.
	 */
	record Answer(int status, List<ScriptRequest.Field> fields) {

		// https://fetch.spec.whatwg.org/#concept-header-list-get
		Optional<String> get(String name) {
			List<String> values = this.fields.stream()
				.filter((field) -> field.name().equalsIgnoreCase(name))
				.map(ScriptRequest.Field::value)
				.toList();
			return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
		}

	}

}
