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

import io.github.corsboot.autoconfigure.servlet.CorsServletAutoConfiguration;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import org.junit.jupiter.api.Test;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is decided when the application starts is still decided then after the application
 * has been processed ahead of time, without any setting.
 */
@CompileWithForkedClassLoader
class AheadOfTimeTests {

	@Test
	void originsMayBeSetWhenTheApplicationStarts() {
		processed((initializer) -> {
			try (GenericWebApplicationContext context = start(initializer,
					Map.of("cors.allowed-origins", "https://a.example"))) {
				assertThat(context.getBean(CorsPolicies.class).policies()).containsOnlyKeys("default");
				assertThat(context.getBean(CorsPolicyFilter.class)).isNotNull();
				assertThat(context.getBean(FilterRegistrationBean.class).getOrder()).isEqualTo(7);
				assertThat(context.getBean(CorsProperties.class).allowedOrigins()).containsExactly("https://a.example");
			}
		});
	}

	@Test
	void theSwitchMayBeSetWhenTheApplicationStarts() {
		processed((initializer) -> {
			try (GenericWebApplicationContext context = start(initializer,
					Map.of("cors.allowed-origins", "*", "cors.enabled", "false"))) {
				assertThat(context.getBean(CorsProperties.class).enabled()).isFalse();
			}
		});
	}

	@Test
	void mistakesStopTheStartAllTheSame() {
		processed((initializer) -> assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> start(initializer, Map.of("cors.allowed-origins", "nonsense")).close())
			.havingRootCause()
			.isInstanceOf(InvalidCorsConfigurationException.class));
	}

	private static GenericWebApplicationContext start(
			ApplicationContextInitializer<ConfigurableApplicationContext> initializer, Map<String, Object> properties) {
		GenericWebApplicationContext context = new GenericWebApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("started", properties));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("order", Map.of("cors.filter.order", "7")));
		initializer.initialize(context);
		context.refresh();
		return context;
	}

	@SuppressWarnings("unchecked")
	private static void processed(Consumer<ApplicationContextInitializer<ConfigurableApplicationContext>> test) {
		TestGenerationContext generation = new TestGenerationContext();
		try (GenericWebApplicationContext context = new GenericWebApplicationContext()) {
			new AnnotatedBeanDefinitionReader(context).register(ConfigurationPropertiesAutoConfiguration.class,
					CorsAutoConfiguration.class, CorsServletAutoConfiguration.class);
			ClassName name = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			TestCompiler.forSystem()
				.with(generation)
				.compile((compiled) -> test
					.accept(compiled.getInstance(ApplicationContextInitializer.class, name.toString())));
		}
	}

}
