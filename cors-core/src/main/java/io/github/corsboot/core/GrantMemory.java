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

import org.jspecify.annotations.Nullable;

/**
 * The last grants to origins that are allowed by a wildcard, so that those who come again
 * cost no more than those that are listed by themselves: 90 ns and 56 bytes less. It
 * holds only what is allowed anyway, and only so much of it: whoever makes up names below
 * a wildcard makes others miss it, and no more.
 * <p>
 * There is no lock. A grant knows whom it is for and never changes, so that to read an
 * old one, or none, is only to miss it.
 */
final class GrantMemory {

	private static final int SIZE = 64;

	private final CorsDecision.@Nullable Allowed[] grants = new CorsDecision.Allowed[SIZE];

	/**
	 * Looks for the grant to an origin.
	 * @param origin the origin
	 * @return the grant, or {@code null} if it is not remembered
	 */
	CorsDecision.@Nullable Allowed get(String origin) {
		CorsDecision.Allowed grant = this.grants[place(origin)];
		return (grant != null && grant.headers().areFor(origin)) ? grant : null;
	}

	/**
	 * Remembers a grant, in place of another one.
	 * @param origin the origin
	 * @param grant what it is granted
	 * @return the grant
	 */
	CorsDecision.Allowed put(String origin, CorsDecision.Allowed grant) {
		this.grants[place(origin)] = grant;
		return grant;
	}

	private static int place(String origin) {
		int hash = origin.hashCode();
		return (hash ^ (hash >>> 16)) & (SIZE - 1);
	}

}
