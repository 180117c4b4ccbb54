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

package io.github.corsboot.autoconfigure.actuate;

import io.github.corsboot.autoconfigure.CorsProperties;
import io.github.corsboot.autoconfigure.servlet.CorsPolicyFilterRegistrationBean;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.Filter;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Puts the filter in front of management endpoints that have a port of their own. Only
 * policies that name the endpoints' paths apply there.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Filter.class)
@ConditionalOnBean(CorsProperties.class)
public final class CorsServletManagementContextConfiguration {

	@Bean
	CorsPolicyFilterRegistrationBean corsManagementPolicyFilterRegistration(CorsPolicies policies,
			CorsProperties properties, Environment environment) {
		CorsPolicies ofEndpoints = policies.toBuilder().onlyUnder(EndpointPaths.basePath(environment)).build();
		return new CorsPolicyFilterRegistrationBean(new CorsPolicyFilter(ofEndpoints), properties.filter().order());
	}

}
