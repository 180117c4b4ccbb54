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

import java.util.Locale;
import java.util.Optional;

import io.github.corsboot.core.PolicySetting;

/**
 * The keys of {@code cors.*} and {@code cors.candidate.*}: how each is written, what its
 * value is and where it may stand.
 */
enum CorsKey {

	ALLOWED_ORIGINS("allowed-origins", Kind.LIST, Scope.INHERITED),

	PATHS("paths", Kind.LIST, Scope.OWN),

	ALLOWED_METHODS("allowed-methods", Kind.LIST, Scope.INHERITED),

	ALLOWED_HEADERS("allowed-headers", Kind.LIST, Scope.INHERITED),

	EXPOSED_HEADERS("exposed-headers", Kind.LIST, Scope.INHERITED),

	ALLOW_CREDENTIALS("allow-credentials", Kind.FLAG, Scope.INHERITED),

	MAX_AGE("max-age", Kind.DURATION, Scope.INHERITED),

	ALLOW_PRIVATE_NETWORK("allow-private-network", Kind.FLAG, Scope.INHERITED),

	TIMING_ALLOW_ORIGIN("timing-allow-origin", Kind.FLAG, Scope.INHERITED),

	DANGEROUSLY_TOLERATE_INSECURE_ORIGINS("dangerously-tolerate-insecure-origins", Kind.FLAG, Scope.OWN),

	DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS("dangerously-tolerate-public-suffix-subdomains", Kind.FLAG,
			Scope.OWN),

	ENABLED("enabled", Kind.FLAG, Scope.OWN),

	EXCLUDE_PATHS("exclude-paths", Kind.LIST, Scope.ROOT),

	DENIED_REQUESTS("denied-requests", Kind.DENIED_REQUESTS, Scope.ROOT),

	PREFLIGHT_STATUS("preflight-status", Kind.STATUS, Scope.APPLICATION),

	DEBUG("debug", Kind.FLAG, Scope.APPLICATION),

	REMEMBER_ORIGINS("remember-origins", Kind.FLAG, Scope.APPLICATION),

	FILTER_ORDER("filter.order", Kind.INTEGER, Scope.APPLICATION);

	private final String text;

	private final Kind kind;

	private final Scope scope;

	CorsKey(String text, Kind kind, Scope scope) {
		this.text = text;
		this.kind = kind;
		this.scope = scope;
	}

	// The key below a root or below the name of a policy, as documentation writes it.
	String text() {
		return this.text;
	}

	/**
	 * The key in full, as documentation writes it.
	 * @param holder the root or the policy that has it
	 * @return the key from {@code cors} on
	 */
	String in(Holder holder) {
		return holder.prefix() + this.text;
	}

	/**
	 * The key in full, among those of the policies that decide.
	 * @param policy the name of the policy, or empty for the root
	 * @return the key from {@code cors} on
	 */
	String in(String policy) {
		return in(Root.ACTIVE.policy(policy));
	}

	Kind kind() {
		return this.kind;
	}

	boolean isList() {
		return this.kind == Kind.LIST;
	}

	boolean isInherited() {
		return this.scope == Scope.INHERITED;
	}

	boolean isRootOnly() {
		return this.scope == Scope.ROOT || this.scope == Scope.APPLICATION;
	}

	boolean canBeIn(Holder holder) {
		return (holder.isRoot() || !isRootOnly()) && !isForeignTo(holder.root());
	}

	// A candidate changes no response, and has no say in how responses are made.
	private boolean isForeignTo(Root root) {
		return root == Root.CANDIDATE && this.scope == Scope.APPLICATION;
	}

	/**
	 * Where the key belongs that somebody has written elsewhere.
	 * @param holder where it was written
	 * @return the nearest place where it can be
	 */
	Holder nearest(Holder holder) {
		if (canBeIn(holder)) {
			return holder;
		}
		return (isForeignTo(holder.root()) ? Root.ACTIVE : holder.root()).itself();
	}

	/**
	 * What the key holds for, if it cannot be where somebody has written it.
	 * @param holder where it was written
	 * @return the predicate of a sentence
	 */
	String whyNotIn(Holder holder) {
		return isForeignTo(holder.root()) ? "holds for the application as it runs; a candidate touches no response"
				: "holds for the whole application, not for one policy";
	}

	// The environment variable's spelling, such as allowed_origins.
	String variable() {
		return this.text.replace('-', '_').replace('.', '_');
	}

	// The key of a setting of the core.
	static CorsKey of(PolicySetting setting) {
		for (CorsKey key : values()) {
			if (key.text.equals(setting.key())) {
				return key;
			}
		}
		throw new IllegalArgumentException(setting.key());
	}

	// The key that is written like this, whatever the case, dashes and underscores.
	static Optional<CorsKey> find(String written) {
		String uniform = uniform(written);
		for (CorsKey key : values()) {
			if (uniform(key.text).equals(uniform)) {
				return Optional.of(key);
			}
		}
		return Optional.empty();
	}

	// The form in which two spellings of one name are equal.
	static String uniform(String name) {
		return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

	/** What the value of a key is. */
	enum Kind {

		LIST, FLAG, DURATION, DENIED_REQUESTS, STATUS, INTEGER

	}

	private enum Scope {

		/** A named policy takes the root's value where it has none itself. */
		INHERITED,

		/** Every policy speaks for itself. */
		OWN,

		/** There is one value for all policies of a root. */
		ROOT,

		/** There is one value for the whole application. */
		APPLICATION

	}

}
