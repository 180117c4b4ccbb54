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

package io.github.corsboot.benchmarks.report;

import java.util.Locale;

/**
 * What numbers count, and how people read them.
 */
enum Unit {

	/** Nanoseconds. */
	NANOSECONDS {

		@Override
		String format(double number) {
			return (number < 100_000) ? digits(number) + " ns" : digits(number / 1000) + " µs";
		}

	},

	/** Milliseconds. */
	MILLISECONDS {

		@Override
		String format(double number) {
			return (number < 1) ? digits(number * 1000) + " µs" : digits(number) + " ms";
		}

	},

	/** Bytes. */
	BYTES {

		@Override
		String format(double number) {
			return String.format(Locale.ROOT, "%,.0f B", Math.rint(number) + 0.0);
		}

	},

	/** How many times as much. */
	TIMES {

		@Override
		String format(double number) {
			return digits(number) + " ×";
		}

	};

	abstract String format(double number);

	private static String digits(double number) {
		return String.format(Locale.ROOT, (number < 10) ? "%.1f" : "%,.0f", number);
	}

}
