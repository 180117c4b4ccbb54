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

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a path can select when handlers are found in whatever case it is written, and
 * patterns of policies are therefore read in any case too.
 */
final class AnyCaseRules {

	private final PolicyRules written;

	private final PolicyRules withoutCase;

	private final boolean writtenWithoutCase;

	/**
	 * Creates the rules.
	 * @param written the rules as they are written
	 */
	AnyCaseRules(PolicyRules written) {
		this.written = written;
		this.withoutCase = written.ignoringCase();
		this.writtenWithoutCase = this.withoutCase == written;
	}

	/**
	 * What a path can select besides what it selects as it is written. Where neither the
	 * path nor a pattern holds a letter that has another case, which is nearly always,
	 * that is nothing, and nothing is done to find out.
	 * <p>
	 * Who ignores case does it in one of several ways, and matches no less than what is
	 * written and no more than {@linkplain PathText#ignoreCase all that counts as the
	 * same}. Whichever it is, for him the winner is among the patterns that match so,
	 * down to the one that wins as it is written and those that are as specific as that.
	 * @param path a decoded path
	 * @return what the path can select
	 */
	Set<PolicyTable.Target> select(String path) {
		String folded = PathText.ignoreCase(path);
		if ((this.writtenWithoutCase && folded.equals(path)) || this.written.isExcluded(path)) {
			return Set.of();
		}
		Set<PolicyTable.Target> targets = new LinkedHashSet<>();
		if (this.withoutCase.isExcluded(folded)) {
			targets.add(PolicyTable.Target.LEFT_ALONE);
		}
		PathGlob winner = null;
		for (int i = 0; i < this.written.rows().size(); i++) {
			PolicyTable.Row row = this.written.rows().get(i);
			PolicyTable.Row inAnyCase = this.withoutCase.rows().get(i);
			if (winner != null && PathGlob.BY_SPECIFICITY.compare(winner, row.path()) != 0) {
				break;
			}
			if (inAnyCase.path().matches(folded)) {
				targets.add(this.withoutCase.isNamed(inAnyCase, folded) ? row.target() : PolicyTable.Target.LEFT_ALONE);
			}
			winner = (winner == null && this.written.matches(row, path)) ? row.path() : winner;
		}
		return targets;
	}

}
