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

import io.github.corsboot.autoconfigure.HandlerPaths;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.PathMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How Spring MVC finds handlers: methods, functions, files and whatever else has a
 * mapping.
 */
final class MvcHandlerPaths implements HandlerPaths {

	private final ListableBeanFactory beanFactory;

	MvcHandlerPaths(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	// Those that the DispatcherServlet takes.
	@Override
	public boolean ignoreCase() {
		return BeanFactoryUtils.beansOfTypeIncludingAncestors(this.beanFactory, HandlerMapping.class, true, false)
			.values()
			.stream()
			.anyMatch((mapping) -> mapping instanceof AbstractHandlerMapping known && ignoresCase(known));
	}

	/**
	 * Whether a mapping finds its handlers in any case.
	 * @param mapping the mapping
	 * @return whether it does
	 */
	static boolean ignoresCase(AbstractHandlerMapping mapping) {
		PathPatternParser parser = mapping.getPatternParser();
		if (parser != null) {
			return !parser.isCaseSensitive();
		}
		// Goes with ant_path_matcher, which applications still have.
		@SuppressWarnings("removal")
		PathMatcher matcher = mapping.getPathMatcher();
		// It does not say, so it is tried.
		return matcher.match("/a", "/A");
	}

}
