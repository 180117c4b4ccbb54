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

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other CORS layers are told once, and never stand in the way of a start.
 */
@ExtendWith(OutputCaptureExtension.class)
class CorsFindingsReportTests {

	private static final String LOGGER = CorsAutoConfiguration.class.getName();

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class));

	private final WebApplicationContextRunner withPolicy = this.runner
		.withPropertyValues("cors.allowed-origins=https://a.example");

	/** Applications of other tests, in the same process, may have silenced everything. */
	@BeforeEach
	void speak() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LOGGER, LogLevel.INFO);
	}

	@AfterEach
	void speakAsBefore() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LOGGER, null);
	}

	@Test
	void eachFindingIsOneWarning(CapturedOutput output) {
		this.withPolicy.withUserConfiguration(Sources.class).withBean("twice", Sources.class).run((context) -> {
		});
		assertThat(output)
			.containsPattern(
					"WARN.*Another CORS layer: the CORS source 'one'; policy 'default' comes first and wins on "
							+ "its paths\\. Remove it, or leave its paths to it with cors.exclude-paths\\R")
			.containsOnlyOnce("the CORS source 'one'")
			.containsOnlyOnce("the CORS source 'two'");
	}

	@Test
	void aFinderThatCannotBeMadeStopsNothing() {
		this.withPolicy
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.withBean(CorsFindings.class, () -> {
				throw new NoClassDefFoundError("made up");
			})
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aFinderThatFailsWithAnErrorStopsNothing() {
		this.withPolicy.withBean(CorsFindings.class, () -> (policies) -> {
			throw new AssertionError("made up");
		}).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void manyFindingsOfOneKindAreCounted(CapturedOutput output) {
		this.withPolicy.withUserConfiguration(Many.class).run((context) -> {
		});
		assertThat(output).containsOnlyOnce("@CrossOrigin on A9;")
			.doesNotContain("@CrossOrigin on A10;")
			.containsPattern("WARN.*Other CORS layers: 3 more handlers with @CrossOrigin\\R")
			.containsOnlyOnce("the CORS source 's'");
	}

	@Test
	void nobodyLooksWhereNoPolicyApplies(CapturedOutput output) {
		this.runner.withUserConfiguration(Counting.class)
			.run((context) -> assertThat(context.getBean(Counting.class).count).isZero());
		this.withPolicy.withUserConfiguration(Counting.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(context.getBean(Counting.class).count).isZero());
		this.withPolicy.withUserConfiguration(Counting.class)
			.withPropertyValues("cors.exclude-paths=/**")
			.run((context) -> assertThat(context.getBean(Counting.class).count).isZero());
		this.withPolicy.withUserConfiguration(Counting.class)
			.run((context) -> assertThat(context.getBean(Counting.class).count).isOne());
		assertThat(output).doesNotContain("CORS layer");
	}

	@Test
	void aFinderThatFailsIsSkipped(CapturedOutput output) {
		this.withPolicy.withUserConfiguration(Failing.class, Sources.class)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("the CORS source 'one'").doesNotContain("Did not find out");
	}

	@Test
	void aFinderThatFailsIsNamedAtDebugLevel(CapturedOutput output) {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LOGGER, LogLevel.DEBUG);
		this.withPolicy.withUserConfiguration(Failing.class).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsPattern("DEBUG.*Did not find out whether there are other CORS layers: ")
			.contains("IllegalStateException: no")
			.contains("NoSuchMethodError: gone");
	}

	@Test
	void underLazyInitialisationTheyAreToldToo(CapturedOutput output) {
		this.withPolicy.withUserConfiguration(Sources.class)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("the CORS source 'one'");
	}

	@Test
	void onlyBeansThatExistAreLookedAt() {
		this.withPolicy.withUserConfiguration(LazyBeans.class).run((context) -> {
			ExistingBeans beans = new ExistingBeans(context.getSourceApplicationContext().getBeanFactory());
			assertThat(beans.ofType(CharSequence.class)).containsOnlyKeys("eager");
			assertThat(context.getBean("lazy")).isEqualTo("lazy");
			assertThat(beans.ofType(CharSequence.class)).containsOnlyKeys("eager", "lazy");
		});
	}

	private static CorsFinding source(String name) {
		return new CorsFinding(CorsFinding.Kind.SOURCE, name, false, List.of(), List.of("default"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Sources {

		@Bean
		CorsFindings some() {
			return (policies) -> List.of(source("one"), source("two"));
		}

		@Bean
		CorsFindings others() {
			return (policies) -> List.of(source("two"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Many {

		@Bean
		CorsFindings many() {
			return (policies) -> IntStream.range(0, 13)
				.mapToObj((i) -> new CorsFinding(CorsFinding.Kind.ANNOTATION, "A" + i, false, List.of(),
						List.of("default")))
				.toList();
		}

		@Bean
		CorsFindings one() {
			return (policies) -> List.of(source("s"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@Bean
		CorsFindings failing() {
			return (policies) -> {
				throw new IllegalStateException("no");
			};
		}

		@Bean
		CorsFindings unlinked() {
			return (policies) -> {
				throw new NoSuchMethodError("gone");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		private int count;

		@Bean
		CorsFindings counting() {
			return (policies) -> {
				this.count++;
				return List.of();
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyBeans {

		@Bean
		String eager() {
			return "eager";
		}

		@Bean
		@Lazy
		String lazy() {
			return "lazy";
		}

	}

}
