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

package io.github.corsboot.autoconfigure;

import java.util.Map;
import java.util.function.Consumer;

import io.github.corsboot.autoconfigure.actuate.CorsActuatorAutoConfiguration;
import io.github.corsboot.autoconfigure.actuate.CorsEndpointAutoConfiguration;
import io.github.corsboot.autoconfigure.guava.CorsGuavaAutoConfiguration;
import io.github.corsboot.autoconfigure.micrometer.CorsMicrometerAutoConfiguration;
import io.github.corsboot.autoconfigure.reactive.CorsReactiveAutoConfiguration;
import io.github.corsboot.autoconfigure.security.CorsSecurityAutoConfiguration;
import io.github.corsboot.autoconfigure.servlet.CorsServletAutoConfiguration;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.web.context.reactive.GenericReactiveWebApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.filter.CorsFilter;

/**
 * An application with all auto-configurations that was processed ahead of time, when
 * nothing was set.
 *
 * @param stack the kind of application
 * @param initializer what was generated
 */
record Processed(Stack stack, ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {

	@SuppressWarnings("unchecked")
	static void on(Stack stack, Consumer<Processed> test) {
		TestGenerationContext generation = new TestGenerationContext();
		ClassName name = process(stack, generation);
		generation.writeGeneratedContent();
		TestCompiler.forSystem()
			.with(generation)
			.compile((compiled) -> test.accept(
					new Processed(stack, compiled.getInstance(ApplicationContextInitializer.class, name.toString()))));
	}

	/** What a native image of such an application has to know. */
	static RuntimeHints hints(Stack stack) {
		TestGenerationContext generation = new TestGenerationContext();
		process(stack, generation);
		return generation.getRuntimeHints();
	}

	private static ClassName process(Stack stack, TestGenerationContext generation) {
		try (GenericApplicationContext context = stack.context()) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("processed",
						Map.of("management.endpoints.web.exposure.include", "cors")));
			new AnnotatedBeanDefinitionReader(context).register(ConfigurationPropertiesAutoConfiguration.class,
					CorsActuatorAutoConfiguration.class, CorsMicrometerAutoConfiguration.class,
					CorsGuavaAutoConfiguration.class, CorsAutoConfiguration.class, CorsEndpointAutoConfiguration.class,
					CorsServletAutoConfiguration.class, CorsReactiveAutoConfiguration.class,
					CorsSecurityAutoConfiguration.class, stack.application());
			return new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
	}

	ConfigurableApplicationContext start(Map<String, Object> properties) {
		GenericApplicationContext context = this.stack.context();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("started", properties));
		this.initializer.initialize(context);
		context.refresh();
		return context;
	}

	/** A kind of application. */
	enum Stack {

		SERVLET, REACTIVE;

		private GenericApplicationContext context() {
			return (this == SERVLET) ? new GenericWebApplicationContext() : new GenericReactiveWebApplicationContext();
		}

		private Class<?> application() {
			return (this == SERVLET) ? ServletApplication.class : ReactiveApplication.class;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ServletApplication {

		@Bean
		CorsFilter userFilter() {
			return new CorsFilter((request) -> null);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReactiveApplication {

		@Bean
		CorsWebFilter userFilter() {
			return new CorsWebFilter((exchange) -> null);
		}

	}

}
