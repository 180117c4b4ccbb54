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
import java.util.Optional;
import java.util.function.Consumer;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.InvalidCorsPathsException;
import io.github.corsboot.spring.PathViolation;

/**
 * Makes the policies of an application, and the candidate for them, from what is written
 * under {@code cors}, or reports everything that stands in the way of either.
 */
final class CorsPoliciesFactory {

	static final List<String> EVERYWHERE = List.of("/**");

	private final CorsSettings settings;

	private final CollectedProblems problems;

	private CorsPoliciesFactory(CorsSettings settings, CollectedProblems problems) {
		this.settings = settings;
		this.problems = problems;
	}

	/**
	 * Makes the policies. Customizers adjust what the application does; a candidate is
	 * what is written, so that what was compared is what will be written in its place.
	 * @param settings what is written
	 * @param customizers adjust each policy before it is built
	 * @param publicSuffixes which names are public suffixes, if anybody knows
	 * @param preparation what is to be done with the policies besides
	 * @return the policies
	 * @throws InvalidCorsConfigurationException if anything is wrong
	 */
	static Made create(CorsSettings settings, List<CorsPolicyCustomizer> customizers,
			Optional<PublicSuffixes> publicSuffixes, Consumer<CorsPolicies.Builder> preparation) {
		CollectedProblems problems = new CollectedProblems(settings.problems());
		Optional<CorsPolicies> active = new CorsPoliciesFactory(settings, problems).create(customizers, publicSuffixes,
				preparation);
		return made(settings, active, publicSuffixes, preparation, problems);
	}

	/**
	 * Applies to policies that an application has defined itself what holds for the
	 * application as a whole, as far as it is set.
	 * @param settings what is written
	 * @param own the policies of the application
	 * @param publicSuffixes which names are public suffixes, if anybody knows
	 * @param preparation what is to be done with the policies besides
	 * @return the policies
	 * @throws InvalidCorsConfigurationException if anything is wrong
	 */
	static Made adjust(CorsSettings settings, CorsPolicies own, Optional<PublicSuffixes> publicSuffixes,
			Consumer<CorsPolicies.Builder> preparation) {
		CollectedProblems problems = new CollectedProblems(settings.problems());
		Optional<CorsPolicies> active = new CorsPoliciesFactory(settings, problems).adjust(own, preparation);
		return made(settings, active, publicSuffixes, preparation, problems);
	}

	private static Made made(CorsSettings settings, Optional<CorsPolicies> active,
			Optional<PublicSuffixes> publicSuffixes, Consumer<CorsPolicies.Builder> preparation,
			CollectedProblems problems) {
		Optional<CorsPolicies> candidate = Optional.empty();
		if (settings.candidate().isPresent()) {
			candidate = new CorsPoliciesFactory(settings.candidate().get(), problems).create(List.of(), publicSuffixes,
					preparation);
		}
		problems.throwIfAny();
		return new Made(active.orElseThrow(), candidate);
	}

	private Optional<CorsPolicies> create(List<CorsPolicyCustomizer> customizers,
			Optional<PublicSuffixes> publicSuffixes, Consumer<CorsPolicies.Builder> preparation) {
		PolicyBuilder builder = new PolicyBuilder(customizers, publicSuffixes, this.problems);
		CorsPolicies.Builder policies = CorsPolicies.builder().settingNames(new WrittenPlaces(this.settings));
		if (this.settings.hasDefaultPolicy()) {
			add(policies, this.settings.root(), builder.build(this.settings.root()));
		}
		else {
			checkPaths(this.settings.root());
		}
		for (PolicySettings place : this.settings.policies()) {
			add(policies, place, builder.build(place));
		}
		for (PolicySettings place : this.settings.places()) {
			builder.checkSyntax(place);
		}
		return build(policies, preparation);
	}

	private void add(CorsPolicies.Builder policies, PolicySettings place, CorsPolicy policy) {
		List<String> paths = place.list(CorsKey.PATHS).orElse(place.isRoot() ? EVERYWHERE : List.of());
		if (place.isRoot() || place.flag(CorsKey.ENABLED, true)) {
			policies.policy(place.policyName(), policy, paths);
		}
		else {
			policies.disabledPolicy(place.policyName(), policy, paths);
		}
	}

