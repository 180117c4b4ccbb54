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

package io.github.corsboot.autoconfigure.micrometer;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.DecidedRequest;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When requests are counted, and when not.
 */
class CorsMicrometerAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(CorsAutoConfiguration.class,
			CorsMicrometerAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS)
		.withPropertyValues("cors.allowed-origins=https://app.example");

	@Test
	void requestsAreCountedOnBothStacks() {
		areCounted(this.runner);
		areCounted(new ReactiveWebApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.withPropertyValues("cors.allowed-origins=https://app.example"));
	}

	private static void areCounted(AbstractApplicationContextRunner<?, ?, ?> runner) {
		runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			decide(context);
			assertThat(context.getBean(MeterRegistry.class).find("cors.requests").counters()).singleElement()
				.satisfies((counter) -> assertThat(counter.count()).isEqualTo(1));
		});
	}

	@Test
	void thePoliciesDoNotNeedTheRegistryToBeMade() {
		this.runner
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new, (definition) -> definition.setLazyInit(true))
			.run((context) -> {
				String name = context.getBeanNamesForType(MeterRegistry.class)[0];
				assertThat(context.getBeanFactory().containsSingleton(name)).isFalse();
				decide(context);
				assertThat(context.getBeanFactory().containsSingleton(name)).isTrue();
			});
	}

	@Test
	void noRegistryAndSeveralAreNoFailure() {
		this.runner.run(CorsMicrometerAutoConfigurationTests::decide);
		this.runner.withBean("one", MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean("two", MeterRegistry.class, SimpleMeterRegistry::new)
			.run((context) -> {
				decide(context);
				assertThat(context.getBean("one", MeterRegistry.class).getMeters()).isEmpty();
			});
	}

	@Test
	void anApplicationMayCountInAnotherWay() {
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean(OwnMetrics.class)
			.run((context) -> {
				decide(context);
				assertThat(context).hasSingleBean(CorsRequestMetrics.class);
				assertThat(context.getBean(MeterRegistry.class).find("cors.requests").meters()).isEmpty();
				assertThat(context.getBean(MeterRegistry.class).find("own").counters()).extracting(Counter::count)
					.containsExactly(1.0);
			});
	}

	@Test
	void withoutMicrometerNothingOfItIsLoaded() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.core")).run((context) -> {
			assertThat(context).hasNotFailed()
				.doesNotHaveBean(CorsMicrometerAutoConfiguration.class)
				.doesNotHaveBean("corsRequestMetrics");
			assertThat(context.getBeansOfType(CorsDecisionListener.class).values())
				.noneMatch((listener) -> listener.getClass().getName().contains("micrometer"));
			decide(context);
		});
	}

	private static void decide(ApplicationContext context) {
		context.getBean(CorsPolicies.class)
			.decide(RequestStub.get("https://app.example"), RequestedPath.of("/x", "", ""));
	}

	static class OwnMetrics extends CorsRequestMetrics {

		private final MeterRegistry registry;

		OwnMetrics(MeterRegistry registry) {
			super(() -> registry);
			this.registry = registry;
		}

		@Override
		public void decided(DecidedRequest decided) {
			this.registry.counter("own").increment();
		}

	}

}
