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

import org.jspecify.annotations.Nullable;

/**
 * What has keys: a root, or a named policy below it.
 *
 * @param root the root
 * @param policy the name of the policy, or empty for the root itself
 */
record Holder(Root root, String policy) {

	// Both written out, as it is a key of maps: what a record has by itself is put
	// together from method handles when it is first used, which takes 4 ms of the start.
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Holder holder && this.root == holder.root && this.policy.equals(holder.policy);
	}

	@Override
	public int hashCode() {
		return 31 * this.root.hashCode() + this.policy.hashCode();
	}

	boolean isRoot() {
		return this.policy.isEmpty();
	}

	// The form in which all spellings of a policy are equal.
	Holder uniform() {
		return new Holder(this.root, CorsKey.uniform(this.policy));
	}

	/**
	 * What its keys begin with, in full.
	 */
	String prefix() {
		return isRoot() ? this.root.text() + "." : this.root.policies() + this.policy + ".";
	}

}
