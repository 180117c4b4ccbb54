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

import io.github.corsboot.spring.CorsPolicies;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Adds {@link EffectivePolicies} to the beans of {@link CorsAutoConfiguration}. Whoever
 * shows what is in effect imports it, as the endpoint does: other applications start
 * without.
 */
@Configuration(proxyBeanMethods = false)
public final class CorsOverviewConfiguration {

	@Bean
	SeenOrigins corsSeenOrigins(CorsPoliciesSource source) {
		return new SeenOrigins(source.settings().root().flag(CorsKey.REMEMBER_ORIGINS, false));
	}

	@Bean
	EffectivePolicies corsEffectivePolicies(CorsPoliciesSource source, ObjectProvider<CorsPolicies> policies,
			CorsFindingsReport findings, SeenOrigins origins, ConfigurableEnvironment environment) {
		return new EffectivePolicies(source, policies, findings, origins, environment);
	}

}
