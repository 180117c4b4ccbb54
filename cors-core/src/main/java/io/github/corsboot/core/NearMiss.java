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
 * How far a denied request is from what a policy allows: the nearest thing that would
 * have been allowed, and what the difference is. It is found when somebody asks for it,
 * never while a request waits.
 *
 * @param kind what the difference is
 * @param configured the pattern, the origin or the method that would have been allowed;
 * for {@link Kind#HEADER_NAMES} the value of the setting that would allow the request. It
 * is printable ASCII
 */
public record NearMiss(Kind kind, String configured) {

	/**
	 * Creates a near miss.
	 */
	public NearMiss {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(configured, "configured");
	}

	/**
	 * One clause for people, such as "https://app.example.com is allowed, and only the
	 * scheme differs".
	 * @return the clause
	 */
	public String message() {
		return String.format(this.kind.format, this.configured);
	}

	/**
	 * What the difference is, from the smallest on.
	 */
	public enum Kind {

		/** The request writes the port that belongs to the scheme anyway. */
		DEFAULT_PORT("%s is allowed, and a default port is never part of a serialized origin"),

		/** The request has a slash at the end. */
		TRAILING_SLASH("%s is allowed, and a serialized origin has no slash at the end"),

		/** The request is not in lower case. */
		UPPER_CASE("%s is allowed, and a serialized origin is in lower case"),

		/** The request is written in another way that no browser uses. */
		MISWRITTEN("%s is allowed, and browsers write it like this"),

		/** The same host and port with another scheme. */
		OTHER_SCHEME("%s is allowed, and only the scheme differs"),

		/** The same scheme and host with another port. */
		OTHER_PORT("%s is allowed, and only the port differs"),

		/** The same host with another scheme and port. */
		OTHER_SCHEME_AND_PORT("%s is allowed, and scheme and port differ"),

		/** The host with {@code www.} in front, or without it. */
		WWW("%s is allowed, and only www. differs"),

		/** The domain whose subdomains are allowed. */
		APEX("%s is allowed, and that does not cover the domain itself"),

		/** A domain below one that is allowed. */
		SUBDOMAIN("%s is allowed, and that does not cover its subdomains"),

		/** The domain above one that is allowed. */
		PARENT("%s is allowed, and that does not cover the domain above it"),

		/** What stands for the wildcard within a label is empty or has dots. */
		WILDCARD_LABEL("%s is allowed, and its wildcard stands for one or more characters other than a dot"),

		/** Another site, whose name ends or begins like one that is allowed. */
		LOOKALIKE("%s is allowed, and this only looks like it: it is another site"),

		/** The method in another case. */
		METHOD_CASE("%s is allowed, and methods are compared with case"),

		/** Header names are missing in the policy. */
		HEADER_NAMES("this would allow it: %s");

		private final String format;

		Kind(String format) {
			this.format = format;
		}

	}

}
