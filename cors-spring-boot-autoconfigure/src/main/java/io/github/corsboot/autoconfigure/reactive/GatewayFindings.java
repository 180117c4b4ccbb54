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

package io.github.corsboot.autoconfigure.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Finds the global CORS settings of Spring Cloud Gateway, under the name that they have
 * had since its version 4.3 and under the older one. Nothing of the gateway is needed for
 * that: it is enough that somebody has set them.
 */
final class GatewayFindings implements CorsFindings {

	private static final List<String> KEYS = List.of(
			"spring.cloud.gateway.server.webflux.globalcors.cors-configurations",
			"spring.cloud.gateway.globalcors.cors-configurations");

	private static final Bindable<Map<String, Object>> PATTERNS = Bindable.mapOf(String.class, Object.class);

	private final Environment environment;

	GatewayFindings(Environment environment) {
		this.environment = environment;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		Binder binder = Binder.get(this.environment);
		List<CorsFinding> findings = new ArrayList<>();
		for (String key : KEYS) {
			BindResult<Map<String, Object>> patterns = binder.bind(key, PATTERNS);
			if (patterns.isBound()) {
				CorsFinding.of(CorsFinding.Kind.GATEWAY, key, false, patterns.get().keySet(), policies)
					.ifPresent(findings::add);
			}
		}
		return findings;
	}

}
