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
 * What the name of a property or of an environment variable stands for.
 */
sealed interface Address {

	/**
	 * A key of the root or of a named policy.
	 *
	 * @param holder the root, or the policy as it is spelled
	 * @param key the key
	 * @param index the position in the key's list, or -1 if the whole value is meant
	 * @param spelling the name without the index
	 */
	record Known(Holder holder, CorsKey key, int index, String spelling) implements Address {

		// The key in full, as documentation writes it.
		String fullKey() {
			return this.key.in(this.holder);
		}

	}

	/**
	 * A named policy without any key: what is left of an empty section of a YAML file.
	 *
	 * @param holder the policy as it is spelled
	 */
	record Policy(Holder holder) implements Address {

	}

	/**
	 * Something that has keys and no value of its own: a root, {@code cors.policies},
	 * {@code cors.filter}.
	 *
	 * @param key one of the keys
	 */
	record Section(String key) implements Address {

	}

	/**
	 * Something below {@code cors} that stands for nothing.
	 *
	 * @param why what is wrong with it
	 * @param advice what to write instead
	 */
	record Unknown(String why, String advice) implements Address {

	}

}
