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

package io.github.corsboot.spring;

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;

/**
 * Policies that can be told apart by what they answer.
 */
final class Selections {

	static final String LEFT_ALONE = "left alone";

	static final String AMBIGUOUS = "ambiguous";

	private static final String ORIGIN = "https://app.example.com";

	private Selections() {
	}

	/**
	 * A policy that allows one origin everything and exposes a header of its own.
	 */
	static CorsPolicy policy(String name) {
		return CorsPolicy.builder().allowedOrigins(ORIGIN).exposedHeaders(name).build();
	}

	static CorsPolicies.Builder policies(String... nameAndPath) {
		CorsPolicies.Builder builder = CorsPolicies.builder();
		for (int i = 0; i < nameAndPath.length; i += 2) {
			builder.policy(nameAndPath[i], policy(nameAndPath[i]), nameAndPath[i + 1].split(","));
		}
		return builder;
	}

	static String select(CorsPolicies policies, String uri) {
		return select(policies, RequestedPath.of(uri, "", ""));
	}

	/**
	 * The name of the policy that a path selects.
	 */
	static String select(CorsPolicies policies, RequestedPath path) {
		CorsDecision decision = policies.decide(RequestStub.get(ORIGIN), path);
		if (decision instanceof CorsDecision.LeftAlone) {
			return LEFT_ALONE;
		}
		if (decision instanceof CorsDecision.Denied denied && denied.reason() == DenialReason.PATH_AMBIGUOUS) {
			List<String> granted = new ArrayList<>();
			denied.headers().forEach((name, value) -> granted.add(name));
			return granted.isEmpty() ? AMBIGUOUS : "a denial that grants " + granted;
		}
		List<String> exposed = new ArrayList<>();
		decision.headers().forEach((name, value) -> {
			if (name.equals("Access-Control-Expose-Headers")) {
				exposed.add(value);
			}
		});
		return String.join("+", exposed);
	}

}
