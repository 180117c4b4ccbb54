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

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Describes a policy for an operator: each value, and where it was written.
 */
final class PolicyDescription {

	private static final Map<CorsKey, Function<CorsPolicy, Object>> VALUES = new EnumMap<>(Map.of(
			CorsKey.ALLOWED_ORIGINS, CorsPolicy::allowedOrigins, CorsKey.ALLOWED_METHODS, CorsPolicy::allowedMethods,
			CorsKey.ALLOWED_HEADERS, CorsPolicy::allowedHeaders, CorsKey.EXPOSED_HEADERS, CorsPolicy::exposedHeaders,
			CorsKey.ALLOW_CREDENTIALS, CorsPolicy::allowCredentials, CorsKey.MAX_AGE,
			(policy) -> policy.maxAge().toSeconds(), CorsKey.ALLOW_PRIVATE_NETWORK, CorsPolicy::allowPrivateNetwork,
			CorsKey.TIMING_ALLOW_ORIGIN, CorsPolicy::timingAllowOrigin));

	private final Map<String, CorsOverview.Value> values = new LinkedHashMap<>();

	private PolicyDescription() {
	}

	/**
	 * Describes a policy that comes from {@code cors.*}.
	 * @param place what is written for it
	 * @param policy the policy, or {@code null} if it is disabled
	 * @param paths its paths
	 * @param warnings what it deserves to be told
	 * @return the description
	 */
	static CorsOverview.Policy written(PolicySettings place, @Nullable CorsPolicy policy, List<String> paths,
			List<String> warnings) {
		PolicyDescription description = new PolicyDescription();
		description.add(CorsKey.PATHS, paths, where(place, CorsKey.PATHS), false);
		CorsPolicy expected = asWritten(place);
		VALUES.forEach((key, value) -> {
			Object written = (key.kind() == CorsKey.Kind.FLAG) ? place.flag(key, false) : value.apply(expected);
			Object actual = (policy != null) ? value.apply(policy) : written;
			boolean same = actual.equals(written);
			description.add(key, actual, same ? where(place, key) : CorsOverview.Value.IN_CODE,
					same && place.inherits(key));
		});
		// A policy does not tell whether somebody tolerates something in code.
		List.of(CorsKey.DANGEROUSLY_TOLERATE_INSECURE_ORIGINS, CorsKey.DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS)
			.forEach((key) -> place.own(key)
				.ifPresent((setting) -> description.add(key, setting.value(), setting.where(), false)));
		description.add(CorsKey.ENABLED, place.flag(CorsKey.ENABLED, true), where(place, CorsKey.ENABLED), false);
		return new CorsOverview.Policy(SafeText.printable(place.policyName()), description.values, warnings);
	}

	/**
	 * Describes a policy that an application has defined itself.
	 * @param name its name
	 * @param policy the policy
	 * @param paths its paths
	 * @param warnings what it deserves to be told
	 * @return the description
	 */
	static CorsOverview.Policy inCode(String name, CorsPolicy policy, List<String> paths, List<String> warnings) {
		PolicyDescription description = new PolicyDescription();
		description.add(CorsKey.PATHS, paths, CorsOverview.Value.IN_CODE, false);
		VALUES.forEach((key, value) -> description.add(key, value.apply(policy), CorsOverview.Value.IN_CODE, false));
		return new CorsOverview.Policy(SafeText.printable(name), description.values, warnings);
	}

	/**
	 * Makes texts printable.
	 * @param texts the texts
	 * @return the same without anything but printable ASCII
	 */
	static List<String> printable(List<?> texts) {
		return texts.stream().map((text) -> SafeText.printable(text.toString())).toList();
	}

	// The lists and the max-age as a policy has them if no bean changes them. What
	// depends
	// on credentials is left out: it can be refused.
	private static CorsPolicy asWritten(PolicySettings place) {
		CorsPolicy.Builder builder = CorsPolicy.builder()
			.allowedOrigins(place.list(CorsKey.ALLOWED_ORIGINS).orElse(List.of()));
		place.list(CorsKey.ALLOWED_METHODS).ifPresent(builder::allowedMethods);
		place.list(CorsKey.ALLOWED_HEADERS).ifPresent(builder::allowedHeaders);
		place.list(CorsKey.EXPOSED_HEADERS).ifPresent(builder::exposedHeaders);
		place.maxAge().ifPresent(builder::maxAge);
		return builder.build();
	}

	private static String where(PolicySettings place, CorsKey key) {
		return place.effective(key).map(Setting::where).orElse(CorsOverview.Value.DEFAULT);
	}

	private void add(CorsKey key, Object value, String where, boolean inherited) {
		Object shown = (value instanceof List<?> texts) ? printable(texts) : value;
		this.values.put(key.text(), new CorsOverview.Value(shown, SafeText.printable(where), inherited));
	}

}
