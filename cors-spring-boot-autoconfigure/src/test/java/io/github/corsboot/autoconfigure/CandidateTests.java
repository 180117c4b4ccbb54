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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.spring.CandidateChange;
import io.github.corsboot.spring.CandidateChangeListener;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A candidate in a running application: what is told of it, and by whom it is seen.
 */
class CandidateTests {

	private static final String STAR = "cors.allowed-origins=*";

	private static final String TIGHT = "cors.candidate.allowed-origins=https://app.example";

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void listenersAreToldOfEveryChangeAndNobodyElseNoticesAnything(Server server) {
		try (ConfigurableApplicationContext context = start(server, STAR, TIGHT)) {
			RawResponse response = get(Server.port(context), "/x", "https://other.example");
			assertThat(response.corsLines()).containsExactly("Access-Control-Allow-Origin: *");
			assertThat(response.header("Vary")).doesNotContain("Origin");
			get(Server.port(context), "/x", "https://app.example");
			assertThat(changes(context)).containsExactly("default ALLOWED -> default DENIED");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void anOwnBeanIsComparedToo(Server server) {
		SpringApplication application = new SpringApplication(Application.class, OwnPolicies.class);
		try (ConfigurableApplicationContext context = start(application, server, TIGHT)) {
			get(Server.port(context), "/x", "https://other.example");
			assertThat(changes(context)).containsExactly("own ALLOWED -> default DENIED");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.enabled=false", "cors.candidate.enabled=false" })
	void whereEitherIsSwitchedOffNothingIsCompared(String off) {
		try (ConfigurableApplicationContext context = start(Server.TOMCAT, STAR, TIGHT, off)) {
			get(Server.port(context), "/x", "https://other.example");
			assertThat(changes(context)).isEmpty();
		}
	}

	@Test
	void aCandidateWithoutPoliciesIsNotCompared() {
		try (ConfigurableApplicationContext context = start(Server.TOMCAT, STAR, "cors.candidate.max-age=5")) {
			get(Server.port(context), "/x", "https://other.example");
			assertThat(changes(context)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void managementEndpointsAreLeftAloneAsByThePoliciesThatDecide(Server server) {
		try (ConfigurableApplicationContext context = start(server, STAR, TIGHT)) {
			get(Server.port(context), "/actuator/health", "https://other.example");
			assertThat(changes(context)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void onAPortOfTheirOwnOnlyPoliciesThatNameThemAreCompared(Server server) {
		try (ConfigurableApplicationContext context = start(server, STAR, TIGHT,
				"cors.candidate.policies.ops.paths=/actuator/info", "management.server.port=0")) {
			int port = Server.managementPort(context);
			get(port, "/actuator/health", "https://other.example");
			get(port, "/elsewhere", "https://other.example");
			assertThat(changes(context)).isEmpty();
			get(port, "/actuator/info", "https://app.example");
			assertThat(changes(context)).containsExactly("none LEFT_ALONE -> ops ALLOWED");
		}
	}

	@Test
	void aListenerThatFailsKeepsNothingFromTheOthers() {
		SpringApplication application = new SpringApplication(Application.class, Failing.class);
		try (ConfigurableApplicationContext context = start(application, Server.TOMCAT, STAR, TIGHT)) {
			RawResponse response = get(Server.port(context), "/x", "https://other.example");
			assertThat(response.corsLines()).containsExactly("Access-Control-Allow-Origin: *");
			assertThat(changes(context)).hasSize(1);
		}
	}

	@Test
	void publicSuffixesAreAskedBesideAnOwnBeanToo() {
		WebApplicationContextRunner runner = new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class))
			.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.candidate.allowed-origins=https://*.example.com",
					"cors.candidate.allow-credentials=true");
		runner.withBean(PublicSuffixes.class, NoSuffixes::new).run((context) -> assertThat(context).hasNotFailed());
		runner.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(InvalidCorsConfigurationException.class)
			.hasMessageStartingWith("cors.candidate.allowed-origins[0] = \"https://*.example.com\" "));
	}

	@Test
	void aCandidateIsNoBeanThatSomebodyCouldTakeForThePolicies() {
		try (ConfigurableApplicationContext context = start(Server.TOMCAT, STAR, TIGHT)) {
			assertThat(context.getBeansOfType(CorsPolicies.class)).hasSize(1);
		}
	}

	private static RawResponse get(int port, String path, String origin) {
		return RawRequest.get(path, "Origin: " + origin).send(port);
	}

	private static List<String> changes(ConfigurableApplicationContext context) {
		return context.getBean(Changes.class).seen;
	}

	private static ConfigurableApplicationContext start(Server server, String... properties) {
		return start(new SpringApplication(Application.class), server, properties);
	}

	private static ConfigurableApplicationContext start(SpringApplication application, Server server,
			String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("logging.level.root=off");
		return server.start(application, all.toArray(String[]::new));
	}

	private static final class Changes implements CandidateChangeListener {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Override
		public void changed(CandidateChange change) {
			this.seen.add(change.active().policyName().orElse("none") + " " + change.from() + " -> "
					+ change.candidate().policyName().orElse("none") + " " + change.to());
		}

	}

	private static final class NoSuffixes implements PublicSuffixes {

		@Override
		public boolean isPublicSuffix(String name) {
			return false;
		}

		@Override
		public boolean hasPublicSuffixBelow(String name) {
			return false;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Changes changes() {
			return new Changes();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPolicies {

		@Bean
		CorsPolicies ownPolicies() {
			return CorsPolicies.builder()
				.policy("own", CorsPolicy.builder().allowedOrigins("*").build(), "/**")
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@Bean
		@Order(0)
		CandidateChangeListener failing() {
			return (change) -> {
				throw new IllegalStateException("on purpose");
			};
		}

	}

}
