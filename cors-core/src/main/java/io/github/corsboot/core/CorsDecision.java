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
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a policy says to a request. Whoever stands at the door needs three things of it:
 * the {@linkplain #headers() headers}, whether to {@linkplain #answer() stop} and with
 * which status, and which header names the decision
 * {@linkplain ResponseHeaders#governs(String) governs}.
 */
public sealed interface CorsDecision {

	/**
	 * The name of the attribute under which the filters show their decision to whatever
	 * comes after them, and to those in front of them afterwards: an attribute of the
	 * request (servlet) or of the exchange (reactive), of this type. It is there on every
	 * request that a filter has seen, with {@link LeftAlone} where no policy applies. It
	 * is for reading only: to replace or remove it changes nothing.
	 */
	String ATTRIBUTE = "io.github.corsboot.core.CorsDecision";

	/**
	 * The response headers of this decision, to be written before the application is
	 * called and to be restored until the response is committed.
	 * @return the headers
	 */
	ResponseHeaders headers();

	/**
	 * The status with which the request is answered at once, without a body and without
	 * calling the application.
	 * @return the status, or empty if the request goes on to the application
	 */
	default OptionalInt answer() {
		return OptionalInt.empty();
	}

	/**
	 * The body of the {@linkplain #answer() answer}, which belongs to the headers of the
	 * decision.
	 * @return the body in printable ASCII, or empty if the answer has none, as always
	 * unless {@linkplain Enforcement#debug() debugging}
	 */
	default Optional<String> body() {
		return Optional.empty();
	}

	/**
	 * The decision on a request for a path that no policy covers.
	 * @return the decision that leaves the response alone
	 */
	static CorsDecision leftAlone() {
		return LeftAlone.INSTANCE;
	}

	/**
	 * No policy applies: the response is none of our business.
	 */
	record LeftAlone() implements CorsDecision {

		static final LeftAlone INSTANCE = new LeftAlone();

		@Override
		public ResponseHeaders headers() {
			return ResponseHeaders.UNGOVERNED;
		}

	}

	/**
	 * A policy applies to the path, but CORS does not apply to the request: it has no
	 * {@code Origin}, comes from the application's own origin, or is a WebSocket
	 * handshake.
	 *
	 * @param cause why it does not apply
	 * @param headers what caches need to know, if anything
	 */
	record NotApplicable(Cause cause, ResponseHeaders headers) implements CorsDecision {

		/**
		 * Why CORS does not apply.
		 */
		public enum Cause {

			/** The request has no {@code Origin}. */
			NO_ORIGIN,

			/**
			 * The request comes from the application's own origin, which no policy lists.
			 */
			OWN_ORIGIN,

			/** The request is a WebSocket handshake. */
			HANDSHAKE

		}

	}

	/**
	 * The request is allowed.
	 *
	 * @param headers the headers that let the script read the response
	 * @param answer the status, if the request is a preflight
	 */
	record Allowed(ResponseHeaders headers, OptionalInt answer) implements CorsDecision {

	}

	/**
	 * The request is denied.
	 *
	 * @param reason the first check that failed
	 * @param deniedHeaders the requested header names that are not allowed, lower-case,
	 * in the order asked; empty unless the reason is
	 * {@link DenialReason#HEADERS_NOT_ALLOWED}
	 * @param headers the headers of the response; whatever they hold, a browser takes
	 * them for a refusal
	 * @param answer the status, if the request is a preflight or is blocked
	 * @param body the body of the answer, if there is one
	 */
	record Denied(DenialReason reason, List<String> deniedHeaders, ResponseHeaders headers, OptionalInt answer,
			Optional<String> body) implements CorsDecision {

		/**
		 * Creates a denial.
		 */
		public Denied {
			deniedHeaders = (deniedHeaders instanceof DeniedHeaders) ? deniedHeaders : List.copyOf(deniedHeaders);
		}

	}

}
