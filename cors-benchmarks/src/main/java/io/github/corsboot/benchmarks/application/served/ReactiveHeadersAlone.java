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

package io.github.corsboot.benchmarks.application.served;

import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.web.server.WebFilter;

/**
 * Writes the headers, and nothing else.
 */
@Configuration(proxyBeanMethods = false)
@Profile(GrantedHeaders.PROFILE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReactiveHeadersAlone {

	@Bean
	WebFilter headersAlone(Environment environment) {
		Map<String, String> headers = GrantedHeaders.read(environment);
		return (exchange, chain) -> {
			headers.forEach(exchange.getResponse().getHeaders()::set);
			return chain.filter(exchange);
		};
	}

}
