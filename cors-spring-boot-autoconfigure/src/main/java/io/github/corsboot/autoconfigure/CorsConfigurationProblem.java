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

import java.util.Objects;
import java.util.Optional;

import io.github.corsboot.core.SafeText;

/**
 * One thing that is wrong with {@code cors.*}. Text for people is made from it and never
 * parsed back.
 *
 * @param key the key in full, with its index if the value is an element of a list
 * @param value the offending value as it was written, or empty if there is none
 * @param where where it was written, such as {@code application.yml:12} or
 * {@code environment variable CORS_ALLOWED_ORIGINS}
 * @param why what is wrong with it, in one clause
 * @param advice what to write instead
 */
public record CorsConfigurationProblem(String key, Optional<String> value, String where, String why, String advice) {

	/**
	 * Creates a problem.
	 */
	public CorsConfigurationProblem {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(where, "where");
		Objects.requireNonNull(why, "why");
		Objects.requireNonNull(advice, "advice");
	}

	// An element of a list, or the whole of what is named.
	static String element(String key, int index) {
		return (index >= 0) ? key + '[' + index + ']' : key;
	}

	/**
	 * One line for people: the key, the value, escaped and shortened, where it was
	 * written, and why it is wrong.
	 * @return the message
	 */
	public String message() {
		StringBuilder message = new StringBuilder(SafeText.printable(this.key));
		if (this.value.isPresent()) {
			message.append(" = \"").append(SafeText.excerpt(this.value.get())).append('"');
		}
		return message.append(" (")
			.append(SafeText.printable(this.where))
			.append("): ")
			.append(SafeText.printable(this.why))
			.toString();
	}

	/**
	 * One line for people: the key and what to write instead.
	 * @return the advice
	 */
	public String action() {
		return SafeText.printable(this.key) + ": " + SafeText.printable(this.advice);
	}

}
