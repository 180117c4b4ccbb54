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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.github.corsboot.autoconfigure.CorsSettingsReader.Slot;

/**
 * Sorts what one property source has by key, and reports what cannot be meant: names that
 * stand for nothing, and values that are written twice.
 */
final class SourceCheck {

	private final Collection<CorsConfigurationProblem> problems;

	private final Collection<String> unboundVariables;

	private final Map<Holder, String> policySpellings = new LinkedHashMap<>();

	/**
	 * Creates a check.
	 * @param problems where to put what cannot be meant
	 * @param unboundVariables where to put environment variables that stand for nothing
	 */
	SourceCheck(Collection<CorsConfigurationProblem> problems, Collection<String> unboundVariables) {
		this.problems = problems;
		this.unboundVariables = unboundVariables;
	}

	/**
	 * Sorts the entries of a source.
	 * @param entries the entries, in the order of the source
	 * @return the entries of each key: one, or one for each element of a list
	 */
	Map<Slot, List<PropertyEntry>> check(List<PropertyEntry> entries) {
		Map<Slot, List<PropertyEntry>> sorted = new LinkedHashMap<>();
		for (PropertyEntry entry : entries) {
			if (entry.address() instanceof Address.Known known) {
				checkPolicy(entry, known.holder());
				add(sorted, new Slot(known.holder().uniform(), known.key()), entry);
			}
			else if (entry.address() instanceof Address.Policy policy) {
				checkPolicy(entry, policy.holder());
				checkNoValue(entry, "a policy has keys, and no value of its own",
						"write " + CorsKey.ALLOWED_ORIGINS.in(policy.holder()));
			}
			else if (entry.address() instanceof Address.Section section) {
				checkNoValue(entry, "it has keys, and no value of its own", "write " + section.key());
			}
			else if (entry.address() instanceof Address.Unknown unknown) {
				reportUnknown(entry, unknown);
			}
		}
		for (List<PropertyEntry> written : sorted.values()) {
			checkWrittenOnce(written);
		}
		return sorted;
	}

	private static void add(Map<Slot, List<PropertyEntry>> sorted, Slot slot, PropertyEntry entry) {
		List<PropertyEntry> same = sorted.get(slot);
		if (same == null) {
			same = new ArrayList<>();
			sorted.put(slot, same);
		}
		same.add(entry);
	}

	private void reportUnknown(PropertyEntry entry, Address.Unknown unknown) {
		// The environment belongs to others too: their variables must not stop us. A name
		// that is known and refused is ours.
		if (entry.variable() && unknown.advice().isEmpty()) {
			this.unboundVariables.add(entry.name());
		}
		else {
			this.problems.add(entry.problem(unknown.why(), unknown.advice()));
		}
	}

	private void checkNoValue(PropertyEntry entry, String why, String advice) {
		if (!entry.hasNoValue()) {
			this.problems.add(entry.problem(why, advice));
		}
	}

	private void checkPolicy(PropertyEntry entry, Holder holder) {
		if (entry.variable() || holder.isRoot()) {
			return;
		}
		String first = this.policySpellings.putIfAbsent(holder.uniform(), holder.policy());
		if (first != null && !first.equals(holder.policy())) {
			this.problems.add(entry.problem("the same source spells the policy '" + first + "' too",
					"spell it " + first + " everywhere in this source"));
		}
	}

	private void checkWrittenOnce(List<PropertyEntry> entries) {
		PropertyEntry first = entries.get(0);
		Address.Known firstKnown = (Address.Known) first.address();
		SortedSet<Integer> indexes = new TreeSet<>();
		boolean twice = false;
		for (PropertyEntry entry : entries) {
			Address.Known known = (Address.Known) entry.address();
			boolean sameSpelling = known.spelling().equals(firstKnown.spelling());
			boolean samePolicy = known.holder().equals(firstKnown.holder()) || entry.variable();
			boolean fresh = indexes.add(known.index());
			if (samePolicy && (!sameSpelling || !fresh)) {
				this.problems.add(entry.problem("it is written as " + first.name() + " too, in the same source",
						"keep one of them"));
			}
			twice |= !samePolicy || !sameSpelling || !fresh;
		}
		if (!twice) {
			checkIndexes(first, indexes);
		}
	}

	private void checkIndexes(PropertyEntry first, SortedSet<Integer> indexes) {
		int lowest = indexes.first();
		int highest = indexes.last();
		if (lowest < 0 && highest >= 0) {
			this.problems
				.add(first.problem("it is written as a whole and by element, in the same source", "keep one of them"));
		}
		else if (highest >= 0 && (lowest > 0 || highest != indexes.size() - 1)) {
			this.problems.add(first.problem(
					"its elements are not numbered from zero without a gap, and a list replaces that of another source as a whole",
					"write all elements of the list in this source, numbered from 0"));
		}
	}

}
