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

import java.util.Objects;

/**
 * How decisions are carried out, whatever the policy: the same for a whole application.
 *
 * @param deniedRequests what becomes of an actual request that is denied
 * @param preflightStatus the status of a granted preflight, an
 * <a href="https://fetch.spec.whatwg.org/#ok-status">ok status</a> (200 to 299)
 * @param debug whether denied preflights say why: in a body, and, where the origin is
 * allowed, in a way that lets the browser's own console name the method or the header. It
 * tells strangers what is allowed, and is meant for development
 */
public record Enforcement(DeniedRequests deniedRequests, int preflightStatus, boolean debug) {

	/** Denied requests pass, and a granted preflight is answered with status 200. */
	public static final Enforcement DEFAULT = new Enforcement(DeniedRequests.PASS, 200, false);

	/**
	 * Creates an enforcement.
	 * @throws IllegalArgumentException if the preflight status is not in 200 to 299
	 */
	public Enforcement {
		Objects.requireNonNull(deniedRequests, "deniedRequests");
		if (preflightStatus < 200 || preflightStatus > 299) {
			throw new IllegalArgumentException(
					"The preflight status must be between 200 and 299, but is " + preflightStatus);
		}
	}

	/**
	 * Creates an enforcement that says nothing to strangers.
	 * @param deniedRequests what becomes of an actual request that is denied
	 * @param preflightStatus the status of a granted preflight
	 * @throws IllegalArgumentException if the preflight status is not in 200 to 299
	 */
	public Enforcement(DeniedRequests deniedRequests, int preflightStatus) {
		this(deniedRequests, preflightStatus, false);
	}

}
