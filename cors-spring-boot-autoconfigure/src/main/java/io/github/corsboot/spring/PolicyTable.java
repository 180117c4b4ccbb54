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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.Enforcement;
import org.jspecify.annotations.Nullable;

/**
 * Which policy a path selects: the most specific pattern wins.
 */
final class PolicyTable {

	private final PolicyRules rules;

	private final AnyCaseRules anyCase;

	private final HandlerCase handlerCase;

	private final PathPrefix onlyUnder;

	private final boolean enabled;

	private final boolean selectsAnything;

	private final @Nullable Target everywhere;

	/**
	 * Creates a table.
	 * @param rows the patterns and what they select
	 * @param excluded the patterns that beat all others
	 * @param leftAloneUnlessNamed prefixes under which only patterns count that begin
	 * with them
	 * @param onlyUnder what the patterns begin with that are among the rows, all others
	 * having been left out
	 * @param enabled whether there is any CORS at all
	 * @param handlerCase whether handlers are found in any case
	 */
	PolicyTable(Collection<Row> rows, List<PathGlob> excluded, List<PathPrefix> leftAloneUnlessNamed,
			PathPrefix onlyUnder, boolean enabled, HandlerCase handlerCase) {
		List<Row> sorted = new ArrayList<>(rows);
		sorted.sort((one, other) -> PathGlob.BY_SPECIFICITY.compare(one.path(), other.path()));
		this.rules = new PolicyRules(sorted, excluded, leftAloneUnlessNamed);
		this.anyCase = new AnyCaseRules(this.rules);
		this.handlerCase = handlerCase;
		this.onlyUnder = onlyUnder;
		this.enabled = enabled;
		this.selectsAnything = selectAnything(sorted);
		boolean alwaysTheSame = selectTheSame(sorted) && excluded.isEmpty() && leftAloneUnlessNamed.isEmpty();
		Target first = alwaysTheSame ? sorted.get(0).target() : null;
		this.everywhere = this.selectsAnything ? first : Target.LEFT_ALONE;
	}

	private static boolean selectAnything(List<Row> rows) {
		for (Row row : rows) {
			if (!row.target().equals(Target.LEFT_ALONE)) {
				return true;
			}
		}
		return false;
	}

	// Whether every path selects something, and always the same.
	private static boolean selectTheSame(List<Row> rows) {
		boolean everything = false;
		for (Row row : rows) {
			if (!row.target().equals(rows.get(0).target())) {
				return false;
			}
			everything |= row.path().matchesEverything();
		}
		return everything;
	}

	/**
	 * What all paths select. Nothing is read that cannot make a difference: where all
	 * paths lead to one policy, a path is not even looked at.
	 * @param path the path
	 * @return what every path selects, this one included, or {@code null} if it depends
	 */
	@Nullable Target everywhere(RequestedPath path) {
		return (this.everywhere != null && (!this.selectsAnything || path.isAbsolute())) ? this.everywhere : null;
	}

	/**
	 * What a request's path selects.
	 * @param path the path
	 * @return what its readings select: one target, or several if the path is ambiguous,
	 * or none if it cannot be read
	 */
	Set<Target> select(RequestedPath path) {
		Target everywhere = everywhere(path);
		if (everywhere != null) {
			return everywhere.alone();
		}
		Optional<Collection<String>> readings = path.readings();
		if (readings.isEmpty()) {
			return Set.of();
		}
		Set<Target> targets = select(readings.get());
		if (targets.size() > 1 || !this.handlerCase.canBeIgnored()) {
			return targets;
		}
		Set<Target> inAnyCase = selectInAnyCase(readings.get());
		if (targets.containsAll(inAnyCase) || !this.handlerCase.isIgnored()) {
			return targets;
		}
		Set<Target> all = new LinkedHashSet<>(targets);
		all.addAll(inAnyCase);
		return all;
	}

	private Set<Target> select(Collection<String> readings) {
		if (readings.size() == 1) {
			return this.rules.select(readings.iterator().next()).alone();
		}
		Set<Target> targets = new LinkedHashSet<>();
		readings.forEach((reading) -> targets.add(this.rules.select(reading)));
		return targets;
	}

