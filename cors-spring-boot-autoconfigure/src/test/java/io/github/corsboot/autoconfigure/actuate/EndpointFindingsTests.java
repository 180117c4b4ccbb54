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

package io.github.corsboot.autoconfigure.actuate;

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.autoconfigure.Findings;
import io.github.corsboot.autoconfigure.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The management endpoints have CORS settings of their own, which are a second layer only
 * where a policy has their paths.
 */
class EndpointFindingsTests {

	private static final String EVERYWHERE = "cors.allowed-origins=https://app.example";

	private static final String ENDPOINTS = "management.endpoints.web.cors.allowed-origins=https://ops.example";

	private static final String[] NAMED = { "cors.policies.ops.paths=/actuator/**",
			"cors.policies.ops.allowed-origins=https://ops.example" };

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theyAreNoSecondLayerWhereNoPolicyNamesThem(Server server) {
		assertThat(start(server, EVERYWHERE, ENDPOINTS)).isEmpty();
		assertThat(start(server, EVERYWHERE, ENDPOINTS, "management.server.port=0")).isEmpty();
		assertThat(start(server, EVERYWHERE, NAMED[0], NAMED[1])).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theyAreOneWhereAPolicyNamesThem(Server server) {
		String message = "Another CORS layer: management.endpoints.web.cors for /actuator/**; policy 'ops' comes first "
				+ "and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths";
		assertThat(start(server, EVERYWHERE, ENDPOINTS, NAMED[0], NAMED[1])).containsExactly(message);
		assertThat(start(server, EVERYWHERE, ENDPOINTS, NAMED[0], NAMED[1], "management.server.port=0"))
			.containsExactly(message);
	}

	@Test
	void theyHaveNoPathsWhereTheyAreSwitchedOff() {
		assertThat(start(Server.TOMCAT, EVERYWHERE, ENDPOINTS, NAMED[0], NAMED[1], "management.server.port=-1"))
			.isEmpty();
	}

	@Test
	void atTheRootTheyMeetEveryPolicy() {
		assertThat(start(Server.TOMCAT, EVERYWHERE, "management.endpoints.web.base-path=/",
				"management.endpoints.web.cors.allowed-origin-patterns[0]=https://*.example"))
			.containsExactly("Another CORS layer: management.endpoints.web.cors for /**; policy 'default' comes first "
					+ "and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths");
	}

	private static List<String> start(Server server, String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("logging.level.root=off");
		try (ConfigurableApplicationContext context = server.start(new SpringApplication(Application.class),
				all.toArray(String[]::new))) {
			return Findings.messages(context);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
