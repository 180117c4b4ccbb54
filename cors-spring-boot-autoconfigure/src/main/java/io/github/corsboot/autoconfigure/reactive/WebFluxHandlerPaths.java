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

import io.github.corsboot.autoconfigure.HandlerPaths;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;

/**
 * How WebFlux finds handlers: methods, functions, files and whatever else has a mapping.
 */
final class WebFluxHandlerPaths implements HandlerPaths {

	private final ListableBeanFactory beanFactory;

	WebFluxHandlerPaths(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	// Those that the DispatcherHandler takes.
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
		return !mapping.getPathPatternParser().isCaseSensitive();
	}

}
