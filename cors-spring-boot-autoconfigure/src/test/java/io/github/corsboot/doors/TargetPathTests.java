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

package io.github.corsboot.doors;

import java.io.IOException;
import java.util.List;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where applications live, and which part of the path is the policy's.
 */
class TargetPathTests {

	private static final String CREDENTIALS = "Access-Control-Allow-Credentials: true";

	private static RawResponse get(ContractServer server, String path, String... lines) {
		return RawRequest.get(path, "Origin: https://app.example").with(lines).send(server.port());
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void theContextPathIsNotThePolicys(Kind kind) {
		try (ContractServer server = ContractServer.start(kind, Application.class,
				"server.servlet.context-path=/shop")) {
			assertThat(get(server, "/shop/credentialed/x").corsLines()).contains(CREDENTIALS);
			assertThat(get(server, "/shop/api/x").corsLines()).hasSize(2).doesNotContain(CREDENTIALS);
			assertThat(get(server, "/shop/credentialed/x", "X-Front: answers").corsLines()).contains(CREDENTIALS);
			assertThat(get(server, "/shop/credentialed/final/thrown").corsLines()).contains(CREDENTIALS);
			for (String path : new String[] { "/%73hop/credentialed/x", "//shop/credentialed/x",
					"/x/../shop/credentialed/x", "/shop;a=b/credentialed/x", "/shop/./credentialed/x" }) {
				RawResponse response = get(server, path);
				// Spring MVC fails on some of them: what matters is that no filter does.
				assertThat(response.status() == 400 || !response.header(ContractPolicies.REACHED).isEmpty())
					.as("%s: %s", path, response)
					.isTrue();
				assertThat(response.corsLines()).as("%s: %s", path, response)
					.isIn(List.of(), get(server, "/shop/credentialed/x").corsLines());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void thePrefixOfTheDispatcherServletIsNotThePolicys(Kind kind) {
		try (ContractServer server = ContractServer.start(kind, Application.class, "spring.mvc.servlet.path=/app")) {
			assertThat(get(server, "/app/credentialed/x").body()).isEqualTo("served");
			assertThat(get(server, "/app/credentialed/x").corsLines()).contains(CREDENTIALS);
			assertThat(get(server, "/app/credentialed/x", "X-Front: answers").corsLines()).contains(CREDENTIALS);
			assertThat(get(server, "/app/credentialed/x", "X-Front: forwards").corsLines()).contains(CREDENTIALS);
			RawResponse other = get(server, "/app/credentialed/other");
			assertThat(other.body()).isEqualTo("other");
			assertThat(other.corsLines()).as("another servlet keeps its prefix").hasSize(2).doesNotContain(CREDENTIALS);
			RawResponse failed = get(server, "/app/credentialed/other", "X-Front: answers");
			assertThat(failed.status()).isEqualTo(401);
			assertThat(failed.corsLines()).hasSize(2).doesNotContain(CREDENTIALS);
		}
	}

	@Test
	void theBasePathIsNotThePolicys() {
		try (ContractServer server = ContractServer.start(Kind.NETTY, ReactiveContractApplication.class,
				"spring.webflux.base-path=/shop")) {
			assertThat(get(server, "/shop/credentialed/x").corsLines()).contains(CREDENTIALS);
			assertThat(get(server, "/shop/api/x").corsLines()).hasSize(2).doesNotContain(CREDENTIALS);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ServletContractApplication.class, FrontFilterTests.Application.class })
	static class Application {

		@Bean
		ServletRegistrationBean<HttpServlet> otherServlet() {
			return new ServletRegistrationBean<>(new OtherServlet(), "/app/credentialed/other");
		}

	}

	static class OtherServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().print("other");
		}

	}

}
