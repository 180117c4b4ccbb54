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

import org.springframework.beans.factory.BeanCreationException;

/**
 * Says where in an application's code something went wrong, as far as Spring knows.
 */
final class CodePlace {

	private CodePlace() {
	}

	/**
	 * Where something went wrong.
	 * @param failure what stopped the start
	 * @param cause what went wrong, somewhere below it
	 * @return the place, with the bean that was made just then, if there is one
	 */
	static String of(Throwable failure, Throwable cause) {
		String place = "in code";
		for (Throwable current = failure; current != null && current != cause; current = current.getCause()) {
			if (current instanceof BeanCreationException creation && creation.getBeanName() != null) {
				place = "in code, bean '" + creation.getBeanName() + "'";
			}
		}
		return place;
	}

}
