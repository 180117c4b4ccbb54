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
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.autoconfigure.Processed.Stack;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is decided when the application starts is still decided then after the application
 * has been processed ahead of time, without any setting.
 */
abstract class AheadOfTimeContract {

	private final Stack stack;

	AheadOfTimeContract(Stack stack) {
		this.stack = stack;
	}

	@Test
	void originsMayBeSetWhenTheApplicationStarts() {
		Processed.on(this.stack, (processed) -> {
			try (ConfigurableApplicationContext context = processed.start(Map.of("cors.allowed-origins",
					"https://a.example", "cors.policies.b.paths", "/b", "cors.filter.order", "7"))) {
				assertThat(context.getBean(CorsPolicies.class).policies()).containsOnlyKeys("default", "b");
				assertThat(context.getBean(CorsProperties.class).allowedOrigins()).containsExactly("https://a.example");
				assertThat(order(context)).isEqualTo(7);
			}
			try (ConfigurableApplicationContext context = processed
				.start(Map.of("cors.allowed-origins", "https://*.app.example.com", "cors.allow-credentials", "true"))) {
				assertThat(context.getBean(CorsPolicies.class).policies()).containsOnlyKeys("default");
				assertThat(context.getBean(PublicSuffixes.class).isPublicSuffix("github.io")).isTrue();
			}
		});
	}

	private int order(ConfigurableApplicationContext context) {
		if (this.stack == Stack.REACTIVE) {
			return context.getBean(CorsPolicyWebFilter.class).getOrder();
		}
		assertThat(context.getBean(CorsPolicyFilter.class)).isNotNull();
		return context.getBean(FilterRegistrationBean.class).getOrder();
	}

	@Test
	void theSwitchMayBeSetWhenTheApplicationStarts() {
		Processed.on(this.stack, (processed) -> {
			try (ConfigurableApplicationContext context = processed
				.start(Map.of("cors.allowed-origins", "*", "cors.enabled", "false"))) {
				assertThat(context.getBean(CorsProperties.class).enabled()).isFalse();
				assertThat(context.getBean(CorsPolicies.class)
					.decide(RequestStub.get("https://a.example"), RequestedPath.of("/", "", "")))
					.isInstanceOf(CorsDecision.LeftAlone.class);
			}
		});
	}

	@Test
	void whetherOriginsAreRememberedMayBeSetWhenTheApplicationStarts() {
		Processed.on(this.stack, (processed) -> {
			try (ConfigurableApplicationContext context = processed
				.start(Map.of("cors.allowed-origins", "*", "cors.remember-origins", "true"))) {
				context.getBean(CorsPolicies.class)
					.decide(RequestStub.get("https://a.example"), RequestedPath.of("/", "", ""));
				assertThat(context.getBean(EffectivePolicies.class).overview().origins()).hasSize(1);
			}
		});
	}

	@Test
	void mistakesStopTheStartAllTheSame() {
		Processed.on(this.stack, (processed) -> {
			assertStopped(processed, Map.of("cors.allowed-origins", "nonsense"), "cors.allowed-origins");
			assertStopped(processed, Map.of("cors.allowed-origin", "https://a.example"), "cors.allowed-origin");
			assertStopped(processed, Map.of("cors.candidate.allowed-origins", "nonsense"),
					"cors.candidate.allowed-origins");
			assertStopped(processed, Map.of("cors.allowed-origins", "*", "cors.allow-credentials", "true"),
					"cors.allowed-origins");
			assertStopped(processed,
					Map.of("cors.allowed-origins", "https://*.github.io", "cors.allow-credentials", "true"),
					"cors.allowed-origins");
		});
	}

	@Test
	void aCandidateMayBeSetWhenTheApplicationStarts() {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		Logger logger = (Logger) LoggerFactory.getLogger(CorsPolicies.class);
		logger.addAppender(appender);
		Processed.on(this.stack, (processed) -> {
			try (ConfigurableApplicationContext context = processed
				.start(Map.of("cors.allowed-origins", "*", "cors.candidate.allowed-origins", "https://b.example"))) {
				CorsDecision decision = context.getBean(CorsPolicies.class)
					.decide(RequestStub.get("https://a.example"), RequestedPath.of("/", "", ""));
				assertThat(decision).isInstanceOf(CorsDecision.Allowed.class);
				assertThat(context.getBean(CorsProperties.class).candidate()).isNotNull();
			}
		});
		logger.detachAppender(appender);
		assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
			.filteredOn((line) -> line.startsWith("CORS candidate: this request is allowed and would be denied"))
			.hasSize(1);
	}

