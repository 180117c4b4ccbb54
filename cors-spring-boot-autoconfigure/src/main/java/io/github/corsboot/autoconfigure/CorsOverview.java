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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The CORS policy of an application as it is in effect, to be shown to an operator. All
 * text is printable ASCII.
 *
 * @param settings what holds for the application as a whole, by the key below
 * {@code cors}
 * @param policies the policies, disabled ones included
 * @param findings what else decides on CORS, or finds handlers in another way, as it was
 * found when the application had started
 * @param origins the origins that were seen lately, those with the most requests first;
 * none unless {@code cors.remember-origins} is set
 */
public record CorsOverview(Map<String, Value> settings, List<Policy> policies, List<Finding> findings,
		List<SeenOrigin> origins) {

	/**
	 * Creates an overview.
	 */
	public CorsOverview {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		policies = List.copyOf(policies);
		findings = List.copyOf(findings);
		origins = List.copyOf(origins);
	}

	/**
	 * A policy.
	 *
	 * @param name its name
	 * @param settings its values, inherited ones and defaults included, by their key
	 * @param warnings what is permitted in it and yet hardly meant, a line each
	 */
	public record Policy(String name, Map<String, Value> settings, List<String> warnings) {

		/**
		 * Creates a policy.
		 */
		public Policy {
			Objects.requireNonNull(name, "name");
			settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
			warnings = List.copyOf(warnings);
		}

	}

	/**
	 * A value that is in effect.
	 *
	 * @param value a text, a number, whether something is so, or a list of texts; a
	 * duration is a number of seconds
	 * @param where where it was written, such as {@code application.yml:12},
	 * {@code default} if nowhere, or {@code in code}
	 * @param inherited whether a named policy has it from the root
	 */
	public record Value(Object value, String where, boolean inherited) {

		/** The place of what is written nowhere. */
		public static final String DEFAULT = "default";

		/** The place of what a bean of the application says. */
		public static final String IN_CODE = "in code";

		/**
		 * Creates a value.
		 */
		public Value {
			Objects.requireNonNull(value, "value");
			Objects.requireNonNull(where, "where");
		}

	}

	/**
	 * Something that was found besides the policies.
	 *
	 * @param kind what it is, the name of a {@link CorsFinding.Kind}
	 * @param subject its name
	 * @param inFront whether it is asked before the policies are, and so wins
	 * @param paths the patterns of the paths where it meets policies
	 * @param policies the names of the policies that it can meet
	 * @param message the same in one line
	 */
	public record Finding(String kind, String subject, boolean inFront, List<String> paths, List<String> policies,
			String message) {

		/**
		 * Creates a finding.
		 */
		public Finding {
			Objects.requireNonNull(kind, "kind");
			Objects.requireNonNull(subject, "subject");
			paths = List.copyOf(paths);
			policies = List.copyOf(policies);
			Objects.requireNonNull(message, "message");
		}

	}

	/**
	 * An origin that was seen lately. It is one of many that clients have written.
	 *
	 * @param origin the origin, escaped and shortened
	 * @param policy the name of the policy that has decided, if there is a single one
	 * @param count how many requests there were since the origin is remembered
	 * @param outcome what became of the last one: {@code allowed}, {@code denied} or
	 * {@code blocked}
	 * @param reason why the last one was denied, if it was
	 */
	public record SeenOrigin(String origin, @Nullable String policy, long count, String outcome,
			@Nullable String reason) {

		/**
		 * Creates an origin.
		 */
		public SeenOrigin {
			Objects.requireNonNull(origin, "origin");
			Objects.requireNonNull(outcome, "outcome");
		}

	}

}
