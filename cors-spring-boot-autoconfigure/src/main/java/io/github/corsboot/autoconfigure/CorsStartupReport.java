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

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tells once, when the application has started, which policies it has and where they come
 * from.
 */
final class CorsStartupReport implements SmartInitializingSingleton {

	/** More origins than these are only counted. */
	private static final int SHOWN_ORIGINS = 5;

	private static final Log logger = LogFactory.getLog(CorsAutoConfiguration.class);

	private final CorsPoliciesSource source;

	private final ObjectProvider<CorsPolicies> policies;

	CorsStartupReport(CorsPoliciesSource source, ObjectProvider<CorsPolicies> policies) {
		this.source = source;
		this.policies = policies;
	}

	@Override
	public void afterSingletonsInstantiated() {
		CorsSettings settings = this.source.settings();
		List<CorsPolicies> all = this.policies.stream().toList();
		all.forEach((found) -> report(settings, found));
		if (!settings.unboundVariables().isEmpty()) {
			logger.warn("Environment variables that begin with CORS_ and stand for no key of cors.*: "
					+ String.join(", ", settings.unboundVariables()));
		}
	}

	private void report(CorsSettings settings, CorsPolicies found) {
		boolean own = !this.source.isCreated(found);
		if (own && !settings.keysOfPolicies().isEmpty()) {
			logger.warn("The application defines its own CorsPolicies, so these keys have no effect: "
					+ String.join(", ", settings.keysOfPolicies()));
		}
		if (!settings.enabled()) {
			logger.info("CORS is not handled: " + CorsKey.ENABLED.in("") + " is false"
					+ settings.root().own(CorsKey.ENABLED).map((setting) -> " (" + setting.where() + ")").orElse(""));
		}
		else if (own) {
			found.policies().forEach((name, policy) -> logger.info(line(name, policy, Optional.empty())));
		}
		else if (settings.places().allMatch((place) -> place.own(CorsKey.ALLOWED_ORIGINS).isEmpty())) {
			logger.info("There is no CORS policy: " + CorsKey.ALLOWED_ORIGINS.in("") + " is set nowhere");
		}
		else {
			found.policies().forEach((name, policy) -> logger.info(line(name, policy, place(settings, name))));
			settings.policies()
				.stream()
				.filter((place) -> !place.flag(CorsKey.ENABLED, true))
				.forEach((place) -> logger.info(disabled(place)));
		}
	}

	private static String disabled(PolicySettings place) {
		return "CORS policy '" + place.name() + "' is disabled, and these paths are left alone: "
				+ String.join(", ", place.list(CorsKey.PATHS).orElse(List.of()));
	}

	private static Optional<PolicySettings> place(CorsSettings settings, String name) {
		return settings.places().filter((place) -> place.policyName().equals(name)).findFirst();
	}

	private static String line(String name, CorsPolicy policy, Optional<PolicySettings> place) {
		StringBuilder line = new StringBuilder("CORS policy '").append(name).append("'");
		place.ifPresent((found) -> line.append(" for ")
			.append(String.join(", ", found.list(CorsKey.PATHS).orElse(CorsPoliciesFactory.EVERYWHERE))));
		line.append(": ").append(origins(policy));
		place.flatMap((found) -> found.effective(CorsKey.ALLOWED_ORIGINS))
			.ifPresent((setting) -> line.append(" (").append(setting.where()).append(')'));
		return line.append(policy.allowCredentials() ? ", with credentials" : ", without credentials").toString();
	}

	private static String origins(CorsPolicy policy) {
		List<String> origins = policy.allowedOrigins();
		if (origins.isEmpty()) {
			return "no origin";
		}
		return (origins.size() <= SHOWN_ORIGINS) ? String.join(", ", origins) : origins.size() + " origins";
	}

}
