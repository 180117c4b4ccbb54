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

/**
 * The patterns of all policies, and which of them wins for a path.
 */
final class PolicyRules {

	private final List<PolicyTable.Row> rows;

	private final List<PathGlob> excluded;

	private final List<PathPrefix> leftAloneUnlessNamed;

	private final RowIndex index;

	/**
	 * Creates rules.
	 * @param rows the patterns and what they select, most specific first
	 * @param excluded the patterns that beat all others
	 * @param leftAloneUnlessNamed prefixes under which only patterns count that begin
	 * with them
	 */
	PolicyRules(List<PolicyTable.Row> rows, List<PathGlob> excluded, List<PathPrefix> leftAloneUnlessNamed) {
		this.rows = List.copyOf(rows);
		this.excluded = List.copyOf(excluded);
		this.leftAloneUnlessNamed = List.copyOf(leftAloneUnlessNamed);
		this.index = new RowIndex(this.rows);
	}

	List<PolicyTable.Row> rows() {
		return this.rows;
	}

	List<PathGlob> excluded() {
		return this.excluded;
	}

	List<PathPrefix> leftAloneUnlessNamed() {
		return this.leftAloneUnlessNamed;
	}

	/**
	 * What a path selects.
	 * @param path a decoded path
	 * @return what the most specific pattern selects
	 */
	PolicyTable.Target select(String path) {
		if (isExcluded(path)) {
			return PolicyTable.Target.LEFT_ALONE;
		}
		int first = this.index.first(path, this);
		return (first >= 0) ? this.rows.get(first).target() : PolicyTable.Target.LEFT_ALONE;
	}

	/**
	 * Whether a path is left alone, whatever else matches it.
	 * @param path a decoded path
	 * @return whether it is excluded
	 */
	boolean isExcluded(String path) {
		for (PathGlob glob : this.excluded) {
			if (glob.matches(path)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a path selects what a pattern does, unless a more specific one wins.
	 * @param row the pattern
	 * @param path a decoded path that is not excluded
	 * @return whether it matches
	 */
	boolean matches(PolicyTable.Row row, String path) {
		return row.path().matches(path) && isNamed(row, path);
	}

	/**
	 * Whether a pattern counts for a path, as far as the prefixes go under which only
	 * patterns count that begin with them.
	 * @param row the pattern
	 * @param path a decoded path that it matches
	 * @return whether it does
	 */
	boolean isNamed(PolicyTable.Row row, String path) {
		for (PathPrefix prefix : this.leftAloneUnlessNamed) {
			if (prefix.covers(path) && !row.path().beginsWith(prefix)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The same rules for paths whose case is {@linkplain PathText#ignoreCase ignored}.
	 * @return the rules, and these themselves if no letter has another case
	 */
	PolicyRules ignoringCase() {
		boolean same = true;
		List<PolicyTable.Row> foldedRows = new ArrayList<>();
		for (PolicyTable.Row row : this.rows) {
			PathGlob folded = row.path().ignoringCase();
			same &= folded.equals(row.path());
			foldedRows.add(new PolicyTable.Row(folded, row.target()));
		}
		List<PathGlob> foldedExcluded = new ArrayList<>();
		for (PathGlob glob : this.excluded) {
			PathGlob folded = glob.ignoringCase();
			same &= folded.equals(glob);
			foldedExcluded.add(folded);
		}
		List<PathPrefix> foldedPrefixes = new ArrayList<>();
		for (PathPrefix prefix : this.leftAloneUnlessNamed) {
			PathPrefix folded = prefix.ignoringCase();
			same &= folded.segments().equals(prefix.segments());
			foldedPrefixes.add(folded);
		}
		return same ? this : new PolicyRules(foldedRows, foldedExcluded, foldedPrefixes);
	}

}
