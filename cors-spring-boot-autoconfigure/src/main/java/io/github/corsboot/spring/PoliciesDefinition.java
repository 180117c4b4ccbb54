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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.Enforcement;

/**
 * What {@link CorsPolicies} are made of, as long as it can change.
 */
final class PoliciesDefinition {

	private final Map<String, DefinedPolicy> policies = new LinkedHashMap<>();

	private final List<String> excludedPaths = new ArrayList<>();

	private final List<PathPrefix> leftAloneUnlessNamed = new ArrayList<>();

	private final List<BooleanSupplier> handlersIgnoreCase = new ArrayList<>();

	private PathPrefix onlyUnder = PathPrefix.of("/");

	private boolean enabled = true;

	private Enforcement enforcement = Enforcement.DEFAULT;

	private SettingNames settingNames = DenialAdvice::placeInCode;

	private final List<CorsDecisionListener> listeners = new ArrayList<>();

	/**
	 * Makes another one that is like this and changes by itself.
	 * @return the copy
	 */
	PoliciesDefinition copy() {
		PoliciesDefinition copy = new PoliciesDefinition();
		copy.policies.putAll(this.policies);
		copy.excludedPaths.addAll(this.excludedPaths);
		copy.leftAloneUnlessNamed.addAll(this.leftAloneUnlessNamed);
		copy.handlersIgnoreCase.addAll(this.handlersIgnoreCase);
		copy.onlyUnder = this.onlyUnder;
		copy.enabled = this.enabled;
		copy.enforcement = this.enforcement;
		copy.settingNames = this.settingNames;
		copy.listeners.addAll(this.listeners);
		return copy;
	}

	void define(String name, DefinedPolicy policy) {
		this.policies.put(Objects.requireNonNull(name, "name"), policy);
	}

	void excludePaths(Collection<String> patterns) {
		this.excludedPaths.clear();
		this.excludedPaths.addAll(patterns);
	}

	void leaveAloneUnlessNamed(PathPrefix prefix) {
		if (!prefix.isRoot()) {
			this.leftAloneUnlessNamed.add(prefix);
		}
	}

	void handlersIgnoreCase(BooleanSupplier question) {
		this.handlersIgnoreCase.add(Objects.requireNonNull(question, "question"));
	}

	void onlyUnder(PathPrefix prefix) {
		this.onlyUnder = prefix;
	}

	void enabled(boolean enabled) {
		this.enabled = enabled;
	}

	void deniedRequests(DeniedRequests deniedRequests) {
		this.enforcement = new Enforcement(deniedRequests, this.enforcement.preflightStatus(),
				this.enforcement.debug());
	}

	void preflightStatus(int preflightStatus) {
		this.enforcement = new Enforcement(this.enforcement.deniedRequests(), preflightStatus,
				this.enforcement.debug());
	}

	void debug(boolean debug) {
		this.enforcement = new Enforcement(this.enforcement.deniedRequests(), this.enforcement.preflightStatus(),
				debug);
	}

	void settingNames(SettingNames names) {
		this.settingNames = Objects.requireNonNull(names, "names");
	}

	void listener(CorsDecisionListener listener) {
		// Policies that are made from others have theirs already.
		if (!this.listeners.contains(Objects.requireNonNull(listener, "listener"))) {
			this.listeners.add(listener);
		}
	}

	List<String> excludedPaths() {
		return List.copyOf(this.excludedPaths);
	}

	Enforcement enforcement() {
		return this.enforcement;
	}

	SettingNames settingNames() {
		return this.settingNames;
	}

	DecisionListeners listeners(DecisionLog log) {
		List<CorsDecisionListener> all = new ArrayList<>();
		all.add(log);
		all.addAll(this.listeners);
		return new DecisionListeners(all);
	}

	/**
	 * The paths of a policy, as they were given.
	 * @param policyName the name of the policy
	 * @return the patterns, none if there is no such policy
	 */
	List<String> paths(String policyName) {
		DefinedPolicy defined = this.policies.get(policyName);
		return (defined != null) ? defined.paths() : List.of();
	}

	/**
	 * The policies by name, in the order of their definition, without disabled ones.
	 * @return an unmodifiable map
	 */
	Map<String, CorsPolicy> enabledPolicies() {
		Map<String, CorsPolicy> policies = new LinkedHashMap<>();
		for (Map.Entry<String, DefinedPolicy> entry : this.policies.entrySet()) {
			if (entry.getValue().enabled()) {
				policies.put(entry.getKey(), entry.getValue().policy());
			}
		}
		return Collections.unmodifiableMap(policies);
	}

	/**
	 * Finds out which policy a path selects.
	 * @return the table
	 * @throws InvalidCorsPathsException if anything is wrong with the paths
	 */
	PolicyTable table() {
		PolicyPaths paths = new PolicyPaths();
		for (Map.Entry<String, DefinedPolicy> entry : this.policies.entrySet()) {
			paths.add(entry.getKey(), entry.getValue().paths());
		}
		paths.exclude(this.excludedPaths);
		paths.check();
		Map<String, PolicyTable.Target> targets = targets();
		List<PolicyTable.Row> rows = new ArrayList<>();
		for (PolicyPaths.Entry entry : paths.entries()) {
			if (entry.glob().beginsWith(this.onlyUnder) && this.enabled) {
				rows.add(new PolicyTable.Row(entry.glob(),
						targets.getOrDefault(entry.policyName(), PolicyTable.Target.LEFT_ALONE)));
			}
		}
		return new PolicyTable(rows, paths.excluded(), this.leftAloneUnlessNamed, this.onlyUnder, this.enabled,
				new HandlerCase(this.handlersIgnoreCase));
	}

	// What the paths of each policy select; those of one that is switched off, nothing.
	private Map<String, PolicyTable.Target> targets() {
		Map<String, PolicyTable.Target> targets = new HashMap<>();
		for (Map.Entry<String, CorsPolicy> entry : enabledPolicies().entrySet()) {
			targets.put(entry.getKey(), new PolicyTable.Target(entry.getKey(), Optional.of(entry.getValue())));
		}
		return targets;
	}

}
