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

package io.github.corsboot.core.internal.http;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a setting allows: the listed values, or everything if {@code *} is among them.
 */
public final class AllowList {

	/** Stands for every value. */
	public static final String ANY = "*";

	private final Set<String> values;

	private final boolean any;

	private AllowList(Set<String> values, boolean any) {
		this.values = values;
		this.any = any;
	}

	/**
	 * Compiles a list of methods. {@code GET} covers {@code HEAD}.
	 * @param methods the methods of a policy
	 * @return what they allow
	 */
	public static AllowList ofMethods(Collection<String> methods) {
		Set<String> values = new LinkedHashSet<>(methods);
		if (values.contains(Methods.GET)) {
			values.add(Methods.HEAD);
		}
		return new AllowList(Set.copyOf(values), values.contains(ANY));
	}

	/**
	 * Compiles a list of header names.
	 * @param names the names, in lower case
	 * @return what they allow
	 */
	public static AllowList ofHeaderNames(Collection<String> names) {
		return new AllowList(Set.copyOf(names), names.contains(ANY));
	}

	/**
	 * Whether a value is allowed.
	 * @param value the value, compared byte for byte
	 * @return whether it is listed, or everything is
	 */
	public boolean allows(String value) {
		return this.any || this.values.contains(value);
	}

	/**
	 * Which of these values are not allowed.
	 * @param asked the values
	 * @return those that are not listed, in the order asked
	 */
	public List<String> notAllowed(Collection<String> asked) {
		return this.any ? List.of() : asked.stream().filter((value) -> !this.values.contains(value)).toList();
	}

}
