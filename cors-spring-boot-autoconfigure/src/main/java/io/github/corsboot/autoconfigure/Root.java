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

/**
 * Where policies begin: what the application does, and what it would do.
 */
enum Root {

	/** The policies that decide. */
	ACTIVE("cors"),

	/** The policies that are only compared with those that decide. */
	CANDIDATE("cors.candidate");

	private final String text;

	Root(String text) {
		this.text = text;
	}

	// The root as documentation writes it.
	String text() {
		return this.text;
	}

	// What stands in front of the names of policies.
	String policies() {
		return this.text + ".policies.";
	}

	// The root itself, whose keys define the default policy.
	Holder itself() {
		return new Holder(this, "");
	}

	Holder policy(String name) {
		return new Holder(this, name);
	}

}
