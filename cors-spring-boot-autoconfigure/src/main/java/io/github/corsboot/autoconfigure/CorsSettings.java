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

package io.github.corsboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is written under {@code cors}, or under {@code cors.candidate}, and
 * everything that is wrong with the writing. Reading it never fails: problems are
 * collected until all of them can be reported at once.
 *
 * @param root what is written at the root
 * @param policies the named policies, in the order of their definition
 * @param candidate what is written for the candidate, if anything is; it inherits from
 * nothing here, and its problems are among these
 * @param problems what could not be read
 * @param unboundVariables environment variables that begin with {@code CORS_} and stand
 * for nothing
 */
record CorsSettings(PolicySettings root, List<PolicySettings> policies, Optional<CorsSettings> candidate,
		List<CorsConfigurationProblem> problems, List<String> unboundVariables) {

	CorsSettings {
		policies = List.copyOf(policies);
		problems = List.copyOf(problems);
		unboundVariables = List.copyOf(unboundVariables);
	}

	/**
	 * Whether the root defines a policy. Otherwise it only hands its values down.
	 */
	boolean hasDefaultPolicy() {
		return this.root.own(CorsKey.ALLOWED_ORIGINS).isPresent();
	}

	boolean enabled() {
		return this.root.flag(CorsKey.ENABLED, true);
	}

	/**
	 * Whether anything is written at all.
	 */
	boolean isWritten() {
		return !this.policies.isEmpty() || !this.root.own().isEmpty();
	}

	/**
	 * Whether a policy is defined, be it a disabled one.
	 */
	boolean definesPolicies() {
		return !this.policies.isEmpty() || hasDefaultPolicy();
	}

	/**
	 * Why the candidate that is written is compared with nothing.
	 * @return a clause for people, or empty if it is compared
	 */
	Optional<String> whyNotCompared() {
		if (this.candidate.isEmpty()) {
			return Optional.empty();
		}
		CorsSettings written = this.candidate.get();
		return whyOff().or(written::whyOff)
			.or(() -> Optional.of(CorsKey.ALLOWED_ORIGINS.in(written.root().holder()) + " is set nowhere")
				.filter((clause) -> !written.definesPolicies()));
	}

	/**
	 * Which switch is off, and where that is written.
	 * @return a clause for people, or empty if it is on
	 */
	Optional<String> whyOff() {
		return this.root.own(CorsKey.ENABLED)
			.filter((setting) -> !enabled())
			.map((setting) -> this.root.fullKey(CorsKey.ENABLED) + " is false (" + setting.where() + ")");
	}

	/**
	 * The root and the named policies.
	 */
	List<PolicySettings> places() {
		List<PolicySettings> places = new ArrayList<>();
		places.add(this.root);
		places.addAll(this.policies);
		return places;
	}

	/**
	 * The keys that are written somewhere and that only the policies of {@code cors.*}
	 * use, not an application's own.
	 */
	List<String> keysOfPolicies() {
		return places().stream()
			.flatMap((place) -> place.own()
				.keySet()
				.stream()
				.filter((key) -> !key.isRootOnly() && !(place.isRoot() && key == CorsKey.ENABLED))
				.sorted()
				.map((key) -> key.in(place.holder())))
			.toList();
	}

	<T> Optional<T> rootValue(CorsKey key, Class<T> type) {
		return this.root.value(key, type);
	}

}
