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

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.CorsFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A filter of Spring's beside ours, and which of the two comes first.
 */
class CorsFilterFindingsTests {

	private static final String BEHIND = "Another CORS layer: the filter '%s'; policy 'default' comes first and wins "
			+ "on its paths. Remove it, or leave its paths to it with cors.exclude-paths";

	private static final String IN_FRONT = "Another CORS layer: the filter '%s'; it comes first and wins: it answers "
			+ "preflights and refuses requests before policy 'default' is asked. Remove it, or let it come later";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

	@Test
	void aBeanStandsBehind() {
		this.runner.withUserConfiguration(Plain.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(BEHIND, "plain")));
	}

	@Test
	void aBeanCanStandInFront() {
		this.runner.withUserConfiguration(First.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(IN_FRONT, "first")));
		this.runner.withUserConfiguration(OrderedFirst.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(IN_FRONT, "first")));
		this.runner.withUserConfiguration(Plain.class)
			.withPropertyValues("cors.filter.order=2147483647")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(BEHIND, "plain")));
	}

	@Test
	void whatTheMethodOfABeanSaysOfItsOrderCountsWhereSpringBootHeedsIt() {
		this.runner.withUserConfiguration(OrderedMethod.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(BEHIND, "ordered")));
		this.runner.withUserConfiguration(RegisteredMethod.class)
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly(String.format(IN_FRONT, "registered")));
	}

	@Test
	void aRegistrationByAnnotationSaysForWhichPaths() {
		this.runner.withUserConfiguration(RegisteredForPaths.class)
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly(String.format(BEHIND.replace("'%s'", "'%s' for /internal/**"), "registered")));
		this.runner.withUserConfiguration(RegisteredForPaths.class)
			.withPropertyValues("cors.paths=/api/**")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void aBeanThatIsNullHidesNoOther() {
		this.runner.withUserConfiguration(Plain.class, Nothing.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(BEHIND, "plain")));
	}

	@Test
	void aRegistrationStandsWhereItSays() {
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("test.order=-2147483648")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(IN_FRONT, "mine")));
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("test.order=0")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(BEHIND, "mine")));
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("test.order=0", "cors.filter.order=1")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(IN_FRONT, "mine")));
	}

	@Test
	void aFilterThatIsRegisteredIsToldOnce() {
		this.runner.withUserConfiguration(Plain.class, RegistrationOfPlain.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(IN_FRONT, "other")));
	}

	@Test
	void aFilterThatIsKeptOutIsNoLayer() {
		this.runner.withUserConfiguration(Plain.class, RegistrationOfPlain.class)
			.withPropertyValues("test.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withUserConfiguration(Disabled.class)
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void theUrlsOfARegistrationCount() {
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("cors.paths=/api/**", "test.order=0", "test.urls=/api/v1/*,/other/*")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly("Another CORS layer: the filter "
					+ "'mine' for /api/v1/**; policy 'default' comes first and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths"));
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("cors.paths=/api/**", "test.order=0", "test.urls=/other/*,/api")
			.run((context) -> assertThat(Findings.messages(context)).hasSize(1));
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("cors.paths=/api/**", "test.order=0", "test.urls=*.json")
			.run((context) -> assertThat(Findings.messages(context)).hasSize(1));
		this.runner.withUserConfiguration(Registration.class)
			.withPropertyValues("cors.paths=/api/**", "test.order=0", "test.urls=/other/*,/x")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void otherFiltersAndLazyOnesAreNotNamed() {
		this.runner.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withUserConfiguration(LazyFilter.class)
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void withoutAPolicyNothingIsFound() {
		this.runner.withUserConfiguration(Plain.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withUserConfiguration(Plain.class)
			.withPropertyValues("cors.exclude-paths=/**")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void springMvcIsNotNeeded() {
		this.runner.withUserConfiguration(Plain.class)
			.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet"))
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(String.format(BEHIND, "plain")));
	}

	private static CorsFilter filter() {
		return new CorsFilter((request) -> null);
	}

	@Order(Ordered.HIGHEST_PRECEDENCE)
	private static final class FirstFilter extends CorsFilter {

		FirstFilter() {
			super((request) -> null);
		}

	}

	private static final class OrderedFilter extends CorsFilter implements Ordered {

		OrderedFilter() {
			super((request) -> null);
		}

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Plain {

		@Bean
		CorsFilter plain() {
			return filter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class First {

		@Bean
		CorsFilter first() {
			return new FirstFilter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OrderedFirst {

		@Bean
		CorsFilter first() {
			return new OrderedFilter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OrderedMethod {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		CorsFilter ordered() {
			return filter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RegisteredForPaths {

		@Bean
		@FilterRegistration(urlPatterns = "/internal/*")
		CorsFilter registered() {
			return filter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

		@Bean
		@Nullable CorsFilter nothing() {
			return null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RegisteredMethod {

		@Bean
		@FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE)
		CorsFilter registered() {
			return filter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Disabled {

		@Bean
		@FilterRegistration(enabled = false)
		CorsFilter disabled() {
			return filter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyFilter {

		@Bean
		@Lazy
		CorsFilter lazy() {
			return filter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		FilterRegistrationBean<CorsFilter> mine(@Value("${test.order}") int order,
				@Value("${test.urls:}") String[] urls) {
			FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter());
			registration.setOrder(order);
			registration.addUrlPatterns(urls);
			return registration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RegistrationOfPlain {

		@Bean
		FilterRegistrationBean<CorsFilter> other(CorsFilter filter, @Value("${test.enabled:true}") boolean enabled) {
			FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			registration.setEnabled(enabled);
			return registration;
		}

	}

}
