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
import java.util.HashSet;
import java.util.Set;

/**
 * The methods that a policy allows: those that are listed, or all that are usable.
 */
public final class AllowedMethods {

	private final Set<String> methods;

	private final boolean any;

	private AllowedMethods(Set<String> methods, boolean any) {
		this.methods = methods;
		this.any = any;
	}

	/**
	 * Compiles a list of methods. {@code GET} covers {@code HEAD}.
	 * @param methods the methods of a policy, each of them usable or {@code *}
	 * @return what they allow
	 */
	public static AllowedMethods of(Collection<String> methods) {
		Set<String> all = new HashSet<>(methods);
		if (all.contains(Methods.GET)) {
			all.add(Methods.HEAD);
		}
		return new AllowedMethods(Set.copyOf(all), all.contains(NameList.ANY));
	}

	/**
	 * Whether a method is allowed.
	 * @param method any text, compared byte for byte
	 * @return whether it is listed, or it is {@linkplain Methods#isUsable(String) usable}
	 * and everything is allowed
	 */
	public boolean allow(String method) {
		return this.any ? Methods.isUsable(method) : this.methods.contains(method);
	}

}