	private static void assertStopped(Processed processed, Map<String, Object> settings, String key) {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> processed.start(settings).close())
			.havingRootCause()
			.isInstanceOfSatisfying(InvalidCorsConfigurationException.class,
					(stopped) -> assertThat(stopped.problems()).singleElement()
						.satisfies((problem) -> assertThat(problem.key()).startsWith(key)));
	}

	@Test
	void otherLayersAreStillFound() {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		Logger logger = (Logger) LoggerFactory.getLogger(CorsAutoConfiguration.class);
		logger.addAppender(appender);
		Processed.on(this.stack, (processed) -> {
			appender.list.clear();
			processed.start(Map.of("cors.allowed-origins", "https://a.example", "cors.policies.ops.paths",
					"/actuator/**", "management.endpoints.web.cors.allowed-origins", "https://b.example"))
				.close();
			assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
				.filteredOn((line) -> line.contains("nother CORS layer"))
				.satisfiesExactlyInAnyOrder((line) -> assertThat(line).contains("'userFilter'"),
						(line) -> assertThat(line).contains("management.endpoints.web.cors"));
		});
	}

	@Test
	void aNativeImageCanExplainWhatStopsTheStart() throws Exception {
		RuntimeHints hints = Processed.hints(this.stack);
		for (Class<?> analyzer : List.of(InvalidCorsConfigurationFailureAnalyzer.class,
				InvalidCorsPathsFailureAnalyzer.class, InvalidCorsPolicyFailureAnalyzer.class)) {
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(analyzer.getDeclaredConstructor()))
				.as("%s", analyzer)
				.accepts(hints);
		}
		assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/spring.factories")).accepts(hints);
	}

	@Test
	void aNativeImageCanReadTheFieldsThatTellOfOtherLayers() throws Exception {
		RuntimeHints hints = Processed.hints(this.stack);
		for (String field : List.of("org.springframework.web.filter.CorsFilter#configSource",
				"org.springframework.web.cors.reactive.CorsWebFilter#configSource",
				"org.springframework.security.config.web.server.ServerHttpSecurity$OrderedWebFilter#webFilter")) {
			int name = field.indexOf('#');
			assertThat(RuntimeHintsPredicates.reflection()
				.onFieldAccess(field.substring(0, name), field.substring(name + 1))).as(field).accepts(hints);
		}
	}

	@Test
	void aNativeImageCanWriteWhatTheEndpointAnswers() {
		RuntimeHints hints = Processed.hints(this.stack);
		for (Class<?> type : List.of(CorsOverview.class, CorsOverview.Policy.class, CorsOverview.Value.class)) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).as("%s", type).accepts(hints);
		}
	}

	@Test
	void aNativeImageCallsNothingElseOfOursByReflection() {
		RuntimeHints hints = Processed.hints(this.stack);
		assertThat(RuntimeHintsPredicates.reflection().onType(CorsProperties.class)).accepts(hints);
		assertThat(hints.reflection().typeHints()).filteredOn((hint) -> isOurs(hint.getType()))
			.isNotEmpty()
			.allSatisfy((hint) -> {
				assertThat(hint.getMemberCategories()).as("%s", hint.getType()).isEmpty();
				assertThat(Stream.of(hint.constructors(), hint.methods(), hint.fields()).flatMap((each) -> each))
					.as("%s", hint.getType())
					.isEmpty();
			});
	}

	// But for what Spring Boot makes of the names in spring.factories, and the endpoint,
	// which Actuator calls, with what it answers, which is written as JSON.
	private static boolean isOurs(TypeReference type) {
		return type.getName().startsWith("io.github.corsboot.") && !type.getName().endsWith("FailureAnalyzer")
				&& !type.getSimpleName().equals("BackgroundRehearsal")
				&& !type.getName().matches(".*\\.(CorsOverview|CorsEndpoint|DryRun)([$].*)?");
	}

}
