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

package io.github.corsboot.spring;

import java.util.Optional;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.RequestKind;

import org.springframework.http.HttpHeaders;

/**
 * A request whose outcome would change if a candidate took the place of the policies that
 * decide. Whatever came from the request is hostile text.
 * <p>
 * What is compared is what the script and the application see of a decision, and every
 * difference between the two is a change:
 * <table>
 * <caption>What a decision comes to</caption> <thead>
 * <tr>
 * <th>request</th>
 * <th>decision</th>
 * <th>effect</th>
 * </tr>
 * </thead> <tbody>
 * <tr>
 * <td>without {@code Origin}, or from the application's own</td>
 * <td>any</td>
 * <td>none: never a change</td>
 * </tr>
 * <tr>
 * <td>any other</td>
 * <td>no policy covers the path</td>
 * <td>{@link Effect#LEFT_ALONE LEFT_ALONE}</td>
 * </tr>
 * <tr>
 * <td>WebSocket handshake</td>
 * <td>not blocked</td>
 * <td>{@link Effect#LEFT_ALONE LEFT_ALONE}</td>
 * </tr>
 * <tr>
 * <td>WebSocket handshake, actual request</td>
 * <td>blocked</td>
 * <td>{@link Effect#BLOCKED BLOCKED}</td>
 * </tr>
 * <tr>
 * <td>preflight, actual request</td>
 * <td>denied and not blocked</td>
 * <td>{@link Effect#DENIED DENIED}</td>
 * </tr>
 * <tr>
 * <td>actual request with {@code Cookie} or {@code Authorization}</td>
 * <td>allowed, by a policy that allows credentials</td>
 * <td>{@link Effect#ALLOWED_WITH_CREDENTIALS ALLOWED_WITH_CREDENTIALS}</td>
 * </tr>
 * <tr>
 * <td>preflight, actual request</td>
 * <td>allowed otherwise</td>
 * <td>{@link Effect#ALLOWED ALLOWED}</td>
 * </tr>
 * </tbody>
 * </table>
 * <p>
 * Left alone and denied are different, although neither grants anything: where a path is
 * left alone, the application itself may grant what it likes and answers its preflights,
 * and a policy that denies takes that away. Nobody here knows whether it does, and to
 * keep silent could break somebody. What does not count is why a request is denied, and
 * all that an allowed response says besides, such as exposed headers or the max-age.
 */
public final class CandidateChange {

	private final DecidedRequest active;

	private final DecidedRequest candidate;

	private final Effect from;

	private final Effect to;

	private CandidateChange(DecidedRequest active, DecidedRequest candidate, Effect from, Effect to) {
		this.active = active;
		this.candidate = candidate;
		this.from = from;
		this.to = to;
	}

	/**
	 * Compares two decisions on one request.
	 * @param active what was decided
	 * @param candidate what would be decided
	 * @return the change, or empty if there is none
	 */
	static Optional<CandidateChange> between(DecidedRequest active, DecidedRequest candidate) {
		Effect from = Effect.of(active);
		Effect to = Effect.of(candidate);
		return (from != to && isCrossOrigin(active)) ? Optional.of(new CandidateChange(active, candidate, from, to))
				: Optional.empty();
	}

	// A preflight is nothing that pages of the application itself send.
	private static boolean isCrossOrigin(DecidedRequest decided) {
		return decided.kind() == RequestKind.PREFLIGHT || !decided.request().isFromOwnOrigin();
	}

	/**
	 * What was decided.
	 * @return the decision and what it was about
	 */
	public DecidedRequest active() {
		return this.active;
	}

	/**
	 * What the candidate would decide.
	 * @return the decision and what it is about
	 */
	public DecidedRequest candidate() {
		return this.candidate;
	}

	/**
	 * What the request is to the CORS protocol.
	 * @return the kind of request
	 */
	public RequestKind kind() {
		return this.active.kind();
	}

	/**
	 * What the decision comes to.
	 * @return the effect so far
	 */
	public Effect from() {
		return this.from;
	}

	/**
	 * What the decision would come to.
	 * @return another effect
	 */
	public Effect to() {
		return this.to;
	}

	/**
	 * Why the request would be denied, or why it was denied if it no longer would be.
	 * @return the reason, or empty if there is no denial on either side
	 */
	public Optional<DenialReason> reason() {
		return this.candidate.reason().or(this.active::reason);
	}

	/**
	 * What a script and the application see of a decision.
	 */
	public enum Effect {

		/** The application is called, and what a script may read is up to it. */
		LEFT_ALONE,

		/** A preflight is granted, or a script can read the response. */
		ALLOWED,

		/**
		 * A script can read the response to a request that carries cookies or HTTP
		 * authentication.
		 */
		ALLOWED_WITH_CREDENTIALS,

		/** A preflight is refused, or no script can read the response. */
		DENIED,

		/** The application is not called. */
		BLOCKED;

		private static Effect of(DecidedRequest decided) {
			return switch (decided.outcome()) {
				case LEFT_ALONE, NOT_APPLICABLE -> LEFT_ALONE;
				case ALLOWED -> usesCredentials(decided) ? ALLOWED_WITH_CREDENTIALS : ALLOWED;
				case DENIED -> DENIED;
				case BLOCKED -> BLOCKED;
			};
		}

		private static boolean usesCredentials(DecidedRequest decided) {
			return decided.policy().filter(CorsPolicy::allowCredentials).isPresent()
					&& (!decided.request().header(HttpHeaders.COOKIE).isEmpty()
							|| !decided.request().header(HttpHeaders.AUTHORIZATION).isEmpty());
		}

	}

}
