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

package io.github.corsboot.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.spring.CorsPolicies;

/**
 * What the server would say, in a form that a page can show.
 *
 * @param policy the policy of the path, if there is one
 * @param preflight what a preflight would be answered
 * @param actual what would become of the actual request
 */
record Explanation(Optional<Policy> policy, Verdict preflight, Verdict actual) {

	/**
	 * The settings of a policy.
	 *
	 * @param name its name
	 * @param allowedOrigins who may read
	 * @param allowedMethods with which methods
	 * @param allowedHeaders with which request headers
	 * @param exposedHeaders which response headers may be read
	 * @param allowCredentials whether cookies may be sent along
	 * @param maxAgeSeconds how long a preflight's answer may be cached
	 */
	record Policy(String name, List<String> allowedOrigins, List<String> allowedMethods, List<String> allowedHeaders,
			List<String> exposedHeaders, boolean allowCredentials, long maxAgeSeconds) {

		static Optional<Policy> named(String name, CorsPolicies policies) {
			return Optional.ofNullable(policies.policies().get(name)).map((policy) -> of(name, policy));
		}

		private static Policy of(String name, CorsPolicy policy) {
			return new Policy(name, policy.allowedOrigins(), policy.allowedMethods(), policy.allowedHeaders(),
					policy.exposedHeaders(), policy.allowCredentials(), policy.maxAge().toSeconds());
		}

	}

	/**
	 * What the policies say to one request.
	 *
	 * @param outcome the kind of decision
	 * @param reason why it is denied, if it is
	 * @param deniedHeaders the request headers because of which it is denied
	 * @param headers the response headers of the decision
	 * @param answer the status, if the application is not called
	 */
	record Verdict(Outcome outcome, Optional<DenialReason> reason, List<String> deniedHeaders,
			Map<String, String> headers, OptionalInt answer) {

		static Verdict of(CorsDecision decision) {
			Map<String, String> headers = new LinkedHashMap<>();
			decision.headers().forEach(headers::put);
			decision.headers().mergeVary(List.of()).ifPresent((vary) -> headers.put("Vary", vary));
			if (decision instanceof CorsDecision.Denied denied) {
				return new Verdict(Outcome.DENIED, Optional.of(denied.reason()), denied.deniedHeaders(), headers,
						denied.answer());
			}
			return new Verdict(Outcome.of(decision), Optional.empty(), List.of(), headers, decision.answer());
		}

	}

	/**
	 * The kinds of decision.
	 */
	enum Outcome {

		ALLOWED, DENIED, NOT_APPLICABLE, LEFT_ALONE;

		static Outcome of(CorsDecision decision) {
			if (decision instanceof CorsDecision.Allowed) {
				return ALLOWED;
			}
			if (decision instanceof CorsDecision.Denied) {
				return DENIED;
			}
			return (decision instanceof CorsDecision.LeftAlone) ? LEFT_ALONE : NOT_APPLICABLE;
		}

	}

}
