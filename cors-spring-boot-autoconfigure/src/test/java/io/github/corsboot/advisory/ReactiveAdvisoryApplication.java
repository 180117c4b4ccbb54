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

package io.github.corsboot.advisory;

import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(AdvisoryController.class)
class ReactiveAdvisoryApplication {

	@Bean
	CorsPolicyWebFilter corsPolicyWebFilter(@Value("${advisory.blocking:false}") boolean blocking) {
		return new CorsPolicyWebFilter(AdvisoryPolicies.policies(blocking));
	}

	@Bean
	@Order(0)
	WebFilter originHidingFilter() {
		return (exchange, chain) -> exchange.getRequest().getPath().value().startsWith("/hidden/")
				? chain.filter(exchange.mutate()
					.request(exchange.getRequest().mutate().headers((headers) -> headers.remove("Origin")).build())
					.build())
				: chain.filter(exchange);
	}

}
