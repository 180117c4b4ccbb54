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

import java.util.List;
import java.util.stream.Stream;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Finds the CORS settings of the management endpoints, where a policy has their paths.
 */
final class EndpointFindings implements CorsFindings {

	private static final String KEY = "management.endpoints.web.cors";

	private final Environment environment;

	EndpointFindings(Environment environment) {
		this.environment = environment;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		ManagementPortType port = ManagementPortType.get(this.environment);
		if (port == ManagementPortType.DISABLED || !isSet()) {
			return List.of();
		}
		String basePath = EndpointPaths.basePath(this.environment);
		CorsPolicies ofEndpoints = (port == ManagementPortType.SAME) ? policies
				: policies.toBuilder().onlyUnder(basePath).build();
		String paths = basePath.endsWith("/") ? basePath + "**" : basePath + "/**";
		return CorsFinding.of(CorsFinding.Kind.ENDPOINTS, KEY, false, List.of(paths), ofEndpoints).stream().toList();
	}

	private boolean isSet() {
		return Stream.of(".allowed-origins", ".allowed-origin-patterns")
			.map((key) -> Binder.get(this.environment).bind(KEY + key, Bindable.listOf(String.class)))
			.anyMatch((bound) -> bound.map((origins) -> !origins.isEmpty()).orElse(false));
	}

}
