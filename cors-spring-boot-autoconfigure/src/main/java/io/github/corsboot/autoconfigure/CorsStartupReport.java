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
import java.util.List;
import java.util.Optional;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsPolicies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Tells once, when the application has started, which policies it has and where they come
 * from.
 */
final class CorsStartupReport implements SmartInitializingSingleton {

	/** More origins than these are only counted. */
	private static final int SHOWN_ORIGINS = 5;

	/** More paths or variables than these are only counted. */
	private static final int SHOWN_TEXTS = 20;

	/** More warnings than these are only counted. */
	private static final int SHOWN_WARNINGS = 50;

	private static final String POLICY = "CORS policy";

	private static final String CANDIDATE = "CORS candidate";

	private static final String ENDPOINTS = "management.endpoints.web.cors";

	private static final Log logger = LogFactory.getLog(CorsAutoConfiguration.class);

	private final CorsPoliciesSource source;

	private final ObjectProvider<CorsPolicies> policies;

	private final ConfigurableEnvironment environment;

	CorsStartupReport(CorsPoliciesSource source, ObjectProvider<CorsPolicies> policies,
			ConfigurableEnvironment environment) {
		this.source = source;
		this.policies = policies;
		this.environment = environment;
	}

	@Override
	public void afterSingletonsInstantiated() {
		CorsSettings settings = this.source.settings();
		// Of several, only the one that is used is told of, if that is known.
		CorsPolicies used = this.policies.getIfUnique();
		List<CorsPolicies> reported = (used != null) ? List.of(used) : this.policies.stream().toList();
		boolean debug = false;
		for (CorsPolicies found : reported) {
			report(settings, found);
			debug |= found.enforcement().debug();
		}
		if (settings.candidate().isPresent()) {
			reportCandidate(settings, settings.candidate().get());
		}
		if (settings.enabled() && debug) {
			warnOfDebugging(settings);
		}
		if (!settings.unboundVariables().isEmpty()) {
			warn("Environment variables that begin with CORS_ and stand for no key of cors.*: "
					+ shorten(settings.unboundVariables())
					+ "; write CORS_<KEY>, or CORS_POLICIES_<NAME>_<KEY> with a name without dashes and underscores");
		}
	}

	private static void warnOfDebugging(CorsSettings settings) {
		String where = settings.root().own(CorsKey.DEBUG).map(Setting::where).orElse("in code");
		warn(CorsKey.DEBUG.in("") + " is true (" + where
				+ "): denied preflights tell strangers why, and what is allowed. It is meant for development");
	}

	private void report(CorsSettings settings, CorsPolicies found) {
		boolean own = !this.source.isCreated(found);
		if (own && !settings.keysOfPolicies().isEmpty()) {
			warn("The application defines its own CorsPolicies, so these keys have no effect: "
					+ String.join(", ", settings.keysOfPolicies()));
		}
		if (!settings.enabled()) {
			info("CORS is not handled: " + settings.whyOff().orElseThrow());
		}
		else if (own) {
			found.policies().forEach((name, policy) -> info(line(POLICY, found, name, policy, Optional.empty())));
			warn(StartupWarnings.of(found, this.environment));
		}
		else if (found.policies().isEmpty() && setNoOrigins(settings)) {
			info("There is no CORS policy: " + CorsKey.ALLOWED_ORIGINS.in("") + " is set nowhere");
			warnOfEndpoints();
		}
		else {
			for (PolicySettings place : settings.places()) {
				report(POLICY, place, found);
			}
			warn(StartupWarnings.of(settings, found, this.environment));
		}
	}

	private static boolean setNoOrigins(CorsSettings settings) {
		for (PolicySettings place : settings.places()) {
			if (place.own(CorsKey.ALLOWED_ORIGINS).isPresent()) {
				return false;
			}
		}
		return true;
	}

