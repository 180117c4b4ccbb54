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

import java.util.Optional;
import java.util.stream.Stream;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether handlers of WebFlux are found in any case is known to the policies.
 */
class WebFluxHandlerPathsTests {

	private final ReactiveWebApplicationContextRunner bare = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsReactiveAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example", "cors.policies.admin.paths=/admin/**");

	private final ReactiveWebApplicationContextRunner runner = this.bare
		.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class));

	@Test
	void whereCaseMattersAPathIsReadAsItIsWritten() {
		this.runner.run((context) -> assertThat(policyName(context, "/ADMIN/x")).hasValue("default"));
	}

	@Test
	void whereItDoesNotAPathThatIsWrittenOtherwiseGetsNoPolicy() {
		this.runner.withBean(AnyCase.class).run((context) -> {
			assertThat(policyName(context, "/admin/x")).hasValue("admin");
			assertThat(policyName(context, "/ADMIN/x")).isEmpty();
			assertThat(policyName(context, "/OTHER")).hasValue("default");
		});
	}

	static Stream<AbstractHandlerMapping> mappings() {
		return Stream.of(new RequestMappingHandlerMapping(), new RouterFunctionMapping(),
				new SimpleUrlHandlerMapping());
	}

	@ParameterizedTest
	@MethodSource("mappings")
	void oneMappingOfAnyKindIsEnough(AbstractHandlerMapping mapping) {
		mapping.setUseCaseSensitiveMatch(false);
		this.runner.withBean("another", AbstractHandlerMapping.class, () -> mapping)
			.run((context) -> assertThat(policyName(context, "/ADMIN/x")).isEmpty());
	}

	@Test
	void anApplicationsOwnPoliciesKnowItToo() {
		this.runner.withBean(AnyCase.class)
			.withBean(CorsPolicies.class,
					() -> CorsPolicies.builder()
						.policy("own", CorsPolicy.builder().allowedOrigins("*").build(), "/own/**")
						.build())
			.run((context) -> {
				assertThat(policyName(context, "/own")).hasValue("own");
				assertThat(isLeftAlone(context, "/other")).isTrue();
				assertThat(isLeftAlone(context, "/OWN")).isFalse();
				assertThat(policyName(context, "/OWN")).isEmpty();
			});
	}

	// Spring's own parts make lazy mappings when the application starts.
	@Test
	void aMappingThatIsLazyIsMadeWhenARequestAsksForIt() {
		this.bare.withUserConfiguration(LazyMapping.class).run((context) -> {
			assertThat(policyName(context, "/admin/x")).hasValue("admin");
			assertThat(context.getBeanFactory().containsSingleton("lazy")).isFalse();
			assertThat(policyName(context, "/ADMIN/x")).isEmpty();
			assertThat(context.getBeanFactory().containsSingleton("lazy")).isTrue();
		});
	}

	@Test
	void aMappingThatCannotBeMadeGrantsNothingAndStopsNothing() {
		this.bare.withUserConfiguration(FailingMapping.class).run((context) -> {
			assertThat(policyName(context, "/ADMIN/x")).isEmpty();
			assertThat(policyName(context, "/admin/x")).hasValue("admin");
		});
	}

	private static Optional<String> policyName(ApplicationContext context, String path) {
		return context.getBean(CorsPolicies.class)
			.dryRun(RequestStub.get("https://a.example"), RequestedPath.of(path, "", ""))
			.policyName();
	}

	private static boolean isLeftAlone(ApplicationContext context, String path) {
		CorsDecision decision = context.getBean(CorsPolicies.class)
			.decide(RequestStub.get("https://a.example"), RequestedPath.of(path, "", ""));
		return decision instanceof CorsDecision.LeftAlone;
	}

	static class AnyCase implements WebFluxConfigurer {

		@Override
		public void configurePathMatching(PathMatchConfigurer configurer) {
			configurer.setUseCaseSensitiveMatch(false);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyMapping {

		@Bean
		@Lazy
		SimpleUrlHandlerMapping lazy() {
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
			mapping.setUseCaseSensitiveMatch(false);
			return mapping;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingMapping {

		@Bean
		@Lazy
		SimpleUrlHandlerMapping failing() {
			throw new IllegalStateException("on purpose");
		}

	}

}
