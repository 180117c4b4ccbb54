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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads {@code cors.*} from an environment, source by source in order of precedence, and
 * overlays what it finds key by key.
 * <p>
 * Spring Boot's own binding is not enough here. It stops at the first value that it
 * cannot convert; it takes {@code public-api} in a file and {@code PUBLICAPI} in an
 * environment variable for two entries of a map; it splits the ports of {@code
 * http://localhost:[3000,5173]}; and it forgets where a value was written.
 */
final class CorsSettingsReader {

	private final SettingReader values;

	private final Set<CorsConfigurationProblem> problems = new LinkedHashSet<>();

	private final Set<String> unboundVariables = new LinkedHashSet<>();

	private final PolicyNames names = new PolicyNames();

	private final Map<Holder, Map<CorsKey, Setting>> settings = new LinkedHashMap<>();

	private CorsSettingsReader(ConfigurableEnvironment environment) {
		this.values = new SettingReader(new PropertySourcesPlaceholdersResolver(environment), this.problems);
	}

	/**
	 * Reads what is written under {@code cors}.
	 * @param environment the environment of the application
	 * @return everything that was found, right or wrong
	 */
	static CorsSettings read(ConfigurableEnvironment environment) {
		return new CorsSettingsReader(environment).readAll(environment);
	}

	private CorsSettings readAll(ConfigurableEnvironment environment) {
		for (List<PropertyEntry> entries : entries(environment)) {
			SourceCheck check = new SourceCheck(this.problems, this.unboundVariables);
			for (Map.Entry<Slot, List<PropertyEntry>> slot : check.check(entries).entrySet()) {
				overlay(slot.getKey(), slot.getValue());
			}
			this.names.add(entries);
		}
		PolicySettings candidateRoot = root(Root.CANDIDATE);
		CorsSettings candidate = new CorsSettings(candidateRoot, policies(candidateRoot), Optional.empty(), List.of(),
				List.of());
		PolicySettings root = root(Root.ACTIVE);
		return new CorsSettings(root, policies(root), candidate.isWritten() ? Optional.of(candidate) : Optional.empty(),
				List.copyOf(this.problems), List.copyOf(this.unboundVariables));
	}

	private PolicySettings root(Root root) {
		return new PolicySettings(root.itself(), "", settings(root.itself()), null);
	}

	private List<PolicySettings> policies(PolicySettings root) {
		List<PolicySettings> policies = new ArrayList<>();
		for (PolicyNames.Name name : this.names.all(root.holder().root())) {
			policies.add(new PolicySettings(name.holder(), name.where(), settings(name.holder().uniform()), root));
		}
		return policies;
	}

	private Map<CorsKey, Setting> settings(Holder holder) {
		return this.settings.getOrDefault(holder, Map.of());
	}

	// What each source has, the source of highest precedence first.
	private static List<List<PropertyEntry>> entries(ConfigurableEnvironment environment) {
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			sources.add(source);
		}
		Map<ConfigurationPropertySource, List<PropertyEntry>> listed = new LinkedHashMap<>();
		PolicyNames names = new PolicyNames();
		for (ConfigurationPropertySource source : sources) {
			if (PropertySourceReader.canList(source)) {
				List<PropertyEntry> entries = PropertySourceReader.list(source);
				listed.put(source, entries);
				names.add(entries);
			}
		}
		List<List<PropertyEntry>> all = new ArrayList<>();
		for (ConfigurationPropertySource source : sources) {
			List<PropertyEntry> entries = listed.get(source);
			all.add((entries != null) ? entries : PropertySourceReader.ask(source, names.spellings()));
		}
		return all;
	}

	// Takes over what no source of higher precedence has.
	private void overlay(Slot slot, List<PropertyEntry> entries) {
		Map<CorsKey, Setting> policy = this.settings.get(slot.holder());
		if (policy == null) {
			policy = new EnumMap<>(CorsKey.class);
			this.settings.put(slot.holder(), policy);
		}
		if (!policy.containsKey(slot.key())) {
			Optional<Setting> setting = this.values.read(slot.key(), entries);
			if (setting.isPresent()) {
				policy.put(slot.key(), setting.get());
			}
		}
	}

	/**
	 * A key at one place.
	 *
	 * @param holder the root, or the policy in its uniform spelling
	 * @param key the key
	 */
	record Slot(Holder holder, CorsKey key) {

		// Written out for the reason that Holder gives.
		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Slot slot && this.key == slot.key && this.holder.equals(slot.holder);
		}

		@Override
		public int hashCode() {
			return 31 * this.holder.hashCode() + this.key.hashCode();
		}

	}

}
