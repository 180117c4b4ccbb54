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

import java.util.List;

/**
 * The patterns of all policies, and which of them wins for a path.
 *
 * @param rows the patterns and what they select, most specific first
 * @param excluded the patterns that beat all others
 * @param leftAloneUnlessNamed prefixes under which only patterns count that begin with
 * them
 */
record PolicyRules(List<PolicyTable.Row> rows, List<PathGlob> excluded, List<PathPrefix> leftAloneUnlessNamed) {

	PolicyRules {
		rows = List.copyOf(rows);
		excluded = List.copyOf(excluded);
		leftAloneUnlessNamed = List.copyOf(leftAloneUnlessNamed);
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
		for (PolicyTable.Row row : this.rows) {
			if (matches(row, path)) {
				return row.target();
			}
		}
		return PolicyTable.Target.LEFT_ALONE;
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
	 * Whether a pattern counts for a path, as far as {@link #leftAloneUnlessNamed} goes.
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
	 * @return the rules
	 */
	PolicyRules ignoringCase() {
		return new PolicyRules(
				this.rows.stream().map((row) -> new PolicyTable.Row(row.path().ignoringCase(), row.target())).toList(),
				this.excluded.stream().map(PathGlob::ignoringCase).toList(),
				this.leftAloneUnlessNamed.stream().map(PathPrefix::ignoringCase).toList());
	}

}
