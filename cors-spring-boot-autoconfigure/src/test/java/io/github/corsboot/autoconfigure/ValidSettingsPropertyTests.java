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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.corsboot.core.CorsPolicy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is valid starts, in whichever source and spelling it is written.
 */
class ValidSettingsPropertyTests {

	private static final List<String> KEYS = List.of("allowed-origins", "allowed-methods", "allowed-headers",
			"exposed-headers", "max-age", "allow-credentials");

	@Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
	void startsInEverySourceAndSpelling(@ForAll("settings") Map<String, List<String>> settings, @ForAll Source source) {
		Config config = Config.of();
		Map<String, Object> properties = new LinkedHashMap<>();
		settings.forEach((key, values) -> source.write(config, properties, key, values));
		source.write(config, properties, "policies.publicapi.paths", List.of("/public/**", "/feeds/{id}/*.xml"));
		config.source(new MapPropertySource("written", properties));
		assertThat(config.problems()).isEmpty();
		CorsPolicy policy = config.policies().policies().get("publicapi");
		assertThat(policy).isNotNull();
		assertThat(policy.allowedOrigins()).hasSameElementsAs(settings.get("allowed-origins"));
		assertThat(policy.allowedMethods()).hasSameElementsAs(settings.get("allowed-methods"));
		assertThat(policy.exposedHeaders()).hasSameElementsAs(settings.get("exposed-headers"));
	}

	@Provide
	Arbitrary<Map<String, List<String>>> settings() {
		return Combinators
			.combine(
					some("https://app.example.com", "https://*.example.com", "https://app-*.example.org:8443",
							"http://localhost:*", "http://localhost:[3000,5173]", "capacitor://localhost",
							"http://127.0.0.1:8080", "http://[::1]:3000", "chrome-extension://abcdefghijklmnop"),
					some("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "fly"),
					some("Authorization", "Content-Type", "X-Requested-With", "*"),
					some("ETag", "X-Total-Count", "Link"), Arbitraries.of("0", "1800", "30m", "24h", "PT1H", "90s"))
			.as((origins, methods, headers, exposed, maxAge) -> {
				Map<String, List<String>> settings = new LinkedHashMap<>();
				List<List<String>> values = List.of(origins, methods, headers, exposed, List.of(maxAge),
						List.of("false"));
				for (int i = 0; i < KEYS.size(); i++) {
					settings.put(KEYS.get(i), values.get(i));
				}
				return settings;
			});
	}

	private static Arbitrary<List<String>> some(String... values) {
		return Arbitraries.of(values).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
	}

	/** How a setting is written. */
	enum Source {

		KEBAB {
			@Override
			void write(Config config, Map<String, Object> properties, String key, List<String> values) {
				properties.put("cors." + key, String.join(", ", values));
			}
		},

		CAMEL_AND_INDEXED {
			@Override
			void write(Config config, Map<String, Object> properties, String key, List<String> values) {
				String[] words = StringUtils.delimitedListToStringArray(key, "-");
				StringBuilder camel = new StringBuilder("cors.").append(words[0]);
				for (int i = 1; i < words.length; i++) {
					camel.append(StringUtils.capitalize(words[i]));
				}
				boolean list = !key.equals("max-age") && !key.equals("allow-credentials");
				for (int i = 0; i < values.size(); i++) {
					properties.put(camel + (list ? "[" + i + "]" : ""), values.get(i));
				}
			}
		},

		VARIABLE {
			@Override
			void write(Config config, Map<String, Object> properties, String key, List<String> values) {
				config.variable("CORS_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_'),
						String.join(",", values));
			}
		};

		abstract void write(Config config, Map<String, Object> properties, String key, List<String> values);

	}

}
