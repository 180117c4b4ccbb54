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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The denials of one policy, made when it is built: whoever is denied does not cost an
 * object.
 */
final class PolicyDenials {

	static final int FORBIDDEN = 403;

	private final Map<DenialReason, CorsDecision.Denied> passed = new EnumMap<>(DenialReason.class);

	private final Map<DenialReason, CorsDecision.Denied> passedOptions = new EnumMap<>(DenialReason.class);

	private final Map<DenialReason, CorsDecision.Denied> stopped = new EnumMap<>(DenialReason.class);

	private final Map<DenialReason, CorsDecision.Denied> stoppedOptions = new EnumMap<>(DenialReason.class);

	private final ResponseHeaders stop;

	PolicyDenials(PolicyResponses responses) {
		this.stop = responses.stop(true);
		for (DenialReason reason : DenialReason.values()) {
			this.passed.put(reason, passed(reason, responses.nothing(false)));
			this.passedOptions.put(reason, passed(reason, responses.nothing(true)));
			this.stopped.put(reason, denied(reason, List.of(), responses.stop(false)));
			this.stoppedOptions.put(reason, denied(reason, List.of(), this.stop));
		}
	}

	private static CorsDecision.Denied passed(DenialReason reason, ResponseHeaders headers) {
		return new CorsDecision.Denied(reason, List.of(), headers, OptionalInt.empty(), Optional.empty());
	}

	/**
	 * Makes a denial that is answered here.
	 * @param reason the reason
	 * @param deniedHeaders the header names that are not allowed
	 * @param headers the headers of the answer
	 * @return the denial
	 */
	static CorsDecision.Denied denied(DenialReason reason, List<String> deniedHeaders, ResponseHeaders headers) {
		return new CorsDecision.Denied(reason, deniedHeaders, headers, OptionalInt.of(FORBIDDEN), Optional.empty());
	}

	CorsDecision.Denied ofRequest(DenialReason reason, boolean options, DeniedRequests deniedRequests) {
		boolean stops = deniedRequests == DeniedRequests.BLOCK;
		if (options) {
			return of(stops ? this.stoppedOptions : this.passedOptions, reason);
		}
		return of(stops ? this.stopped : this.passed, reason);
	}

	CorsDecision.Denied ofPreflight(DenialReason reason) {
		return of(this.stoppedOptions, reason);
	}

	CorsDecision.Denied ofHeaders(List<String> deniedHeaders) {
		return denied(DenialReason.HEADERS_NOT_ALLOWED, deniedHeaders, this.stop);
	}

	private static CorsDecision.Denied of(Map<DenialReason, CorsDecision.Denied> denials, DenialReason reason) {
		return Objects.requireNonNull(denials.get(reason));
	}

}
