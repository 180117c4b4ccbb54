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
 * One thing about a valid policy that is pointless or deserves a second look, as a value.
 * Text for people is made from it and never parsed back.
 *
 * @param setting the setting that it is about
 * @param index the position in the setting's list, from zero, or -1 if the setting is no
 * list or the list as a whole is meant
 * @param value the value as it was given; for {@link Reason#METHODS_NOT_LISTED} the
 * methods that were not given
 * @param reason why it deserves a look
 */
public record PolicyWarning(PolicySetting setting, int index, String value, Reason reason) {

	/**
	 * Creates a warning.
	 */
	public PolicyWarning {
		Objects.requireNonNull(setting, "setting");
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(reason, "reason");
	}

	/**
	 * One line for people: the setting, why it deserves a look, and at the end the value,
	 * escaped and shortened.
	 * @return the message
	 */
	public String message() {
		return SafeText.element(this.setting.key(), this.index) + ": " + this.reason.clause() + ": \""
				+ SafeText.excerpt(this.value) + '"';
	}

	/**
	 * Why a value deserves a look.
	 */
	public enum Reason {

		/**
		 * An origin on the machine of a user, which hardly anybody needs in production.
		 */
		LOOPBACK_ORIGIN("is on the machine of a user, which is meant for development"),

		/** The same with credentials. */
		LOOPBACK_WITH_CREDENTIALS("can be served by any program on the machine of a user, and credentials are allowed"),

		/** A header where a method should stand. */
		HEADER_AMONG_METHODS("is a header, not a method"),

		/**
		 * A
		 * <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">CORS-safelisted
		 * method</a> that is not listed. Browsers send it without a preflight, and it is
		 * denied all the same.
		 */
		METHODS_NOT_LISTED("does not list methods that browsers may send without a preflight, and denies them"),

		/**
		 * A <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">forbidden
		 * request-header</a>.
		 */
		FORBIDDEN_REQUEST_HEADER("is a header that browsers never let a script send"),

		/** A method where a header should stand. */
		METHOD_AMONG_HEADERS("is a method, not a header"),

		/**
		 * A <a href=
		 * "https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">CORS-safelisted
		 * response-header name</a>.
		 */
		ALWAYS_EXPOSED("is a header that scripts can read anyway"),

		/**
		 * A <a href=
		 * "https://fetch.spec.whatwg.org/#forbidden-response-header-name">forbidden
		 * response-header name</a>.
		 */
		NEVER_EXPOSED("is a header that browsers never let a script read"),

		/** A duration that a browser cuts short. */
		LONG_MAX_AGE("is more than the 2 hours after which Chromium asks again");

		private final String clause;

		Reason(String clause) {
			this.clause = clause;
		}

		/**
		 * The reason in one clause, to stand behind the name of what it is about.
		 * @return the clause
		 */
		public String clause() {
			return this.clause;
		}

	}

}
