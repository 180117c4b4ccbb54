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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.PolicyWarning;
import io.github.corsboot.core.PolicyWarning.Reason;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * What is permitted and yet hardly meant, one line each. A value that several policies
 * inherit is told once.
 */
final class StartupWarnings {

	private static final String DEVELOPMENT = "dev | local | test";

	private final Environment environment;

	private final Set<String> lines = new LinkedHashSet<>();

	private StartupWarnings(Environment environment) {
		this.environment = environment;
	}

	/**
	 * What policies that come from {@code cors.*} deserve to be told.
	 * @param settings what is written
	 * @param policies the policies
	 * @param environment the environment of the application
	 * @return the lines
	 */
	static List<String> of(CorsSettings settings, CorsPolicies policies, Environment environment) {
		StartupWarnings warnings = new StartupWarnings(environment);
		for (PolicySettings place : settings.places()) {
			CorsPolicy policy = policies.policies().get(place.policyName());
			if (policy != null) {
				for (PolicyWarning warning : policy.warnings()) {
					warnings.add(warning, policy, place);
				}
			}
		}
		return List.copyOf(warnings.lines);
	}

	/**
	 * What an application's own policies deserve to be told.
	 * @param policies the policies
	 * @param environment the environment of the application
	 * @return the lines
	 */
	static List<String> of(CorsPolicies policies, Environment environment) {
		StartupWarnings warnings = new StartupWarnings(environment);
		policies.policies()
			.forEach((name, policy) -> policy.warnings().forEach((warning) -> warnings.addInCode(warning, name)));
		return List.copyOf(warnings.lines);
	}

	/**
	 * What one policy that comes from {@code cors.*} deserves to be told.
	 * @param place what is written for it
	 * @param policy the policy
	 * @param environment the environment of the application
	 * @return the lines
	 */
	static List<String> of(PolicySettings place, CorsPolicy policy, Environment environment) {
		StartupWarnings warnings = new StartupWarnings(environment);
		policy.warnings().forEach((warning) -> warnings.add(warning, policy, place));
		return List.copyOf(warnings.lines);
	}

	/**
	 * What one of an application's own policies deserves to be told.
	 * @param name the name of the policy
	 * @param policy the policy
	 * @param environment the environment of the application
	 * @return the lines
	 */
	static List<String> of(String name, CorsPolicy policy, Environment environment) {
		StartupWarnings warnings = new StartupWarnings(environment);
		policy.warnings().forEach((warning) -> warnings.addInCode(warning, name));
		return List.copyOf(warnings.lines);
	}

	private void add(PolicyWarning warning, CorsPolicy policy, PolicySettings place) {
		boolean methods = warning.reason() == Reason.METHODS_NOT_LISTED;
		WrittenValue written = methods ? WrittenValue.findList(place, CorsKey.ALLOWED_METHODS, policy.allowedMethods())
				: WrittenValue.find(place, warning.setting(), warning.index(), Optional.of(warning.value()),
						warning.reason() == Reason.LOOPBACK_WITH_CREDENTIALS);
		String why = warning.reason().clause() + (methods ? ": " + warning.value() : "") + circumstance(warning);
		Holder holder = place.writtenAt(CorsKey.of(warning.setting()));
		addLine(warning, written.problem(why, "").message() + "; "
				+ WarningAdvice.of(warning.reason(), (key) -> key.in(holder)));
	}

	private void addInCode(PolicyWarning warning, String policyName) {
		addLine(warning, "CORS policy '" + SafeText.excerpt(policyName) + "', in code: " + warning.message()
				+ circumstance(warning) + "; " + WarningAdvice.of(warning.reason(), CorsKey::text));
	}

	private void addLine(PolicyWarning warning, String line) {
		if (warning.reason() != Reason.LOOPBACK_ORIGIN || !isDevelopment()) {
			this.lines.add(line);
		}
	}

	// Asked only where it matters: to read the expression takes 2 ms of the start.
	private boolean isDevelopment() {
		return this.environment.acceptsProfiles(Profiles.of(DEVELOPMENT));
	}

	private String circumstance(PolicyWarning warning) {
		return switch (warning.reason()) {
			case LOOPBACK_ORIGIN, LOOPBACK_WITH_CREDENTIALS ->
				isDevelopment() ? "" : ", and no profile named dev, local or test is active";
			default -> "";
		};
	}

}
