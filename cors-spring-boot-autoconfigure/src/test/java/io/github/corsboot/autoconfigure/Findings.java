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

import java.util.List;

import io.github.corsboot.spring.CorsPolicies;

import org.springframework.context.ApplicationContext;

/**
 * What an application tells about its other CORS layers.
 */
public final class Findings {

	private Findings() {
	}

	public static List<String> messages(ApplicationContext context) {
		CorsPolicies policies = context.getBean(CorsPolicies.class);
		return context.getBeanProvider(CorsFindings.class)
			.orderedStream()
			.flatMap((finder) -> finder.find(policies).stream())
			.map(CorsFinding::message)
			.toList();
	}

}
