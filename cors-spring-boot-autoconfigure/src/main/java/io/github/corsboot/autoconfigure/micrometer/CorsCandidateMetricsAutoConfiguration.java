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

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Counts what {@code cors.candidate.*} would change, where Micrometer is there and has
 * one registry, or a primary one.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(MeterRegistry.class)
public final class CorsCandidateMetricsAutoConfiguration {

	@Bean
	CandidateMetrics corsCandidateMetrics(ObjectProvider<MeterRegistry> registries) {
		return new CandidateMetrics(registries);
	}

}
