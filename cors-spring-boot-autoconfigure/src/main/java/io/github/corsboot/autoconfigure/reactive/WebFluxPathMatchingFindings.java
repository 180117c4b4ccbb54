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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.autoconfigure.HandlerFindings;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

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
		Map<String, Optional<PathPatternParser>> parsers = new LinkedHashMap<>();
		this.beans.ofType(RequestMappingHandlerMapping.class)
			.forEach((name, mapping) -> parsers.put(name, Optional.of(mapping.getPathPatternParser())));
		return HandlerFindings.pathMatching(parsers, policies);
	}

}
