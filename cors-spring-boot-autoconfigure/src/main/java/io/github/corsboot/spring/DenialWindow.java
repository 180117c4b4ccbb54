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

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import io.github.corsboot.core.DenialReason;

/**
 * Remembers for a while which denials, or other news of requests, were told. However many
 * clients there are, and whatever they call themselves, what is remembered has a fixed
 * size.
 */
final class DenialWindow {

	/** Of an origin, what is beyond this is not needed to tell it from others. */
	private static final int COMPARED = 320;

	private static final Answer SAME_AGAIN = new Answer(false, false, 0);

	private final long length;

	private final int size;

	private final LongSupplier clock;

	private volatile State state;

	/**
	 * Opens the first window.
	 * @param length how long a window lasts
	 * @param size how many kinds of denial a window holds
	 * @param clock counts nanoseconds
	 */
	DenialWindow(Duration length, int size, LongSupplier clock) {
		this.length = length.toNanos();
		this.size = size;
		this.clock = clock;
		this.state = new State(clock.getAsLong());
	}

	/**
	 * Takes note of a denial.
	 * @param kind its kind
	 * @return whether it is worth a warning, and what else is to be said
	 */
	Answer take(Kind kind) {
		State current = this.state;
		long now = this.clock.getAsLong();
		return (now - current.start < this.length) ? take(current, kind, 0) : takeInNext(current, now, kind);
	}

	// Only one of those who come at the same time tells what has been.
	private synchronized Answer takeInNext(State last, long now, Kind kind) {
		if (this.state != last) {
			return take(this.state, kind, 0);
		}
		this.state = new State(now);
		return take(this.state, kind, last.unwarned.get());
	}

	private Answer take(State current, Kind kind, long unwarned) {
		if (!current.seen.contains(kind) && current.places.get() < this.size) {
			if (current.places.incrementAndGet() <= this.size && current.seen.add(kind)) {
				return new Answer(true, current.warnings.incrementAndGet() == this.size, unwarned);
			}
			current.places.decrementAndGet();
		}
		current.unwarned.incrementAndGet();
		return (unwarned > 0) ? new Answer(false, false, unwarned) : SAME_AGAIN;
	}

	/**
	 * A kind of denial, or of other news.
	 *
	 * @param news what there is to tell, of which clients can bring about only so much
	 * @param origin the origin, of which the beginning counts
	 */
	record Kind(List<Object> news, String origin) {

		Kind {
			origin = origin.substring(0, Math.min(origin.length(), COMPARED));
		}

		/**
		 * Creates a kind of denial.
		 * @param policyName the name of the policy
		 * @param reason the reason
		 * @param origin the origin
		 */
		Kind(String policyName, DenialReason reason, String origin) {
			this(List.of(policyName, reason), origin);
		}

	}

	/**
	 * What to say about a denial.
	 *
	 * @param worthWarning whether it is the first of its kind, and there is room
	 * @param full whether it is the last kind for which there is room
	 * @param unwarned how many denials of the window before were no warning, if a new one
	 * has begun
	 */
	record Answer(boolean worthWarning, boolean full, long unwarned) {

	}

	/** One window. */
	private static final class State {

		private final long start;

		private final Set<Kind> seen = ConcurrentHashMap.newKeySet();

		/** Places taken, some only for the moment, by who comes second with a kind. */
		private final AtomicInteger places = new AtomicInteger();

		/** Never goes back, so that only one warning is the last. */
		private final AtomicInteger warnings = new AtomicInteger();

		private final AtomicLong unwarned = new AtomicLong();

		State(long start) {
			this.start = start;
		}

	}

}
