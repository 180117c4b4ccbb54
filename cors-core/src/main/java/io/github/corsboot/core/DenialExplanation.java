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

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.corsboot.core.internal.http.HeaderNames;

/**
 * Why a request was denied, for people. All text is printable ASCII and of bounded
 * length; what came from the request is escaped in it.
 *
 * @param reason the first check that failed
 * @param why the same in one clause, with what the request asked for
 * @param nearMiss the nearest thing that would have been allowed, if anything is near
 */
public record DenialExplanation(DenialReason reason, String why, Optional<NearMiss> nearMiss) {

	/**
	 * Creates an explanation.
	 */
	public DenialExplanation {
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(why, "why");
		Objects.requireNonNull(nearMiss, "nearMiss");
	}

	static DenialExplanation of(CorsRequest request, CorsDecision.Denied denied, NearMisses nearMisses) {
		List<String> origin = request.header(HeaderNames.ORIGIN);
		return new DenialExplanation(denied.reason(), why(request, denied), nearMisses.of(request, origin, denied));
	}

	/**
	 * One sentence for people: why, and what is near.
	 * @return the sentence, without a full stop
	 */
	public String message() {
		return this.why + this.nearMiss.map((near) -> ": " + near.message()).orElse("");
	}

	private static String why(CorsRequest request, CorsDecision.Denied denied) {
		return switch (denied.reason()) {
			case PATH_AMBIGUOUS ->
				"the path can be read in more than one way, or in none, and that leads to no single policy";
			case ORIGIN_MALFORMED -> "the Origin header is not one well-formed origin";
			case ORIGIN_NULL -> "the origin is null, which sandboxed pages send and every website can produce";
			case ORIGIN_NOT_ALLOWED -> "the origin is not allowed";
			case METHOD_NOT_ALLOWED -> "the method \""
					+ SafeText.hostile(request.requestedMethod().orElseGet(request::method)) + "\" is not allowed";
			case HEADERS_MALFORMED -> "the request headers that are asked for are too many, or are no header names";
			case HEADERS_NOT_ALLOWED -> "these request headers are not allowed: \""
					+ SafeText.hostile(String.join(", ", denied.deniedHeaders())) + "\"";
		};
	}

}
