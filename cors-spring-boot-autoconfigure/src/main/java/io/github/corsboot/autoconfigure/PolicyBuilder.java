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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicyViolation;

/**
 * Builds policies from settings, and reports what the core refuses in terms of what was
 * written.
 */
final class PolicyBuilder {

	private static final String IN_CODE = "set by a CorsPolicyCustomizer";

	/** Allows nobody. Stands in for a policy that cannot be built. */
	static final CorsPolicy STAND_IN = CorsPolicy.builder().allowedOrigins(List.of()).build();

	private final List<CorsPolicyCustomizer> customizers;

	private final Consumer<CorsConfigurationProblem> problems;

	PolicyBuilder(List<CorsPolicyCustomizer> customizers, Consumer<CorsConfigurationProblem> problems) {
		this.customizers = List.copyOf(customizers);
		this.problems = problems;
	}

	// Checks the syntax of what is written at one place, whether or not any policy uses
	// it. Rules across settings are left to the policies.
	void checkSyntax(PolicySettings place) {
		CorsPolicy.Builder builder = CorsPolicy.builder().allowedOrigins(List.of());
		applyLists(builder, (key) -> place.own(key).map(Setting::texts));
		place.own(CorsKey.MAX_AGE).ifPresent((setting) -> place.maxAge().ifPresent(builder::maxAge));
		build(builder, place);
	}

	/**
	 * Builds the policy of a place, with everything that it inherits.
	 * @param place the root or a named policy
	 * @return the policy, or one that stands in for it if there is a problem
	 */
	CorsPolicy build(PolicySettings place) {
		CorsPolicy.Builder builder = CorsPolicy.builder();
		applyLists(builder, place::list);
		place.maxAge().ifPresent(builder::maxAge);
		builder.allowCredentials(place.flag(CorsKey.ALLOW_CREDENTIALS, false));
		builder.allowPrivateNetwork(place.flag(CorsKey.ALLOW_PRIVATE_NETWORK, false));
		builder.timingAllowOrigin(place.flag(CorsKey.TIMING_ALLOW_ORIGIN, false));
		if (place.flag(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS, false)) {
			builder.dangerouslyTolerateInsecureOrigins();
		}
		if (place.flag(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS, false)) {
			builder.dangerouslyTolerateSubdomainsOfPublicSuffixes();
		}
		this.customizers.forEach((customizer) -> customizer.customize(place.policyName(), builder));
		return build(builder, place);
	}

	private static void applyLists(CorsPolicy.Builder builder, ListLookup lists) {
		apply(lists, CorsKey.ALLOWED_ORIGINS, builder, CorsPolicy.Builder::allowedOrigins);
		apply(lists, CorsKey.ALLOWED_METHODS, builder, CorsPolicy.Builder::allowedMethods);
		apply(lists, CorsKey.ALLOWED_HEADERS, builder, CorsPolicy.Builder::allowedHeaders);
		apply(lists, CorsKey.EXPOSED_HEADERS, builder, CorsPolicy.Builder::exposedHeaders);
	}

	private static void apply(ListLookup lists, CorsKey key, CorsPolicy.Builder builder,
			BiConsumer<CorsPolicy.Builder, List<String>> setter) {
		lists.find(key).ifPresent((texts) -> setter.accept(builder, texts));
	}

	private CorsPolicy build(CorsPolicy.Builder builder, PolicySettings place) {
		try {
			return builder.build();
		}
		catch (InvalidCorsPolicyException ex) {
			ex.violations().forEach((violation) -> this.problems.accept(problem(violation, place)));
			return STAND_IN;
		}
	}

	private static CorsConfigurationProblem problem(PolicyViolation violation, PolicySettings place) {
		CorsKey key = CorsKey.of(violation.setting());
		String why = violation.reason().clause() + because(violation, place);
		String advice = ViolationAdvice.of(violation, place);
		Optional<Setting> setting = place.effective(key);
		if (setting.isEmpty()) {
			boolean missing = violation.value().isEmpty();
			return new CorsConfigurationProblem(key.in(place.name()),
					missing ? Optional.empty() : Optional.of(violation.value()), missing ? place.where() : IN_CODE, why,
					advice);
		}
		int index = index(violation, setting.get());
		if (key.isList() && index < 0) {
			return new CorsConfigurationProblem(place.fullKey(key), Optional.of(violation.value()), IN_CODE, why,
					advice);
		}
		Written written = setting.get().elements().get(Math.max(index, 0));
		// What is wrong with a value itself is the same for all that inherit it.
		boolean ofPolicy = place.inherits(key) && ViolationAdvice.dependsOnPolicy(violation.reason());
		String where = ofPolicy ? written.where() + ", inherited by policy '" + place.name() + "'" : written.where();
		return new CorsConfigurationProblem(place.fullKey(key) + (key.isList() ? "[" + index + "]" : ""),
				Optional.of(written.text()), where, why, advice);
	}

	// The position of the offending element, or -1 if nobody wrote it.
	private static int index(PolicyViolation violation, Setting setting) {
		List<String> texts = setting.texts();
		int index = violation.index();
		boolean matches = index >= 0 && index < texts.size() && texts.get(index).equals(violation.value());
		return matches ? index : texts.indexOf(violation.value());
	}

	// Where the other half of the contradiction was written.
	private static String because(PolicyViolation violation, PolicySettings place) {
		CorsKey other = switch (violation.reason()) {
			case ANY_ORIGIN_WITH_CREDENTIALS, ANY_HEADER_WITH_CREDENTIALS, INSECURE_ORIGIN, PUBLIC_SUFFIX ->
				CorsKey.ALLOW_CREDENTIALS;
			case PRIVATE_NETWORK_FOR_ANY_ORIGIN -> CorsKey.ALLOWED_ORIGINS;
			default -> null;
		};
		if (other == null) {
			return "";
		}
		return place.effective(other)
			.map((setting) -> " (" + place.fullKey(other) + ", " + setting.where() + ")")
			.orElse("");
	}

	/** Finds a list by its key. */
	@FunctionalInterface
	private interface ListLookup {

		Optional<List<String>> find(CorsKey key);

	}

}
