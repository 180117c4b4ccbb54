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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.CorsOverviewConfiguration;
import io.github.corsboot.autoconfigure.EffectivePolicies;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint: when it is there, and what would become of a request.
 */
class CorsEndpointTests {

	private static final String APP = "https://app.example";

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(CorsAutoConfiguration.class,
			CorsEndpointAutoConfiguration.class, CorsActuatorAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS)
		.withPropertyValues("management.endpoints.web.exposure.include=cors", "cors.allowed-origins=" + APP,
				"cors.allowed-methods=GET,PUT", "cors.allowed-headers=X-A", "cors.exclude-paths=/excluded/**",
				"cors.policies.shop.paths=/shop/**", "cors.policies.shop.allow-credentials=true");

	@Test
	void itIsThereWhereItIsExposed() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(CorsEndpoint.class));
		new ReactiveWebApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.withPropertyValues("management.endpoints.web.exposure.include=*")
			.run((context) -> assertThat(context).hasSingleBean(CorsEndpoint.class));
	}

	@Test
	void itIsNotThereOtherwise() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(CorsEndpoint.class)
				.doesNotHaveBean(EffectivePolicies.class)
				.doesNotHaveBean("corsSeenOrigins"));
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("corsEndpoint"));
	}

	@Test
	void anApplicationCanShowTheSameByItself() {
		WebApplicationContextRunner own = this.runner.withUserConfiguration(OwnView.class);
		own.run((context) -> assertThat(context).hasSingleBean(CorsEndpoint.class)
			.hasSingleBean(EffectivePolicies.class));
		own.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context.getBean(EffectivePolicies.class).overview().policies()).hasSize(2));
	}

	@Test
	void anAllowedRequestShowsBothAnswers() {
		DryRun dryRun = dryRun("/shop/x?y=z", APP, "PUT", "x-a");
		assertThat(dryRun.request()).isEqualTo(new DryRun.Asked("/shop/x", APP, "PUT", "x-a"));
		assertThat(dryRun.preflight()).isEqualTo(new DryRun.Answer("shop", "allowed", null, null, null, null, null,
				steps("passed", "passed", "passed", "passed"), 200,
				Map.of("Access-Control-Allow-Origin", APP, "Access-Control-Allow-Credentials", "true",
						"Access-Control-Allow-Methods", "GET, PUT", "Access-Control-Allow-Headers", "X-A",
						"Access-Control-Max-Age", "1800", "Vary",
						"Origin, Access-Control-Request-Method, Access-Control-Request-Headers"),
				null));
		assertThat(dryRun.actual()).isEqualTo(new DryRun.Answer("shop", "allowed", null, null, null, null, null,
				steps("passed", "passed", "passed", "not checked"), null, Map.of("Access-Control-Allow-Origin", APP,
						"Access-Control-Allow-Credentials", "true", "Vary", "Origin"),
				null));
	}

	@Test
	void aDeniedRequestShowsWhyAndWhatHelps() {
		DryRun dryRun = dryRun("/x", "http://app.example", null, "x-a,x-b");
		DryRun.Near near = new DryRun.Near("OTHER_SCHEME", APP, APP + " is allowed, and only the scheme differs");
		String cure = "If it should be allowed, add it to cors.allowed-origins.";
		assertThat(dryRun.preflight()).isEqualTo(new DryRun.Answer("default", "denied", "ORIGIN_NOT_ALLOWED",
				"the origin is not allowed", near, cure, null, steps("passed", "failed", "not reached", "not reached"),
				403, Map.of("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
						"Cache-Control", "no-store"),
				null));
		assertThat(dryRun.actual()).isEqualTo(new DryRun.Answer("default", "denied", "ORIGIN_NOT_ALLOWED",
				"the origin is not allowed", near, cure, null, steps("passed", "failed", "not reached", "not checked"),
				null, Map.of("Vary", "Origin"), null));
	}

	@ParameterizedTest
	@CsvSource({ "//shop/x, https://app.example, GET, PATH_AMBIGUOUS", "/x, null, GET, ORIGIN_NULL",
			"/x, https://app.example/, GET, ORIGIN_MALFORMED", "/x, https://b.example, GET, ORIGIN_NOT_ALLOWED",
			"/x, https://app.example, put, METHOD_NOT_ALLOWED",
			"/x, https://app.example, CONNECT, METHOD_NOT_ALLOWED" })
	void everyReasonThatBothCanHave(String path, String origin, String method, String reason) {
		DryRun dryRun = dryRun(path, origin, method, null);
		assertThat(dryRun.preflight().reason()).isEqualTo(reason);
		assertThat(dryRun.actual().reason()).isEqualTo(reason);
	}

	@Test
	void headersAreAskedForInThePreflightAlone() {
		assertThat(dryRun("/x", APP, "GET", "x-a,x-c").preflight()).satisfies((denied) -> {
			assertThat(denied.reason()).isEqualTo("HEADERS_NOT_ALLOWED");
			assertThat(denied.checks()).isEqualTo(steps("passed", "passed", "passed", "failed"));
		});
		assertThat(dryRun("/x", APP, "GET", "a b").preflight().reason()).isEqualTo("HEADERS_MALFORMED");
		assertThat(dryRun("/x", APP, "GET", "a b").actual().outcome()).isEqualTo("allowed");
		assertThat(dryRun("/x", APP, "DELETE", null).actual().checks())
			.isEqualTo(steps("passed", "passed", "failed", "not checked"));
	}

	@Test
	void whereNothingHappensItSaysWhy() {
		DryRun.Answer excluded = dryRun("/excluded/x", APP, null, null).actual();
		assertThat(excluded)
			.isEqualTo(new DryRun.Answer(null, "left-alone", null, null, null, null, "the path is excluded",
					steps("not checked", "not checked", "not checked", "not checked"), null, Map.of(), null));
		assertThat(dryRun("/actuator/cors", APP, null, null).actual().outcome()).isEqualTo("left-alone");
		assertThat(dryRun("/x", null, null, null).actual()).satisfies((answer) -> {
			assertThat(answer.outcome()).isEqualTo("not-applicable");
			assertThat(answer.whyNothingHappened()).isEqualTo("the request has no Origin header");
		});
	}

	@Test
	void aUrlTellsTheOwnOrigin() {
		assertThat(dryRun("HTTPS://api.example/x?y#z", "https://api.example", "POST", null)).satisfies((dryRun) -> {
			assertThat(dryRun.request().path()).isEqualTo("/x");
			assertThat(dryRun.actual().whyNothingHappened()).contains("the application's own");
		});
		assertThat(dryRun("https://api.example:8443/x", "https://api.example", "POST", null).actual().outcome())
			.isEqualTo("denied");
		assertThat(dryRun("/x", "https://api.example", "POST", null).actual().outcome()).isEqualTo("denied");
		assertThat(dryRun("http://api.example", APP, null, null).request().path()).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "*", "http:///x", "ftp://api.example/x", "https://api.example/a b", "https://[x",
			"https://my_host/x", "mailto:x@api.example", ":", "%" })
	void whatIsNoPathIsExplained(String path) {
		refused(path, APP, "'path' must begin with a slash, or be a URL such as https://api.example.com/items");
	}

	@Test
	void parametersWithoutAPathAreExplained() {
		refused(null, APP, "'path' is missing: without it there is no request to try");
	}

	private void refused(String path, String origin, String problem) {
		this.runner.run((context) -> {
			WebEndpointResponse<Object> response = context.getBean(CorsEndpoint.class).cors(path, origin, null, null);
			assertThat(response.getStatus()).isEqualTo(400);
			assertThat(response.getBody()).isEqualTo(new CorsEndpoint.Refusal(problem));
		});
	}

	@Test
	void whatIsEchoedIsSafeAndBounded() {
		String hostile = "\u001b[31m\n\u202e\"${jndi:x}<script>" + "x".repeat(10_000);
		String shown = dryRun("/" + hostile, hostile, hostile, hostile).toString();
		assertThat(shown).matches("[ -~]+").hasSizeLessThan(6000).doesNotContain("${jndi");
	}

	@Test
	void blockedRequestsAndDebuggingAreShown() {
		this.runner.withPropertyValues("cors.denied-requests=block", "cors.debug=true").run((context) -> {
			DryRun dryRun = (DryRun) context.getBean(CorsEndpoint.class).cors("/x", APP, "DELETE", null).getBody();
			assertThat(dryRun.actual().outcome()).isEqualTo("blocked");
			assertThat(dryRun.actual().status()).isEqualTo(403);
			assertThat(dryRun.preflight().status()).isEqualTo(200);
			assertThat(dryRun.preflight().body()).contains("DELETE");
		});
	}

	@Test
	void nobodyIsToldOfADryRun() {
		List<Object> told = new ArrayList<>();
		this.runner.withBean(CorsDecisionListener.class, () -> told::add).run((context) -> {
			context.getBean(CorsEndpoint.class).cors("/x", "https://evil.example", null, null);
			assertThat(told).isEmpty();
		});
	}

	@Test
	void severalPoliciesAreNoFailure() {
		this.runner.withBean("one", CorsPolicies.class, CorsEndpointTests::own)
			.withBean("two", CorsPolicies.class, CorsEndpointTests::own)
			.run((context) -> {
				CorsEndpoint endpoint = context.getBean(CorsEndpoint.class);
				assertThat(endpoint.cors("/x", APP, null, null).getStatus()).isEqualTo(400);
				assertThat(endpoint.cors(null, null, null, null).getStatus()).isEqualTo(200);
			});
	}

	@Test
	void aNativeImageCanShowEverything() throws Exception {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, CorsEndpoint.class);
		for (Class<?> type : List.of(DryRun.class, DryRun.Answer.class, DryRun.Near.class, DryRun.Step.class,
				Class.forName("io.github.corsboot.autoconfigure.CorsOverview$Value"))) {
			for (var component : type.getRecordComponents()) {
				assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor()))
					.as("%s", component)
					.accepts(hints);
			}
		}
	}

	private static CorsPolicies own() {
		return CorsPolicies.builder().policy("own", CorsPolicy.builder().allowedOrigins(APP).build(), "/**").build();
	}

	private static List<DryRun.Step> steps(String... results) {
		List<String> checks = List.of("path", "origin", "method", "headers");
		return Stream.of(0, 1, 2, 3)
			.map((i) -> new DryRun.Step(checks.get(i), results[i]))
			.collect(Collectors.toList());
	}

	private DryRun dryRun(String path, String origin, String method, String headers) {
		List<DryRun> answers = new ArrayList<>();
		this.runner.run((context) -> {
			WebEndpointResponse<Object> response = context.getBean(CorsEndpoint.class)
				.cors(path, origin, method, headers);
			assertThat(response.getStatus()).isEqualTo(200);
			answers.add((DryRun) response.getBody());
		});
		return answers.get(0);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(CorsOverviewConfiguration.class)
	static class OwnView {

	}

}
