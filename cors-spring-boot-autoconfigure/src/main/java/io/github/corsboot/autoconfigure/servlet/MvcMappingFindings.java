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

package io.github.corsboot.autoconfigure.servlet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the CORS mappings of Spring MVC. All of its handler mappings share what the
 * application adds with {@code WebMvcConfigurer#addCorsMappings}: it is told once. The
 * management endpoints have settings of their own, which are not among these.
 */
final class MvcMappingFindings implements CorsFindings {

	private final ExistingBeans beans;

	MvcMappingFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		List<CorsFinding> findings = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		// The mapping that everybody knows gives its name to what it shares with others.
		Map<String, AbstractHandlerMapping> all = new LinkedHashMap<>(
				this.beans.ofType(RequestMappingHandlerMapping.class));
		all.putAll(this.beans.ofType(AbstractHandlerMapping.class));
		for (Map.Entry<String, AbstractHandlerMapping> entry : all.entrySet()) {
			String name = entry.getKey();
			CorsConfigurationSource source = entry.getValue().getCorsConfigurationSource();
			if (source instanceof UrlBasedCorsConfigurationSource urls) {
				Map<String, ?> mappings = urls.getCorsConfigurations();
				if (!mappings.isEmpty() && seen.add(mappings)) {
					CorsFinding.of(CorsFinding.Kind.MAPPING, name, false, mappings.keySet(), policies)
						.ifPresent(findings::add);
				}
			}
			else if (source != null && seen.add(source)) {
				CorsFinding.of(CorsFinding.Kind.MAPPING, name, false, List.of(), policies).ifPresent(findings::add);
			}
		}
		return findings;
	}

}
