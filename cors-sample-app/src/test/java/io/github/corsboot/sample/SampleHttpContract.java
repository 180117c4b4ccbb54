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

package io.github.corsboot.sample;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.HttpContract;
import io.github.corsboot.spring.CorsPolicies;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;

/**
 * The contract of every door, held by the sample: the starter's own auto-configuration
 * carries out policies that an application defines itself.
 */
abstract class SampleHttpContract extends HttpContract {

	private RunningSample passing;

	private RunningSample blocking;

	abstract Stack stack();

	@BeforeAll
	void start() {
		this.passing = start("--contract.blocking=false");
		this.blocking = start("--contract.blocking=true");
	}

	private RunningSample start(String setting) {
		return RunningSample.with(OwnPolicies.class, stack(), setting, "--cors.exclude-paths=/excluded/**",
				"--logging.level.io.github.corsboot=off");
	}

	@AfterAll
	void stop() {
		this.passing.close();
		this.blocking.close();
	}

	@Override
	protected int port() {
		return this.passing.port();
	}

	@Override
	protected int blockingPort() {
		return this.blocking.port();
	}

	/**
	 * The contract's policies, and a mark on every response that the application makes.
	 */
	static class OwnPolicies {

		@Bean
		CorsPolicies contractPolicies(@Value("${contract.blocking}") boolean blocking) {
			return blocking ? ContractPolicies.blocking() : ContractPolicies.passing();
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
		FilterRegistrationBean<Filter> servletMark() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				((HttpServletResponse) response).setHeader(ContractPolicies.REACHED, "sample");
				chain.doFilter(request, response);
			});
			registration.setOrder(0);
			return registration;
		}

		@Bean
		@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
		WebFilter reactiveMark() {
			return (exchange, chain) -> {
				exchange.getResponse().getHeaders().set(ContractPolicies.REACHED, "sample");
				return chain.filter(exchange);
			};
		}

	}

}
