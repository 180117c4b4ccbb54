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

import java.util.EnumSet;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The filter of servlet applications: where it stands, and when it gives way.
 */
class CorsServletAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

	@Test
	void theFilterIsRegisteredForEveryDispatchThatCanCarryAResponse() {
		this.runner.run((context) -> {
			FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
			assertThat(registration.getFilter()).isSameAs(context.getBean(CorsPolicyFilter.class));
			assertThat(registration.determineDispatcherTypes()).isEqualTo(EnumSet.of(DispatcherType.REQUEST,
					DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD));
			assertThat(registration.isAsyncSupported()).isTrue();
			assertThat(registration.isEnabled()).isTrue();
			assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE + 20);
			assertThat(registration.getUrlPatterns()).isEmpty();
		});
	}

	@Test
	void theFilterIsThereWithoutOriginsToo() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyFilter.class));
	}

	@Test
	void theOrderCanBeSet() {
		this.runner.withPropertyValues("cors.filter.order=-5")
			.run((context) -> assertThat(context.getBean(FilterRegistrationBean.class).getOrder()).isEqualTo(-5));
	}

	@Test
	void thePrefixOfTheDispatcherServletIsPassedOn() {
		this.runner.withPropertyValues("spring.mvc.servlet.path=/app")
			.run((context) -> assertThat(
					ReflectionTestUtils.getField(context.getBean(CorsPolicyFilter.class), "servletPath"))
				.isEqualTo("/app"));
	}

	@Test
	void anOwnFilterIsRegisteredInPlaceOfOurs() {
		this.runner.withUserConfiguration(OwnFilter.class).run((context) -> {
			assertThat(context).hasSingleBean(CorsPolicyFilter.class).hasSingleBean(FilterRegistrationBean.class);
			assertThat(context.getBean(FilterRegistrationBean.class).getFilter()).isSameAs(context.getBean("myFilter"));
		});
	}

	@Test
	void anOwnRegistrationStandsAlone() {
		this.runner.withUserConfiguration(OwnRegistration.class)
			.run((context) -> assertThat(context).doesNotHaveBean(CorsPolicyFilter.class)
				.hasSingleBean(FilterRegistrationBean.class)
				.hasBean("corsPolicyFilter"));
	}

	@Test
	void anOwnRegistrationOfAnOwnFilterStandsAlone() {
		this.runner.withUserConfiguration(OwnFilter.class, RegistrationOfOwnFilter.class)
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyFilter.class)
				.hasSingleBean(FilterRegistrationBean.class)
				.hasBean("myRegistration"));
	}

	@Test
	void theRegistrationOfAnotherFilterDoesNotMatter() {
		this.runner.withUserConfiguration(OtherRegistration.class)
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyFilter.class)
				.hasBean("corsPolicyFilterRegistration"));
	}

	@Test
	void springsOwnFilterDoesNotMatter() {
		this.runner.withUserConfiguration(SpringsFilter.class)
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyFilter.class).hasBean("corsFilter"));
	}

	@Test
	void nothingHappensWithoutServlets() {
		this.runner.withClassLoader(new FilteredClassLoader(Filter.class))
			.run((context) -> assertThat(context).doesNotHaveBean("corsPolicyFilter"));
	}

	@Test
	void webFluxIsNotNeeded() {
		this.runner.withClassLoader(new FilteredClassLoader("reactor", "org.springframework.web.reactive"))
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyFilter.class));
	}

	@Test
	void actuatorAndSecurityAreNotNeeded() {
		this.runner
			.withClassLoader(new FilteredClassLoader("org.springframework.security", "org.springframework.boot.actuate",
					"org.springframework.boot.security"))
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyFilter.class));
	}

	@Test
	void reactiveApplicationsDoNotGetIt() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(CorsPolicyFilter.class)
				.hasSingleBean(CorsPolicies.class));
	}

	@Test
	void noReactiveFilterIsThere() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(WebFilter.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFilter {

		@Bean
		CorsPolicyFilter myFilter(CorsPolicies policies) {
			return new CorsPolicyFilter(policies);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnRegistration {

		@Bean
		FilterRegistrationBean<CorsPolicyFilter> corsPolicyFilter(CorsPolicies policies) {
			return new FilterRegistrationBean<>(new CorsPolicyFilter(policies));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RegistrationOfOwnFilter {

		@Bean
		FilterRegistrationBean<CorsPolicyFilter> myRegistration(CorsPolicyFilter filter) {
			return new FilterRegistrationBean<>(filter);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherRegistration {

		@Bean
		FilterRegistrationBean<Filter> other() {
			return new FilterRegistrationBean<>((request, response, chain) -> chain.doFilter(request, response));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SpringsFilter {

		@Bean
		CorsFilter corsFilter() {
			return new CorsFilter((request) -> null);
		}

	}

}
