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

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.corsboot.autoconfigure.CorsOverview.Value;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is in effect, and where it comes from.
 */
class EffectivePoliciesTests {

	private static final String TEST = "property source 'test'";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsOverviewConfiguration.class));

	private final WebApplicationContextRunner configured = this.runner.withPropertyValues(
			"cors.allowed-origins=HTTPS://App.example:443", "cors.max-age=1h", "cors.policies.shop.paths=/shop/**",
			"cors.policies.shop.allowed-methods=GET,GET", "cors.policies.shop.allow-credentials=true",
			"cors.policies.shop.dangerously-tolerate-insecure-origins=true", "cors.policies.off.paths=/off/**",
			"cors.policies.off.enabled=false", "cors.policies.off.allow-credentials=true");

	@Test
	void everyValueSaysWhereItWasWritten() {
		run(this.configured, (overview) -> {
			assertThat(overview.policies()).extracting(CorsOverview.Policy::name)
				.containsExactlyInAnyOrder("default", "off", "shop");
			assertThat(settings(overview, "default")).containsOnly(
					Map.entry("paths", new Value(List.of("/**"), "default", false)),
					Map.entry("allowed-origins", new Value(List.of("https://app.example"), TEST, false)),
					Map.entry("allowed-methods",
							new Value(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"), "default", false)),
					Map.entry("allowed-headers", new Value(List.of("*"), "default", false)),
					Map.entry("exposed-headers", new Value(List.of(), "default", false)),
					Map.entry("allow-credentials", new Value(false, "default", false)),
					Map.entry("max-age", new Value(3600L, TEST, false)),
					Map.entry("allow-private-network", new Value(false, "default", false)),
					Map.entry("timing-allow-origin", new Value(false, "default", false)),
					Map.entry("enabled", new Value(true, "default", false)));
			assertThat(settings(overview, "shop"))
				.containsEntry("allowed-origins", new Value(List.of("https://app.example"), TEST, true))
				.containsEntry("max-age", new Value(3600L, TEST, true))
				.containsEntry("allowed-methods", new Value(List.of("GET"), TEST, false))
				.containsEntry("allow-credentials", new Value(true, TEST, false))
				.containsEntry("paths", new Value(List.of("/shop/**"), TEST, false))
				.containsEntry("dangerously-tolerate-insecure-origins", new Value(true, TEST, false));
		});
	}

	@Test
	void aDisabledPolicyIsShownAsItIsWritten() {
		run(this.configured,
				(overview) -> assertThat(settings(overview, "off"))
					.containsEntry("enabled", new Value(false, TEST, false))
					.containsEntry("paths", new Value(List.of("/off/**"), TEST, false))
					.containsEntry("allow-credentials", new Value(true, TEST, false))
					.containsEntry("allowed-origins", new Value(List.of("https://app.example"), TEST, true)));
	}

	@Test
	void whatACustomizerSaysIsInCode() {
		run(this.configured.withBean(CorsPolicyCustomizer.class,
				() -> (name, policy) -> policy.exposedHeaders("X-Total").allowedMethods("GET").allowCredentials(true)),
				(overview) -> {
					assertThat(settings(overview, "default"))
						.containsEntry("exposed-headers", new Value(List.of("X-Total"), "in code", false))
						.containsEntry("allowed-methods", new Value(List.of("GET"), "in code", false))
						.containsEntry("allow-credentials", new Value(true, "in code", false))
						.containsEntry("allowed-origins", new Value(List.of("https://app.example"), TEST, false));
					assertThat(settings(overview, "shop"))
						.containsEntry("allow-credentials", new Value(true, TEST, false))
						.containsEntry("exposed-headers", new Value(List.of("X-Total"), "in code", false));
				});
	}

	@Test
	void whatHoldsForTheApplicationIsShown() {
		run(this.runner, (overview) -> {
			assertThat(overview.policies()).isEmpty();
			assertThat(overview.settings()).containsOnly(Map.entry("enabled", new Value(true, "default", false)),
					Map.entry("exclude-paths", new Value(List.of(), "default", false)),
					Map.entry("denied-requests", new Value("pass", "default", false)),
					Map.entry("preflight-status", new Value(200, "default", false)),
					Map.entry("debug", new Value(false, "default", false)),
					Map.entry("remember-origins", new Value(false, "default", false)),
					Map.entry("filter.order", new Value(-2147483628, "default", false)));
		});
		run(this.runner.withPropertyValues("cors.enabled=false", "cors.exclude-paths=/a", "cors.denied-requests=block",
				"cors.preflight-status=204", "cors.debug=true", "cors.remember-origins=true", "cors.filter.order=7"),
				(overview) -> assertThat(overview.settings()).containsOnly(
						Map.entry("enabled", new Value(false, TEST, false)),
						Map.entry("exclude-paths", new Value(List.of("/a"), TEST, false)),
						Map.entry("denied-requests", new Value("block", TEST, false)),
						Map.entry("preflight-status", new Value(204, TEST, false)),
						Map.entry("debug", new Value(true, TEST, false)),
						Map.entry("remember-origins", new Value(true, TEST, false)),
						Map.entry("filter.order", new Value(7, TEST, false))));
	}

	@Test
	void anApplicationsOwnPoliciesAreInCode() {
		CorsPolicies own = CorsPolicies.builder()
			.policy("own", CorsPolicy.builder().allowedOrigins("http://localhost:3000").allowedMethods("GET").build(),
					"/own/**")
			.excludePaths("/own/x")
			.deniedRequests(DeniedRequests.BLOCK)
			.build();
		run(this.configured.withBean(CorsPolicies.class, () -> own).withPropertyValues("cors.preflight-status=204"),
				(overview) -> {
					assertThat(overview.settings())
						.containsEntry("exclude-paths", new Value(List.of("/own/x"), "in code", false))
						.containsEntry("denied-requests", new Value("block", "in code", false))
						.containsEntry("preflight-status", new Value(204, TEST, false));
					assertThat(overview.policies()).extracting(CorsOverview.Policy::name).containsExactly("own");
					assertThat(settings(overview, "own")).hasSize(9)
						.containsEntry("paths", new Value(List.of("/own/**"), "in code", false))
						.containsEntry("allowed-methods", new Value(List.of("GET"), "in code", false));
					assertThat(overview.policies().get(0).warnings()).hasSize(2)
						.allMatch((line) -> line.startsWith("CORS policy 'own', in code: allowed-"));
				});
	}

	@Test
	void eachPolicyHasItsWarnings() {
		run(this.configured.withPropertyValues("cors.policies.shop.allowed-headers=Cookie"), (overview) -> {
			assertThat(policy(overview, "default").warnings()).isEmpty();
			assertThat(policy(overview, "shop").warnings()).hasSize(2)
				.anyMatch((line) -> line.contains("cors.policies.shop.allowed-headers[0] = \"Cookie\""))
				.anyMatch((line) -> line.contains("cors.policies.shop.allowed-methods"));
			assertThat(policy(overview, "off").warnings()).isEmpty();
		});
	}

	@Test
	void whatWasFoundAtTheStartIsShown() {
		CorsFindings findings = (policies) -> List
			.of(new CorsFinding(CorsFinding.Kind.FILTER, "myFilter", true, List.of("/a"), List.of("default")));
		run(this.configured.withBean(CorsFindings.class, () -> findings), (overview) -> assertThat(overview.findings())
			.containsExactly(new CorsOverview.Finding("FILTER", "myFilter", true, List.of("/a"), List.of("default"),
					"Another CORS layer: the filter 'myFilter' for /a; it comes first and wins: it answers preflights "
							+ "and refuses requests before policy 'default' is asked. Remove it, or let it come later")));
	}

	@Test
	void textIsPrintable() {
		CorsPolicies own = CorsPolicies.builder()
			.policy("\u00fcber\n", CorsPolicy.builder().allowedOrigins("https://app.example").build(), "/**")
			.build();
		run(this.runner.withBean(CorsPolicies.class, () -> own),
				(overview) -> assertThat(overview.toString()).matches("[ -~]+").contains("name=\\u00fcber\\u000a"));
	}

	private static void run(WebApplicationContextRunner runner, Consumer<CorsOverview> test) {
		runner.run((context) -> {
			assertThat(context).hasNotFailed();
			test.accept(context.getBean(EffectivePolicies.class).overview());
		});
	}

	private static Map<String, Value> settings(CorsOverview overview, String name) {
		return policy(overview, name).settings();
	}

	private static CorsOverview.Policy policy(CorsOverview overview, String name) {
		return overview.policies().stream().filter((policy) -> policy.name().equals(name)).findFirst().orElseThrow();
	}

}
