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

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made in the background is made as the application makes it, and is enough to be
 * of use.
 */
class BackgroundRehearsalTests {

	@Test
	void makesPoliciesFromSettingsOfItsOwn() {
		CorsPoliciesFactory.Made made = BackgroundRehearsal.rehearse();
		assertThat(made.active().policies()).containsOnlyKeys(PolicySettings.DEFAULT);
		assertThat(made.candidate()).isEmpty();
	}

	@Test
	void isAmongTheListenersOfEveryApplication() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationListener.class))
			.hasAtLeastOneElementOfType(BackgroundRehearsal.class);
	}

	@Test
	void credentialsAndWildcardsNeedSuffixes() {
		assertThat(needsSuffixes(
				Map.of("cors.allowed-origins", "https://*.example.com", "cors.allow-credentials", "true")))
			.isTrue();
		assertThat(needsSuffixes(Map.of("cors.policies.api.allowedOrigins[0]", "https://*.example.com",
				"CORS_ALLOWCREDENTIALS", "true")))
			.isTrue();
	}

	@Test
	void oneOfThemNeedsNone() {
		assertThat(needsSuffixes(Map.of("cors.allowed-origins", "https://*.example.com"))).isFalse();
		assertThat(needsSuffixes(
				Map.of("cors.allowed-origins", "https://app.example.com", "cors.allow-credentials", "true")))
			.isFalse();
		assertThat(needsSuffixes(Map.of("other.origins", "https://*.example.com", "other.credentials", "true")))
			.isFalse();
	}

	private static boolean needsSuffixes(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		return BackgroundRehearsal.seemsToNeedSuffixes(environment);
	}

}
