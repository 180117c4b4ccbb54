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

package io.github.corsboot.autoconfigure.actuate;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Keeps the management endpoints on the application's own port out of the policies,
 * except of those whose patterns name them.
 */
@AutoConfiguration(before = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(ManagementPortType.class)
public final class CorsActuatorAutoConfiguration {

	@Bean
	EndpointPaths corsEndpointPaths(Environment environment) {
		return new EndpointPaths(environment);
	}

	@Bean
	EndpointFindings corsEndpointFindings(Environment environment) {
		return new EndpointFindings(environment);
	}

}
