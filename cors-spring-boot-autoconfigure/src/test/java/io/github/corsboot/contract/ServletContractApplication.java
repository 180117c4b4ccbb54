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

package io.github.corsboot.contract;

import io.github.corsboot.spring.CorsPolicies;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The contract's application on Spring MVC: policies, and no filter of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ContractController.class, FinalityController.class, ServletFinalityController.class })
public class ServletContractApplication {

	@Bean
	CorsPolicies contractPolicies(@Value("${contract.blocking:false}") boolean blocking) {
		return blocking ? ContractPolicies.blocking() : ContractPolicies.passing();
	}

	@Bean
	FilterRegistrationBean<Filter> reached() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			((HttpServletResponse) response).setHeader(ContractPolicies.REACHED, "application");
			chain.doFilter(request, response);
		});
		registration.setOrder(0);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Filter> throwing() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			throw new IllegalStateException("on purpose");
		});
		registration.addUrlPatterns("/api/final/filter-throws");
		registration.setOrder(1);
		return registration;
	}

	@Bean
	ServletRegistrationBean<RawServlet> rawServlet() {
		return new ServletRegistrationBean<>(new RawServlet(), "/api/final/raw/*");
	}

}
