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

package io.github.corsboot.core.internal.origin;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compiled origin patterns.
 * <p>
 * Browsers write an origin in one way only, so the text of the header itself is looked up
 * among the exact origins, whose number does not matter. What is not found there is taken
 * apart and, if there are wildcards, compared with those. Instances are immutable.
 */
public final class OriginSet {

	private final boolean any;

	private final Set<String> exact;

	private final WildcardIndex wildcards;

	private OriginSet(boolean any, Set<String> exact, WildcardIndex wildcards) {
		this.any = any;
		this.exact = exact;
		this.wildcards = wildcards;
	}

	/**
	 * Compiles patterns.
	 * @param patterns the patterns, of which none means nobody
	 * @return the set of the origins that match at least one of them
	 */
	public static OriginSet of(Collection<OriginPattern> patterns) {
		Set<String> exact = new HashSet<>();
		WildcardIndex.Builder wildcards = new WildcardIndex.Builder();
		for (OriginPattern pattern : patterns) {
			if (pattern.isAny()) {
				return new OriginSet(true, Set.of(), new WildcardIndex.Builder().build());
			}
			if (pattern.hasWildcardHost() || pattern.hasAnyPort()) {
				wildcards.add(pattern);
			}
			else {
				exact.addAll(pattern.alternatives());
			}
		}
		return new OriginSet(false, exact, wildcards.build());
	}

	/**
	 * Compares the value of an {@code Origin} header.
	 * @param text the value as it came
	 * @return what the set says to it; a set of every origin allows any text
	 */
	public OriginMatch match(String text) {
		if (this.any || this.exact.contains(text)) {
			return OriginMatch.ALLOWED;
		}
		if (text.equals(Origin.NULL)) {
			return OriginMatch.NULL;
		}
		Optional<Origin> origin = Origin.parse(text);
		if (origin.isEmpty()) {
			return OriginMatch.MALFORMED;
		}
		return this.wildcards.contains(origin.get()) ? OriginMatch.ALLOWED : OriginMatch.NOT_ALLOWED;
	}

}
