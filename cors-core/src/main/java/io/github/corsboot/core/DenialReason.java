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

import java.util.Optional;

/**
 * Why a request was denied. The checks run in the order of the constants' groups: path,
 * origin, method, headers; the first that fails is the reason.
 */
public enum DenialReason {

	/** The path can be read in two ways, and they lead to different policies. */
	PATH_AMBIGUOUS(Check.PATH),

	/**
	 * The {@code Origin} header is not one
	 * <a href="https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin">serialized
	 * origin</a>: malformed, too long, or sent more than once.
	 */
	ORIGIN_MALFORMED(Check.ORIGIN),

	/**
	 * The {@code Origin} header is {@code null}, which stands for every opaque origin.
	 */
	ORIGIN_NULL(Check.ORIGIN),

	/** The origin is well-formed, and the policy does not allow it. */
	ORIGIN_NOT_ALLOWED(Check.ORIGIN),

	/** The (requested) method is not allowed, or is not a usable method at all. */
	METHOD_NOT_ALLOWED(Check.METHOD),

	/**
	 * {@code Access-Control-Request-Headers} is not a list of header names, or exceeds
	 * the bounds within which it is read.
	 */
	HEADERS_MALFORMED(Check.HEADERS),

	/** At least one requested header is not allowed; the decision says which. */
	HEADERS_NOT_ALLOWED(Check.HEADERS);

	private final Check check;

	private final Optional<DenialReason> verdict = Optional.of(this);

	DenialReason(Check check) {
		this.check = check;
	}

	/**
	 * The check that failed.
	 * @return the check
	 */
	public Check check() {
		return this.check;
	}

	// Always the same instance: a denial that comes a million times costs no object.
	Optional<DenialReason> verdict() {
		return this.verdict;
	}

}
