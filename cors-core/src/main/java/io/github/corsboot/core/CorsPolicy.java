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

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may read what from another origin: one policy, complete and valid. Instances are
 * immutable and are made by a {@linkplain #builder() builder}, which accepts no policy
 * that cannot work or that endangers users.
 * <p>
 * {@link PolicySetting} lists the settings, what they take, and why.
 */
public final class CorsPolicy {

	private final PolicySettings settings;

	private final PolicyEngine engine;

	private final List<PolicyWarning> warnings;

	private final Optional<PublicSuffixes> publicSuffixes;

	CorsPolicy(PolicySettings settings, PolicyEngine engine, List<PolicyWarning> warnings,
			Optional<PublicSuffixes> publicSuffixes) {
		this.settings = settings;
		this.engine = engine;
		this.warnings = warnings;
		this.publicSuffixes = publicSuffixes;
	}

	/**
	 * Starts a policy with the defaults: nobody is named yet; GET, HEAD, POST, PUT, PATCH
	 * and DELETE; every request header; no exposed header; no credentials; a max-age of
	 * 30 minutes.
	 * @return a new builder
	 */
	public static Builder builder() {
		return new Builder(new PolicyDraft());
	}

	/**
	 * A policy for paths that can be read in two ways: it denies every cross-origin
	 * request as {@link DenialReason#PATH_AMBIGUOUS}.
	 * @return the policy
	 */
	public static CorsPolicy denyingAmbiguousPath() {
		return PolicyDraft.AMBIGUOUS_PATH;
	}

	/**
	 * Starts a new policy from the settings of this one, its public suffixes included.
	 * The switches that begin with {@code dangerously} are not taken along.
	 * @return a new builder
	 */
	public Builder toBuilder() {
		return new Builder(new PolicyDraft(this.settings, this.publicSuffixes));
	}

	/**
	 * Decides on a request, with {@link Enforcement#DEFAULT}.
	 * @param request the request
	 * @return the decision
	 */
	public CorsDecision decide(CorsRequest request) {
		return decide(request, Enforcement.DEFAULT);
	}

	/**
	 * Decides on a request, and on how the decision is carried out.
	 * @param request the request
	 * @param enforcement what becomes of requests that are denied or answered
	 * @return the decision
	 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a>
	 */
	public CorsDecision decide(CorsRequest request, Enforcement enforcement) {
		return this.engine.decide(request, enforcement);
	}

	/**
	 * Explains a denial, for people. It takes longer than a decision: ask for it where
	 * somebody reads it.
	 * @param request the request that was denied
	 * @param denied the decision of this policy on it
	 * @return why it was denied, and the nearest thing that would have been allowed
	 */
	public DenialExplanation explain(CorsRequest request, CorsDecision.Denied denied) {
		return this.engine.explain(request, denied);
	}

	/**
	 * Whether an origin is allowed, whatever the method and the headers.
	 * @param origin the value of an {@code Origin} header, which is compared exactly
	 * @return whether it is allowed; with {@code *} any text is
	 */
	public boolean allowsOrigin(String origin) {
		return this.engine.allowsOrigin(origin);
	}

	/**
	 * The origin patterns that are allowed, in canonical form.
	 * @return the patterns, unmodifiable; empty if nobody is allowed
	 */
	public List<String> allowedOrigins() {
		return this.settings.allowedOrigins();
	}

	/**
	 * The methods that are allowed. {@code GET} covers {@code HEAD}.
	 * @return the methods, unmodifiable, or {@code *}
	 */
	public List<String> allowedMethods() {
		return this.settings.allowedMethods();
	}

	/**
	 * The names of the request headers that are allowed.
	 * @return the names, unmodifiable, or {@code *}
	 */
	public List<String> allowedHeaders() {
		return this.settings.allowedHeaders();
	}

	/**
	 * The response headers that a script may read besides those that it always may.
	 * @return the names, unmodifiable, or {@code *}
	 */
	public List<String> exposedHeaders() {
		return this.settings.exposedHeaders();
	}

	/**
	 * Whether responses to requests with credentials may be read.
	 * @return whether credentials are allowed
	 */
	public boolean allowCredentials() {
		return this.settings.allowCredentials();
	}

	/**
	 * How long a browser may remember the answer to a preflight.
	 * @return the time, zero if it must not remember it
	 */
	public Duration maxAge() {
		return this.settings.maxAge();
	}

	/**
	 * Whether pages of public networks may reach this server on a private one.
	 * @return whether a preflight that asks for it is granted it
	 */
	public boolean allowPrivateNetwork() {
		return this.settings.allowPrivateNetwork();
	}

	/**
	 * Whether allowed origins may also read how long the response took.
	 * @return whether {@code Timing-Allow-Origin} is sent
	 */
	public boolean timingAllowOrigin() {
		return this.settings.timingAllowOrigin();
	}

	/**
	 * What is permitted in this policy and yet pointless, or worth a second look.
	 * @return the warnings, unmodifiable, in the order of the settings
	 */
	public List<PolicyWarning> warnings() {
		return this.warnings;
	}

	@Override
	public String toString() {
		return this.settings.toString();
	}

	/**
	 * Builds a {@link CorsPolicy}. Each method replaces what was set before.
	 */
	public static final class Builder {

		private final PolicyDraft draft;

		private Builder(PolicyDraft draft) {
			this.draft = draft;
		}

		/**
		 * Sets the origin patterns that are allowed. No pattern at all allows nobody.
		 * @param patterns origins, origin patterns, or {@code *}
		 * @return this builder
		 */
		public Builder allowedOrigins(String... patterns) {
			return allowedOrigins(List.of(patterns));
		}

		/**
		 * Sets the origin patterns that are allowed. No pattern at all allows nobody.
		 * @param patterns origins, origin patterns, or {@code *}
		 * @return this builder
		 */
		public Builder allowedOrigins(Collection<String> patterns) {
			this.draft.allowedOrigins = Optional.of(List.copyOf(patterns));
			return this;
		}

		/**
		 * Sets the methods that are allowed.
		 * @param methods methods, or {@code *}
		 * @return this builder
		 */
		public Builder allowedMethods(String... methods) {
			return allowedMethods(List.of(methods));
		}

		/**
		 * Sets the methods that are allowed.
		 * @param methods methods, or {@code *}
		 * @return this builder
		 */
		public Builder allowedMethods(Collection<String> methods) {
			this.draft.allowedMethods = List.copyOf(methods);
			return this;
		}

		/**
		 * Sets the names of the request headers that are allowed.
		 * @param names header names, or {@code *}
		 * @return this builder
		 */
		public Builder allowedHeaders(String... names) {
			return allowedHeaders(List.of(names));
		}

		/**
		 * Sets the names of the request headers that are allowed.
		 * @param names header names, or {@code *}
		 * @return this builder
		 */
		public Builder allowedHeaders(Collection<String> names) {
			this.draft.allowedHeaders = List.copyOf(names);
			return this;
		}

		/**
		 * Sets the names of the response headers that a script may read.
		 * @param names header names, or {@code *}
		 * @return this builder
		 */
		public Builder exposedHeaders(String... names) {
			return exposedHeaders(List.of(names));
		}

		/**
		 * Sets the names of the response headers that a script may read.
		 * @param names header names, or {@code *}
		 * @return this builder
		 */
		public Builder exposedHeaders(Collection<String> names) {
			this.draft.exposedHeaders = List.copyOf(names);
			return this;
		}

		/**
		 * Sets whether responses to requests with credentials may be read.
		 * @param allow whether they may
		 * @return this builder
		 */
		public Builder allowCredentials(boolean allow) {
			this.draft.allowCredentials = allow;
			return this;
		}

		/**
		 * Sets how long a browser may remember the answer to a preflight.
		 * @param maxAge the time, of which whole seconds count
		 * @return this builder
		 */
		public Builder maxAge(Duration maxAge) {
			this.draft.maxAge = Objects.requireNonNull(maxAge, "maxAge");
			return this;
		}

		/**
		 * Sets whether pages of public networks may reach this server on a private one.
		 * @param allow whether they may
		 * @return this builder
		 */
		public Builder allowPrivateNetwork(boolean allow) {
			this.draft.allowPrivateNetwork = allow;
			return this;
		}

		/**
		 * Sets whether allowed origins may also read the timing of responses.
		 * @param allow whether they may
		 * @return this builder
		 */
		public Builder timingAllowOrigin(boolean allow) {
			this.draft.timingAllowOrigin = allow;
			return this;
		}

		/**
		 * Tolerates origins with the scheme {@code http} together with credentials:
		 * whoever is on the network can put a script into their pages, and read here.
		 * @return this builder
		 */
		public Builder dangerouslyTolerateInsecureOrigins() {
			this.draft.toleratesInsecureOrigins = true;
			return this;
		}

		/**
		 * Says which names are public suffixes. Without this, a host with a wildcard is
		 * refused together with credentials, unless it is tolerated or is localhost.
		 * @param suffixes the answer
		 * @return this builder
		 */
		public Builder publicSuffixes(PublicSuffixes suffixes) {
			this.draft.publicSuffixes = Optional.of(suffixes);
			return this;
		}

		/**
		 * Tolerates wildcards in front of public suffixes, together with credentials.
		 * @return this builder
		 */
		public Builder dangerouslyTolerateSubdomainsOfPublicSuffixes() {
			this.draft.toleratesPublicSuffixes = true;
			return this;
		}

		/**
		 * Checks all settings and builds the policy.
		 * @return the policy
		 * @throws InvalidCorsPolicyException if anything is wrong; it lists everything
		 */
		public CorsPolicy build() {
			return this.draft.build();
		}

	}

}
