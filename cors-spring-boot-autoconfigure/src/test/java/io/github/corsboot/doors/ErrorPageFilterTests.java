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

import java.util.EnumSet;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ServletContractApplication;
import io.github.corsboot.contract.SpringLine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.support.ErrorPageFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in a WAR: error pages are no matter of the container but of a filter in
 * front of ours, which resets the response and forwards.
 */
class ErrorPageFilterTests {

	private static Map<Kind, ContractServer> servers;

	@BeforeAll
	static void start() {
		servers = Map.of(Kind.TOMCAT, ContractServer.start(Kind.TOMCAT, Application.class), Kind.JETTY,
				ContractServer.start(Kind.JETTY, Application.class));
	}

	@AfterAll
	static void stop() {
		servers.values().forEach(ContractServer::close);
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, /api/final/thrown, 500", "JETTY, /api/final/thrown, 500",
			"TOMCAT, /api/final/filter-throws, 500", "JETTY, /api/final/filter-throws, 500",
			"TOMCAT, /api/final/raw/thrown, 500", "JETTY, /api/final/raw/thrown, 500",
			"TOMCAT, /api/final/send-error, 418", "JETTY, /api/final/send-error, 418",
			"TOMCAT, /api/final/missing, 404", "JETTY, /api/final/missing, 404" })
	void theDecisionOutlivesTheErrorPageFilter(Kind kind, String path, int status) {
		int port = servers.get(kind).port();
		RawResponse allowed = RawRequest.get(path, "Origin: https://app.example").send(port);
		assertThat(allowed.status()).as("%s", allowed).isEqualTo(status);
		assertThat(allowed.header("X-Dispatched")).containsExactly("FORWARD");
		assertThat(allowed.corsLines()).containsExactly("Access-Control-Allow-Origin: https://app.example",
				"Access-Control-Expose-Headers: X-Total");
		assertThat(SpringLine.varyOf(allowed)).containsExactly("origin");
		RawResponse denied = RawRequest.get(path, "Origin: https://evil.example").send(port);
		assertThat(denied.status()).isEqualTo(status);
		assertThat(denied.corsLines()).isEmpty();
		assertThat(SpringLine.varyOf(denied)).containsExactly("origin");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ServletContractApplication.class)
	static class Application {

		@Bean
		ErrorPageFilter errorPageFilter() {
			return new ErrorPageFilter();
		}

		@Bean
		FilterRegistrationBean<ErrorPageFilter> errorPageFilterRegistration(ErrorPageFilter filter) {
			FilterRegistrationBean<ErrorPageFilter> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(filter.getOrder());
			registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
			return registration;
		}

		/** Tells by which dispatch the error page was reached. */
		@Bean
		FilterRegistrationBean<Filter> dispatched() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				((HttpServletResponse) response).setHeader("X-Dispatched", request.getDispatcherType().name());
				chain.doFilter(request, response);
			});
			registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
			return registration;
		}

	}

}
