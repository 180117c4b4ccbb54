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

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.autoconfigure.ReservedPaths;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;

/**
 * The paths of the management endpoints. They have CORS settings of their own, and their
 * content is nothing for the origins of the application.
 */
final class EndpointPaths implements ReservedPaths {

	private static final String CLOUD_FOUNDRY = "/cloudfoundryapplication";

	private final Environment environment;

	EndpointPaths(Environment environment) {
		this.environment = environment;
	}

	@Override
	public List<String> prefixes() {
		List<String> prefixes = new ArrayList<>();
		if (ManagementPortType.get(this.environment) == ManagementPortType.SAME) {
			prefixes.add(basePath(this.environment));
		}
		if (CloudPlatform.CLOUD_FOUNDRY.isActive(this.environment)) {
			prefixes.add(CLOUD_FOUNDRY);
		}
		return prefixes;
	}

	/**
	 * What the paths of the management endpoints begin with.
	 * @param environment the environment
	 * @return the path, {@code /actuator} unless changed
	 */
	static String basePath(Environment environment) {
		return environment.getProperty("management.endpoints.web.base-path", "/actuator");
	}

}
