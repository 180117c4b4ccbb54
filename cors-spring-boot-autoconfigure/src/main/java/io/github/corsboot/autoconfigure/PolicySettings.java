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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is written for one policy. A root is a policy too: the one that has no name among
 * the settings and inherits from nothing.
 *
 * @param holder the root or the policy
 * @param where where the policy is first mentioned
 * @param own what is written for this policy itself
 * @param root what the policy inherits from; {@code null} for a root
 */
record PolicySettings(Holder holder, String where, Map<CorsKey, Setting> own, @Nullable PolicySettings root) {

	/** The name of the policy that the root defines. */
	static final String DEFAULT = "default";

	PolicySettings {
		own = Map.copyOf(own);
	}

	boolean isRoot() {
		return this.root == null;
	}

	/**
	 * The name of the policy, or empty for a root.
	 */
	String name() {
		return this.holder.policy();
	}

	/**
	 * The name under which the application sees the policy.
	 */
	String policyName() {
		return isRoot() ? DEFAULT : name();
	}

	/**
	 * What is written for the policy itself.
	 */
	Optional<Setting> own(CorsKey key) {
		return Optional.ofNullable(this.own.get(key));
	}

	/**
	 * What holds for the policy: its own setting, or the one that it inherits.
	 */
	Optional<Setting> effective(CorsKey key) {
		Optional<Setting> own = own(key);
		if (own.isPresent() || this.root == null || !key.isInherited()) {
			return own;
		}
		return this.root.own(key);
	}

	/**
	 * Whether what holds for the policy was written at the root.
	 */
	boolean inherits(CorsKey key) {
		return !isRoot() && own(key).isEmpty() && effective(key).isPresent();
	}

	/**
	 * The root or the policy at which the value of a key was written.
	 */
	Holder writtenAt(CorsKey key) {
		return inherits(key) ? this.holder.root().itself() : this.holder;
	}

	/**
	 * The key in full at the place where its value was written.
	 */
	String fullKey(CorsKey key) {
		return key.in(writtenAt(key));
	}

	Optional<List<String>> list(CorsKey key) {
		return texts(effective(key));
	}

	/**
	 * What is written for the policy itself, as a list.
	 */
	Optional<List<String>> ownList(CorsKey key) {
		return texts(own(key));
	}

	private static Optional<List<String>> texts(Optional<Setting> setting) {
		return setting.isPresent() ? Optional.of(setting.get().texts()) : Optional.empty();
	}

	boolean flag(CorsKey key, boolean otherwise) {
		return value(key, Boolean.class).orElse(otherwise);
	}

	Optional<Duration> maxAge() {
		return value(CorsKey.MAX_AGE, Duration.class);
	}

	<T> Optional<T> value(CorsKey key, Class<T> type) {
		Optional<Setting> setting = effective(key);
		return setting.isPresent() ? Optional.of(type.cast(setting.get().value())) : Optional.empty();
	}

}
