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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Finds the environment variables that belong to {@code cors}, each under the name that
 * it has in the environment.
 * <p>
 * Spring Boot's view of the environment shows one of two variables that differ only in
 * case. It is asked for one thing alone: the prefix that an application may have for all
 * of its variables, which is told nowhere else in every version.
 */
final class EnvironmentVariables {

	private EnvironmentVariables() {
	}

	/**
	 * Lists the variables in the order of their names: the environment has none.
	 * @param variables the environment
	 * @param view the view that Spring Boot has of it
	 * @return the variables that belong to {@code cors}, known or not
	 */
	static List<PropertyEntry> list(SystemEnvironmentPropertySource variables,
			IterableConfigurationPropertySource view) {
		for (ConfigurationPropertyName name : view) {
			if (name.getNumberOfElements() > 1 && name.getElement(0, Form.UNIFORM).equals("cors")) {
				Optional<String> prefix = prefix(view, name);
				if (prefix.isPresent()) {
					return list(variables, prefix.get());
				}
			}
		}
		return List.of();
	}

	private static List<PropertyEntry> list(SystemEnvironmentPropertySource variables, String prefix) {
		String[] names = variables.getPropertyNames().clone();
		Arrays.sort(names);
		List<PropertyEntry> entries = new ArrayList<>();
		for (String variable : names) {
			Optional<String> name = withoutPrefix(variable, prefix);
			Optional<Address> address = name.isPresent() ? VariableNames.read(name.get()) : Optional.empty();
			if (address.isPresent()) {
				entries.add(entry(variables, variable, address.get()));
			}
		}
		return entries;
	}

	private static PropertyEntry entry(SystemEnvironmentPropertySource variables, String variable, Address address) {
		return new PropertyEntry(variable, address, variables.getProperty(variable),
				PropertySourceOrigin.get(variables, variable), Whereabouts.of(variables, variable), true);
	}

	// What a variable has in front of the name that Boot has for it: letters and digits.
	private static Optional<String> prefix(ConfigurationPropertySource view, ConfigurationPropertyName name) {
		ConfigurationProperty property = view.getConfigurationProperty(name);
		if (property == null || !(property.getOrigin() instanceof PropertySourceOrigin origin)) {
			return Optional.empty();
		}
		String variable = uniform(origin.getPropertyName());
		StringBuilder elements = new StringBuilder();
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			elements.append(name.getElement(i, Form.UNIFORM));
		}
		String seen = elements.toString();
		return variable.endsWith(seen) ? Optional.of(variable.substring(0, variable.length() - seen.length()))
				: Optional.empty();
	}

	// The name behind the prefix, or empty if the variable has another one.
	private static Optional<String> withoutPrefix(String variable, String prefix) {
		int end = 0;
		while (end < variable.length() && uniform(variable.substring(0, end)).length() < prefix.length()) {
			end++;
		}
		boolean separate = end == 0 || (end < variable.length() && uniform(variable.substring(end, end + 1)).isEmpty());
		boolean found = separate && uniform(variable.substring(0, end)).equals(prefix);
		return found ? Optional.of(variable.substring((end > 0) ? end + 1 : 0)) : Optional.empty();
	}

	private static String uniform(String name) {
		StringBuilder uniform = new StringBuilder();
		for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
			if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
				uniform.append(c);
			}
		}
		return uniform.toString();
	}

}
