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

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.origin.Origin;

/**
 * One property below {@code cors}, as a property source has it.
 *
 * @param name the name as it is written
 * @param address what the name stands for
 * @param value the value, which is text unless somebody filled the source with objects
 * @param origin where it was written
 * @param where the same for people
 * @param variable whether it is an environment variable
 */
record PropertyEntry(String name, Address address, @Nullable Object value, Origin origin, String where,
		boolean variable) {

	/**
	 * Whether nothing stands behind the name: what YAML makes of a key without a value,
	 * and of an empty map or list.
	 */
	boolean hasNoValue() {
		return this.value == null || this.value.toString().isBlank()
				|| (this.value instanceof Map<?, ?> map && map.isEmpty());
	}

	CorsConfigurationProblem problem(String why, String advice) {
		Optional<String> shown = hasNoValue() ? Optional.empty() : Optional.of(String.valueOf(this.value));
		return new CorsConfigurationProblem(this.name, shown, this.where, why, advice);
	}

}
