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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.corsboot.contract.ContractPolicies;
import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import io.github.corsboot.core.CorsDecision;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decision, as the application behind a filter reads it, and a filter in front of it
 * afterwards: in the same way on both stacks.
 */
class DecisionAttributeTests {

	private static final BlockingQueue<String> SEEN_IN_FRONT = new LinkedBlockingQueue<>();

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

	private static RawResponse send(Kind kind, RawRequest request) {
		return request.send(SERVERS.get(kind).port());
	}

	private static String seenInFront(Kind kind, RawRequest request) throws InterruptedException {
		send(kind, request.with("X-Watched: yes"));
		// The filter may be on its way back when the response has arrived.
		return Objects.toString(SEEN_IN_FRONT.poll(20, TimeUnit.SECONDS));
	}

	@ParameterizedTest
	@EnumSource
	void aHandlerReadsTheDecision(Kind kind) {
		String app = "Origin: " + ContractPolicies.APP;
		String evil = "Origin: https://evil.example";
		Map<RawRequest, String> expected = Map.ofEntries(Map.entry(RawRequest.get("/api/decision"), "NotApplicable"),
				Map.entry(RawRequest.get("/api/decision", app), "Allowed"),
				Map.entry(RawRequest.get("/api/decision", evil), "Denied ORIGIN_NOT_ALLOWED"),
				Map.entry(RawRequest.get("/api/decision", "Origin: null"), "Denied ORIGIN_NULL"),
				Map.entry(RawRequest.request("POST", "/api/decision", "Origin: http://" + RawRequest.AUTHORITY),
						"NotApplicable"),
				Map.entry(RawRequest.request("POST", "/readable/decision", app), "Denied METHOD_NOT_ALLOWED"),
				Map.entry(RawRequest.get("/excluded/decision", evil), "LeftAlone"),
				Map.entry(RawRequest.get("/disabled/decision", app), "LeftAlone"));
		expected.forEach((request, decision) -> {
			RawResponse response = send(kind, request);
			assertThat(response.status()).as("%s: %s", request, response).isEqualTo(200);
			assertThat(response.body()).as("%s: %s", request, response).isEqualTo(decision);
		});
	}

	@ParameterizedTest
	@EnumSource
	void aFilterInFrontReadsItAfterwards(Kind kind) throws Exception {
		assertThat(seenInFront(kind, RawRequest.preflight("/api/decision", ContractPolicies.APP, "PUT")))
			.isEqualTo("Allowed");
		assertThat(seenInFront(kind, RawRequest.preflight("/credentialed/x", ContractPolicies.APP, "DELETE")))
			.isEqualTo("Denied METHOD_NOT_ALLOWED");
		assertThat(seenInFront(kind, RawRequest.get("/api/nothing", "Origin: https://evil.example")))
			.isEqualTo("Denied ORIGIN_NOT_ALLOWED");
	}

	@ParameterizedTest
	@EnumSource
	void toReplaceItChangesNothing(Kind kind) {
		RawRequest request = RawRequest.get("/api/replaced", "Origin: https://evil.example");
		RawResponse response = send(kind, request);
		assertThat(response.status()).isEqualTo(500);
		assertThat(response.corsLines()).isEmpty();
		assertThat(response.vary()).contains("origin");
	}

	private static String show(Object decision) {
		String type = decision.getClass().getSimpleName();
		return (decision instanceof CorsDecision.Denied denied) ? type + " " + denied.reason() : type;
	}

	@RestController
	static class DecisionController {

		@RequestMapping(path = "/{policy}/decision", method = { RequestMethod.GET, RequestMethod.POST })
		String decision(@RequestAttribute(CorsDecision.ATTRIBUTE) CorsDecision decision) {
			return show(decision);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ServletContractApplication.class, DecisionController.class })
	static class ServletApplication {

		@Bean
		FilterRegistrationBean<Filter> inFront() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				chain.doFilter(request, response);
				if (((HttpServletRequest) request).getHeader("X-Watched") != null) {
					SEEN_IN_FRONT.add(show(request.getAttribute(CorsDecision.ATTRIBUTE)));
				}
			});
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> replacing() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				request.setAttribute(CorsDecision.ATTRIBUTE, CorsDecision.leftAlone());
				throw new IllegalStateException("on purpose");
			});
			registration.addUrlPatterns("/api/replaced");
			return registration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveContractApplication.class, DecisionController.class })
	static class ReactiveApplication {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		WebFilter inFront() {
			return (exchange, chain) -> chain.filter(exchange).doFinally((signal) -> {
				if (exchange.getRequest().getHeaders().getFirst("X-Watched") != null) {
					SEEN_IN_FRONT.add(show(exchange.getAttribute(CorsDecision.ATTRIBUTE)));
				}
			});
		}

		@Bean
		@Order(0)
		WebFilter replacing() {
			return (exchange, chain) -> {
				if (!exchange.getRequest().getURI().getPath().equals("/api/replaced")) {
					return chain.filter(exchange);
				}
				exchange.getAttributes().put(CorsDecision.ATTRIBUTE, CorsDecision.leftAlone());
				return Mono.error(new IllegalStateException("on purpose"));
			};
		}

	}

}
