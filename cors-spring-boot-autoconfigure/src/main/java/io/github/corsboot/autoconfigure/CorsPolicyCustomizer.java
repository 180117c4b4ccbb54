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

import io.github.corsboot.core.CorsPolicy;

/**
 * Adjusts the policies that are built from {@code cors.*}. Beans of this type are called
 * for each policy, in their order, with everything set that is configured and before the
 * policy is checked and built. They are not called for an application's own
 * {@link io.github.corsboot.spring.CorsPolicies} bean, nor for {@code cors.candidate.*}:
 * a candidate is what is written there and nothing else, and a customizer could not tell
 * its policies from those of the same name that decide.
 */
@FunctionalInterface
public interface CorsPolicyCustomizer {

	/**
	 * Adjusts one policy.
	 * @param policyName the name of the policy as it is written in the configuration, or
	 * {@code default} for the policy of the root
	 * @param builder what the policy is built from
	 */
	void customize(String policyName, CorsPolicy.Builder builder);

}
