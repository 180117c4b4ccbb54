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

import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;

/**
 * Registers a {@link CorsPolicyFilter} for every dispatch that it has to see, in front of
 * whatever authenticates.
 */
public final class CorsPolicyFilterRegistrationBean extends FilterRegistrationBean<CorsPolicyFilter> {

	/**
	 * Creates a registration for all paths.
	 * @param filter the filter
	 * @param order the place among the other filters; whatever has a lower one comes
	 * before
	 */
	public CorsPolicyFilterRegistrationBean(CorsPolicyFilter filter, int order) {
		super(filter);
		setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD);
		setAsyncSupported(true);
		setOrder(order);
	}

}
