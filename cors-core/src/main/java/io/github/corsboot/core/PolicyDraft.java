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

package io.github.corsboot.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.corsboot.core.PolicyViolation.Reason;
import io.github.corsboot.core.internal.http.NameList;
import io.github.corsboot.core.internal.origin.OriginPattern;
import io.github.corsboot.core.internal.origin.ParsedPattern;

/**
 * The settings of a policy that nobody has checked yet, and the check: it finds
 * everything that is wrong, in the order of the settings, and gives up at nothing.
 */
final class PolicyDraft {

	/** Denies everybody because of the path, whoever asks. */
	static final CorsPolicy AMBIGUOUS_PATH = ambiguousPath();

	private static final Duration LONGEST_MAX_AGE = Duration.ofHours(24);

	Optional<List<String>> allowedOrigins = Optional.empty();

	List<String> allowedMethods = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

	List<String> allowedHeaders = List.of(NameList.ANY);

	List<String> exposedHeaders = List.of();

	boolean allowCredentials;

	Duration maxAge = Duration.ofMinutes(30);

	boolean allowPrivateNetwork;

	boolean timingAllowOrigin;

	boolean toleratesInsecureOrigins;

	boolean toleratesPublicSuffixes;

	Optional<PublicSuffixes> publicSuffixes = Optional.empty();

	private final List<PolicyViolation> violations = new ArrayList<>();

	PolicyDraft() {
	}

	PolicyDraft(PolicySettings settings, Optional<PublicSuffixes> publicSuffixes) {
		this.allowedOrigins = Optional.of(settings.allowedOrigins());
		this.allowedMethods = settings.allowedMethods();
		this.allowedHeaders = settings.allowedHeaders();
		this.exposedHeaders = settings.exposedHeaders();
		this.allowCredentials = settings.allowCredentials();
		this.maxAge = settings.maxAge();
		this.allowPrivateNetwork = settings.allowPrivateNetwork();
		this.timingAllowOrigin = settings.timingAllowOrigin();
		this.publicSuffixes = publicSuffixes;
	}

	private static CorsPolicy ambiguousPath() {
		PolicySettings settings = new PolicySettings(List.of(), List.of(), List.of(), List.of(), false, Duration.ZERO,
				false, true);
		PolicyEngine engine = new PolicyEngine(settings, List.of(), DenialReason.PATH_AMBIGUOUS.verdict());
		return new CorsPolicy(settings, engine, List.of(), Optional.empty());
	}

	CorsPolicy build() {
		this.violations.clear();
		List<OriginPattern> origins = checkOrigins();
		List<String> methods = checkNames(PolicySetting.ALLOWED_METHODS, NameList.ofMethods(this.allowedMethods));
		List<String> headers = checkNames(PolicySetting.ALLOWED_HEADERS, NameList.ofHeaders(this.allowedHeaders));
		List<String> exposed = checkNames(PolicySetting.EXPOSED_HEADERS, NameList.ofHeaders(this.exposedHeaders));
		checkExposedWithCredentials();
		checkMaxAge();
		if (this.allowPrivateNetwork && origins.stream().anyMatch(OriginPattern::isAny)) {
			violation(PolicySetting.ALLOW_PRIVATE_NETWORK, -1, "true", Reason.PRIVATE_NETWORK_FOR_ANY_ORIGIN);
		}
		if (!this.violations.isEmpty()) {
			// Put together here, because nearly every start goes without it.
			this.violations
				.sort(Comparator.comparing(PolicyViolation::setting).thenComparingInt(PolicyViolation::index));
			throw new InvalidCorsPolicyException(this.violations);
		}
		Set<String> patterns = new LinkedHashSet<>();
		for (OriginPattern origin : origins) {
			patterns.add(origin.canonical());
		}
		PolicySettings settings = new PolicySettings(List.copyOf(patterns), methods, headers, exposed,
				this.allowCredentials, this.maxAge, this.allowPrivateNetwork, this.timingAllowOrigin);
		PolicyEngine engine = new PolicyEngine(settings, origins, Optional.empty());
		return new CorsPolicy(settings, engine, PolicyWarnings.of(this), this.publicSuffixes);
	}

