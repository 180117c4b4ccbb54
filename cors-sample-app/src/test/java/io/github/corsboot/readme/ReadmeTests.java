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

package io.github.corsboot.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.autoconfigure.guava.CorsGuavaAutoConfiguration;
import io.github.corsboot.autoconfigure.reactive.CorsReactiveAutoConfiguration;
import io.github.corsboot.autoconfigure.servlet.CorsServletAutoConfiguration;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestedPath;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README tells the truth: its settings and its code, as they are written there.
 */
class ReadmeTests {

	private static final String APP = "https://app.example.com";

	private static final String STRANGER = "https://evil.example";

	@TempDir
	private Path directory;

	@Test
	void everyBlockOfJavaIsCodeThatIsTested() {
		String recipes = Readme
			.withoutIndentation(Path.of("src/test/java/io/github/corsboot/readme/ReadmeRecipes.java"));
		List<String> blocks = Readme.blocks("java");
		assertThat(blocks).hasSize(4);
		for (String block : blocks) {
			assertThat(recipes).contains(String.join("\n", block.lines().map(String::strip).toList()));
		}
	}

	@Test
	void everyBlockOfYamlIsTested() {
		assertThat(Readme.blocks("yaml")).hasSize(4);
	}

	@Test
	void theFirstFiveLinesAreEnough() {
		withYaml("*.preview.example.com").run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			CorsDecision decision = decide(policies, "GET", "/anything", APP);
			assertThat(headers(decision)).containsEntry("Access-Control-Allow-Origin", APP)
				.containsEntry("Access-Control-Allow-Credentials", "true")
				.containsEntry("Access-Control-Expose-Headers", "X-Total-Count");
			assertThat(allows(policies, "DELETE", "/anything", "https://one.preview.example.com")).isTrue();
			assertThat(allows(policies, "GET", "/anything", STRANGER)).isFalse();
		});
	}

	@Test
	void theMostSpecificPolicyDecides() {
		withYaml("/feeds/*.xml").run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(allows(policies, "GET", "/orders", APP)).isTrue();
			assertThat(allows(policies, "GET", "/public/logo.svg", STRANGER)).isTrue();
			assertThat(allows(policies, "GET", "/feeds/news.xml", STRANGER)).isTrue();
			assertThat(allows(policies, "POST", "/public/logo.svg", STRANGER)).isFalse();
			assertThat(allows(policies, "GET", "/admin/users", APP)).isFalse();
			assertThat(allows(policies, "GET", "/admin/users", "https://admin.example.com")).isTrue();
			assertThat(decide(policies, "GET", "/login/saml2/sso", STRANGER))
				.isInstanceOf(CorsDecision.LeftAlone.class);
			assertThat(policies.policies().values()).allSatisfy((policy) -> assertThat(policy.maxAge()).hasHours(1));
		});
	}

	@Test
	void aPathThatCanBeReadTwoWaysGrantsNothing() {
		withYaml("/feeds/*.xml").run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(allows(policies, "GET", "/public/..;/admin", STRANGER)).isFalse();
			assertThat(allows(policies, "GET", "/public/..;/admin", "https://admin.example.com")).isFalse();
		});
	}

	@Test
	void theDevelopmentServersAreAllowedInTheirProfileOnly() {
		withYaml("on-profile: dev").run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(allows(policies, "GET", "/", APP)).isTrue();
			assertThat(allows(policies, "GET", "/", "http://localhost:5173")).isFalse();
		});
		withYaml("on-profile: dev").withPropertyValues("spring.profiles.active=dev").run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(allows(policies, "GET", "/", APP)).isTrue();
			assertThat(allows(policies, "GET", "/", "http://localhost:5173")).isTrue();
			assertThat(allows(policies, "GET", "/", "http://localhost:3000")).isTrue();
			assertThat(allows(policies, "GET", "/", "http://localhost:3001")).isFalse();
		});
	}

	@Test
	void theCredentialsAreAllowed() {
		withYaml("same-site: none").run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(headers(decide(policies, "GET", "/", APP))).containsEntry("Access-Control-Allow-Credentials",
					"true");
		});
	}

	@Test
	void theVariablesReplaceWhatIsWritten() {
		Map<String, Object> variables = variables();
		assertThat(variables.remove("CORS_ENABLED")).isEqualTo("false");
		withYaml("/feeds/*.xml").withInitializer((context) -> environment(context.getEnvironment(), variables))
			.run((context) -> {
				CorsPolicies policies = context.getBean(CorsPolicies.class);
				assertThat(allows(policies, "GET", "/orders", "https://www.example.com")).isTrue();
				assertThat(allows(policies, "GET", "/public/logo.svg", "https://partner.example")).isTrue();
				assertThat(allows(policies, "GET", "/public/logo.svg", STRANGER)).isFalse();
			});
	}

	@Test
	void aVariableSwitchesEverythingOff() {
		withYaml("/feeds/*.xml").withInitializer((context) -> environment(context.getEnvironment(), variables()))
			.run((context) -> assertThat(decide(context.getBean(CorsPolicies.class), "GET", "/orders", APP))
				.isInstanceOf(CorsDecision.LeftAlone.class));
	}

	@Test
	void aCustomizerAdjustsEachPolicy() {
		withYaml("/feeds/*.xml").withUserConfiguration(ReadmeRecipes.Customizer.class).run((context) -> {
			Map<String, CorsPolicy> policies = context.getBean(CorsPolicies.class).policies();
			assertThat(policies).containsOnlyKeys("default", "public", "admin");
			assertThat(policies.values()).allSatisfy(
					(policy) -> assertThat(policy.exposedHeaders()).containsExactly("traceparent", "X-Total-Count"));
		});
	}

	@Test
	void policiesOfOnesOwnReplaceThoseThatAreConfigured() {
		withYaml("/feeds/*.xml").withUserConfiguration(ReadmeRecipes.OwnPolicies.class).run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(policies.policies()).containsOnlyKeys("partners");
			assertThat(allows(policies, "GET", "/partners/prices", "https://shop.partner.example")).isTrue();
			assertThat(decide(policies, "GET", "/orders", APP)).isInstanceOf(CorsDecision.LeftAlone.class);
		});
	}

	@Test
	void aListenerIsToldOfDecisions() {
		List<Object> events = new ArrayList<>();
		withYaml("/feeds/*.xml").withUserConfiguration(ReadmeRecipes.Listener.class)
			.withInitializer((context) -> context.addApplicationListener((event) -> {
				if (event instanceof PayloadApplicationEvent<?> payload) {
					events.add(payload.getPayload());
				}
			}))
			.run((context) -> {
				CorsPolicies policies = context.getBean(CorsPolicies.class);
				decide(policies, "GET", "/orders", APP);
				decide(policies, "GET", "/orders", STRANGER);
			});
		assertThat(events).containsExactly(DenialReason.ORIGIN_NOT_ALLOWED);
	}

	@Test
	void aFilterOfOnesOwnIsTheOnlyOne() {
		withYaml("/feeds/*.xml").withUserConfiguration(ReadmeRecipes.OwnFilter.class).run((context) -> {
			assertThat(context).hasSingleBean(FilterRegistrationBean.class);
			FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
			assertThat(registration.getFilter()).isInstanceOf(CorsPolicyFilter.class);
			assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE + 30);
		});
	}

	@Test
	void aReactiveFilterOfOnesOwnIsTheOnlyOne() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsGuavaAutoConfiguration.class,
					CorsReactiveAutoConfiguration.class))
			.withPropertyValues("cors.allowed-origins=" + APP)
			.withUserConfiguration(ReadmeRecipes.OwnWebFilter.class)
			.run((context) -> {
				assertThat(context).hasSingleBean(CorsPolicyWebFilter.class);
				assertThat(context.getBean(CorsPolicyWebFilter.class).getOrder())
					.isEqualTo(Ordered.HIGHEST_PRECEDENCE + 30);
			});
	}

	private WebApplicationContextRunner withYaml(String text) {
		try {
			Files.writeString(this.directory.resolve("application.yml"), Readme.block("yaml", text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsGuavaAutoConfiguration.class,
					CorsServletAutoConfiguration.class))
			.withPropertyValues("spring.config.location=file:" + this.directory + "/")
			.withInitializer(new ConfigDataApplicationContextInitializer());
	}

	private static Map<String, Object> variables() {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (String line : Readme.block("shell", "CORS_").split("\n", -1)) {
			variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
		}
		return variables;
	}

	private static void environment(ConfigurableEnvironment environment, Map<String, Object> variables) {
		MutablePropertySources sources = environment.getPropertySources();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		sources.replace(name, new SystemEnvironmentPropertySource(name, variables));
	}

	private static boolean allows(CorsPolicies policies, String method, String path, String origin) {
		return decide(policies, method, path, origin) instanceof CorsDecision.Allowed;
	}

	private static CorsDecision decide(CorsPolicies policies, String method, String path, String origin) {
		return policies.decide(new Call(method, origin), RequestedPath.of(path, "", ""));
	}

	private static Map<String, String> headers(CorsDecision decision) {
		Map<String, String> headers = new LinkedHashMap<>();
		decision.headers().forEach(headers::put);
		return headers;
	}

	/**
	 * A request from another origin.
	 *
	 * @param method its method
	 * @param origin where it comes from
	 */
	private record Call(String method, String origin) implements CorsRequest {

		@Override
		public List<String> header(String name) {
			return name.toLowerCase(Locale.ROOT).equals("origin") ? List.of(this.origin) : List.of();
		}

		@Override
		public String scheme() {
			return "https";
		}

		@Override
		public String host() {
			return "api.example.com";
		}

		@Override
		public int port() {
			return 443;
		}

	}

}
