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

import java.util.Objects;
import java.util.Optional;

import io.github.corsboot.core.SafeText;

/**
 * One thing that is wrong with the paths of the policies, as a value. Text for people is
 * made from it and never parsed back.
 *
 * @param policyName the policy whose paths are wrong, or empty for the excluded paths
 * @param index the position in the list of paths, from zero, or -1 if the list as a whole
 * is wrong
 * @param value the offending pattern as it was given
 * @param reason why it is wrong
 * @param suggestion what to write instead, if there is one obvious answer
 * @param rival the pattern of another policy that this one collides with, if the reason
 * is a collision
 */
public record PathViolation(Optional<String> policyName, int index, String value, Reason reason,
		Optional<String> suggestion, Optional<Rival> rival) {

	/**
	 * Creates a violation.
	 */
	public PathViolation {
		Objects.requireNonNull(policyName, "policyName");
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(suggestion, "suggestion");
		Objects.requireNonNull(rival, "rival");
	}

	/**
	 * One line for people: where, why it is wrong, what to write instead, and the value,
	 * escaped and shortened.
	 * @return the message
	 */
	public String message() {
		StringBuilder message = new StringBuilder(
				this.policyName.map((name) -> "paths of policy '" + SafeText.excerpt(name) + "'")
					.orElse("exclude-paths"));
		if (this.index >= 0) {
			message.append(" [").append(this.index).append(']');
		}
		message.append(": ").append(this.reason.clause());
		this.rival.ifPresent((other) -> message.append(" (")
			.append(SafeText.excerpt(other.value()))
			.append(" of policy '")
			.append(SafeText.excerpt(other.policyName()))
			.append("')"));
		this.suggestion.ifPresent((text) -> message.append("; write \"").append(SafeText.excerpt(text)).append('"'));
		return message.append(": \"").append(SafeText.excerpt(this.value)).append('"').toString();
	}

	/**
	 * The pattern of another policy.
	 *
	 * @param policyName the name of the other policy
	 * @param index the position in the other policy's list of paths, from zero
	 * @param value the other pattern as it was given
	 */
	public record Rival(String policyName, int index, String value) {

	}

	/**
	 * Why a path pattern is wrong.
	 */
	public enum Reason {

		/** A policy without paths. */
		MISSING("a policy must name at least one path"),

		/** An empty element. */
		EMPTY("is empty"),

		/** A pattern that does not begin with a slash. */
		MISSING_SLASH("does not begin with a slash"),

		/** A control character. */
		INVALID_CHARACTER("contains a character that cannot be part of a path"),

		/** A query behind the path. */
		QUERY("has a query, and policies are chosen by the path alone"),

		/** A fragment behind the path. */
		FRAGMENT("has a fragment, which browsers never send"),

		/** Two slashes in a row. */
		EMPTY_SEGMENT("has an empty segment"),

		/** A path parameter. */
		PARAMETER("has a path parameter; parameters are not compared"),

		/** A percent-encoded character. */
		ENCODED("is percent-encoded; patterns are compared with decoded paths"),

		/** A backslash. */
		BACKSLASH("has a backslash"),

		/** A segment {@code .} or {@code ..}. */
		DOT_SEGMENT("has a segment \".\" or \"..\", which a pattern never matches reliably"),

		/** A variable with a regular expression. */
		REGULAR_EXPRESSION("has a regular expression, which is not supported"),

		/** A variable that takes the rest of the path. */
		CAPTURED_REST("captures the rest of the path, which is not supported"),

		/** A double wildcard that is not the last segment. */
		MISPLACED_WILDCARD("has ** where it is not possible: it can only be the last segment"),

		/** Braces that make no variable. */
		INVALID_VARIABLE("has braces that make no variable"),

		/** The same pattern in two policies. */
		DUPLICATE("is also a path of another policy"),

		/** Two equally specific patterns of different policies for one path. */
		AMBIGUOUS("matches paths that an equally specific path of another policy matches too");

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
