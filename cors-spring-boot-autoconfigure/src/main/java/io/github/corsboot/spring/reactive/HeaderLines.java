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

package io.github.corsboot.spring.reactive;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The lines of one header, neither split nor trimmed. The methods that return or remove
 * them have one signature in Spring Framework 6.2 and another one in 7, so that they are
 * looked up by their names, once. Where that is not possible, all headers are gone
 * through: on Netty that takes microseconds for each request.
 */
final class HeaderLines {

	private static final @Nullable MethodHandle GET = find("get", List.class);

	private static final @Nullable MethodHandle REMOVE = find("remove", void.class);

	private HeaderLines() {
	}

	private static @Nullable MethodHandle find(String method, Class<?> result) {
		for (Class<?> parameter : List.of(String.class, Object.class)) {
			try {
				return MethodHandles.publicLookup()
					.findVirtual(HttpHeaders.class, method, MethodType.methodType(List.class, parameter))
					.asType(MethodType.methodType(result, HttpHeaders.class, String.class));
			}
			catch (ReflectiveOperationException | LinkageError ex) {
				// The other one, or neither.
			}
		}
		return null;
	}

	static List<String> of(HttpHeaders headers, String name) {
		// Most requests have none of the headers that matter here.
		if (headers.getFirst(name) == null) {
			return List.of();
		}
		List<String> lines = find(headers, name);
		if (lines == null) {
			return List.of();
		}
		return (lines.size() == 1) ? List.of(lines.get(0)) : List.copyOf(lines);
	}

	// Of a response: Spring's own map takes null for a line.
	static List<String> withoutNull(HttpHeaders headers, String name) {
		List<String> lines = find(headers, name);
		return (lines != null) ? lines.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static @Nullable List<String> find(HttpHeaders headers, String name) {
		return (GET != null) ? get(GET, headers, name) : search(headers, name);
	}

	static void remove(HttpHeaders headers, String name) {
		if (REMOVE != null) {
			remove(REMOVE, headers, name);
		}
		else {
			searchAndRemove(headers, name);
		}
	}

	@SuppressWarnings("unchecked") // The type is that of the method.
	private static @Nullable List<String> get(MethodHandle handle, HttpHeaders headers, String name) {
		try {
			return (@Nullable List<String>) handle.invokeExact(headers, name);
		}
		catch (Throwable ex) {
			throw thrown(ex);
		}
	}

	private static void remove(MethodHandle handle, HttpHeaders headers, String name) {
		try {
			handle.invokeExact(headers, name);
		}
		catch (Throwable ex) {
			throw thrown(ex);
		}
	}

	private static RuntimeException thrown(Throwable ex) {
		if (ex instanceof Error error) {
			throw error;
		}
		return (ex instanceof RuntimeException exception) ? exception : new IllegalStateException(ex);
	}

	static void searchAndRemove(HttpHeaders headers, String name) {
		headers.headerSet().removeIf((header) -> header.getKey().equalsIgnoreCase(name));
	}

	static @Nullable List<String> search(HttpHeaders headers, String name) {
		Lines lines = new Lines(name);
		headers.forEach(lines);
		return lines.found;
	}

	/** To go through a set of entries would be plainer, and copies all of them. */
	private static final class Lines implements BiConsumer<String, List<String>> {

		private final String name;

		private @Nullable List<String> found;

		Lines(String name) {
			this.name = name;
		}

		@Override
		public void accept(String key, List<String> values) {
			if (this.found == null && key.equalsIgnoreCase(this.name)) {
				this.found = values;
			}
		}

	}

}
