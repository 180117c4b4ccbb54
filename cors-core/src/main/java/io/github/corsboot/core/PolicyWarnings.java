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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.corsboot.core.PolicyWarning.Reason;
import io.github.corsboot.core.internal.http.AllowedMethods;
import io.github.corsboot.core.internal.http.HeaderKinds;
import io.github.corsboot.core.internal.http.Methods;
import io.github.corsboot.core.internal.http.NameList;
import io.github.corsboot.core.internal.origin.OriginPattern;

/**
 * Looks for what is permitted and yet hardly meant, in settings that have been found
 * valid.
 */
final class PolicyWarnings {

	/**
	 * Browsers ask again after this time, whatever max-age says; Chromium's is the least
	 * of them.
	 */
	private static final Duration HONOURED_MAX_AGE = Duration.ofHours(2);

	private final List<PolicyWarning> warnings = new ArrayList<>();

	private PolicyWarnings() {
	}

	// What deserves a look, in the order of the settings.
	static List<PolicyWarning> of(PolicyDraft draft) {
		PolicyWarnings found = new PolicyWarnings();
		found.addAll(PolicySetting.ALLOWED_ORIGINS, draft.allowedOrigins.orElse(List.of()), PolicyWarnings::isLoopback,
				draft.allowCredentials ? Reason.LOOPBACK_WITH_CREDENTIALS : Reason.LOOPBACK_ORIGIN);
		found.addAll(PolicySetting.ALLOWED_METHODS, draft.allowedMethods, HeaderKinds::isMeant,
				Reason.HEADER_AMONG_METHODS);
		found.addUnlistedMethods(draft.allowedMethods);
		found.addAll(PolicySetting.ALLOWED_HEADERS, draft.allowedHeaders, HeaderKinds::isForbiddenInRequests,
				Reason.FORBIDDEN_REQUEST_HEADER);
		found.addAll(PolicySetting.ALLOWED_HEADERS, draft.allowedHeaders, Methods::isRegistered,
				Reason.METHOD_AMONG_HEADERS);
		found.addAll(PolicySetting.EXPOSED_HEADERS, draft.exposedHeaders, HeaderKinds::isAlwaysExposed,
				Reason.ALWAYS_EXPOSED);
		found.addAll(PolicySetting.EXPOSED_HEADERS, draft.exposedHeaders, HeaderKinds::isNeverExposed,
				Reason.NEVER_EXPOSED);
		if (draft.maxAge.compareTo(HONOURED_MAX_AGE) > 0) {
			found.warnings
				.add(new PolicyWarning(PolicySetting.MAX_AGE, -1, draft.maxAge.toString(), Reason.LONG_MAX_AGE));
		}
		return List.copyOf(found.warnings);
	}

	private static boolean isLoopback(String origin) {
		return OriginPattern.parse(origin) instanceof OriginPattern pattern && pattern.isLoopback();
	}

	private void addAll(PolicySetting setting, List<String> texts, Predicate<String> deserves, Reason reason) {
		for (int i = 0; i < texts.size(); i++) {
			if (deserves.test(texts.get(i).strip())) {
				this.warnings.add(new PolicyWarning(setting, i, texts.get(i), reason));
			}
		}
	}

	// A list that is empty is meant to deny everything.
	private void addUnlistedMethods(Collection<String> methods) {
		Set<String> listed = Set.copyOf(methods.stream().map(String::strip).toList());
		if (listed.isEmpty() || listed.contains(NameList.ANY)) {
			return;
		}
		AllowedMethods allowed = AllowedMethods.of(listed);
		List<String> unlisted = Stream.of(Methods.GET, Methods.HEAD, Methods.POST)
			.filter((method) -> !allowed.allow(method))
			.toList();
		if (!unlisted.isEmpty()) {
			this.warnings.add(new PolicyWarning(PolicySetting.ALLOWED_METHODS, -1, String.join(", ", unlisted),
					Reason.METHODS_NOT_LISTED));
		}
	}

}
