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

package io.github.corsboot.autoconfigure.guava;

import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;
import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.CorsConfigurationProblem;
import io.github.corsboot.autoconfigure.InvalidCorsConfigurationException;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wildcards together with credentials, with and without a list of public suffixes.
 */
class CorsGuavaAutoConfigurationTests {

	private static final String[] WILDCARD = { "cors.allowed-origins=https://*.example.com",
			"cors.allow-credentials=true" };

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(CorsAutoConfiguration.class,
			CorsGuavaAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS);

	@Test
	void guavaAnswersOnBothStacks() {
		answers(this.runner);
		answers(new ReactiveWebApplicationContextRunner().withConfiguration(CONFIGURATIONS));
	}

	private static void answers(AbstractApplicationContextRunner<?, ?, ?> runner) {
		runner.withPropertyValues(WILDCARD)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(PublicSuffixes.class));
	}

	@Test
	void withoutGuavaNoWildcardIsTrustedAndTheMessageSaysWhatIsMissing() {
		this.runner.withClassLoader(new FilteredClassLoader(PublicSuffixPatterns.class))
			.withPropertyValues(WILDCARD)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidCorsConfigurationException.class, (ex) -> {
					assertThat(ex.problems()).extracting(CorsConfigurationProblem::message)
						.containsExactly(
								"cors.allowed-origins[0] = \"https://*.example.com\" (property source 'test'): "
										+ "has a wildcard that cannot be checked against the list of public suffixes, and "
										+ "credentials are allowed (cors.allow-credentials, property source 'test')");
					assertThat(ex.problems()).extracting(CorsConfigurationProblem::advice)
						.containsExactly("put com.google.guava:guava on the class path, which the starter brings, in a "
								+ "version before 33.6, name the subdomains, or set "
								+ "cors.dangerously-tolerate-public-suffix-subdomains to true");
				}));
	}

	@Test
	void withoutGuavaEverythingElseWorks() {
		this.runner.withClassLoader(new FilteredClassLoader("com.google"))
			.withPropertyValues("cors.allowed-origins=https://app.example.com, http://*.localhost:3000",
					"cors.allow-credentials=true", "cors.policies.open.paths=/open/**",
					"cors.policies.open.allowed-origins=https://*.example.com",
					"cors.policies.open.allow-credentials=false", "cors.policies.all.paths=/all/**",
					"cors.policies.all.allowed-origins=https://*.example.com",
					"cors.policies.all.dangerously-tolerate-public-suffix-subdomains=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(PublicSuffixes.class));
	}

	@Test
	void anApplicationMayBringAListOfItsOwn() {
		this.runner.withUserConfiguration(OwnSuffixes.class)
			.withPropertyValues(WILDCARD)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("covers names that anybody can register"));
		this.runner.withUserConfiguration(OwnSuffixes.class)
			.withPropertyValues("cors.allowed-origins=https://*.github.io", "cors.allow-credentials=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(GuavaPublicSuffixes.class));
	}

	@Test
	void twoListsAreExplainedBySpringBootAndNoneIsTrusted() {
		this.runner.withUserConfiguration(OwnSuffixes.class)
			.withBean("more", PublicSuffixes.class, () -> new OwnSuffixes().suffixes())
			.withPropertyValues(WILDCARD)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(NoUniqueBeanDefinitionException.class)
				.hasMessageContaining("more")
				.hasMessageContaining("suffixes"));
	}

	@Test
	void policiesThatAreBuiltInCodeCanAskTheBean() {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.run((context) -> assertThat(context.getBean(CorsPolicies.class).policies()).containsOnlyKeys("own"));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnSuffixes {

		@Bean
		PublicSuffixes suffixes() {
			return new PublicSuffixes() {

				@Override
				public boolean isPublicSuffix(String name) {
					return name.equals("example.com");
				}

				@Override
				public boolean hasPublicSuffixBelow(String name) {
					return false;
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPolicies {

		@Bean
		CorsPolicies policies(PublicSuffixes suffixes) {
			CorsPolicy policy = CorsPolicy.builder()
				.allowedOrigins("https://*.example.com")
				.allowCredentials(true)
				.publicSuffixes(suffixes)
				.build();
			return CorsPolicies.builder().policy("own", policy, "/**").build();
		}

	}

}
