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

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.Server;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is counted of requests whose outcome would change with the candidate.
 */
class CandidateMetricsTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CorsAutoConfiguration.class, CorsCandidateMetricsAutoConfiguration.class))
		.withPropertyValues("cors.allowed-origins=*", "cors.allowed-methods=*",
				"cors.candidate.allowed-origins=https://app.example", "cors.candidate.allowed-methods=GET",
				"cors.candidate.policies.api.paths=/api/**", "cors.candidate.exclude-paths=/excluded");

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void requestsAreCounted(Server server) {
		try (ConfigurableApplicationContext context = server.start(new SpringApplication(Application.class),
				"logging.level.root=off", "cors.allowed-origins=*",
				"cors.candidate.allowed-origins=https://app.example", "cors.candidate.denied-requests=block")) {
			int port = Server.port(context);
			RawRequest.get("/x", "Origin: https://a.example").send(port);
			RawRequest.get("/y", "Origin: https://b.example").send(port);
			RawRequest.get("/x", "Origin: https://app.example").send(port);
			RawRequest.preflight("/x", "https://a.example", "GET").send(port);
			RawRequest.handshake("/x", "Origin: https://a.example").send(port);
			assertThat(counters(context)).containsExactlyInAnyOrder(
					"2.0 candidate=default from=allowed kind=actual policy=default reason=ORIGIN_NOT_ALLOWED to=blocked",
					"1.0 candidate=default from=allowed kind=preflight policy=default reason=ORIGIN_NOT_ALLOWED "
							+ "to=denied",
					"1.0 candidate=default from=left_alone kind=handshake policy=default reason=ORIGIN_NOT_ALLOWED "
							+ "to=blocked");
		}
	}

	@Test
	void theTagsAreNamesAndWords() {
		this.runner.withBean(SimpleMeterRegistry.class).run((context) -> {
			decide(context, RequestStub.get("https://x.example"), "/api/x");
			decide(context, RequestStub.get("https://x.example"), "/excluded");
			decide(context, RequestStub.preflight("https://app.example", "PUT"), "/x");
			assertThat(counters(context)).containsExactlyInAnyOrder(
					"1.0 candidate=api from=allowed kind=actual policy=default reason=ORIGIN_NOT_ALLOWED to=denied",
					"1.0 candidate=none from=allowed kind=actual policy=default reason=none to=left_alone",
					"1.0 candidate=default from=allowed kind=preflight policy=default reason=METHOD_NOT_ALLOWED "
							+ "to=denied");
			assertThat(context.getBean(MeterRegistry.class).get(CandidateMetrics.NAME).meters()).first()
				.extracting((meter) -> meter.getId().getDescription())
				.isEqualTo("Requests whose outcome would change with the CORS candidate");
		});
	}

	@Test
	void whateverClientsSendMakesNoNewMeters() {
		this.runner.withBean(SimpleMeterRegistry.class).run((context) -> {
			for (int i = 0; i < 200; i++) {
				decide(context, RequestStub.get("https://x" + i + ".example"), "/x" + i);
				decide(context, RequestStub.preflight("https://x" + i + ".example", "M" + i, "h" + i), "/api/" + i);
			}
			assertThat(counters(context)).hasSize(2).allSatisfy((line) -> assertThat(line).startsWith("200.0 "));
		});
	}

	@Test
	void withoutARegistryOrWithSeveralNothingIsCountedAndNothingFails() {
		this.runner.run(CandidateMetricsTests::assertAllowed);
		this.runner.withBean("one", SimpleMeterRegistry.class, () -> new SimpleMeterRegistry())
			.withBean("two", SimpleMeterRegistry.class, () -> new SimpleMeterRegistry())
			.run((context) -> {
				assertAllowed(context);
				assertThat(context.getBeansOfType(MeterRegistry.class).values())
					.allSatisfy((registry) -> assertThat(registry.getMeters()).isEmpty());
			});
	}

	@Test
	void aPrimaryRegistryCounts() {
		this.runner.withBean("one", SimpleMeterRegistry.class, () -> new SimpleMeterRegistry())
			.withBean("two", SimpleMeterRegistry.class, () -> new SimpleMeterRegistry(),
					(definition) -> definition.setPrimary(true))
			.run((context) -> {
				assertAllowed(context);
				assertThat(context.getBean("two", MeterRegistry.class).getMeters()).hasSize(1);
			});
	}

	@Test
	void withoutMicrometerNothingIsCounted() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer")).run((context) -> {
			assertThat(context).doesNotHaveBean("corsCandidateMetrics");
			assertAllowed(context);
		});
	}

	@Test
	void withoutACandidateThereIsNoMeter() {
		this.runner.withPropertyValues("cors.candidate.enabled=false")
			.withBean(SimpleMeterRegistry.class)
			.run((context) -> {
				assertAllowed(context);
				assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
			});
	}

	private static void assertAllowed(ApplicationContext context) {
		assertThat(decide(context, RequestStub.get("https://x.example"), "/x"))
			.isInstanceOf(CorsDecision.Allowed.class);
	}

	private static CorsDecision decide(ApplicationContext context, RequestStub request, String path) {
		return context.getBean(CorsPolicies.class).decide(request, RequestedPath.of(path, "", ""));
	}

	private static List<String> counters(ApplicationContext context) {
		return context.getBean(MeterRegistry.class)
			.find("cors.candidate.changes")
			.counters()
			.stream()
			.map((counter) -> counter.count() + " " + tags(counter))
			.toList();
	}

	private static String tags(Meter meter) {
		return meter.getId()
			.getTags()
			.stream()
			.collect(Collectors.toMap(Tag::getKey, Tag::getValue, (one, other) -> other, TreeMap::new))
			.entrySet()
			.stream()
			.map((tag) -> tag.getKey() + "=" + tag.getValue())
			.collect(Collectors.joining(" "));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		SimpleMeterRegistry registry() {
			return new SimpleMeterRegistry();
		}

	}

}