	private List<OriginPattern> checkOrigins() {
		if (this.allowedOrigins.isEmpty()) {
			violation(PolicySetting.ALLOWED_ORIGINS, -1, "", Reason.MISSING);
			return List.of();
		}
		List<OriginPattern> patterns = new ArrayList<>();
		List<String> texts = this.allowedOrigins.get();
		for (int i = 0; i < texts.size(); i++) {
			String text = texts.get(i);
			ParsedPattern parsed = OriginPattern.parse(text);
			if (parsed instanceof OriginPattern pattern) {
				for (Reason reason : prohibitions(pattern)) {
					violation(PolicySetting.ALLOWED_ORIGINS, i, text, reason);
				}
				patterns.add(pattern);
			}
			else if (parsed instanceof ParsedPattern.Refused refused) {
				this.violations.add(new PolicyViolation(PolicySetting.ALLOWED_ORIGINS, i, text, refused.reason(),
						refused.suggestion().filter(this::isPermitted)));
			}
		}
		return patterns;
	}

	// What would be refused in its turn is not suggested.
	private boolean isPermitted(String suggestion) {
		return OriginPattern.parse(suggestion) instanceof OriginPattern pattern && prohibitions(pattern).isEmpty();
	}

	// What a pattern must not be together with credentials.
	private List<Reason> prohibitions(OriginPattern pattern) {
		List<Reason> reasons = new ArrayList<>();
		if (!this.allowCredentials) {
			return reasons;
		}
		if (pattern.isAny()) {
			reasons.add(Reason.ANY_ORIGIN_WITH_CREDENTIALS);
		}
		if (pattern.isInsecure() && !this.toleratesInsecureOrigins) {
			reasons.add(Reason.INSECURE_ORIGIN);
		}
		if (!this.toleratesPublicSuffixes && !pattern.isLoopback()) {
			Optional<String> suffix = pattern.wildcardSuffix();
			if (suffix.isPresent()) {
				checkSuffix(suffix.get()).ifPresent(reasons::add);
			}
		}
		return reasons;
	}

	private Optional<Reason> checkSuffix(String suffix) {
		if (suffix.indexOf('.') < 0) {
			return Optional.of(Reason.PUBLIC_SUFFIX);
		}
		if (this.publicSuffixes.isEmpty()) {
			return Optional.of(Reason.UNKNOWN_SUFFIX);
		}
		return isOpenToAll(this.publicSuffixes.get(), suffix) ? Optional.of(Reason.PUBLIC_SUFFIX) : Optional.empty();
	}

	private static boolean isOpenToAll(PublicSuffixes suffixes, String suffix) {
		try {
			return suffixes.isPublicSuffix(suffix) || suffixes.hasPublicSuffixBelow(suffix);
		}
		catch (RuntimeException | LinkageError ex) {
			// A list that cannot be read vouches for nothing.
			return true;
		}
	}

	private List<String> checkNames(PolicySetting setting, NameList names) {
		for (NameList.Refused refused : names.refused()) {
			this.violations.add(new PolicyViolation(setting, refused.index(), refused.value(), refused.reason(),
					refused.suggestion()));
		}
		return names.names();
	}

	private void checkExposedWithCredentials() {
		if (!this.allowCredentials) {
			return;
		}
		for (int i = 0; i < this.exposedHeaders.size(); i++) {
			String text = this.exposedHeaders.get(i);
			if (text.strip().equals(NameList.ANY)) {
				violation(PolicySetting.EXPOSED_HEADERS, i, text, Reason.ANY_HEADER_WITH_CREDENTIALS);
			}
		}
	}

	private void checkMaxAge() {
		if (this.maxAge.isNegative()) {
			violation(PolicySetting.MAX_AGE, -1, this.maxAge.toString(), Reason.NEGATIVE);
		}
		else if (this.maxAge.compareTo(LONGEST_MAX_AGE) > 0) {
			violation(PolicySetting.MAX_AGE, -1, this.maxAge.toString(), Reason.TOO_LONG);
		}
	}

	private void violation(PolicySetting setting, int index, String value, Reason reason) {
		this.violations.add(new PolicyViolation(setting, index, value, reason, Optional.empty()));
	}

}
