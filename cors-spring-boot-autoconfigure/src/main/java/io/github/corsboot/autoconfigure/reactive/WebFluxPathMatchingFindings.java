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

import java.util.List;
import java.util.Map;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.autoconfigure.HandlerFindings;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds handlers of WebFlux that answer to more spellings of a path than a policy does.
 */
final class WebFluxPathMatchingFindings implements CorsFindings {

	private final ExistingBeans beans;

	WebFluxPathMatchingFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		if (!policies.dependOnPath()) {
			return List.of();
		}
		// Where it is set for one it is set for all, and one is enough to tell of it.
		List<String> names = names(RequestMappingHandlerMapping.class);
		return HandlerFindings.pathMatching(CorsFinding.Kind.CASE_INSENSITIVE_PATHS,
				names.isEmpty() ? names(AbstractHandlerMapping.class) : names, policies);
	}

	private List<String> names(Class<? extends AbstractHandlerMapping> type) {
		return this.beans.ofType(type)
			.entrySet()
			.stream()
			.filter((entry) -> WebFluxHandlerPaths.ignoresCase(entry.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

}
