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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

// Finds what one property source has below cors.
// <p>
// Spring Boot's own view of a source takes all spellings of a name for one, and shows the
// value of the first. Here each spelling counts: two of them in one source are a mistake
// that would otherwise hide one of the values.
final class PropertySourceReader {

	/** A source that has a value for every name must not keep us forever. */
	private static final int LONGEST_LIST = 1000;

	private PropertySourceReader() {
	}

	// Whether a source can tell which names it has.
	static boolean canList(ConfigurationPropertySource source) {
		return source instanceof IterableConfigurationPropertySource
				&& source.getUnderlyingSource() instanceof EnumerablePropertySource<?>;
	}

	// What a source that #canList can tell has below cors.
	static List<PropertyEntry> list(ConfigurationPropertySource source) {
		Object underlying = source.getUnderlyingSource();
		if (underlying instanceof SystemEnvironmentPropertySource variables
				&& source instanceof IterableConfigurationPropertySource view) {
			return EnvironmentVariables.list(variables, view);
		}
		return (underlying instanceof EnumerablePropertySource<?> properties) ? listProperties(properties) : List.of();
	}

	private static List<PropertyEntry> listProperties(EnumerablePropertySource<?> source) {
		List<PropertyEntry> entries = new ArrayList<>();
		for (String name : source.getPropertyNames()) {
			Optional<Address> address = PropertyNames.read(name);
			if (address.isPresent()) {
				entries.add(new PropertyEntry(name, address.get(), source.getProperty(name),
						PropertySourceOrigin.get(source, name), Whereabouts.of(source, name), false));
			}
		}
		return entries;
	}

	/**
	 * What a source that cannot tell its names has below {@code cors}: it is asked for
	 * every name that it could have.
	 * @param source the source
	 * @param policies all policies that other sources have
	 * @return what the source has
	 */
	static List<PropertyEntry> ask(ConfigurationPropertySource source, Collection<Holder> policies) {
		List<PropertyEntry> entries = new ArrayList<>();
		// It has nothing but random values, and is there in every application.
		if (source.getUnderlyingSource() instanceof RandomValuePropertySource) {
			return entries;
		}
		for (Root root : Root.values()) {
			ask(source, root.itself(), entries);
		}
		for (Holder policy : policies) {
			ask(source, policy, entries);
		}
		return entries;
	}

	private static void ask(ConfigurationPropertySource source, Holder holder, List<PropertyEntry> entries) {
		for (CorsKey key : CorsKey.values()) {
			if (key.canBeIn(holder)) {
				ask(source, key.in(holder), key, entries);
			}
		}
	}

	private static void ask(ConfigurationPropertySource source, String name, CorsKey key, List<PropertyEntry> entries) {
		if (!askOne(source, name, entries) && key.isList()) {
			int index = 0;
			while (index < LONGEST_LIST && askOne(source, name + "[" + index + "]", entries)) {
				index++;
			}
		}
	}

	private static boolean askOne(ConfigurationPropertySource source, String name, List<PropertyEntry> entries) {
		ConfigurationProperty property = source.getConfigurationProperty(ConfigurationPropertyName.adapt(name, '.'));
		if (property == null || !(source.getUnderlyingSource() instanceof PropertySource<?> underlying)) {
			return false;
		}
		entries.add(new PropertyEntry(name, PropertyNames.read(name).orElseThrow(), property.getValue(),
				PropertySourceOrigin.get(underlying, name), Whereabouts.of(underlying, name), false));
		return true;
	}

}
