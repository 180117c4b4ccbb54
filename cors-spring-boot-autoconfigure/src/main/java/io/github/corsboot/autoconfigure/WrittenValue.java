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

import java.util.List;
import java.util.Optional;

import io.github.corsboot.core.PolicySetting;

/**
 * What the core objects to, found again among what was written: a policy knows its
 * values, and people know keys, files and lines.
 *
 * @param key the key in full, with its index if the value is an element of a list
 * @param value the value as it was written, or empty if there is none
 * @param where where it was written
 */
record WrittenValue(String key, Optional<String> value, String where) {

	/** Where a value comes from that nobody wrote. */
	static final String IN_CODE = "in code, by a CorsPolicyCustomizer";

	/**
	 * Finds a value.
	 * @param place the policy that has it
	 * @param setting the setting that it belongs to
	 * @param index its position as the core has it, or -1 for the setting as a whole
	 * @param value the value as the core has it, or empty if it has none
	 * @param ofPolicy whether it matters for this policy alone, even if it is inherited
	 * @return the value as it was written
	 */
	static WrittenValue find(PolicySettings place, PolicySetting setting, int index, Optional<String> value,
			boolean ofPolicy) {
		CorsKey key = CorsKey.of(setting);
		Optional<Setting> found = place.effective(key);
		if (found.isEmpty()) {
			return new WrittenValue(CorsConfigurationProblem.element(key.in(place.holder()), index), value,
					value.isPresent() ? IN_CODE : place.where());
		}
		String where = (ofPolicy && place.inherits(key)) ? ", inherited by policy '" + place.name() + "'" : "";
		return key.isList() ? element(place.fullKey(key), found.get(), index, value, where)
				: whole(place.fullKey(key), found.get(), value, where);
	}

	/**
	 * Finds a list as a whole.
	 * @param place the policy that has it
	 * @param key the key of the list
	 * @param values what the policy has
	 * @return the list as it was written, or as the policy has it if nobody wrote it
	 */
	static WrittenValue findList(PolicySettings place, CorsKey key, List<String> values) {
		Optional<String> joined = Optional.of(String.join(", ", values));
		return place.effective(key)
			.filter((setting) -> setting.texts().stream().distinct().toList().equals(values))
			.map((setting) -> new WrittenValue(place.fullKey(key), joined, setting.where()))
			.orElseGet(() -> new WrittenValue(key.in(place.holder()), joined, IN_CODE));
	}

	private static WrittenValue whole(String key, Setting setting, Optional<String> value, String inherited) {
		boolean written = value.filter((text) -> text.equals(setting.value().toString())).isPresent();
		return written
				? new WrittenValue(key, Optional.of(setting.elements().get(0).text()), setting.where() + inherited)
				: new WrittenValue(key, value, IN_CODE);
	}

	private static WrittenValue element(String key, Setting setting, int index, Optional<String> value,
			String inherited) {
		List<Written> elements = setting.elements();
		boolean asWritten = index >= 0 && index < elements.size() && value.isPresent()
				&& elements.get(index).text().equals(value.get());
		int position = index;
		if (!asWritten) {
			position = value.isPresent() ? setting.texts().indexOf(value.get()) : -1;
		}
		if (position < 0) {
			return new WrittenValue(CorsConfigurationProblem.element(key, index), value, IN_CODE);
		}
		Written written = elements.get(position);
		return new WrittenValue(CorsConfigurationProblem.element(key, position), Optional.of(written.text()),
				written.where() + inherited);
	}

	boolean isInCode() {
		return this.where.equals(IN_CODE);
	}

	CorsConfigurationProblem problem(String why, String advice) {
		return new CorsConfigurationProblem(this.key, this.value, this.where, why, advice);
	}

}
