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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import io.github.corsboot.contract.SpringLine;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever serves a path (a function, GraphQL's endpoint, which is one, a file, Jersey as
 * another servlet), it is under the policy of the path, with the same answers on all
 * servers; what Jersey serves is a function on the reactive stack.
 */
class ServedPathsTests {

	private static final String APP = "Access-Control-Allow-Origin: https://app.example";

	private static final String EXPOSED = "Access-Control-Expose-Headers: X-Total";

	private static final String FILE = "/files/open/f.txt";

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	@BeforeAll
	static void start() {
		for (Kind kind : Kind.values()) {
			SERVERS.put(kind,
					ContractServer.start(kind, kind.isReactive() ? ReactiveApplication.class : ServletApplication.class,
							"spring.web.resources.static-locations=classpath:/confusion/"));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	private static RawResponse send(Kind kind, RawRequest request) {
		return request.send(SERVERS.get(kind).port());
	}

	private static RawRequest get(String path) {
		return RawRequest.get(path, "Origin: https://app.example");
	}

	/** All that is served, and a path below it where nothing is. */
	private static List<RawRequest> requests() {
		List<RawRequest> requests = new ArrayList<>();
		for (String origin : List.of("https://app.example", "https://evil.example", "null")) {
			for (String path : List.of("/credentialed/function", "/open/function", "/api/function/none", "/graphql",
					FILE, "/files/none.txt", "/jersey/x", "/jersey/failing", "/excluded/function",
					"/disabled/function")) {
				for (String method : List.of("GET", "HEAD", "POST", "DELETE")) {
					requests.add(RawRequest.request(method, path, "Origin: " + origin));
					requests.add(RawRequest.preflight(path, origin, method));
				}
				requests.add(RawRequest.request("OPTIONS", path, "Origin: " + origin));
			}
		}
		return requests;
	}

	// What is found behind the filters, and for which methods, is not the same on all.
	private static String answer(RawRequest request, RawResponse response) {
		boolean preflight = request.lines().size() > 1;
		Set<String> vary = response.vary();
		if (!response.header(ContractPolicies.REACHED).isEmpty()) {
			vary.removeAll(SpringLine.vary());
		}
		return request + " " + (preflight ? response.status() : "") + response.corsLines()
				+ (vary.contains("origin") ? vary : "[]");
	}

	@Test
	void allServersGiveTheSameAnswers() {
		for (RawRequest request : requests()) {
			String answer = answer(request, send(Kind.TOMCAT, request));
			assertThat(answer(request, send(Kind.JETTY, request))).isEqualTo(answer);
			assertThat(answer(request, send(Kind.NETTY, request))).isEqualTo(answer);
		}
	}

	@ParameterizedTest
	@EnumSource
	void functionsAreUnderThePolicyOfTheirPath(Kind kind) {
		RawResponse response = send(kind, get("/credentialed/function"));
		assertThat(response.body()).isEqualTo("function");
		assertThat(response.corsLines()).contains("Access-Control-Allow-Credentials: true", APP);
		assertThat(send(kind, get("/open/function")).corsLines()).contains("Access-Control-Allow-Origin: *");
		assertThat(send(kind, get("/excluded/function")).body()).isEqualTo("function");
		assertThat(send(kind, get("/excluded/function")).corsLines()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void graphQlIsUnderThePolicyOfItsPath(Kind kind) {
		RawRequest query = RawRequest.request("POST", "/graphql", "Origin: https://app.example",
				"Content-Type: application/json");
		RawResponse response = send(kind, query);
		assertThat(response.body()).isEqualTo("{\"data\":{}}");
		assertThat(response.corsLines()).containsExactly(APP, EXPOSED);
		RawResponse preflight = send(kind, RawRequest.preflight("/graphql", "https://app.example", "POST",
				"Access-Control-Request-Headers: content-type"));
		assertThat(preflight.status()).isEqualTo(200);
		assertThat(preflight.corsLines()).contains(APP, "Access-Control-Allow-Headers: *, Authorization");
	}

	@ParameterizedTest
	@EnumSource
	void filesAreUnderThePolicyOfTheirPath(Kind kind) {
		RawResponse response = send(kind, get(FILE));
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).startsWith("reached lax");
		assertThat(response.corsLines()).containsExactly(APP, EXPOSED);
		assertThat(response.vary()).contains("origin");
		String modified = response.header("Last-Modified").get(0);
		RawResponse unchanged = send(kind, get(FILE).with("If-Modified-Since: " + modified));
		assertThat(unchanged.status()).isEqualTo(304);
		assertThat(unchanged.corsLines()).containsExactly(APP, EXPOSED);
		RawResponse missing = send(kind, get("/files/none.txt"));
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.corsLines()).containsExactly(APP, EXPOSED);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void jerseyIsUnderThePolicyOfTheWholePath(Kind kind) {
		RawResponse response = send(kind, get("/jersey/x"));
		assertThat(response.body()).isEqualTo("x");
		assertThat(response.corsLines()).containsExactly(APP, EXPOSED);
		assertThat(send(kind, get("/jersey/credentialed/x")).corsLines()).as("its prefix belongs to the path")
			.containsExactly(APP, EXPOSED);
		RawResponse failed = send(kind, get("/jersey/failing"));
		assertThat(failed.status()).isEqualTo(503);
		assertThat(failed.corsLines()).containsExactly(APP, EXPOSED);
		assertThat(send(kind, RawRequest.preflight("/jersey/x", "https://app.example", "PUT")).corsLines())
			.contains(APP);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ServletContractApplication.class)
	static class ServletApplication {

		@Bean
		org.springframework.web.servlet.function.RouterFunction<org.springframework.web.servlet.function.ServerResponse> functions() {
			return org.springframework.web.servlet.function.RouterFunctions.route()
				.GET("/{policy}/function",
						(request) -> org.springframework.web.servlet.function.ServerResponse.ok().body("function"))
				.POST("/graphql",
						(request) -> org.springframework.web.servlet.function.ServerResponse.ok()
							.contentType(MediaType.APPLICATION_JSON)
							.body("{\"data\":{}}"))
				.build();
		}

		@Bean
		ServletRegistrationBean<ServletContainer> jersey() {
			Resource.Builder resource = Resource.builder("{path: .+}");
			resource.addMethod("GET").produces("text/plain").handledBy(new JerseyResource());
			ResourceConfig application = new ResourceConfig().registerResources(resource.build());
			ServletRegistrationBean<ServletContainer> registration = new ServletRegistrationBean<>(
					new ServletContainer(application), "/jersey/*");
			registration.setName("jersey");
			return registration;
		}

	}

	/** Jersey wants to know of which type the request is, and no lambda tells. */
	public static final class JerseyResource implements Inflector<ContainerRequestContext, Response> {

		@Override
		public Response apply(ContainerRequestContext request) {
			String path = request.getUriInfo().getPath();
			return path.equals("failing") ? Response.status(503).build() : Response.ok(path).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(ReactiveContractApplication.class)
	static class ReactiveApplication {

		@Bean
		RouterFunction<ServerResponse> functions() {
			return RouterFunctions.route()
				.GET("/{policy}/function", (request) -> ServerResponse.ok().bodyValue("function"))
				.POST("/graphql",
						(request) -> ServerResponse.ok()
							.contentType(MediaType.APPLICATION_JSON)
							.bodyValue("{\"data\":{}}"))
				.GET("/jersey/x", (request) -> ServerResponse.ok().bodyValue("x"))
				.GET("/jersey/failing", (request) -> ServerResponse.status(503).build())
				.build();
		}

	}

}
