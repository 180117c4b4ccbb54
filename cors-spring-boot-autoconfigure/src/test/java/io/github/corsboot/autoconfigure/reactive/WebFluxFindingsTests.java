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
import io.github.corsboot.autoconfigure.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What WebFlux, a filter of Spring's and a gateway decide on their own.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebFluxFindingsTests {

	private static final String WINS = "; policy 'default' comes first and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths";

	private static final String ANNOTATION = "Another CORS layer: @CrossOrigin on ";

	private final ReactiveWebApplicationContextRunner bare = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsReactiveAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

	private final ReactiveWebApplicationContextRunner runner = this.bare
		.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class));

	/** Applications of other tests, in the same process, may have silenced everything. */
	@BeforeEach
	void speak() {
		LoggingSystem.get(getClass().getClassLoader())
			.setLogLevel(CorsAutoConfiguration.class.getName(), LogLevel.INFO);
	}

	@AfterEach
	void speakAsBefore() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(CorsAutoConfiguration.class.getName(), null);
	}

	@Test
	void aFilterStandsBehindUnlessItSaysOtherwise() {
		this.bare.withUserConfiguration(Filter.class)
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the filter 'plain'" + WINS));
		this.bare.withUserConfiguration(FirstFilter.class)
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the filter 'first'; it comes first and wins: it answers "
						+ "preflights and refuses requests before policy 'default' is asked. Remove it, or let it come later"));
		this.bare.withUserConfiguration(FirstFilter.class)
			.withPropertyValues("cors.filter.order=-2147483648")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the filter 'first'" + WINS));
	}

	@Test
	void aFilterIsNoSecondLayerWhereThereIsNoPolicy() {
		this.bare.withUserConfiguration(Filter.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.bare.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void handlersWithAnAnnotationAreNamed() {
		this.runner.withBean(Handlers.class)
			.withBean(TypeHandlers.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(
					ANNOTATION + Handlers.class.getName() + "#annotated() for /api/a, /api/b" + WINS,
					ANNOTATION + TypeHandlers.class.getName() + "#inherited() for /typed/x" + WINS));
	}

	@Test
	void onlyHandlersUnderAPolicyAreNamed() {
		this.runner.withBean(Handlers.class)
			.withBean(TypeHandlers.class)
			.withPropertyValues("cors.paths=/api/b,/typed/**", "cors.exclude-paths=/typed/x")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly(ANNOTATION + Handlers.class.getName() + "#annotated() for /api/b" + WINS));
		this.runner.withBean(Handlers.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void everyHandlerMappingIsAsked() {
		this.runner.withBean(Handlers.class).withBean("second", RequestMappingHandlerMapping.class).run((context) -> {
			assertThat(context).getBeans(RequestMappingHandlerMapping.class).hasSize(2);
			assertThat(Findings.messages(context)).hasSize(1);
		});
	}

	@Test
	void globalMappingsAreNamed() {
		this.runner.withBean("noMappings", NoMappings.class)
			.withBean("failingMappings", FailingMappings.class)
			.withBean("mine", Mappings.class)
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the CORS mappings of 'mine' for /api/**, /x/{id:\\d+}" + WINS));
	}

	@Test
	void onlyGlobalMappingsUnderAPolicyAreNamed() {
		this.runner.withBean("mine", Mappings.class)
			.withPropertyValues("cors.paths=/api/v1/**")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the CORS mappings of 'mine' for /api/**" + WINS));
		this.runner.withBean("mine", Mappings.class)
			.withPropertyValues("cors.paths=/y/**")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withBean("mine", Mappings.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void handlersThatAreFoundInAnyCaseAreNamed() {
		this.runner.withBean(AnyCase.class)
			.withPropertyValues("cors.paths=/api/**")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly("'requestMappingHandlerMapping' "
					+ "matches paths in whatever case they are written, and policies do not: a request is denied "
					+ "where case decides which policy its path has"));
		this.runner.withBean(AnyCase.class).run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withPropertyValues("cors.paths=/api/**")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void theGlobalSettingsOfAGatewayAreNamed() {
		this.bare
			.withPropertyValues("spring.cloud.gateway.globalcors.cors-configurations.[/old/**].allowedOrigins=*",
					"spring.cloud.gateway.server.webflux.globalcors.cors-configurations.[/**].allowedOrigins=*",
					"spring.cloud.gateway.server.webflux.globalcors.corsConfigurations[/api/**].allowed-origins=*")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(
					"Another CORS layer: spring.cloud.gateway.server.webflux.globalcors.cors-configurations for /**, "
							+ "/api/**" + WINS,
					"Another CORS layer: spring.cloud.gateway.globalcors.cors-configurations for /old/**" + WINS));
	}

	@Test
	void onlyPatternsOfAGatewayUnderAPolicyAreNamed() {
		this.bare
			.withPropertyValues("cors.paths=/api/**",
					"spring.cloud.gateway.globalcors.cors-configurations.[/old/**].allowedOrigins=*")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.bare
			.withPropertyValues("cors.enabled=false",
					"spring.cloud.gateway.globalcors.cors-configurations.[/**].allowedOrigins=*")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void beansThatAreLazyAreNotLookedAt(CapturedOutput output) {
		this.runner.withBean(Handlers.class).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("@CrossOrigin on " + Handlers.class.getName() + "#annotated()");
		this.runner.withBean(Handlers.class)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("@CrossOrigin on " + Handlers.class.getName() + "#annotated()");
	}

	@Test
	void nothingIsThereWithoutWebFlux() {
		this.bare.withClassLoader(new FilteredClassLoader("org.springframework.web.reactive.result"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasBean("corsWebFilterFindings")
				.doesNotHaveBean("corsWebFluxFindings"));
		this.bare.run((context) -> assertThat(context).hasBean("corsWebFluxFindings"));
	}

	@RestController
	static class Handlers {

		@CrossOrigin
		@GetMapping({ "/api/b", "/api/a" })
		String annotated() {
			return "";
		}

		@GetMapping("/api/plain")
		String plain() {
			return "";
		}

	}

	@CrossOrigin
	@RestController
	@RequestMapping("/typed")
	static class TypeHandlers {

		@GetMapping("x")
		String inherited() {
			return "";
		}

	}

	static class Mappings implements WebFluxConfigurer {

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			registry.addMapping("/x/{id:\\d+}");
			registry.addMapping("/api/**");
		}

	}

	static class NoMappings implements WebFluxConfigurer {

	}

	static class FailingMappings implements WebFluxConfigurer {

		private boolean called;

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			if (this.called) {
				throw new IllegalStateException("called twice");
			}
			this.called = true;
		}

	}

	static class AnyCase implements WebFluxConfigurer {

		@Override
		public void configurePathMatching(PathMatchConfigurer configurer) {
			configurer.setUseCaseSensitiveMatch(false);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Filter {

		@Bean
		CorsWebFilter plain() {
			return new CorsWebFilter((exchange) -> null);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FirstFilter {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		CorsWebFilter first() {
			return new CorsWebFilter((exchange) -> null);
		}

	}

}
