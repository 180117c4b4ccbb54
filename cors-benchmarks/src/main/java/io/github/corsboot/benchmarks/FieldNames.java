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

package io.github.corsboot.benchmarks;

/**
 * Compares names of headers as containers do that hold them as bytes: what differs in
 * length, or in the first letter, is not looked at any further.
 */
public final class FieldNames {

	private static final int CASE = 0x20;

	private FieldNames() {
	}

	/**
	 * Whether two names are the same.
	 * @param one a name
	 * @param other another one
	 * @return whether they are equal without case
	 */
	public static boolean same(String one, String other) {
		return one.length() == other.length() && ((one.charAt(0) ^ other.charAt(0)) & ~CASE) == 0
				&& one.equalsIgnoreCase(other);
	}

}
