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

import io.github.corsboot.spring.PathViolation;

/**
 * Says what to write instead of paths that cannot be used.
 */
final class PathAdvice {

	private PathAdvice() {
	}

	/**
	 * What to write instead.
	 * @param violation what is wrong
	 * @return the advice
	 */
	static String of(PathViolation violation) {
		return violation.suggestion()
			.map((suggestion) -> "write " + suggestion)
			.orElseGet(() -> of(violation.reason()));
	}

	private static String of(PathViolation.Reason reason) {
		return switch (reason) {
			case MISSING -> "name the paths that the policy covers, such as /public/**";
			case DUPLICATE, AMBIGUOUS -> "give each path to one policy only, or make one pattern more specific";
			default -> "write a path pattern such as /api/**, /api/*/items or /api/{id}";
		};
	}

}
