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

import io.github.corsboot.autoconfigure.CombinedFindings;
import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.CorsProperties;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.WebFilter;

/**
 * Puts the filter in front of reactive applications. It backs off when the application
 * defines a {@link CorsPolicyWebFilter} bean of its own.
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(WebFilter.class)
public final class CorsReactiveAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CorsPolicyWebFilter corsPolicyWebFilter(CorsPolicies policies, CorsProperties properties) {
		return new CorsPolicyWebFilter(policies, properties.filter().order());
	}

	@Bean
	CombinedFindings corsWebFilterFindings(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		return new CombinedFindings(new CorsWebFilterFindings(new ExistingBeans(beanFactory)),
				new GatewayFindings(environment));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RequestMappingHandlerMapping.class)
	static class WebFluxConfiguration {

		@Bean
		CombinedFindings corsWebFluxFindings(ConfigurableListableBeanFactory beanFactory) {
			ExistingBeans beans = new ExistingBeans(beanFactory);
			return new CombinedFindings(new WebFluxAnnotationFindings(beans), new WebFluxMappingFindings(beans),
					new WebFluxPathMatchingFindings(beans));
		}

		@Bean
		WebFluxHandlerPaths corsWebFluxHandlerPaths(ConfigurableListableBeanFactory beanFactory) {
			return new WebFluxHandlerPaths(beanFactory);
		}

	}

}
