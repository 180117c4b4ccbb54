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

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.PolicyViolation.Reason;
import io.github.corsboot.core.PublicSuffixes;

/**
 * Builds policies from settings, and reports what the core refuses in terms of what was
 * written.
 */
final class PolicyBuilder {

	/** Allows nobody. Stands in for a policy that cannot be built. */
	static final CorsPolicy STAND_IN = CorsPolicy.builder().allowedOrigins(List.of()).build();

	private final List<CorsPolicyCustomizer> customizers;

	private final Optional<PublicSuffixes> publicSuffixes;

	private final CollectedProblems problems;

	PolicyBuilder(List<CorsPolicyCustomizer> customizers, Optional<PublicSuffixes> publicSuffixes,
			CollectedProblems problems) {
		this.customizers = List.copyOf(customizers);
		this.publicSuffixes = publicSuffixes;
		this.problems = problems;
	}

	// Checks the syntax of what is written at one place, whether or not any policy uses
	// it. Rules across settings are left to the policies.
	void checkSyntax(PolicySettings place) {
		CorsPolicy.Builder builder = CorsPolicy.builder().allowedOrigins(List.of());
		applyLists(builder, place, true);
		if (place.own(CorsKey.MAX_AGE).isPresent()) {
			builder.maxAge(place.maxAge().orElseThrow());
		}
		build(builder, place);
	}

	/**
	 * Builds the policy of a place, with everything that it inherits.
	 * @param place the root or a named policy
	 * @return the policy, or one that stands in for it if there is a problem
	 */
	CorsPolicy build(PolicySettings place) {
		CorsPolicy.Builder builder = CorsPolicy.builder();
		applyLists(builder, place, false);
		Optional<Duration> maxAge = place.maxAge();
		if (maxAge.isPresent()) {
			builder.maxAge(maxAge.get());
		}
		builder.allowCredentials(place.flag(CorsKey.ALLOW_CREDENTIALS, false));
		builder.allowPrivateNetwork(place.flag(CorsKey.ALLOW_PRIVATE_NETWORK, false));
		builder.timingAllowOrigin(place.flag(CorsKey.TIMING_ALLOW_ORIGIN, false));
		if (place.flag(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS, false)) {
			builder.dangerouslyTolerateInsecureOrigins();
		}
		if (place.flag(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS, false)) {
			builder.dangerouslyTolerateSubdomainsOfPublicSuffixes();
		}
		if (this.publicSuffixes.isPresent()) {
			builder.publicSuffixes(this.publicSuffixes.get());
		}
		for (CorsPolicyCustomizer customizer : this.customizers) {
			customizer.customize(place.policyName(), builder);
		}
		return build(builder, place);
	}

	private static void applyLists(CorsPolicy.Builder builder, PolicySettings place, boolean own) {
		Optional<List<String>> origins = list(place, CorsKey.ALLOWED_ORIGINS, own);
		if (origins.isPresent()) {
			builder.allowedOrigins(origins.get());
		}
		Optional<List<String>> methods = list(place, CorsKey.ALLOWED_METHODS, own);
		if (methods.isPresent()) {
			builder.allowedMethods(methods.get());
		}
		Optional<List<String>> headers = list(place, CorsKey.ALLOWED_HEADERS, own);
		if (headers.isPresent()) {
			builder.allowedHeaders(headers.get());
		}
		Optional<List<String>> exposed = list(place, CorsKey.EXPOSED_HEADERS, own);
		if (exposed.isPresent()) {
			builder.exposedHeaders(exposed.get());
		}
	}

	private static Optional<List<String>> list(PolicySettings place, CorsKey key, boolean own) {
		return own ? place.ownList(key) : place.list(key);
	}

	private CorsPolicy build(CorsPolicy.Builder builder, PolicySettings place) {
		try {
			return builder.build();
		}
		catch (InvalidCorsPolicyException ex) {
			ex.violations().forEach((violation) -> this.problems.add(problem(violation, place)));
			return STAND_IN;
		}
	}

	private static CorsConfigurationProblem problem(PolicyViolation violation, PolicySettings place) {
		// What is wrong with a value itself is the same for all that inherit it.
		boolean ofPolicy = ViolationAdvice.dependsOnPolicy(violation.reason());
		Optional<String> value = (violation.reason() != Reason.MISSING) ? Optional.of(violation.value())
				: Optional.empty();
		WrittenValue written = WrittenValue.find(place, violation.setting(), violation.index(), value, ofPolicy);
		boolean inCode = written.isInCode() || hasCredentialsInCode(violation.reason(), place);
		return written.problem(violation.reason().clause() + because(violation, place), ViolationAdvice.of(violation,
				inCode ? new Wording.InCode() : new Wording.InProperties(place.holder())));
	}

	// Whether a value is wrong because of credentials that no property allows.
	private static boolean hasCredentialsInCode(Reason reason, PolicySettings place) {
		return ViolationAdvice.dependsOnCredentials(reason) && !place.flag(CorsKey.ALLOW_CREDENTIALS, false);
	}

	// Where the other half of the contradiction was written.
	private static String because(PolicyViolation violation, PolicySettings place) {
		if (hasCredentialsInCode(violation.reason(), place)) {
			return " (" + WrittenValue.IN_CODE + ")";
		}
		boolean credentials = ViolationAdvice.dependsOnCredentials(violation.reason());
		if (!credentials && violation.reason() != Reason.PRIVATE_NETWORK_FOR_ANY_ORIGIN) {
			return "";
		}
		CorsKey other = credentials ? CorsKey.ALLOW_CREDENTIALS : CorsKey.ALLOWED_ORIGINS;
		return place.effective(other)
			.map((setting) -> " (" + place.fullKey(other) + ", " + setting.where() + ")")
			.orElse("");
	}

}
