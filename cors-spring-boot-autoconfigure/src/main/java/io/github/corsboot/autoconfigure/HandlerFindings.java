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

package io.github.corsboot.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.corsboot.spring.CorsPolicies;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;

/**
 * What the handlers of an application give reason to tell, on either stack.
 */
public final class HandlerFindings {

	private HandlerFindings() {
	}

	/**
	 * Tells of handlers with {@link CrossOrigin @CrossOrigin}, on the method or its type.
	 * @param handlers those {@linkplain #isAnnotated(HandlerMethod) that have it}, and
	 * the patterns of their paths
	 * @param policies the policies
	 * @return one finding for each handler that a policy meets, by name
	 */
	public static List<CorsFinding> annotated(Map<HandlerMethod, ? extends Collection<String>> handlers,
			CorsPolicies policies) {
		Map<String, Set<String>> annotated = new TreeMap<>();
		for (Map.Entry<HandlerMethod, ? extends Collection<String>> entry : handlers.entrySet()) {
			annotated.computeIfAbsent(entry.getKey().toString(), (name) -> new TreeSet<>()).addAll(entry.getValue());
		}
		// Most applications have none, and need none of the classes behind a stream.
		if (annotated.isEmpty()) {
			return List.of();
		}
		return annotated.entrySet()
			.stream()
			.flatMap((entry) -> CorsFinding
				.of(CorsFinding.Kind.ANNOTATION, entry.getKey(), false, entry.getValue(), policies)
				.stream())
			.toList();
	}

	/**
	 * Whether a handler has {@link CrossOrigin @CrossOrigin}, on the method or its type.
	 * @param handler the handler
	 * @return whether it has
	 */
	public static boolean isAnnotated(HandlerMethod handler) {
		return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), CrossOrigin.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), CrossOrigin.class);
	}

	/**
	 * Tells of handlers that answer to more spellings of a path than a policy does. That
	 * is of no account where all paths have the same policy.
	 * @param kind how they are found
	 * @param mappings the names of the beans that find them so
	 * @param policies the policies
	 * @return one finding for each bean
	 */
	public static List<CorsFinding> pathMatching(CorsFinding.Kind kind, Collection<String> mappings,
			CorsPolicies policies) {
		if (!policies.dependOnPath()) {
			return List.of();
		}
		return mappings.stream()
			.flatMap((name) -> CorsFinding.of(kind, name, false, List.of(), policies).stream())
			.toList();
	}

}