	private Set<Target> selectInAnyCase(Collection<String> readings) {
		Set<Target> targets = new LinkedHashSet<>();
		readings.forEach((reading) -> targets.addAll(this.anyCase.select(reading)));
		return targets;
	}

	/**
	 * Why a path is left alone, in one clause for people.
	 * @param path a path that selects no policy, in whatever way it is read
	 * @return the clause
	 */
	String whyLeftAlone(RequestedPath path) {
		if (!this.enabled) {
			return "CORS is switched off";
		}
		Collection<String> readings = path.readings().orElse(List.of());
		if (readings.stream().anyMatch(this.rules::isExcluded)) {
			return "the path is excluded";
		}
		if (readings.stream()
			.anyMatch((reading) -> this.rules.rows().stream().anyMatch((row) -> row.path().matches(reading)))) {
			return "the path is left alone, by a policy that is disabled or as a path of management endpoints";
		}
		return "no policy covers the path";
	}

	PathPrefix onlyUnder() {
		return this.onlyUnder;
	}

	/**
	 * The one policy that readings of a path lead to.
	 * @param targets what they select
	 * @return what they all select, or empty if that is no policy or more than one thing
	 */
	static Optional<Target> covering(Set<Target> targets) {
		return (targets.size() == 1)
				? Optional.of(targets.iterator().next()).filter((only) -> only.policy().isPresent()) : Optional.empty();
	}

	/**
	 * Whether it makes a difference which path is asked for.
	 * @return {@code false} if all paths select the same
	 */
	boolean dependsOnPath() {
		return this.everywhere == null;
	}

	/**
	 * Which policies the paths of a pattern can select, read as the pattern says them.
	 * @param paths the pattern
	 * @return the names of the policies; no policy that can be selected is missing
	 */
	Set<String> policyNames(PathGlob paths) {
		Set<String> names = new LinkedHashSet<>();
		if (isExcluded(paths)) {
			return names;
		}
		for (Row row : this.rules.rows()) {
			PathGlob glob = row.path();
			if (!isNamed(glob, paths, false) || !glob.overlaps(paths)) {
				continue;
			}
			if (row.target().policy().isPresent() && !isExcluded(glob)) {
				names.add(row.target().policyName());
			}
			if (isNamed(glob, paths, true) && glob.covers(paths)) {
				break;
			}
		}
		return names;
	}

	// Whether a pattern counts for paths, for some of them or everywhere, as far as the
	// prefixes go under which only patterns count that begin with them.
	private boolean isNamed(PathGlob glob, PathGlob paths, boolean everywhere) {
		for (PathPrefix prefix : this.rules.leftAloneUnlessNamed()) {
			boolean concerned = everywhere ? paths.reaches(prefix) : paths.beginsWith(prefix);
			if (concerned && !glob.beginsWith(prefix)) {
				return false;
			}
		}
		return true;
	}

	private boolean isExcluded(PathGlob paths) {
		for (PathGlob glob : this.rules.excluded()) {
			if (glob.covers(paths)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A pattern and what it selects.
	 *
	 * @param path the pattern
	 * @param target what it selects
	 */
	record Row(PathGlob path, Target target) {

	}

	/**
	 * What a path selects. There is one instance for each policy of a table.
	 */
	static final class Target {

		static final Target LEFT_ALONE = new Target("", Optional.empty());

		private final String policyName;

		private final Optional<CorsPolicy> policy;

		/** What nearly every path selects, made once and not for every request. */
		private final Set<Target> alone = Set.of(this);

		/**
		 * Creates a target.
		 * @param policyName the name of the policy, empty if the path is left alone
		 * @param policy the policy, empty if the path is left alone
		 */
		Target(String policyName, Optional<CorsPolicy> policy) {
			this.policyName = policyName;
			this.policy = policy;
		}

		String policyName() {
			return this.policyName;
		}

		Optional<CorsPolicy> policy() {
			return this.policy;
		}

		Set<Target> alone() {
			return this.alone;
		}

		CorsDecision decide(CorsRequest request, Enforcement enforcement) {
			return this.policy.isPresent() ? this.policy.get().decide(request, enforcement) : CorsDecision.leftAlone();
		}

		boolean allowsWithCredentials(String origin) {
			return this.policy.filter((policy) -> policy.allowCredentials() && policy.allowsOrigin(origin)).isPresent();
		}

	}

}
