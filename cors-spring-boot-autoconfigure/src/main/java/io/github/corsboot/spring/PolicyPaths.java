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
import java.util.List;
import java.util.Optional;

import io.github.corsboot.spring.PathViolation.Reason;
import io.github.corsboot.spring.PathViolation.Rival;

/**
 * Compiles the paths of all policies and collects everything that is wrong with them.
 */
final class PolicyPaths {

	private final List<Entry> entries = new ArrayList<>();

	private final List<PathGlob> excluded = new ArrayList<>();

	private final List<PathViolation> violations = new ArrayList<>();

	/**
	 * Adds the paths of a policy.
	 * @param policyName the name of the policy
	 * @param paths its patterns
	 */
	void add(String policyName, List<String> paths) {
		if (paths.isEmpty()) {
			this.violations.add(new PathViolation(Optional.of(policyName), -1, "", Reason.MISSING, Optional.empty(),
					Optional.empty()));
		}
		for (int i = 0; i < paths.size(); i++) {
			Optional<PathGlob> glob = parse(Optional.of(policyName), i, paths.get(i));
			if (glob.isPresent()) {
				addUnlessRivalled(new Entry(policyName, i, paths.get(i), glob.get()));
			}
		}
	}

	/**
	 * Adds paths that no policy gets.
	 * @param paths the patterns
	 */
	void exclude(List<String> paths) {
		for (int i = 0; i < paths.size(); i++) {
			parse(Optional.empty(), i, paths.get(i)).ifPresent(this.excluded::add);
		}
	}

	private Optional<PathGlob> parse(Optional<String> policyName, int index, String path) {
		PathGlobParser.Parsed parsed = PathGlobParser.parse(path);
		if (parsed instanceof PathGlobParser.Refused refused) {
			this.violations.add(new PathViolation(policyName, index, path, refused.reason(), refused.suggestion(),
					Optional.empty()));
			return Optional.empty();
		}
		return Optional.of(((PathGlobParser.Accepted) parsed).glob());
	}

	// Two patterns of one policy may overlap as they like. Of two that are equally
	// specific in different policies neither could win.
	private void addUnlessRivalled(Entry entry) {
		for (Entry other : this.entries) {
			if (other.policyName().equals(entry.policyName())) {
				continue;
			}
			boolean same = other.glob().equals(entry.glob());
			if (same || (PathGlob.BY_SPECIFICITY.compare(other.glob(), entry.glob()) == 0
					&& other.glob().overlaps(entry.glob()))) {
				this.violations.add(new PathViolation(Optional.of(entry.policyName()), entry.index(), entry.value(),
						same ? Reason.DUPLICATE : Reason.AMBIGUOUS, Optional.empty(),
						Optional.of(new Rival(other.policyName(), other.index(), other.value()))));
				return;
			}
		}
		this.entries.add(entry);
	}

	List<Entry> entries() {
		return this.entries;
	}

	List<PathGlob> excluded() {
		return this.excluded;
	}

	/**
	 * Fails if anything is wrong.
	 * @throws InvalidCorsPathsException if there is a violation
	 */
	void check() {
		if (!this.violations.isEmpty()) {
			throw new InvalidCorsPathsException(this.violations);
		}
	}

	/**
	 * A pattern of a policy.
	 *
	 * @param policyName the name of the policy
	 * @param index the position in its list of paths
	 * @param value the pattern as it was given
	 * @param glob the pattern
	 */
	record Entry(String policyName, int index, String value, PathGlob glob) {

	}

}
