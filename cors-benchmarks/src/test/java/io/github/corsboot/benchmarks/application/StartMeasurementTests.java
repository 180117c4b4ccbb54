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

package io.github.corsboot.benchmarks.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartMeasurementTests {

	private static final int VARIANTS = StartMeasurement.order(0).size();

	@Test
	void eachVariantStandsAtEachPlaceAndFollowsEachOtherOneAsOften() {
		Map<String, Integer> places = new HashMap<>();
		Map<String, Integer> neighbours = new HashMap<>();
		for (int round = 1; round <= 2 * VARIANTS; round++) {
			List<Variant> order = new ArrayList<>(StartMeasurement.order(round));
			for (int i = 0; i < order.size(); i++) {
				places.merge(order.get(i) + " " + i, 1, Integer::sum);
				if (i > 0) {
					neighbours.merge(order.get(i - 1) + " " + order.get(i), 1, Integer::sum);
				}
			}
		}
		assertThat(places.values()).hasSize(VARIANTS * VARIANTS).containsOnly(2);
		assertThat(neighbours.values()).hasSize(VARIANTS * (VARIANTS - 1)).containsOnly(2);
	}

}
