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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.autoconfigure.CorsFinding.Kind;
import io.github.corsboot.autoconfigure.RefusalsPage.Row;
import io.github.corsboot.autoconfigure.guava.CorsGuavaAutoConfiguration;
import io.github.corsboot.autoconfigure.reactive.CorsReactiveAutoConfiguration;
import io.github.corsboot.autoconfigure.servlet.CorsServletAutoConfiguration;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.PolicyWarning;
import io.github.corsboot.spring.PathViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what docs/refusals-and-warnings.md shows, on both stacks. After a change that is
 * meant, run with {@code -Ddocs.update=true}.
 */
class RefusalsPageTests {

	private static final String WITHOUT_GUAVA = "# without com.google.guava:guava";

	static List<Row> refusals() {
		return RefusalsPage.read().refusals();
	}

	static List<Row> warnings() {
		return RefusalsPage.read().warnings();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refusals")
	void whatIsRefusedIsRefusedWithTheseWords(Row row) {
		List<Row> actual = List.of(refusal(row, servlet(row)), refusal(row, reactive(row)));
		update(actual.get(0));
		assertThat(actual).containsExactly(row, row);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("warnings")
	void whatOnlyWarnsWarnsWithTheseWords(Row row) {
		List<Row> actual = List.of(warning(row, servlet(row)), warning(row, reactive(row)));
		update(actual.get(0));
		assertThat(actual).containsExactly(row, row);
	}

	@Test
	void thePageShowsEveryReason() {
		List<String> refused = refusals().stream().flatMap((row) -> row.said().stream()).toList();
		Stream<String> reasons = Stream.concat(Arrays.stream(PolicyViolation.Reason.values())
			// Lists drop empty elements, and the class path of these tests has Guava.
			.filter((reason) -> reason != PolicyViolation.Reason.EMPTY
					&& reason != PolicyViolation.Reason.UNKNOWN_SUFFIX)
			.map(PolicyViolation.Reason::clause),
				Arrays.stream(PathViolation.Reason.values())
					// Nobody can read a control character.
					.filter((reason) -> reason != PathViolation.Reason.EMPTY
							&& reason != PathViolation.Reason.INVALID_CHARACTER)
					.map(PathViolation.Reason::clause));
		assertThat(reasons)
			.allSatisfy((clause) -> assertThat(refused).as(clause).anyMatch((line) -> line.contains(": " + clause)));
		List<String> warned = warnings().stream().flatMap((row) -> row.said().stream()).toList();
		assertThat(PolicyWarning.Reason.values())
			.allSatisfy((reason) -> assertThat(warned).anyMatch((line) -> line.contains(": " + reason.clause())));
	}

	@Test
	void thePageShowsEveryKindOfLayer() {
		List<CorsFinding> found = List
			.of(layer(Kind.FILTER, "corsFilter", false), layer(Kind.FILTER, "corsFilter", true),
					layer(Kind.ANNOTATION, "com.example.Pets#list()", false, "/api/pets"),
					layer(Kind.MAPPING, "requestMappingHandlerMapping", false, "/api/**"),
					layer(Kind.SECURITY, "securityFilterChain", false, "/api/**"),
					layer(Kind.SOURCE, "corsConfigurationSource", false, "/**"),
					layer(Kind.GATEWAY, "spring.cloud.gateway.server.webflux.globalcors.cors-configurations", false,
							"/**"),
					layer(Kind.ENDPOINTS, "management.endpoints.web.cors", false, "/actuator/**"),
					layer(Kind.CASE_INSENSITIVE_PATHS, "requestMappingHandlerMapping", false),
					layer(Kind.ANT_PATH_MATCHER, "requestMappingHandlerMapping", false));
		assertThat(found).extracting(CorsFinding::kind).contains(Kind.values());
		assertThat(RefusalsPage.read().layers()).isEqualTo(found.stream().map(CorsFinding::message).toList());
	}

	private static CorsFinding layer(Kind kind, String subject, boolean inFront, String... paths) {
		return new CorsFinding(kind, subject, inFront, List.of(paths), List.of("default"));
	}

	private static void update(Row row) {
		if (Boolean.getBoolean("docs.update")) {
			RefusalsPage.read().update(List.of(row));
		}
	}

	private static Row refusal(Row row, AbstractApplicationContextRunner<?, ?, ?> runner) {
		List<String> said = new ArrayList<>();
		List<String> advised = new ArrayList<>();
		runner.run((context) -> {
			assertThat(context.getStartupFailure()).isNotNull();
			FailureAnalysis analysis = new InvalidCorsConfigurationFailureAnalyzer()
				.analyze(context.getStartupFailure());
			assertThat(analysis).as("an explanation in place of a stack trace").isNotNull();
			said.addAll(items(analysis.getDescription()));
			advised.addAll(items(analysis.getAction()).stream().map(RefusalsPageTests::withoutKey).toList());
		});
		return new Row(row.written(), said, advised);
	}

	private static List<String> items(String text) {
		return Arrays.stream(text.split("\\R {4}- ")).skip(1).map(RefusalsPageTests::withoutPlace).toList();
	}

	// The key in front of an advice stands in front of the problem too.
	private static String withoutKey(String line) {
		return line.substring(line.indexOf(": ") + 2);
	}

	// Where a value comes from is another place on the page than in this test.
	private static String withoutPlace(String line) {
		return line.replace(" (property source 'test')", "")
			.replace(", property source 'test'", "")
			.replace("property source 'test', ", "");
	}

	private static Row warning(Row row, AbstractApplicationContextRunner<?, ?, ?> runner) {
		Logger logger = (Logger) LoggerFactory.getLogger(CorsAutoConfiguration.class);
		Level level = logger.getLevel();
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		logger.setLevel(Level.INFO);
		try {
			runner.run((context) -> assertThat(context).hasNotFailed());
		}
		finally {
			logger.setLevel(level);
			logger.detachAppender(appender);
		}
		List<String> said = appender.list.stream()
			.filter((event) -> event.getLevel() == Level.WARN)
			.map((event) -> withoutPlace(event.getFormattedMessage()))
			.toList();
		return new Row(row.written(), said, List.of());
	}

	private static AbstractApplicationContextRunner<?, ?, ?> servlet(Row row) {
		return configure(new WebApplicationContextRunner(), row, CorsServletAutoConfiguration.class);
	}

	private static AbstractApplicationContextRunner<?, ?, ?> reactive(Row row) {
		return configure(new ReactiveWebApplicationContextRunner(), row, CorsReactiveAutoConfiguration.class);
	}

	private static AbstractApplicationContextRunner<?, ?, ?> configure(AbstractApplicationContextRunner<?, ?, ?> runner,
			Row row, Class<?> door) {
		Function<Boolean, String[]> written = (variables) -> row.written()
			.stream()
			.filter((line) -> !line.equals(WITHOUT_GUAVA) && variables == line.startsWith("CORS_"))
			.toArray(String[]::new);
		boolean guava = !row.written().contains(WITHOUT_GUAVA);
		return runner.withClassLoader(new FilteredClassLoader((name) -> !guava && name.startsWith("com.google.")))
			.withConfiguration(
					AutoConfigurations.of(CorsAutoConfiguration.class, CorsGuavaAutoConfiguration.class, door))
			.withInitializer((context) -> variables(context, written.apply(true)))
			.withPropertyValues(written.apply(false));
	}

	private static void variables(ConfigurableApplicationContext context, String... variables) {
		if (variables.length > 0) {
			TestPropertyValues.of(variables)
				.applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT,
						"test-systemEnvironment");
		}
	}

}
