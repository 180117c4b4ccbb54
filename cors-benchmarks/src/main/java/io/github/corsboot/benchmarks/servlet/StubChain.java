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

package io.github.corsboot.benchmarks.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * An application that does nothing with what reaches it. It is not inlined, and keeps
 * both objects: what a filter wraps around them is seen from outside, as in an
 * application, so that the compiler cannot do away with it.
 */
final class StubChain implements FilterChain {

	private @Nullable ServletRequest request;

	private @Nullable ServletResponse response;

	/** Makes it a chain that nobody has called yet. */
	void begin() {
		this.request = null;
		this.response = null;
	}

	@Override
	@CompilerControl(CompilerControl.Mode.DONT_INLINE)
	public void doFilter(ServletRequest request, ServletResponse response) {
		this.request = request;
		this.response = response;
	}

	boolean isCalled() {
		return this.request != null && this.response != null;
	}

}
