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

import io.github.corsboot.core.PolicySetting;

/**
 * Says where the settings of policies are written, for advice that can be followed.
 */
@FunctionalInterface
public interface SettingNames {

	/**
	 * The place where the value of a setting is to be changed.
	 * @param policyName the name of the policy
	 * @param setting the setting
	 * @return the place as it stands behind the words "add it to", such as
	 * {@code cors.allowed-origins}
	 */
	String placeOf(String policyName, PolicySetting setting);

}
