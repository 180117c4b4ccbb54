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
import java.util.Optional;

/**
 * One thing that is wrong with a policy, as a value. Text for people is made from it and
 * never parsed back.
 *
 * @param setting the setting that is wrong
 * @param index the position in the setting's list, from zero, or -1 if the setting is no
 * list or the list as a whole is wrong
 * @param value the offending value as it was given
 * @param reason why it is wrong
 * @param suggestion what to write instead, if there is one obvious answer
 */
public record PolicyViolation(PolicySetting setting, int index, String value, Reason reason,
		Optional<String> suggestion) {

	/**
	 * Creates a violation.
	 */
	public PolicyViolation {
		Objects.requireNonNull(setting, "setting");
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(suggestion, "suggestion");
	}

	/**
	 * One line for people: the setting, why it is wrong, what to write instead, and at
	 * the end the value, escaped and shortened.
	 * @return the message
	 */
	public String message() {
		StringBuilder message = new StringBuilder(SafeText.element(this.setting.key(), this.index)).append(": ")
			.append(this.reason.clause());
		this.suggestion.ifPresent((text) -> message.append("; write \"").append(SafeText.excerpt(text)).append('"'));
		return message.append(": \"").append(SafeText.excerpt(this.value)).append('"').toString();
	}

	/**
	 * Why a value is wrong. <em>Invalid</em> means that it is not the syntax,
	 * <em>forbidden</em> that the standard rules it out, <em>prohibited</em> that we do.
	 */
	public enum Reason {

		/** Nothing was given where something is needed. */
		MISSING("must be set"),

		/** An empty element. */
		EMPTY("is empty"),

		/** A control character, or a blank inside the value. */
		INVALID_CHARACTER("contains a character that cannot be part of it"),

		/** An origin without {@code scheme://}. */
		MISSING_SCHEME("has no scheme"),

		/** What stands in front of {@code ://} is no scheme. */
		INVALID_SCHEME("has an invalid scheme"),

		/** A scheme whose pages have no origin of their own, or that sends none. */
		UNSUPPORTED_SCHEME("has a scheme that no browser sends as an origin"),

		/** The {@code null} origin, which every sandboxed document shares. */
		NULL_ORIGIN("is the null origin, which any website can produce"),

		/** User name or password in front of the host. */
		USER_INFO("carries user information"),

		/** A path, a query or a fragment after the origin. */
		PATH("has a path, query or fragment; an origin ends with its host or port"),

		/** A host that breaks the rules for names. */
		INVALID_HOST("has an invalid host"),

		/** Two dots in a row, or a dot at the beginning. */
		EMPTY_LABEL("has an empty label in its host"),

		/** A host that ends with a dot. */
		TRAILING_DOT("has a host that ends with a dot"),

		/** A label of more than 63 characters. */
		LABEL_TOO_LONG("has a label of more than 63 characters in its host"),

		/** A host of more than 253 characters. */
		HOST_TOO_LONG("has a host of more than 253 characters"),

		/** A host that is not written in ASCII. */
		UNICODE_HOST("has a host that is not written in ASCII, as browsers send it"),

		/** An IP address that browsers write differently. */
		NON_CANONICAL_ADDRESS("has an IP address that is not written as browsers send it"),

		/** An IP address under a scheme other than http and https. */
		ADDRESS_NOT_SUPPORTED("has an IP address, which only http and https origins can have"),

		/** Something that is no port, or not in 1 to 65535. */
		INVALID_PORT("has an invalid port"),

		/** A wildcard at a place where none is possible. */
		MISPLACED_WILDCARD("has a wildcard where none is possible"),

		/** A wildcard in front of an IP address. */
		WILDCARD_ADDRESS("has a wildcard in front of an IP address"),

		/** A wildcard or port list under a custom scheme. */
		WILDCARD_SCHEME("has a wildcard, which only http and https origins can have"),

		/** A regular expression. */
		REGULAR_EXPRESSION("looks like a regular expression, which is not supported"),

		/** Every origin together with credentials. */
		ANY_ORIGIN_WITH_CREDENTIALS("cannot be combined with credentials: name the origins"),

		/** Every response header together with credentials. */
		ANY_HEADER_WITH_CREDENTIALS("cannot be combined with credentials: name the headers"),

		/** An origin that anybody on the network can impersonate, with credentials. */
		INSECURE_ORIGIN("is insecure, and credentials are allowed"),

		/**
		 * Every subdomain of a suffix under which anybody can register, with credentials.
		 */
		PUBLIC_SUFFIX("covers names that anybody can register, and credentials are allowed"),

		/**
		 * Every subdomain of a name, with credentials, while nobody has told which names
		 * are {@linkplain PublicSuffixes public suffixes}.
		 */
		UNKNOWN_SUFFIX("has a wildcard that cannot be checked against the list of public suffixes, "
				+ "and credentials are allowed"),

		/** A method that is no token. */
		INVALID_METHOD("is not a method"),

		/** CONNECT, TRACE or TRACK. */
		FORBIDDEN_METHOD("is a method that browsers never send"),

		/** A registered method that is not written in upper case. */
		METHOD_CASE("is not upper case, and methods are compared byte for byte"),

		/** A header name that is no token. */
		INVALID_HEADER_NAME("is not a header name"),

		/** A duration below zero. */
		NEGATIVE("must not be negative"),

		/** A duration of more than a day. */
		TOO_LONG("must not be more than 24 hours"),

		/** Private network access for every origin. */
		PRIVATE_NETWORK_FOR_ANY_ORIGIN("cannot be combined with the origin *");

		private final String clause;

		Reason(String clause) {
			this.clause = clause;
		}

		/**
		 * The reason in one clause, to stand behind the name of what is wrong.
		 * @return the clause
		 */
		public String clause() {
			return this.clause;
		}

	}

}
