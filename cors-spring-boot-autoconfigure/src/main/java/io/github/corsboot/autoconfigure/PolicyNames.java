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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the policies. Names that differ only in case, dashes or underscores are
 * one policy; its name in code and in logs is the spelling of the source of lowest
 * precedence, which a variable that overrides one value cannot change.
 */
final class PolicyNames {

	private final List<List<Name>> sources = new ArrayList<>();

	// Adds what a source has, the source of highest precedence first.
	void add(List<PropertyEntry> entries) {
		List<Name> names = new ArrayList<>();
		for (PropertyEntry entry : entries) {
			Optional<Holder> holder = holder(entry.address());
			if (holder.isPresent() && !holder.get().isRoot()) {
				names.add(new Name(holder.get(), entry.where(), entry.variable()));
			}
		}
		this.sources.add(names);
	}

	private static Optional<Holder> holder(Address address) {
		if (address instanceof Address.Known known) {
			return Optional.of(known.holder());
		}
		return (address instanceof Address.Policy policy) ? Optional.of(policy.holder()) : Optional.empty();
	}

	// All policies of a root in the order of their definition, each once.
	Collection<Name> all(Root root) {
		Map<Holder, Name> found = new LinkedHashMap<>();
		for (int i = this.sources.size() - 1; i >= 0; i--) {
			for (Name name : this.sources.get(i)) {
				if (name.holder().root() == root) {
					// Variables cannot be trusted to say where the dashes are.
					found.merge(name.holder().uniform(), name,
							(first, other) -> (first.variable() && !other.variable()) ? other : first);
				}
			}
		}
		return List.copyOf(found.values());
	}

	// All policies in all spellings that any source has.
	Set<Holder> spellings() {
		Set<Holder> spellings = new LinkedHashSet<>();
		for (List<Name> names : this.sources) {
			for (Name name : names) {
				spellings.add(name.holder());
			}
		}
		return spellings;
	}

	/**
	 * The name of a policy.
	 *
	 * @param holder the policy as it is spelled
	 * @param where where it is written
	 * @param variable whether that is an environment variable
	 */
	record Name(Holder holder, String where, boolean variable) {

	}

}
