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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.Enforcement;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsPolicies;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Looks together what is in effect, and where each value comes from, when it is asked.
 */
public final class EffectivePolicies {

	private final CorsPoliciesSource source;

	private final ObjectProvider<CorsPolicies> policies;

	private final CorsFindingsReport findings;

	private final SeenOrigins origins;

	private final Environment environment;

	EffectivePolicies(CorsPoliciesSource source, ObjectProvider<CorsPolicies> policies, CorsFindingsReport findings,
			SeenOrigins origins, Environment environment) {
		this.source = source;
		this.policies = policies;
		this.findings = findings;
		this.origins = origins;
		this.environment = environment;
	}

	/**
	 * What is in effect now.
	 * @return the overview
	 */
	public CorsOverview overview() {
		// Of several, only the one that is used is told of, if that is known.
		CorsPolicies used = this.policies.getIfUnique();
		List<CorsPolicies> all = (used != null) ? List.of(used) : this.policies.orderedStream().toList();
		return new CorsOverview(settings(all.get(0)), all.stream().flatMap(this::describe).toList(),
				this.findings.found().stream().map(EffectivePolicies::finding).toList(), this.origins.list((name,
						policy) -> all.stream().anyMatch((policies) -> policies.policies().get(name) == policy)));
	}

	private Map<String, CorsOverview.Value> settings(CorsPolicies found) {
		CorsSettings settings = this.source.settings();
		Enforcement enforcement = found.enforcement();
		Map<String, CorsOverview.Value> values = new LinkedHashMap<>();
		add(values, CorsKey.ENABLED, settings.enabled(), true);
		add(values, CorsKey.EXCLUDE_PATHS, PolicyDescription.printable(found.excludedPaths()), List.of());
		add(values, CorsKey.DENIED_REQUESTS, text(enforcement.deniedRequests()),
				text(Enforcement.DEFAULT.deniedRequests()));
		add(values, CorsKey.PREFLIGHT_STATUS, enforcement.preflightStatus(), Enforcement.DEFAULT.preflightStatus());
		add(values, CorsKey.DEBUG, enforcement.debug(), Enforcement.DEFAULT.debug());
		add(values, CorsKey.REMEMBER_ORIGINS, settings.root().flag(CorsKey.REMEMBER_ORIGINS, false), false);
		int order = settings.rootValue(CorsKey.FILTER_ORDER, Integer.class).orElse(CorsPropertiesFactory.DEFAULT_ORDER);
		add(values, CorsKey.FILTER_ORDER, order, CorsPropertiesFactory.DEFAULT_ORDER);
		return values;
	}

	private void add(Map<String, CorsOverview.Value> values, CorsKey key, Object value, Object defaultValue) {
		String unwritten = value.equals(defaultValue) ? CorsOverview.Value.DEFAULT : CorsOverview.Value.IN_CODE;
		String where = this.source.settings().root().own(key).map(Setting::where).orElse(unwritten);
		values.put(key.text(), new CorsOverview.Value(value, SafeText.printable(where), false));
	}

	private Stream<CorsOverview.Policy> describe(CorsPolicies found) {
		if (!this.source.isCreated(found)) {
			return found.policies()
				.entrySet()
				.stream()
				.map((entry) -> PolicyDescription.inCode(entry.getKey(), entry.getValue(), found.paths(entry.getKey()),
						StartupWarnings.of(entry.getKey(), entry.getValue(), this.environment)));
		}
		return this.source.settings()
			.places()
			.stream()
			.filter((place) -> !found.paths(place.policyName()).isEmpty())
			.map((place) -> describe(place, found));
	}

	private CorsOverview.Policy describe(PolicySettings place, CorsPolicies found) {
		@Nullable CorsPolicy policy = found.policies().get(place.policyName());
		List<String> warnings = (policy != null) ? StartupWarnings.of(place, policy, this.environment) : List.of();
		return PolicyDescription.written(place, policy, found.paths(place.policyName()), warnings);
	}

	private static CorsOverview.Finding finding(CorsFinding found) {
		return new CorsOverview.Finding(found.kind().name(), SafeText.printable(found.subject()), found.inFront(),
				PolicyDescription.printable(found.paths()), PolicyDescription.printable(found.policies()),
				found.message());
	}

	static String text(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
