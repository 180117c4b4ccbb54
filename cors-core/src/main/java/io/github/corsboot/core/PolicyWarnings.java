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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
		found.addAll(PolicySetting.ALLOWED_ORIGINS, draft.allowedOrigins.orElse(List.of()),
				draft.allowCredentials ? Reason.LOOPBACK_WITH_CREDENTIALS : Reason.LOOPBACK_ORIGIN);
		found.addAll(PolicySetting.ALLOWED_METHODS, draft.allowedMethods, Reason.HEADER_AMONG_METHODS);
		found.addUnlistedMethods(draft.allowedMethods);
		found.addAll(PolicySetting.ALLOWED_HEADERS, draft.allowedHeaders, Reason.FORBIDDEN_REQUEST_HEADER);
		found.addAll(PolicySetting.ALLOWED_HEADERS, draft.allowedHeaders, Reason.METHOD_AMONG_HEADERS);
		found.addAll(PolicySetting.EXPOSED_HEADERS, draft.exposedHeaders, Reason.ALWAYS_EXPOSED);
		found.addAll(PolicySetting.EXPOSED_HEADERS, draft.exposedHeaders, Reason.NEVER_EXPOSED);
		if (draft.maxAge.compareTo(HONOURED_MAX_AGE) > 0) {
			found.warnings
				.add(new PolicyWarning(PolicySetting.MAX_AGE, -1, draft.maxAge.toString(), Reason.LONG_MAX_AGE));
		}
		return List.copyOf(found.warnings);
	}

	private static boolean isLoopback(String origin) {
		return OriginPattern.parse(origin) instanceof OriginPattern pattern && pattern.isLoopback();
	}

	private void addAll(PolicySetting setting, List<String> texts, Reason reason) {
		for (int i = 0; i < texts.size(); i++) {
			if (deserves(texts.get(i).strip(), reason)) {
				this.warnings.add(new PolicyWarning(setting, i, texts.get(i), reason));
			}
		}
	}

	// Whether one element of a list deserves a warning.
	private static boolean deserves(String text, Reason reason) {
		return switch (reason) {
			case LOOPBACK_ORIGIN, LOOPBACK_WITH_CREDENTIALS -> isLoopback(text);
			case HEADER_AMONG_METHODS -> HeaderKinds.isMeant(text);
			case FORBIDDEN_REQUEST_HEADER -> HeaderKinds.isForbiddenInRequests(text);
			case METHOD_AMONG_HEADERS -> Methods.isRegistered(text);
			case ALWAYS_EXPOSED -> HeaderKinds.isAlwaysExposed(text);
			case NEVER_EXPOSED -> HeaderKinds.isNeverExposed(text);
			// These are of a list as a whole, and of no list.
			case METHODS_NOT_LISTED, LONG_MAX_AGE -> false;
		};
	}

	// A list that is empty is meant to deny everything.
	private void addUnlistedMethods(Collection<String> methods) {
		Set<String> listed = new HashSet<>();
		for (String method : methods) {
			listed.add(method.strip());
		}
		if (listed.isEmpty() || listed.contains(NameList.ANY)) {
			return;
		}
		AllowedMethods allowed = AllowedMethods.of(listed);
		List<String> unlisted = new ArrayList<>();
		for (String method : List.of(Methods.GET, Methods.HEAD, Methods.POST)) {
			if (!allowed.allow(method)) {
				unlisted.add(method);
			}
		}
		if (!unlisted.isEmpty()) {
			this.warnings.add(new PolicyWarning(PolicySetting.ALLOWED_METHODS, -1, String.join(", ", unlisted),
					Reason.METHODS_NOT_LISTED));
		}
	}

}
