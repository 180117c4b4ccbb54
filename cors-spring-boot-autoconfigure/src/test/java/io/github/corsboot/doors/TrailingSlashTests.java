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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.UrlHandlerFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring's filter that serves a path with a trailing slash as one without: the slash
 * grants nothing that the path would not.
 */
class TrailingSlashTests {

	private static final String APP = "https://app.example";

	private static final String ALLOWED = "Access-Control-Allow-Origin: " + APP;

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	@BeforeAll
	static void start() {
		for (Kind kind : Kind.values()) {
			SERVERS.put(kind, ContractServer.start(kind,
					kind.isReactive() ? ReactiveApplication.class : ServletApplication.class));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static RawResponse get(Kind kind, String path) {
		return RawRequest.get(path, "Origin: " + APP).send(SERVERS.get(kind).port());
	}

	@ParameterizedTest
	@EnumSource
	void aSlashMakesNoDifferenceWhereBothPathsHaveOnePolicy(Kind kind) {
		for (String path : List.of("/api/x", "/api/x/")) {
			RawResponse response = get(kind, path);
			assertThat(response.body()).as("%s: %s", path, response).isEqualTo("api");
			assertThat(response.corsLines()).containsExactly(ALLOWED);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aRedirectCanBeFollowed(Kind kind) {
		RawResponse response = get(kind, "/moved/x/");
		assertThat(response.status()).isEqualTo(308);
		assertThat(response.header("Location")).singleElement().asString().endsWith("/moved/x");
		assertThat(response.corsLines()).containsExactly(ALLOWED);
	}

	@ParameterizedTest
	@EnumSource
	void theHandlerIsReachedWithoutTheGrantOfAnotherPolicy(Kind kind) {
		assertThat(get(kind, "/exact").corsLines()).isEmpty();
		RawResponse response = get(kind, "/exact/");
		assertThat(response.body()).isEqualTo("exact");
		assertThat(response.corsLines()).isEmpty();
		RawResponse preflight = RawRequest.preflight("/exact/", APP, "PUT").send(SERVERS.get(kind).port());
		assertThat(preflight.status()).isEqualTo(403);
		assertThat(preflight.corsLines()).isEmpty();
	}

	@RestController
	static class PathController {

		@GetMapping("/api/x")
		String api() {
			return "api";
		}

		@GetMapping("/exact")
		String exact() {
			return "exact";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(PathController.class)
	static class Policies {

		@Bean
		CorsPolicies policies() {
			return CorsPolicies.builder()
				.policy("default", CorsPolicy.builder().allowedOrigins(APP).build(), "/**")
				.policy("nobody", CorsPolicy.builder().allowedOrigins().build(), "/exact")
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Policies.class)
	static class ServletApplication {

		@Bean
		UrlHandlerFilter urlHandlerFilter() {
			return UrlHandlerFilter.trailingSlashHandler("/api/**", "/exact/")
				.wrapRequest()
				.trailingSlashHandler("/moved/**")
				.redirect(HttpStatus.PERMANENT_REDIRECT)
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Policies.class)
	static class ReactiveApplication {

		@Bean
		org.springframework.web.filter.reactive.UrlHandlerFilter urlHandlerFilter() {
			return org.springframework.web.filter.reactive.UrlHandlerFilter.trailingSlashHandler("/api/**", "/exact/")
				.mutateRequest()
				.trailingSlashHandler("/moved/**")
				.redirect(HttpStatus.PERMANENT_REDIRECT)
				.build();
		}

	}

}
