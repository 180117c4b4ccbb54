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

import io.github.corsboot.core.PolicySetting;
import io.github.corsboot.spring.SettingNames;

/**
 * Tells which key holds the value of a setting, also where a policy has inherited it.
 *
 * @param settings what is written
 */
record WrittenPlaces(CorsSettings settings) implements SettingNames {

	@Override
	public String placeOf(String policyName, PolicySetting setting) {
		CorsKey key = CorsKey.of(setting);
		return this.settings.places()
			.stream()
			.filter((place) -> place.policyName().equals(policyName))
			.map((place) -> place.fullKey(key) + (place.inherits(key) ? ", from which this policy inherits" : ""))
			.findFirst()
			.orElseGet(() -> key.in(this.settings.root().holder().root().policy(policyName)));
	}

}