	// Paths that no policy has serve for nothing, and yet can be wrong.
	private void checkPaths(PolicySettings place) {
		Optional<List<String>> paths = place.ownList(CorsKey.PATHS);
		if (paths.isPresent()) {
			tryBuild(CorsPolicies.builder().policy(place.policyName(), PolicyBuilder.STAND_IN, paths.get()));
		}
	}

	// What is written for policies that do not exist contradicts nothing: it is checked
	// by itself.
	private Optional<CorsPolicies> adjust(CorsPolicies own, Consumer<CorsPolicies.Builder> preparation) {
		PolicyBuilder builder = new PolicyBuilder(List.of(), Optional.empty(), this.problems);
		for (PolicySettings place : this.settings.places()) {
			builder.checkSyntax(place);
			checkPaths(place);
		}
		return build(own.toBuilder(), preparation);
	}

	private Optional<CorsPolicies> build(CorsPolicies.Builder policies, Consumer<CorsPolicies.Builder> preparation) {
		applyRoot(policies);
		preparation.accept(policies);
		return tryBuild(policies);
	}

	// What is set nowhere stays as the application may have set it in code.
	private void applyRoot(CorsPolicies.Builder policies) {
		PolicySettings root = this.settings.root();
		if (root.own(CorsKey.ENABLED).isPresent()) {
			policies.enabled(this.settings.enabled());
		}
		Optional<List<String>> excluded = root.list(CorsKey.EXCLUDE_PATHS);
		if (excluded.isPresent()) {
			policies.excludePaths(excluded.get());
		}
		Optional<DeniedRequests> deniedRequests = root.value(CorsKey.DENIED_REQUESTS, DeniedRequests.class);
		if (deniedRequests.isPresent()) {
			policies.deniedRequests(deniedRequests.get());
		}
		if (root.own(CorsKey.DEBUG).isPresent()) {
			policies.debug(root.flag(CorsKey.DEBUG, false));
		}
		Optional<Integer> status = root.value(CorsKey.PREFLIGHT_STATUS, Integer.class);
		if (status.isPresent()) {
			policies.preflightStatus(status.get());
		}
	}

	private Optional<CorsPolicies> tryBuild(CorsPolicies.Builder policies) {
		try {
			return Optional.of(policies.build());
		}
		catch (InvalidCorsPathsException ex) {
			ex.violations()
				.stream()
				.map(this::problem)
				.filter((problem) -> !isReported(problem))
				.forEach(this.problems::add);
			return Optional.empty();
		}
	}

	// Paths that could not be read are not missing.
	private boolean isReported(CorsConfigurationProblem missing) {
		return missing.value().isEmpty() && this.problems.concern(missing.key());
	}

	private CorsConfigurationProblem problem(PathViolation violation) {
		PolicySettings place = violation.policyName().flatMap(this::place).orElse(this.settings.root());
		CorsKey key = violation.policyName().isPresent() ? CorsKey.PATHS : CorsKey.EXCLUDE_PATHS;
		Optional<Setting> setting = place.own(key);
		Optional<Written> written = setting.map(Setting::elements)
			.filter((elements) -> violation.index() >= 0 && violation.index() < elements.size())
			.map((elements) -> elements.get(violation.index()));
		String where = written.map(Written::where).or(() -> setting.map(Setting::where)).orElse(place.where());
		return new CorsConfigurationProblem(
				CorsConfigurationProblem.element(key.in(place.holder()), written.isPresent() ? violation.index() : -1),
				Optional.of(violation.value()).filter((value) -> !value.isEmpty()), where,
				violation.reason().clause() + violation.rival().map(this::rival).orElse(""), PathAdvice.of(violation));
	}

	private String rival(PathViolation.Rival rival) {
		String where = place(rival.policyName()).flatMap((place) -> place.own(CorsKey.PATHS))
			.map(Setting::elements)
			.filter((elements) -> rival.index() < elements.size())
			.map((elements) -> ", " + elements.get(rival.index()).where())
			.orElse("");
		return " (" + rival.value() + " of policy '" + rival.policyName() + "'" + where + ")";
	}

	private Optional<PolicySettings> place(String policyName) {
		return this.settings.places().stream().filter((place) -> place.policyName().equals(policyName)).findFirst();
	}

	/**
	 * What was made.
	 *
	 * @param active the policies that decide
	 * @param candidate the policies that are compared with them, if any are written
	 */
	record Made(CorsPolicies active, Optional<CorsPolicies> candidate) {

	}

}
