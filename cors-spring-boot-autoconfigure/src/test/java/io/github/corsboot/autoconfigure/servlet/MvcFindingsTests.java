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

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

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
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring MVC decides on its own.
 */
@ExtendWith(OutputCaptureExtension.class)
class MvcFindingsTests {

	private static final String WINS = "; policy 'default' comes first and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths";

	private static final String ANNOTATION = "Another CORS layer: @CrossOrigin on ";

	private static final String ANY_CASE = "matches paths in whatever case they are written, and policies do not: "
			+ "a request is denied where case decides which policy its path has";

	private static final String SPELLING = ": a handler can be reached under a path that has another policy, or none";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=https://a.example");

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
	void handlersWithAnAnnotationAreNamed() {
		this.runner.withBean(Handlers.class)
			.withBean(TypeHandlers.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(
					ANNOTATION + Handlers.class.getName() + "#annotated() for /api/a, /api/b" + WINS,
					ANNOTATION + Handlers.class.getName() + "#composed(String) for /other/{id:[0-9]+}" + WINS,
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
		this.runner.withBean(Handlers.class)
			.withPropertyValues("cors.exclude-paths=/api/**", "cors.policies.off.paths=/other/**",
					"cors.policies.off.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void everyHandlerMappingIsAsked() {
		this.runner.withBean(Handlers.class).withUserConfiguration(SecondMapping.class).run((context) -> {
			assertThat(context).getBeans(RequestMappingHandlerMapping.class).hasSize(2);
			assertThat(Findings.messages(context)).hasSize(2)
				.startsWith(ANNOTATION + Handlers.class.getName() + "#annotated() for /api/a, /api/b, /second/api/a, "
						+ "/second/api/b" + WINS);
		});
	}

	@Test
	void globalMappingsAreNamedOnce() {
		this.runner.withUserConfiguration(Mappings.class)
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("Another CORS layer: the CORS mappings of 'requestMappingHandlerMapping' for /api/**, "
						+ "/x/{id:\\d+}" + WINS));
	}

	@Test
	void onlyGlobalMappingsUnderAPolicyAreNamed() {
		this.runner.withUserConfiguration(Mappings.class)
			.withPropertyValues("cors.paths=/api/v1/**")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly(
					"Another CORS layer: the CORS mappings of 'requestMappingHandlerMapping' for /api/**" + WINS));
		this.runner.withUserConfiguration(Mappings.class)
			.withPropertyValues("cors.paths=/y/**")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withUserConfiguration(Mappings.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
	}

	@Test
	void aHandlerMappingWithSettingsOfItsOwnIsNamed() {
		this.runner.withUserConfiguration(OwnMappings.class)
			.run((context) -> assertThat(Findings.messages(context)).containsExactlyInAnyOrder(
					"Another CORS layer: the CORS mappings of 'urls' for /urls/**" + WINS,
					"Another CORS layer: the CORS mappings of 'source'" + WINS));
	}

	@Test
	void handlersThatAreFoundInAnyCaseAreNamed() {
		this.runner.withUserConfiguration(AnyCase.class)
			.withPropertyValues("cors.paths=/api/**")
			.run((context) -> assertThat(Findings.messages(context))
				.containsExactly("'requestMappingHandlerMapping' " + ANY_CASE));
		this.runner.withUserConfiguration(AnyCaseUrls.class)
			.withPropertyValues("cors.paths=/api/**")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly("'urls' " + ANY_CASE));
	}

	@Test
	void handlersThatAreFoundInTheOldWayAreNamed() {
		this.runner.withPropertyValues("cors.paths=/api/**", "spring.mvc.pathmatch.matching-strategy=ant_path_matcher")
			.run((context) -> assertThat(Findings.messages(context)).containsExactly("'requestMappingHandlerMapping' "
					+ "matches paths with ant_path_matcher, and policies with path_pattern_parser" + SPELLING));
	}

	@Test
	void handlersThatAreFoundInTheOldWayInAnyCaseAreNamedForBoth() {
		this.runner.withUserConfiguration(OldAnyCase.class)
			.withPropertyValues("cors.paths=/api/**", "spring.mvc.pathmatch.matching-strategy=ant_path_matcher")
			.run((context) -> assertThat(Findings.messages(context)).hasSize(2)
				.contains("'requestMappingHandlerMapping' " + ANY_CASE));
	}

	@Test
	void howHandlersAreFoundIsOfNoAccountWhereAllPathsHaveThePolicy() {
		this.runner.withUserConfiguration(AnyCase.class)
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withPropertyValues("spring.mvc.pathmatch.matching-strategy=ant_path_matcher")
			.run((context) -> assertThat(Findings.messages(context)).isEmpty());
		this.runner.withPropertyValues("cors.paths=/api/**")
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
	void nothingIsThereWithoutSpringMvc() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsServletAutoConfiguration.class))
			.withPropertyValues("cors.allowed-origins=https://a.example")
			.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasBean("corsFilterFindings")
				.doesNotHaveBean("corsMvcFindings"));
		this.runner.run((context) -> assertThat(context).hasBean("corsMvcFindings"));
	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@CrossOrigin("https://b.example")
	@interface Composed {

	}

	@RestController
	static class Handlers {

		@CrossOrigin
		@GetMapping({ "/api/b", "/api/a" })
		String annotated() {
			return "";
		}

		@Composed
		@GetMapping("/other/{id:[0-9]+}")
		String composed(String id) {
			return id;
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

	@Configuration(proxyBeanMethods = false)
	static class SecondMapping {

		@Bean
		RequestMappingHandlerMapping second() {
			RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
			mapping.setPathPrefixes(Map.of("/second", (type) -> true));
			return mapping;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Mappings implements WebMvcConfigurer {

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			registry.addMapping("/x/{id:\\d+}");
			registry.addMapping("/api/**");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMappings {

		@Bean
		SimpleUrlHandlerMapping urls() {
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
			mapping.setCorsConfigurations(Map.of("/urls/**", new CorsConfiguration()));
			return mapping;
		}

		@Bean
		SimpleUrlHandlerMapping source() {
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
			mapping.setCorsConfigurationSource((request) -> null);
			return mapping;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class AnyCase implements WebMvcConfigurer {

		@Override
		public void configurePathMatch(PathMatchConfigurer configurer) {
			PathPatternParser parser = new PathPatternParser();
			parser.setCaseSensitive(false);
			configurer.setPatternParser(parser);
		}

	}

	@Configuration(proxyBeanMethods = false)
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
	static class AnyCaseUrls {

		@Bean
		SimpleUrlHandlerMapping urls() {
			PathPatternParser parser = new PathPatternParser();
			parser.setCaseSensitive(false);
			SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
			mapping.setPatternParser(parser);
			return mapping;
		}

	}

}
