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

import java.util.function.Function;

import io.github.corsboot.core.PolicyWarning.Reason;

/**
 * Says what to do about something that is permitted and yet hardly meant.
 */
final class WarningAdvice {

	private WarningAdvice() {
	}

	/**
	 * What to do.
	 * @param reason why a value deserves a look
	 * @param names how keys are called where the value was written
	 * @return the advice
	 */
	static String of(Reason reason, Function<CorsKey, String> names) {
		return switch (reason) {
			case LOOPBACK_ORIGIN, LOOPBACK_WITH_CREDENTIALS -> "allow it in a profile for development only";
			case HEADER_AMONG_METHODS -> "write it into " + names.apply(CorsKey.ALLOWED_HEADERS);
			case METHODS_NOT_LISTED -> "list them, unless they are denied on purpose";
			case METHOD_AMONG_HEADERS -> "write it into " + names.apply(CorsKey.ALLOWED_METHODS);
			case FORBIDDEN_REQUEST_HEADER, ALWAYS_EXPOSED, NEVER_EXPOSED -> "leave it out";
			case LONG_MAX_AGE -> "2h is as good";
		};
	}

}
