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

package io.github.corsboot.benchmarks;

/**
 * The requests that are measured, and what has to become of them.
 */
public enum Scenario {

	/** No origin: most requests of most applications. */
	NO_ORIGIN("no `Origin`", Origins.EXACT, Outcome.NOT_CORS, BrowserRequest.actual(null)),

	/** Allowed by name. */
	ALLOWED("allowed", Origins.EXACT, Outcome.GRANTED, BrowserRequest.actual(ComparedPolicy.ORIGIN)),

	/** Denied by a list of names. */
	DENIED("denied by exact list", Origins.EXACT, Outcome.DENIED, BrowserRequest.actual("https://app.example.edu")),

	/** Allowed by a wildcard. */
	WILDCARD("allowed by wildcard", Origins.WILDCARD, Outcome.GRANTED,
			BrowserRequest.actual("https://tenant-17.example.com")),

	/** Denied by a wildcard that it all but fits. */
	WILDCARD_DENIED("denied by wildcard", Origins.WILDCARD, Outcome.DENIED,
			BrowserRequest.actual("https://tenant-17.example.edu")),

	/** A preflight of ordinary size. */
	PREFLIGHT("preflight granted", Origins.EXACT, Outcome.GRANTED,
			BrowserRequest.preflight(ComparedPolicy.ORIGIN, "PUT", "content-type,x-requested-with")),

	/** A preflight for a method that is not allowed. */
	PREFLIGHT_DENIED("preflight denied", Origins.EXACT, Outcome.DENIED,
			BrowserRequest.preflight(ComparedPolicy.ORIGIN, "PATCH", "content-type,x-requested-with")),

	/** A preflight for one header with a name of thousands of letters. */
	HEADERS_ONE_NAME("preflight, 4,096 characters: one name", Outcome.DENIED, HostileInput.ONE_NAME),

	/** A preflight for a hundred headers. */
	HEADERS_MANY_NAMES("preflight, 4,096 characters: 100 names", Outcome.DENIED, HostileInput.MANY_NAMES),

	/** A preflight for the same header hundreds of times. */
	HEADERS_DUPLICATES("preflight, 4,096 characters: one allowed name, repeated", Outcome.GRANTED_OR_DENIED,
			HostileInput.DUPLICATES),

	/** A preflight for thousands of nothings. */
	HEADERS_COMMAS("preflight, 4,096 characters: commas", Outcome.GRANTED_OR_DENIED, HostileInput.COMMAS),

	/** A preflight with thousands of blanks. */
	HEADERS_BLANKS("preflight, 4,096 characters: blanks", Outcome.GRANTED_OR_DENIED, HostileInput.BLANKS),

	/** An origin as long as a host may be. */
	ORIGIN_LONG("`Origin` with a host of 253 characters", Origins.WILDCARD, Outcome.DENIED,
			BrowserRequest.actual(HostileInput.ORIGIN.ofLength("https://".length() + 253))),

	/** An origin as long as servers take. */
	ORIGIN_HUGE("`Origin` of 8,000 characters", Origins.WILDCARD, Outcome.DENIED,
			BrowserRequest.actual(HostileInput.ORIGIN.ofLength(8000)));

	private final String title;

	private final Origins origins;

	private final Outcome outcome;

	@SuppressWarnings("ImmutableEnumChecker") // Its map is a copy that nobody can change.
	private final BrowserRequest request;

	Scenario(String title, Outcome outcome, HostileInput requestedHeaders) {
		this(title, Origins.EXACT, outcome,
				BrowserRequest.preflight(ComparedPolicy.ORIGIN, "PUT", requestedHeaders.ofLength(4096)));
	}

	Scenario(String title, Origins origins, Outcome outcome, BrowserRequest request) {
		this.title = title;
		this.origins = origins;
		this.outcome = outcome;
		this.request = request;
	}

	/**
	 * What people call it.
	 * @return the title of a row
	 */
	public String title() {
		return this.title;
	}

	/**
	 * How the policy names origins.
	 * @return exactly or by a wildcard
	 */
	public Origins origins() {
		return this.origins;
	}

	/**
	 * What has to become of the request.
	 * @return the only right outcome
	 */
	public Outcome outcome() {
		return this.outcome;
	}

	/**
	 * The request.
	 * @return a request as browsers send it, more or less
	 */
	public BrowserRequest request() {
		return this.request;
	}

	/**
	 * Whether the request is a preflight.
	 * @return whether it is to be answered by the filter
	 */
	public boolean isPreflight() {
		return "OPTIONS".equals(this.request.method());
	}

	/**
	 * Whether there is nothing to compare with where a filter knows no wildcards. The
	 * long origins are measured there as well, against the exact list.
	 * @return whether the outcome depends on a wildcard
	 */
	public boolean needsWildcard() {
		return this == WILDCARD || this == WILDCARD_DENIED;
	}

	/**
	 * Whether somebody has made this request to do harm.
	 * @return whether it is hostile
	 */
	public boolean isHostile() {
		return compareTo(HEADERS_ONE_NAME) >= 0;
	}

}
