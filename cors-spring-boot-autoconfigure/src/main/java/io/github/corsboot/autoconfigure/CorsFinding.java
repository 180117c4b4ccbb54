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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsPolicies;

/**
 * Something in the application that decides on CORS besides the policies, or that finds
 * handlers in another way than policies are found.
 *
 * @param kind what it is
 * @param subject its name: that of a bean, a handler method, or a key of the environment
 * @param inFront whether it is asked before the policies are, and so wins; otherwise a
 * policy wins on its paths
 * @param paths the patterns of the paths where it meets policies, none if it tells no
 * paths
 * @param policies the names of the policies that it can meet
 */
public record CorsFinding(Kind kind, String subject, boolean inFront, List<String> paths, List<String> policies) {

	/** More paths than these are only counted. */
	private static final int SHOWN_PATHS = 5;

	private static final String EVERYWHERE = "/**";

	/**
	 * Creates a finding.
	 */
	public CorsFinding {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(subject, "subject");
		paths = List.copyOf(paths);
		policies = List.copyOf(policies);
	}

	/**
	 * Finds out whether something meets policies.
	 * @param kind what it is
	 * @param subject its name
	 * @param inFront whether it is asked before the policies are
	 * @param paths the patterns of its paths, none if it tells no paths
	 * @param policies the policies
	 * @return the finding, with only the paths that a policy can have, or empty if there
	 * are none
	 */
	public static Optional<CorsFinding> of(Kind kind, String subject, boolean inFront, Collection<String> paths,
			CorsPolicies policies) {
		List<String> shared = new ArrayList<>();
		Set<String> met = new TreeSet<>();
		for (String path : new TreeSet<>(paths.stream().map((path) -> path.isEmpty() ? "/" : path).toList())) {
			Set<String> names = policies.policyNames(path);
			if (!names.isEmpty()) {
				shared.add(path);
				met.addAll(names);
			}
		}
		if (paths.isEmpty()) {
			met.addAll(policies.policyNames(EVERYWHERE));
		}
		return met.isEmpty() ? Optional.empty()
				: Optional.of(new CorsFinding(kind, subject, inFront, shared, List.copyOf(met)));
	}

	/**
	 * One line for people.
	 * @return what was found, and which of the two wins
	 */
	public String message() {
		String what = String.format(this.kind.singular, this.subject);
		return SafeText.printable(this.kind.isLayer() ? "Another CORS layer: " + what + where() + verdict() : what);
	}

	private String where() {
		if (this.paths.isEmpty()) {
			return "";
		}
		int more = this.paths.size() - SHOWN_PATHS;
		return " for " + String.join(", ", this.paths.subList(0, Math.min(this.paths.size(), SHOWN_PATHS)))
				+ ((more > 0) ? " and " + more + " more" : "");
	}

	private String verdict() {
		boolean one = this.policies.size() == 1;
		String names = (one ? "policy '" : "policies '") + String.join("', '", this.policies) + "'";
		if (this.inFront) {
			return "; it comes first and wins: it answers preflights and refuses requests before " + names
					+ (one ? " is" : " are") + " asked. Remove it, or let it come later";
		}
		return "; " + names + (one ? " comes first and wins on its paths" : " come first and win on their paths")
				+ ". Remove it, or leave its paths to it with " + CorsKey.EXCLUDE_PATHS.in("");
	}

	/**
	 * What can be found.
	 */
	public enum Kind {

		/** A {@code CorsFilter} or {@code CorsWebFilter}. */
		FILTER("the filter '%s'", "filters"),

		/** A handler method with {@code @CrossOrigin}, on itself or its type. */
		ANNOTATION("@CrossOrigin on %s", "handlers with @CrossOrigin"),

		/** The CORS mappings of Spring MVC or WebFlux. */
		MAPPING("the CORS mappings of '%s'", "beans with CORS mappings"),

		/** A filter chain of Spring Security with a source of its own. */
		SECURITY("the CORS source within Spring Security's '%s'", "filter chains of Spring Security"),

		/** A bean that Spring Security takes for its source. */
		SOURCE("the CORS source '%s'", "CORS sources"),

		/** The global CORS settings of Spring Cloud Gateway. */
		GATEWAY("%s", "settings of Spring Cloud Gateway"),

		/** The CORS settings of the management endpoints. */
		ENDPOINTS("%s", "settings of the management endpoints"),

		/** Handlers whose paths are matched without regard to case. */
		CASE_INSENSITIVE_PATHS(
				"'%s' matches paths in whatever case they are written, and policies do not: "
						+ "a request is denied where case decides which policy its path has",
				"handler mappings without regard to case"),

		/** Handlers whose paths are matched in the old way of Spring MVC. */
		ANT_PATH_MATCHER(
				"'%s' matches paths with ant_path_matcher, and policies with path_pattern_parser: "
						+ "a handler can be reached under a path that has another policy, or none",
				"handler mappings with ant_path_matcher");

		private final String singular;

		private final String plural;

		Kind(String singular, String plural) {
			this.singular = singular;
			this.plural = plural;
		}

		/**
		 * Whether it decides on CORS.
		 * @return {@code false} if it only finds handlers in another way than policies
		 * are found
		 */
		public boolean isLayer() {
			return this != CASE_INSENSITIVE_PATHS && this != ANT_PATH_MATCHER;
		}

		/**
		 * What several of them are called.
		 * @return a word or two for people
		 */
		public String plural() {
			return this.plural;
		}

	}

}
