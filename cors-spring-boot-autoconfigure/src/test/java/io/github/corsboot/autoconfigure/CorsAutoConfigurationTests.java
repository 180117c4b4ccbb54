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

import java.time.Duration;
import java.util.List;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Policies from {@code cors.*}, and from the application.
 */
@ExtendWith(OutputCaptureExtension.class)
class CorsAutoConfigurationTests {

	private static final RequestStub PREFLIGHT = RequestStub.preflight("https://own.example", "GET");

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CorsAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class));

	/** Applications of other tests, in the same process, may have silenced everything. */
	@BeforeEach
	void speak() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.corsboot", LogLevel.INFO);
	}

	@AfterEach
	void speakAsBefore() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.corsboot", null);
	}

	@Test
	void nothingIsHandledWithoutOrigins(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context.getBean(CorsPolicies.class).policies()).isEmpty();
			assertThat(decide(context.getBean(CorsPolicies.class), "/")).isInstanceOf(CorsDecision.LeftAlone.class);
		});
		assertThat(output).containsOnlyOnce("There is no CORS policy: cors.allowed-origins is set nowhere");
	}

	@Test
	void policiesComeFromProperties(CapturedOutput output) {
		this.runner
			.withPropertyValues("cors.allowed-origins=https://a.example", "cors.allow-credentials=true",
					"cors.policies.public.paths=/public/**",
					"cors.policies.public.allowed-origins=https://1.example,https://2.example,https://3.example,"
							+ "https://4.example,https://5.example,https://6.example",
					"cors.policies.public.allow-credentials=false", "cors.policies.admin.paths=/admin/**,/root")
			.run((context) -> assertThat(context.getBean(CorsPolicies.class).policies()).containsOnlyKeys("default",
					"public", "admin"));
		assertThat(output)
			.containsOnlyOnce(
					"CORS policy 'default' for /**: https://a.example (property source 'test'), with credentials")
			.containsOnlyOnce(
					"CORS policy 'public' for /public/**: 6 origins (property source 'test'), without credentials")
			.containsOnlyOnce("CORS policy 'admin' for /admin/**, /root: https://a.example (property source 'test'), "
					+ "with credentials (inherited)");
	}

	@Test
	void theLogOfDenialsNamesKeysOnlyWhereTheyHaveAnEffect(CapturedOutput output) {
		RequestStub denied = RequestStub.get("https://denied.example");
		this.runner.withPropertyValues("cors.allowed-origins=https://a.example")
			.run((context) -> context.getBean(CorsPolicies.class).decide(denied, RequestedPath.of("/", "", "")));
		assertThat(output).containsOnlyOnce("default. If it should be allowed, add it to cors.allowed-origins.");
		this.runner.withUserConfiguration(OwnPolicies.class)
			.run((context) -> context.getBean(CorsPolicies.class).decide(denied, RequestedPath.of("/", "", "")));
		assertThat(output).containsOnlyOnce("policy: own. If it should be allowed, add it to the allowed origins "
				+ "where the application defines this policy.");
	}

	@Test
	void nothingHappensOutsideWebApplications() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(CorsPolicies.class)
				.doesNotHaveBean(CorsProperties.class));
	}

	@Test
	void invalidSettingsStopTheStart() {
		this.runner.withPropertyValues("cors.allowed-origins=*", "cors.allow-credentials=true", "cors.nonsense=1")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidCorsConfigurationException.class,
						(ex) -> assertThat(ex.problems()).hasSize(2)));
	}

	@Test
	void invalidSettingsStopTheStartUnderLazyInitialisationToo() {
		this.runner.withPropertyValues("cors.allowed-origins=*", "cors.allow-credentials=true")
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(InvalidCorsConfigurationException.class));
	}

	@Test
	void whatIsDisabledIsCheckedAllTheSame() {
		this.runner.withPropertyValues("cors.enabled=false", "cors.allowed-origins=nonsense")
			.run((context) -> assertThat(problems(context))
				.containsExactly("cors.allowed-origins[0] = \"nonsense\" (property source 'test'): has no scheme"));
	}

	@Test
	void theMasterSwitchLeavesEverythingAlone(CapturedOutput output) {
		this.runner.withPropertyValues("cors.enabled=false", "cors.allowed-origins=*")
			.run((context) -> assertThat(decide(context.getBean(CorsPolicies.class), "/"))
				.isInstanceOf(CorsDecision.LeftAlone.class));
		assertThat(output).containsOnlyOnce("CORS is not handled: cors.enabled is false");
	}

	@Test
	void aDisabledPolicyIsNamedToo(CapturedOutput output) {
		this.runner
			.withPropertyValues("cors.policies.off.allowed-origins=*", "cors.policies.off.paths=/off/**",
					"cors.policies.off.enabled=false")
			.run((context) -> assertThat(context.getBean(CorsPolicies.class).policies()).isEmpty());
		assertThat(output).containsOnlyOnce("CORS policy 'off' is disabled, and these paths are left alone: /off/**")
			.doesNotContain("There is no CORS policy");
	}

	@Test
	void anOwnBeanReplacesThePolicies() {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicies.class)
				.getBean(CorsPolicies.class)
				.satisfies((policies) -> assertThat(policies.policies()).containsOnlyKeys("own")));
	}

	@Test
	void anOwnBeanObeysWhatHoldsForTheWholeApplication() {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.exclude-paths=/internal/**", "cors.denied-requests=block",
					"cors.preflight-status=204")
			.run((context) -> {
				CorsPolicies policies = context.getBean(CorsPolicies.class);
				assertThat(decide(policies, "/internal/x")).isInstanceOf(CorsDecision.LeftAlone.class);
				assertThat(policies.decide(RequestStub.get("https://evil.example"), RequestedPath.of("/x", "", ""))
					.answer()).hasValue(403);
				assertThat(policies.decide(PREFLIGHT, RequestedPath.of("/x", "", "")).answer()).hasValue(204);
			});
		this.runner.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(decide(context.getBean(CorsPolicies.class), "/x"))
				.isInstanceOf(CorsDecision.LeftAlone.class));
	}

	@Test
	void whatAnOwnBeanSaysHoldsWhereNothingIsSet() {
		this.runner.withUserConfiguration(BlockingPolicies.class).run((context) -> {
			CorsPolicies policies = context.getBean(CorsPolicies.class);
			assertThat(
					policies.decide(RequestStub.get("https://evil.example"), RequestedPath.of("/x", "", "")).answer())
				.hasValue(403);
			assertThat(policies.decide(PREFLIGHT, RequestedPath.of("/x", "", "")).answer()).hasValue(202);
			assertThat(decide(policies, "/secret")).isInstanceOf(CorsDecision.LeftAlone.class);
		});
	}

	@Test
	void keysThatAnOwnBeanDoesNotUseAreNamedOnce(CapturedOutput output) {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.allowed-origins=https://a.example", "cors.policies.x.max-age=5",
					"cors.denied-requests=block")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output)
			.containsOnlyOnce("The application defines its own CorsPolicies, so these keys have no "
					+ "effect: cors.allowed-origins, cors.policies.x.max-age")
			.doesNotContain("no effect: cors.denied-requests");
	}

	@Test
	void invalidSettingsStopAnApplicationWithAnOwnBeanToo() {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.preflight-status=404", "cors.exclude-paths=internal")
			.run((context) -> assertThat(problems(context)).containsExactlyInAnyOrder(
					"cors.preflight-status = \"404\" (property source 'test'): "
							+ "browsers take only a status from 200 to 299 for a granted preflight",
					"cors.exclude-paths[0] = \"internal\" (property source 'test'): does not begin with a slash"));
	}

	@Test
	void whatAnOwnBeanDoesNotUseIsCheckedAllTheSame() {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.allowed-origins=nonsense", "cors.paths=api", "cors.max-age=-5",
					"cors.policies.x.allowed-methods=patch", "cors.policies.x.paths=/x/**, x")
			.run((context) -> assertThat(problems(context)).containsExactlyInAnyOrder(
					"cors.allowed-origins[0] = \"nonsense\" (property source 'test'): has no scheme",
					"cors.paths[0] = \"api\" (property source 'test'): does not begin with a slash",
					"cors.max-age = \"-5\" (property source 'test'): must not be negative",
					"cors.policies.x.allowed-methods[0] = \"patch\" (property source 'test'): "
							+ "is not upper case, and methods are compared byte for byte",
					"cors.policies.x.paths[1] = \"x\" (property source 'test'): does not begin with a slash"));
	}

	@Test
	void whatAnOwnBeanDoesNotUseCannotContradictItself() {
		this.runner.withUserConfiguration(OwnPolicies.class)
			.withPropertyValues("cors.allowed-origins=*", "cors.allow-credentials=true", "cors.paths=/x/**",
					"cors.policies.x.paths=/x/**", "cors.policies.y.max-age=5")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void customizersAreCalledInTheirOrder() {
		this.runner.withUserConfiguration(Customizers.class)
			.withPropertyValues("cors.allowed-origins=https://a.example")
			.run((context) -> {
				CorsPolicy policy = context.getBean(CorsPolicies.class).policies().get("default");
				assertThat(policy).isNotNull();
				assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(2));
				assertThat(policy.allowedMethods()).containsExactly("GET");
			});
	}

	@Test
	void propertiesAreThereAsABeanThatNobodyBindsAgain() {
		this.runner
			.withPropertyValues("cors.allowed-origins=http://localhost:[3000,5173]", "cors.max-age=60",
					"cors.policies.publicApi.paths=/public/**", "cors.policies.publicApi.allow-credentials=true",
					"cors.policies.publicApi.dangerouslyTolerateInsecureOrigins=true", "cors.filter.order=7")
			.run((context) -> {
				CorsProperties properties = context.getBean(CorsProperties.class);
				assertThat(properties.allowedOrigins()).containsExactly("http://localhost:[3000,5173]");
				assertThat(properties.maxAge()).isEqualTo(Duration.ofMinutes(1));
				assertThat(properties.paths()).containsExactly("/**");
				assertThat(properties.allowedMethods()).containsExactly("GET", "HEAD", "POST", "PUT", "PATCH",
						"DELETE");
				assertThat(properties.enabled()).isTrue();
				assertThat(properties.deniedRequests()).isEqualTo(DeniedRequests.PASS);
				assertThat(properties.preflightStatus()).isEqualTo(200);
				assertThat(properties.filter().order()).isEqualTo(7);
				PolicyProperties policy = properties.policies().get("publicApi");
				assertThat(policy).isNotNull();
				assertThat(policy.paths()).containsExactly("/public/**");
				assertThat(policy.allowCredentials()).isTrue();
				assertThat(policy.allowedOrigins()).isNull();
				assertThat(policy.maxAge()).isNull();
				assertThat(policy.dangerouslyTolerateInsecureOrigins()).isTrue();
			});
	}

	@Test
	void variablesThatStandForNothingAreNamedInOneWarning(CapturedOutput output) {
		this.runner.withInitializer((context) -> TestPropertyValues.of("CORS_ORIGIN=x", "CORS_ALLOW_ORIGIN=y")
			.applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT, "test-systemEnvironment"))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output.getAll().lines().filter((line) -> line.contains("stand for no key"))).singleElement()
			.asString()
			.contains("WARN")
			.endsWith("Environment variables that begin with CORS_ and stand for no key of cors.*: "
					+ "CORS_ALLOW_ORIGIN, CORS_ORIGIN; write CORS_<KEY>, or CORS_POLICIES_<NAME>_<KEY> with a name without "
					+ "dashes and underscores");
	}

	@Test
	void noBeanHasANameOrATypeThatSpringTakesForItsOwn() {
		this.runner.withPropertyValues("cors.allowed-origins=*").run((context) -> {
			assertThat(context.getBeanDefinitionNames()).doesNotContain("corsFilter", "corsWebFilter",
					"corsConfigurationSource");
			assertThat(List.of(context.getBeanDefinitionNames())).allSatisfy((name) -> assertThat(context.getType(name))
				.satisfies((type) -> assertThat(type.getName()).doesNotStartWith("org.springframework.web.cors")));
		});
	}

	@Test
	void theServerIsNotNeeded() {
		this.runner.withClassLoader(new FilteredClassLoader(WebServerFactoryCustomizer.class))
			.withPropertyValues("cors.allowed-origins=*")
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicies.class)
				.doesNotHaveBean("corsStartupCheck"));
	}

	private static List<String> problems(AssertableWebApplicationContext context) {
		assertThat(context).hasFailed().getFailure().rootCause().isInstanceOf(InvalidCorsConfigurationException.class);
		return NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure()).getMessage().lines().toList();
	}

	private static CorsDecision decide(CorsPolicies policies, String path) {
		return policies.decide(RequestStub.get("https://a.example"), RequestedPath.of(path, "", ""));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPolicies {

		@Bean
		CorsPolicies myPolicies() {
			return CorsPolicies.builder()
				.policy("own", CorsPolicy.builder().allowedOrigins("https://own.example").build(), "/**")
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BlockingPolicies {

		@Bean
		CorsPolicies corsPolicies() {
			return CorsPolicies.builder()
				.policy("own", CorsPolicy.builder().allowedOrigins("https://own.example").build(), "/**")
				.excludePaths("/secret")
				.deniedRequests(DeniedRequests.BLOCK)
				.preflightStatus(202)
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		CorsPolicyCustomizer second() {
			return (name, builder) -> builder.maxAge(Duration.ofMinutes(2));
		}

		@Bean
		@Order(1)
		CorsPolicyCustomizer first() {
			return (name, builder) -> builder.maxAge(Duration.ofMinutes(1)).allowedMethods("GET");
		}

	}

}
