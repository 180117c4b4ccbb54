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

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a filter that takes them from a deployment descriptor.
 */
final class StubFilterConfig implements FilterConfig {

	private final Map<String, String> parameters;

	StubFilterConfig(Map<String, String> parameters) {
		this.parameters = parameters;
	}

	@Override
	public String getFilterName() {
		return "cors";
	}

	@Override
	public @Nullable String getInitParameter(String name) {
		return this.parameters.get(name);
	}

	@Override
	public Enumeration<String> getInitParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public ServletContext getServletContext() {
		throw new UnsupportedOperationException();
	}

}
