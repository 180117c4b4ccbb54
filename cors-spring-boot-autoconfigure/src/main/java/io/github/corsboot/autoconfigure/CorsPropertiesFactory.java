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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.Enforcement;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import org.jspecify.annotations.Nullable;

/**
 * Shows settings as {@link CorsProperties}. What is wrong is shown as unset: whoever
 * needs the policies finds out.
 */
final class CorsPropertiesFactory {

	/**
	 * The same on either stack. A constant of the compiler: no reactive class is needed.
	 */
	static final int DEFAULT_ORDER = CorsPolicyWebFilter.DEFAULT_ORDER;

	private CorsPropertiesFactory() {
	}

	static CorsProperties create(CorsSettings settings) {
		PolicySettings root = settings.root();
		CorsPolicy defaults = PolicyBuilder.STAND_IN;
		return new CorsProperties(list(root, CorsKey.ALLOWED_ORIGINS),
				root.list(CorsKey.PATHS).orElse(CorsPoliciesFactory.EVERYWHERE),
				root.list(CorsKey.ALLOWED_METHODS).orElse(defaults.allowedMethods()),
				root.list(CorsKey.ALLOWED_HEADERS).orElse(defaults.allowedHeaders()),
				root.list(CorsKey.EXPOSED_HEADERS).orElse(defaults.exposedHeaders()),
				root.flag(CorsKey.ALLOW_CREDENTIALS, defaults.allowCredentials()),
				root.maxAge().orElse(defaults.maxAge()),
				root.flag(CorsKey.ALLOW_PRIVATE_NETWORK, defaults.allowPrivateNetwork()),
				root.flag(CorsKey.TIMING_ALLOW_ORIGIN, defaults.timingAllowOrigin()),
				root.flag(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS, false),
				root.flag(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS, false), settings.enabled(),
				root.list(CorsKey.EXCLUDE_PATHS).orElse(List.of()),
				settings.rootValue(CorsKey.DENIED_REQUESTS, DeniedRequests.class)
					.orElse(Enforcement.DEFAULT.deniedRequests()),
				settings.rootValue(CorsKey.PREFLIGHT_STATUS, Integer.class)
					.orElse(Enforcement.DEFAULT.preflightStatus()),
				settings.root().flag(CorsKey.DEBUG, Enforcement.DEFAULT.debug()),
				root.flag(CorsKey.REMEMBER_ORIGINS, false),
				new CorsProperties.Filter(
						settings.rootValue(CorsKey.FILTER_ORDER, Integer.class).orElse(DEFAULT_ORDER)),
				policies(settings), settings.candidate().isPresent() ? candidate(settings.candidate().get()) : null);
	}

	private static CandidateProperties candidate(CorsSettings settings) {
		PolicySettings root = settings.root();
		CorsPolicy defaults = PolicyBuilder.STAND_IN;
		return new CandidateProperties(list(root, CorsKey.ALLOWED_ORIGINS),
				root.list(CorsKey.PATHS).orElse(CorsPoliciesFactory.EVERYWHERE),
				root.list(CorsKey.ALLOWED_METHODS).orElse(defaults.allowedMethods()),
				root.list(CorsKey.ALLOWED_HEADERS).orElse(defaults.allowedHeaders()),
				root.list(CorsKey.EXPOSED_HEADERS).orElse(defaults.exposedHeaders()),
				root.flag(CorsKey.ALLOW_CREDENTIALS, defaults.allowCredentials()),
				root.maxAge().orElse(defaults.maxAge()),
				root.flag(CorsKey.ALLOW_PRIVATE_NETWORK, defaults.allowPrivateNetwork()),
				root.flag(CorsKey.TIMING_ALLOW_ORIGIN, defaults.timingAllowOrigin()),
				root.flag(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS, false),
				root.flag(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS, false), settings.enabled(),
				root.list(CorsKey.EXCLUDE_PATHS).orElse(List.of()),
				settings.rootValue(CorsKey.DENIED_REQUESTS, DeniedRequests.class)
					.orElse(Enforcement.DEFAULT.deniedRequests()),
				policies(settings));
	}

	private static Map<String, PolicyProperties> policies(CorsSettings settings) {
		Map<String, PolicyProperties> policies = new LinkedHashMap<>();
		for (PolicySettings place : settings.policies()) {
			policies.put(place.name(), policy(place));
		}
		return policies;
	}

	private static PolicyProperties policy(PolicySettings place) {
		return new PolicyProperties(list(place, CorsKey.ALLOWED_ORIGINS), list(place, CorsKey.PATHS),
				list(place, CorsKey.ALLOWED_METHODS), list(place, CorsKey.ALLOWED_HEADERS),
				list(place, CorsKey.EXPOSED_HEADERS), own(place, CorsKey.ALLOW_CREDENTIALS, Boolean.class),
				own(place, CorsKey.MAX_AGE, Duration.class), own(place, CorsKey.ALLOW_PRIVATE_NETWORK, Boolean.class),
				own(place, CorsKey.TIMING_ALLOW_ORIGIN, Boolean.class),
				place.flag(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS, false),
				place.flag(CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS, false),
				place.flag(CorsKey.ENABLED, true));
	}

	private static @Nullable List<String> list(PolicySettings place, CorsKey key) {
		return place.ownList(key).orElse(null);
	}

	private static <T> @Nullable T own(PolicySettings place, CorsKey key, Class<T> type) {
		return place.own(key).map(Setting::value).map(type::cast).orElse(null);
	}

}
