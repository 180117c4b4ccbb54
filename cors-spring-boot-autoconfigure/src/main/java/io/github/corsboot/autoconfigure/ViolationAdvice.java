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

import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.PolicyViolation.Reason;

/**
 * Says what to write instead of something that the core refuses.
 */
final class ViolationAdvice {

	private ViolationAdvice() {
	}

	// Whether a value is wrong only together with credentials.
	static boolean dependsOnCredentials(Reason reason) {
		return switch (reason) {
			case ANY_ORIGIN_WITH_CREDENTIALS, ANY_HEADER_WITH_CREDENTIALS, INSECURE_ORIGIN, PUBLIC_SUFFIX,
					UNKNOWN_SUFFIX ->
				true;
			default -> false;
		};
	}

	// Whether a value is wrong only together with other settings of the policy.
	static boolean dependsOnPolicy(Reason reason) {
		return dependsOnCredentials(reason) || reason == Reason.PRIVATE_NETWORK_FOR_ANY_ORIGIN
				|| reason == Reason.MISSING;
	}

	/**
	 * What to write instead.
	 * @param violation what is wrong
	 * @param wording how to change the policy in which it is wrong
	 * @return the advice
	 */
	static String of(PolicyViolation violation, Wording wording) {
		return violation.suggestion()
			.map((suggestion) -> "write " + suggestion)
			.orElseGet(() -> of(violation.reason(), wording));
	}

	private static String of(Reason reason, Wording wording) {
		return switch (reason) {
			case MISSING -> "name the origins that may read responses, or write nothing behind the key to allow nobody";
			case ANY_ORIGIN_WITH_CREDENTIALS -> "name the origins, or " + wording.switchOff(CorsKey.ALLOW_CREDENTIALS);
			case ANY_HEADER_WITH_CREDENTIALS -> "name the headers, or " + wording.switchOff(CorsKey.ALLOW_CREDENTIALS);
			case INSECURE_ORIGIN -> "use https, or " + wording.confess(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS);
			case PUBLIC_SUFFIX -> "name the subdomains that are yours, or "
					+ wording.confess(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS);
			case UNKNOWN_SUFFIX -> wording.provideSuffixes() + ", name the subdomains, or "
					+ wording.confess(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS);
			case PRIVATE_NETWORK_FOR_ANY_ORIGIN ->
				"name the origins, or " + wording.switchOff(CorsKey.ALLOW_PRIVATE_NETWORK);
			case NEGATIVE, TOO_LONG -> "write a duration from 0 to 24h";
			case FORBIDDEN_METHOD -> "leave it out";
			case INVALID_METHOD, METHOD_CASE -> "name methods such as GET or PATCH, separated by commas, or write *";
			case INVALID_HEADER_NAME -> "name headers such as X-Requested-With, separated by commas";
			case INVALID_PORT -> "write a port from 1 to 65535, a list such as :[3000,5173], or :* for every port";
			case NULL_ORIGIN, UNSUPPORTED_SCHEME -> "serve the page from an origin of its own, and write that";
			case MISPLACED_WILDCARD, WILDCARD_SCHEME, WILDCARD_ADDRESS, REGULAR_EXPRESSION ->
				"write an origin, or a pattern such as https://*.example.com or http://localhost:*";
			default ->
				"write an origin as browsers send it, such as https://app.example.com; a comma separates several";
		};
	}

}
