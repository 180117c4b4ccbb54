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

package io.github.corsboot.autoconfigure.micrometer;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Counts cross-origin requests, if there is anything to count with.
 * <p>
 * Whether there is a registry is found out with the first request. A condition would have
 * to come after the auto-configurations that make one, and these have other names on
 * every line of Spring Boot.
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(MeterRegistry.class)
public final class CorsMicrometerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CorsRequestMetrics corsRequestMetrics(ObjectProvider<MeterRegistry> registries) {
		return new CorsRequestMetrics(registries::getIfUnique);
	}

}
