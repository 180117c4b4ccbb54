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

package io.github.corsboot.autoconfigure.security;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.ReflectionUtils;

/**
 * Where one of Spring's CORS filters has its configuration from. Only a private field
 * tells, and has done so since there are these filters. Where it does not, because it has
 * gone, the answer is that it is not known, and a source that is nowhere else is not
 * found.
 */
final class FilterSource {

	/** The name under which Spring Security looks for a source. */
	static final String BEAN = "corsConfigurationSource";

	/** The field of Spring's filters that holds their source. */
	static final String CONFIGURATION = "configSource";

	/** The field of the wrapper that Spring Security puts around reactive filters. */
	static final String WRAPPED = "webFilter";

	private FilterSource() {
	}

	/**
	 * Finds the bean that a source is.
	 * @param source the source
	 * @param named the beans by name
	 * @return the name of the bean, or empty if the source is none
	 */
	static Optional<String> nameOf(Object source, Map<String, ?> named) {
		return named.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == source)
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * Asks a filter.
	 * @param filter a {@code CorsFilter} or {@code CorsWebFilter}
	 * @return its source, if that is known
	 */
	static Optional<Object> of(Object filter) {
		return read(filter, CONFIGURATION);
	}

	/**
	 * Reads a private field.
	 * @param object the object
	 * @param name the name of the field
	 * @return its value, if there is one
	 */
	static Optional<Object> read(Object object, String name) {
		try {
			Field field = ReflectionUtils.findField(object.getClass(), name);
			if (field == null) {
				return Optional.empty();
			}
			ReflectionUtils.makeAccessible(field);
			return Optional.ofNullable(ReflectionUtils.getField(field, object));
		}
		catch (RuntimeException | LinkageError ex) {
			return Optional.empty();
		}
	}

}
