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

package io.github.corsboot.readme;

import java.time.Duration;
import java.util.EnumSet;

import io.github.corsboot.autoconfigure.CorsPolicyCustomizer;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The README's Java code, word for word.
 */
final class ReadmeRecipes {

	private ReadmeRecipes() {
	}

	@Configuration(proxyBeanMethods = false)
	static class Customizer {

		@Bean
		CorsPolicyCustomizer tracing() {
			return (policyName, policy) -> policy.exposedHeaders("traceparent", "X-Total-Count");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPolicies {

		@Bean
		CorsPolicies corsPolicies() {
			CorsPolicy partners = CorsPolicy.builder()
				.allowedOrigins("https://partner.example", "https://*.partner.example")
				.allowedMethods("GET", "POST")
				.maxAge(Duration.ofHours(1))
				.build();
			return CorsPolicies.builder().policy("partners", partners, "/partners/**").build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listener {

		@Bean
		CorsDecisionListener audit(ApplicationEventPublisher events) {
			return (decided) -> decided.reason().ifPresent(events::publishEvent);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFilter {

		@Bean
		FilterRegistrationBean<CorsPolicyFilter> corsPolicyFilter(CorsPolicies policies) {
			CorsPolicyFilter filter = new CorsPolicyFilter(policies);
			FilterRegistrationBean<CorsPolicyFilter> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
			registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
			return registration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnWebFilter {

		@Bean
		CorsPolicyWebFilter corsPolicyWebFilter(CorsPolicies policies) {
			return new CorsPolicyWebFilter(policies, Ordered.HIGHEST_PRECEDENCE + 30);
		}

	}

}
