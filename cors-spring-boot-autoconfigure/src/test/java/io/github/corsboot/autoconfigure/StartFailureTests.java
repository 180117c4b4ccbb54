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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person sees when the start is stopped: an explanation, no stack trace, and no
 * port that was open for a moment.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

	@ParameterizedTest
	@EnumSource
	void theExplanationStandsInPlaceOfAStackTrace(Server server, CapturedOutput output) {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> server.application().run())
			.havingRootCause()
			.isInstanceOf(InvalidCorsConfigurationException.class);
		assertThatOnlyTheExplanationIsPrinted(output);
	}

	@ParameterizedTest
	@EnumSource
	void lazyInitialisationChangesNothing(Server server, CapturedOutput output) {
		SpringApplication application = server.application();
		application.setLazyInitialization(true);
		assertThatExceptionOfType(Exception.class).isThrownBy(application::run)
			.havingRootCause()
			.isInstanceOf(InvalidCorsConfigurationException.class);
		assertThatOnlyTheExplanationIsPrinted(output);
	}

	@Test
	void theExplanationIsComplete(CapturedOutput output) {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> Server.TOMCAT.application().run());
		assertThat(output.getOut().replace("\r\n", "\n")).contains("""
				Description:

				The CORS configuration has 2 problems:

				    - cors.alowed-methods = "GET" (property source 'defaultProperties'): there is no such key
				    - cors.allowed-origins[0] = "*" (property source 'defaultProperties'): cannot be combined with \
				credentials: name the origins (cors.allow-credentials, property source 'defaultProperties')

				Action:

				Correct what is written under 'cors':

				    - cors.alowed-methods: write cors.allowed-methods
				    - cors.allowed-origins[0]: name the origins, or set cors.allow-credentials to false
				""");
	}

	private static void assertThatOnlyTheExplanationIsPrinted(CapturedOutput output) {
		assertThat(output).containsOnlyOnce("APPLICATION FAILED TO START")
			.contains("The CORS configuration has 2 problems:")
			.doesNotContain("\tat ")
			.doesNotContain("started on port")
			.doesNotContain("Started ServerConnector");
	}

	enum Server {

		TOMCAT(WebApplicationType.SERVLET, TomcatApplication.class),

		JETTY(WebApplicationType.SERVLET, JettyApplication.class),

		NETTY(WebApplicationType.REACTIVE, NettyApplication.class);

		private final WebApplicationType type;

		private final Class<?> source;

		Server(WebApplicationType type, Class<?> source) {
			this.type = type;
			this.source = source;
		}

		SpringApplication application() {
			return new SpringApplicationBuilder(this.source).web(this.type)
				.properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "cors.allowed-origins", "*",
						"cors.allow-credentials", "true", "cors.alowed-methods", "GET"))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class TomcatApplication {

		@Bean
		TomcatServletWebServerFactory tomcat() {
			return new TomcatServletWebServerFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class JettyApplication {

		@Bean
		JettyServletWebServerFactory jetty() {
			return new JettyServletWebServerFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class NettyApplication {

	}

}
