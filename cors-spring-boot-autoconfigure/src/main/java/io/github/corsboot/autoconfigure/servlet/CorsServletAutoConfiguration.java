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

import io.github.corsboot.autoconfigure.CombinedFindings;
import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.CorsProperties;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.Filter;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Puts the filter in front of servlet applications. It backs off when the application
 * defines a {@link CorsPolicyFilter} bean of its own, which is then registered in the
 * same way, or a {@link FilterRegistrationBean} for one, which registers itself.
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Filter.class)
public final class CorsServletAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@Conditional(OnMissingRegistration.class)
	CorsPolicyFilter corsPolicyFilter(CorsPolicies policies, Environment environment) {
		return new CorsPolicyFilter(policies, environment.getProperty("spring.mvc.servlet.path", ""));
	}

	@Bean
	@Conditional(OnMissingRegistration.class)
	CorsPolicyFilterRegistrationBean corsPolicyFilterRegistration(CorsPolicyFilter filter, CorsProperties properties) {
		return new CorsPolicyFilterRegistrationBean(filter, properties.filter().order());
	}

	@Bean
	CorsFilterFindings corsFilterFindings(ConfigurableListableBeanFactory beanFactory) {
		return new CorsFilterFindings(beanFactory);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RequestMappingHandlerMapping.class)
	static class WebMvcConfiguration {

		@Bean
		CombinedFindings corsMvcFindings(ConfigurableListableBeanFactory beanFactory) {
			ExistingBeans beans = new ExistingBeans(beanFactory);
			return new CombinedFindings(new MvcAnnotationFindings(beans), new MvcMappingFindings(beans),
					new MvcPathMatchingFindings(beans));
		}

		@Bean
		MvcHandlerPaths corsMvcHandlerPaths(ConfigurableListableBeanFactory beanFactory) {
			return new MvcHandlerPaths(beanFactory);
		}

	}

}
