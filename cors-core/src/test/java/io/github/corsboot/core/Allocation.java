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

package io.github.corsboot.core;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * Counts the bytes that something allocates, once the compiler has done what it does. It
 * counts objects, not time: a slow machine comes to the same result.
 */
final class Allocation {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final int CALLS = 5_000;

	private static final int ROUNDS = 200;

	/** Keeps results alive, as a filter does. */
	static volatile Object result = "";

	private Allocation() {
	}

	/**
	 * The bytes of one call.
	 * @param call what is called
	 * @param enough how few bytes are enough to stop
	 * @return the bytes of a call in the best round
	 */
	static double bytes(Call call, int enough) {
		double best = Double.MAX_VALUE;
		for (int i = 0; i < ROUNDS && best > enough; i++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int j = 0; j < CALLS; j++) {
				result = call.run();
			}
			long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
			best = Math.min(best, (double) allocated / CALLS);
		}
		return best;
	}

	/**
	 * Something to call.
	 */
	interface Call {

		Object run();

	}

}
