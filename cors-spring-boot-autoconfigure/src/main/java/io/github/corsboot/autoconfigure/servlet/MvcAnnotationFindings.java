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

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.autoconfigure.HandlerFindings;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds handler methods of Spring MVC with {@link CrossOrigin @CrossOrigin}.
 */
final class MvcAnnotationFindings implements CorsFindings {

	private final ExistingBeans beans;

	MvcAnnotationFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		Map<HandlerMethod, Set<String>> handlers = new LinkedHashMap<>();
		for (RequestMappingHandlerMapping mapping : this.beans.ofType(RequestMappingHandlerMapping.class).values()) {
			for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : mapping.getHandlerMethods().entrySet()) {
				if (HandlerFindings.isAnnotated(entry.getValue())) {
					handlers.computeIfAbsent(entry.getValue(), (method) -> new HashSet<>())
						.addAll(entry.getKey().getPatternValues());
				}
			}
		}
		return HandlerFindings.annotated(handlers, policies);
	}

}
