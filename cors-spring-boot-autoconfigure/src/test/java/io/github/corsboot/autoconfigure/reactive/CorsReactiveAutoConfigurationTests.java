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

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.reactive.CorsWebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The filter of reactive applications: where it stands, and when it gives way.
 */
class CorsReactiveAutoConfigurationTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsReactiveAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

	@Test
	void theFilterStandsInFrontOfSecurity() {
		this.runner.run((context) -> assertThat(context.getBean(CorsPolicyWebFilter.class).getOrder())
			.isEqualTo(Ordered.HIGHEST_PRECEDENCE + 20)
			.isLessThan(-100));
	}

	@Test
	void theOrderCanBeSet() {
		this.runner.withPropertyValues("cors.filter.order=-5")
			.run((context) -> assertThat(context.getBean(CorsPolicyWebFilter.class).getOrder()).isEqualTo(-5));
	}

	@Test
	void anOwnFilterReplacesOurs() {
		this.runner.withUserConfiguration(OwnFilter.class)
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyWebFilter.class).hasBean("myFilter"));
	}

	@Test
	void springsOwnFilterDoesNotMatter() {
		this.runner.withUserConfiguration(SpringsFilter.class)
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyWebFilter.class).hasBean("corsWebFilter"));
	}

	@Test
	void noBeanHasANameThatSpringTakesForItsOwn() {
		this.runner.run((context) -> assertThat(context.getBeanDefinitionNames()).doesNotContain("corsFilter",
				"corsWebFilter", "corsConfigurationSource"));
	}

	@Test
	void servletsActuatorAndSecurityAreNotNeeded() {
		this.runner
			.withClassLoader(new FilteredClassLoader(Filter.class.getPackageName(), "org.springframework.web.servlet",
					"org.springframework.security", "org.springframework.boot.actuate",
					"org.springframework.boot.security"))
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicyWebFilter.class));
	}

	@Test
	void servletApplicationsDoNotGetIt() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsReactiveAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(CorsPolicyWebFilter.class)
				.hasSingleBean(CorsPolicies.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnFilter {

		@Bean
		CorsPolicyWebFilter myFilter(CorsPolicies policies) {
			return new CorsPolicyWebFilter(policies, 3);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SpringsFilter {

		@Bean
		CorsWebFilter corsWebFilter() {
			return new CorsWebFilter((exchange) -> null);
		}

	}

}
