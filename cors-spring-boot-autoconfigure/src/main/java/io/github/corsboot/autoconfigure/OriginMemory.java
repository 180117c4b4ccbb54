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

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.corsboot.core.DenialReason;
import io.github.corsboot.spring.DecidedRequest;

/**
 * Remembers a fixed number of origins. Those that were seen once wait in a short queue,
 * which newcomers push on. Only one that is seen again while it waits gets a place for
 * longer, and takes that of the one with the fewest requests. So a flood of made-up
 * origins pushes out nothing but itself; only who repeats them, more often than others
 * come, takes places.
 * <p>
 * It is for one thread at a time.
 */
final class OriginMemory {

	/** How many origins wait. */
	static final int WAITING = 10;

	/** How many origins have a place. */
	static final int PLACES = 40;

	private final Map<Key, Seen> waiting = new LinkedHashMap<>();

	private final Map<Key, Seen> places = new LinkedHashMap<>();

	void add(Key key, DecidedRequest decided) {
		Seen seen = this.places.get(key);
		if (seen == null) {
			seen = this.waiting.remove(key);
			if (seen != null) {
				makeRoom();
				this.places.put(key, seen);
			}
			else {
				seen = new Seen();
				this.waiting.put(key, seen);
				dropEldest();
			}
		}
		seen.count++;
		seen.outcome = Optional.of(decided.outcome());
		seen.reason = decided.reason();
	}

	private void makeRoom() {
		if (this.places.size() == PLACES) {
			this.places.entrySet()
				.stream()
				.min(Comparator.comparingLong((entry) -> entry.getValue().count))
				.map(Map.Entry::getKey)
				.ifPresent(this.places::remove);
		}
	}

	private void dropEldest() {
		if (this.waiting.size() > WAITING) {
			this.waiting.remove(this.waiting.keySet().iterator().next());
		}
	}

	void forget(Predicate<Key> which) {
		this.waiting.keySet().removeIf(which);
		this.places.keySet().removeIf(which);
	}

	Stream<CorsOverview.SeenOrigin> show() {
		return Stream.concat(this.places.entrySet().stream(), this.waiting.entrySet().stream())
			.map((entry) -> entry.getValue().show(entry.getKey()));
	}

	/**
	 * What is told apart.
	 *
	 * @param origin the origin, escaped and shortened
	 * @param policyName the name of the policy, or empty if there is no single one
	 */
	record Key(String origin, Optional<String> policyName) {

	}

	/** What is known of it. */
	private static final class Seen {

		private long count;

		private Optional<DecidedRequest.Outcome> outcome = Optional.empty();

		private Optional<DenialReason> reason = Optional.empty();

		private CorsOverview.SeenOrigin show(Key key) {
			return new CorsOverview.SeenOrigin(key.origin(), key.policyName().orElse(null), this.count,
					this.outcome.map(EffectivePolicies::text).orElse(""), this.reason.map(Enum::name).orElse(null));
		}

	}

}
