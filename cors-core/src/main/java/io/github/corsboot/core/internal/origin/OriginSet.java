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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Compiled origin patterns, and what there is to say to each origin that is listed by
 * itself.
 * <p>
 * Browsers write an origin in one way only, so the text of the header itself is looked up
 * among the exact origins, whose number does not matter. What is not found there is taken
 * apart and, if there are wildcards, compared with those. Instances are immutable.
 *
 * @param <G> what is kept for an exact origin
 */
public final class OriginSet<G> {

	private final boolean any;

	private final Map<String, G> exact;

	private final WildcardIndex wildcards;

	private OriginSet(boolean any, Map<String, G> exact, WildcardIndex wildcards) {
		this.any = any;
		this.exact = exact;
		this.wildcards = wildcards;
	}

	/**
	 * Compiles patterns.
	 * @param <G> what is kept for an exact origin
	 * @param patterns the patterns, of which none means nobody
	 * @param grant makes what is kept for an exact origin
	 * @return the set of the origins that match at least one of them
	 */
	public static <G> OriginSet<G> of(Collection<OriginPattern> patterns, Function<String, G> grant) {
		Map<String, G> exact = new HashMap<>();
		WildcardIndex.Builder wildcards = new WildcardIndex.Builder();
		for (OriginPattern pattern : patterns) {
			if (pattern.isAny()) {
				return new OriginSet<>(true, Map.of(), new WildcardIndex.Builder().build());
			}
			if (pattern.hasWildcardHost() || pattern.hasAnyPort()) {
				wildcards.add(pattern);
			}
			else {
				for (String origin : pattern.alternatives()) {
					exact.computeIfAbsent(origin, grant);
				}
			}
		}
		return new OriginSet<>(false, exact, wildcards.build());
	}

	/**
	 * What is kept for an origin.
	 * @param text the value of an {@code Origin} header as it came
	 * @return what is kept, or {@code null} if the origin is not listed by itself
	 */
	public @Nullable G grant(String text) {
		return this.exact.get(text);
	}

	/**
	 * Compares the value of an {@code Origin} header.
	 * @param text the value as it came
	 * @return what the set says to it; a set of every origin allows any text
	 */
	public OriginMatch match(String text) {
		if (this.any || this.exact.containsKey(text)) {
			return OriginMatch.ALLOWED;
		}
		if (text.equals(Origin.NULL)) {
			return OriginMatch.NULL;
		}
		long layout = OriginLayout.of(text);
		if (layout == OriginLayout.MALFORMED) {
			return OriginMatch.MALFORMED;
		}
		return this.wildcards.contains(text, layout) ? OriginMatch.ALLOWED : OriginMatch.NOT_ALLOWED;
	}

}
