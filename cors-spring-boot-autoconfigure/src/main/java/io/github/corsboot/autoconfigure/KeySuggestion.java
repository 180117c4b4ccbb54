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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Finds the key that somebody may have meant.
 */
final class KeySuggestion {

	/** From how many characters on a part of a key tells which key is meant. */
	private static final int TELLING = 4;

	/**
	 * Up to how many wrong characters a key is the one that is meant, whatever else fits.
	 */
	private static final int MISSPELLED = 3;

	private KeySuggestion() {
	}

	/**
	 * What to write in place of an unknown key.
	 * @param holder the root or the policy that it is written in
	 * @param written the key as it is written, below the root or the policy
	 * @return the nearest known key, or all of them if none is near
	 */
	static String instead(Holder holder, String written) {
		List<CorsKey> known = Arrays.stream(CorsKey.values()).filter((key) -> key.canBeIn(holder)).toList();
		return nearest(known, CorsKey.uniform(written)).map((key) -> "write " + key.in(holder))
			.orElseGet(() -> "the keys are " + known.stream().map(CorsKey::text).collect(Collectors.joining(", ")));
	}

	private static Optional<CorsKey> nearest(List<CorsKey> known, String written) {
		Comparator<CorsKey> byDistance = Comparator
			.comparingInt((key) -> distance(written, CorsKey.uniform(key.text())));
		Optional<CorsKey> misspelled = near(known, written, byDistance, (key) -> MISSPELLED);
		Optional<CorsKey> longer = known.stream()
			.filter((key) -> written.length() >= TELLING && CorsKey.uniform(key.text()).contains(written))
			.min(byDistance);
		return misspelled.or(() -> longer)
			.or(() -> near(known, written, byDistance, (key) -> Math.max(2, key.text().length() / 2)));
	}

	private static Optional<CorsKey> near(List<CorsKey> known, String written, Comparator<CorsKey> byDistance,
			ToIntFunction<CorsKey> furthest) {
		return known.stream()
			.min(byDistance)
			.filter((key) -> distance(written, CorsKey.uniform(key.text())) <= furthest.applyAsInt(key));
	}

	// How many characters must be inserted, deleted or replaced.
	private static int distance(String one, String other) {
		int[] previous = new int[other.length() + 1];
		Arrays.setAll(previous, (j) -> j);
		for (int i = 1; i <= one.length(); i++) {
			int[] current = new int[other.length() + 1];
			current[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int replaced = previous[j - 1] + ((one.charAt(i - 1) != other.charAt(j - 1)) ? 1 : 0);
				current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return previous[other.length()];
	}

}
