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

import io.github.corsboot.spring.CorsPolicies;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Makes the policies before there is a server. A filter that cannot be created would fail
 * inside the server, which then prints stack traces of its own around the explanation;
 * and with lazy initialisation nothing else would ask for the policies before the port is
 * open.
 */
final class CorsStartupCheck implements WebServerFactoryCustomizer<WebServerFactory> {

	private final ObjectProvider<CorsPolicies> policies;

	CorsStartupCheck(ObjectProvider<CorsPolicies> policies) {
		this.policies = policies;
	}

	@Override
	public void customize(WebServerFactory factory) {
		this.policies.stream().forEach((found) -> {
			// To have been made is all that is asked of them.
		});
	}

}
