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

import io.github.corsboot.spring.CorsPolicies;

/**
 * Looks for something in the application that decides on CORS besides the policies. Beans
 * of this type are asked once, when the application has started, and each finding is
 * logged as a warning.
 * <p>
 * A bean must not create others by looking at them; {@link ExistingBeans} sees to that.
 */
@FunctionalInterface
public interface CorsFindings {

	/**
	 * Looks around.
	 * @param policies the policies of the application
	 * @return what meets these policies
	 */
	List<CorsFinding> find(CorsPolicies policies);

}