	private void reportCandidate(CorsSettings settings, CorsSettings candidate) {
		Optional<String> why = settings.whyNotCompared();
		why.ifPresent((clause) -> info("The CORS candidate is not compared with anything: " + clause));
		this.source.candidate().filter((found) -> why.isEmpty()).ifPresent((found) -> {
			candidate.places().forEach((place) -> report(CANDIDATE, place, found));
			warn(StartupWarnings.of(candidate, found, this.environment));
		});
	}

	private static void warn(List<String> lines) {
		for (String line : lines.subList(0, Math.min(lines.size(), SHOWN_WARNINGS))) {
			warn(line);
		}
		if (lines.size() > SHOWN_WARNINGS) {
			warn((lines.size() - SHOWN_WARNINGS) + " more warnings of this kind");
		}
	}

	private static String shorten(List<String> texts) {
		int more = texts.size() - SHOWN_TEXTS;
		List<String> shown = new ArrayList<>();
		for (String text : texts.subList(0, Math.min(texts.size(), SHOWN_TEXTS))) {
			shown.add(SafeText.excerpt(text));
		}
		return String.join(", ", shown) + ((more > 0) ? " and " + more + " more" : "");
	}

	// Names of files and variables, and whatever was written, come from outside.
	private static void info(String line) {
		logger.info(SafeText.printable(line));
	}

	private static void warn(String line) {
		logger.warn(SafeText.printable(line));
	}

	private static void report(String subject, PolicySettings place, CorsPolicies found) {
		CorsPolicy policy = found.policies().get(place.policyName());
		if (policy != null) {
			info(line(subject, found, place.policyName(), policy, Optional.of(place))
					+ (subject.equals(CANDIDATE) ? "; it touches no response" : ""));
		}
		else if (!place.flag(CorsKey.ENABLED, true)) {
			info(disabled(subject, place));
		}
	}

	// People set these when they mean the application.
	private void warnOfEndpoints() {
		if (isSet(ConfigurationPropertyName.of(ENDPOINTS))) {
			warn(ENDPOINTS + ".* is set, and it holds for the management endpoints alone; for the application, write "
					+ CorsKey.ALLOWED_ORIGINS.in(""));
		}
	}

	private boolean isSet(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
				return true;
			}
		}
		return false;
	}

	private static String disabled(String subject, PolicySettings place) {
		return subject + " '" + place.name() + "' is disabled, and these paths "
				+ (subject.equals(CANDIDATE) ? "would be" : "are") + " left alone: "
				+ shorten(place.list(CorsKey.PATHS).orElse(List.of()));
	}

	private static String line(String subject, CorsPolicies policies, String name, CorsPolicy policy,
			Optional<PolicySettings> place) {
		StringBuilder line = new StringBuilder(subject).append(" '")
			.append(SafeText.excerpt(name))
			.append("' for ")
			.append(shorten(policies.paths(name)))
			.append(": ")
			.append(origins(policy));
		if (place.isPresent()) {
			line.append(" (").append(whereOrigins(place.get(), policy)).append(')');
		}
		line.append(policy.allowCredentials() ? ", with credentials" : ", without credentials");
		if (place.isPresent() && place.get().inherits(CorsKey.ALLOW_CREDENTIALS)
				&& place.get().flag(CorsKey.ALLOW_CREDENTIALS, false) == policy.allowCredentials()) {
			line.append(" (inherited)");
		}
		return line.toString();
	}

	// A customizer may have put others in the place of those that were written.
	private static String whereOrigins(PolicySettings place, CorsPolicy policy) {
		Optional<Setting> setting = place.effective(CorsKey.ALLOWED_ORIGINS);
		boolean written = setting.isPresent() && CorsPolicy.builder()
			.allowedOrigins(setting.get().texts())
			.build()
			.allowedOrigins()
			.equals(policy.allowedOrigins());
		return written ? setting.get().where() : WrittenValue.IN_CODE;
	}

	private static String origins(CorsPolicy policy) {
		List<String> origins = policy.allowedOrigins();
		if (origins.isEmpty()) {
			return "no origin";
		}
		return (origins.size() <= SHOWN_ORIGINS) ? String.join(", ", origins) : origins.size() + " origins";
	}

}
