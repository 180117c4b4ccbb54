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

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.autoconfigure.HandlerFindings;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds handlers of Spring MVC that answer to more spellings of a path than a policy
 * does.
 */
final class MvcPathMatchingFindings implements CorsFindings {

	private final ExistingBeans beans;

	MvcPathMatchingFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		if (!policies.dependOnPath()) {
			return List.of();
		}
		List<String> inTheOldWay = names(RequestMappingHandlerMapping.class,
				(mapping) -> mapping.getPatternParser() == null);
		List<String> inAnyCase = names(RequestMappingHandlerMapping.class, MvcHandlerPaths::ignoresCase);
		// Where it is set for one it is set for all, and one is enough to tell of it.
		if (inAnyCase.isEmpty()) {
			inAnyCase = names(AbstractHandlerMapping.class, MvcHandlerPaths::ignoresCase);
		}
		return Stream
			.of(HandlerFindings.pathMatching(CorsFinding.Kind.CASE_INSENSITIVE_PATHS, inAnyCase, policies),
					HandlerFindings.pathMatching(CorsFinding.Kind.ANT_PATH_MATCHER, inTheOldWay, policies))
			.flatMap(List::stream)
			.toList();
	}

	private <T> List<String> names(Class<T> type, Predicate<? super T> condition) {
		return this.beans.ofType(type)
			.entrySet()
			.stream()
			.filter((entry) -> condition.test(entry.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

}
