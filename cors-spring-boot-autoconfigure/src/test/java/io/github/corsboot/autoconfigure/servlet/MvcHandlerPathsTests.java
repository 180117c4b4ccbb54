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
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.BeanNameUrlHandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether handlers of Spring MVC are found in any case is known to the policies.
 */
class MvcHandlerPathsTests {

	private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example", "cors.policies.admin.paths=/admin/**");

	private final WebApplicationContextRunner runner = this.bare
		.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class));

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
		return Stream.of(new RequestMappingHandlerMapping(), new RouterFunctionMapping(), new SimpleUrlHandlerMapping(),
				new BeanNameUrlHandlerMapping());
	}

	@ParameterizedTest
	@MethodSource("mappings")
	void oneMappingOfAnyKindIsEnough(AbstractHandlerMapping mapping) {
		mapping.setPatternParser(anyCase());
		this.runner.withBean("another", AbstractHandlerMapping.class, () -> mapping)
			.run((context) -> assertThat(policyName(context, "/ADMIN/x")).isEmpty());
	}

	@Test
	void theOldWayIsTriedSinceItDoesNotTell() {
		WebApplicationContextRunner old = this.runner
			.withPropertyValues("spring.mvc.pathmatch.matching-strategy=ant_path_matcher");
		old.run((context) -> assertThat(policyName(context, "/ADMIN/x")).hasValue("default"));
		old.withBean(OldAnyCase.class).run((context) -> {
			assertThat(policyName(context, "/admin/x")).hasValue("admin");
			assertThat(policyName(context, "/ADMIN/x")).isEmpty();
		});
	}

	private static PathPatternParser anyCase() {
		PathPatternParser parser = new PathPatternParser();
		parser.setCaseSensitive(false);
		return parser;
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

	static class AnyCase implements WebMvcConfigurer {

		@Override
		public void configurePathMatch(PathMatchConfigurer configurer) {
			configurer.setPatternParser(anyCase());
		}

	}

	static class OldAnyCase implements WebMvcConfigurer {

		@Override
		@SuppressWarnings("removal")
		public void configurePathMatch(PathMatchConfigurer configurer) {
			AntPathMatcher matcher = new AntPathMatcher();
			matcher.setCaseSensitive(false);
			configurer.setPathMatcher(matcher);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyMapping {

		@Bean
		@Lazy
		SimpleUrlHandlerMapping lazy() {
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
			mapping.setPatternParser(anyCase());
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
