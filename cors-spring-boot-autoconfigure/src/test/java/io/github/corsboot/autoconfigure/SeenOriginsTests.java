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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.corsboot.autoconfigure.CorsOverview.SeenOrigin;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import org.junit.jupiter.api.Test;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which origins are remembered, and which are not.
 */
class SeenOriginsTests {

	private static final String APP = "https://app.example";

	private static final String EVIL = "https://evil.example";

	private final SeenOrigins origins = new SeenOrigins(true);

	private final CorsPolicies policies = policies();

	private static CorsPolicies policies() {
		return CorsPolicies.builder()
			.policy("default", CorsPolicy.builder().allowedOrigins("https://*.example").allowedMethods("GET").build(),
					"/**")
			.policy("named", CorsPolicy.builder().allowedOrigins(APP).build(), "/named/**")
			.policy("open", CorsPolicy.builder().allowedOrigins("*").build(), "/open/**")
			.excludePaths("/excluded/**")
			.build();
	}

	@Test
	void eachOriginIsRememberedForEachPolicyWithItsLastOutcome() {
		see("/x", RequestStub.get(APP));
		see("/x", RequestStub.preflight(APP, "GET"));
		see("/x", RequestStub.preflight(APP, "PUT"));
		see("/named/x", RequestStub.get(APP));
		see("/named/x", RequestStub.get(EVIL));
		see("/named/x", RequestStub.get(EVIL));
		see("//named/x", RequestStub.get(APP));
		assertThat(list()).containsExactlyInAnyOrder(new SeenOrigin(APP, "default", 3, "denied", "METHOD_NOT_ALLOWED"),
				new SeenOrigin(APP, "named", 1, "allowed", null),
				new SeenOrigin(EVIL, "named", 2, "denied", "ORIGIN_NOT_ALLOWED"),
				new SeenOrigin(APP, null, 1, "denied", "PATH_AMBIGUOUS"));
		assertThat(list()).extracting(SeenOrigin::count).containsExactly(3L, 2L, 1L, 1L);
	}

	@Test
	void whatIsNoQuestionOfCorsIsNotRemembered() {
		see("/x", new RequestStub("GET", Map.of()));
		see("/open/x", new RequestStub("GET", Map.of()));
		see("/open/x", RequestStub.get("https://api.example.com"));
		see("/excluded/x", RequestStub.get(APP));
		assertThat(list()).isEmpty();
	}

	@Test
	void aFloodOfMadeUpOriginsPushesOutNothingButItself() {
		List<String> paths = List.of("/x", "/named/x", "/open/x");
		for (int i = 0; i < 3; i++) {
			paths.forEach((path) -> see(path, RequestStub.get(APP)));
			see("/named/x", RequestStub.get(EVIL));
		}
		Random random = new Random(7);
		for (int i = 0; i < 250_000; i++) {
			String origin = "https://x" + Long.toHexString(random.nextLong()) + ".example";
			paths.forEach((path) -> see(path, RequestStub.get(origin)));
			see("/named/x", RequestStub.get(origin + ":1"));
		}
		assertThat(list()).hasSizeLessThanOrEqualTo(100)
			.contains(new SeenOrigin(APP, "default", 3, "allowed", null),
					new SeenOrigin(APP, "named", 3, "allowed", null), new SeenOrigin(APP, "open", 3, "allowed", null),
					new SeenOrigin(EVIL, "named", 3, "denied", "ORIGIN_NOT_ALLOWED"));
	}

	@Test
	void whereThereIsNoRoomTheOriginWithTheFewestRequestsGoes() {
		for (int i = 0; i <= OriginMemory.PLACES; i++) {
			for (int j = 0; j < ((i == 5) ? 2 : 3); j++) {
				see("/x", RequestStub.get("https://x" + i + ".example"));
			}
		}
		assertThat(list()).hasSize(OriginMemory.PLACES)
			.extracting(SeenOrigin::origin)
			.doesNotContain("https://x5.example")
			.contains("https://x0.example", "https://x" + OriginMemory.PLACES + ".example");
	}

	@Test
	void whatWasSeenUnderAPolicyIsForgottenWithIt() {
		see("/x", RequestStub.get(APP));
		see("/open/x", RequestStub.get(APP));
		CorsPolicies changed = this.policies.toBuilder()
			.policy("open", CorsPolicy.builder().allowedOrigins(EVIL).build(), "/open/**")
			.build();
		assertThat(list(changed)).extracting(SeenOrigin::policy).containsExactly("default");
		see(this.policies, "/open/x", RequestStub.get(APP));
		see(this.policies, "/open/x", RequestStub.get(APP));
		see(changed, "/open/x", RequestStub.get(APP));
		assertThat(list(changed)).containsExactlyInAnyOrder(new SeenOrigin(APP, "default", 1, "allowed", null),
				new SeenOrigin(APP, "open", 1, "denied", "ORIGIN_NOT_ALLOWED"));
	}

	@Test
	void originsAreEscapedAndShortened() {
		see("/x", RequestStub.get("\u001b[31m\n${x}" + "x".repeat(5000)));
		see("/x", new RequestStub("GET", Map.of("Origin", List.of(APP, APP, APP))));
		assertThat(list()).hasSize(2)
			.extracting(SeenOrigin::origin)
			.allMatch((origin) -> origin.matches("[ -~]{1,300}"))
			.contains(APP + ", " + APP)
			.noneMatch((origin) -> origin.contains("${"));
	}

	@Test
	void noRequestIsLostWhereManyComeAtOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				running.add(threads.submit(() -> {
					for (int j = 0; j < 5000; j++) {
						see("/x", RequestStub.get(APP));
						see("/x", RequestStub.get("https://x" + (j % 30) + ".example"));
					}
				}));
			}
			for (Future<?> each : running) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(list()).contains(new SeenOrigin(APP, "default", 20_000, "allowed", null));
	}

	@Test
	void itIsOffUnlessSomebodySwitchesItOn() {
		WebApplicationContextRunner runner = new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsOverviewConfiguration.class))
			.withPropertyValues("cors.allowed-origins=" + APP);
		runner.run((context) -> {
			CorsPolicies found = context.getBean(CorsPolicies.class);
			assertThat(context.getBean(SeenOrigins.class)
				.isInterestedIn(found.dryRun(RequestStub.get(APP), RequestedPath.of("/x", "", "")).decision()))
				.isFalse();
			found.decide(RequestStub.get(APP), RequestedPath.of("/x", "", ""));
			assertThat(context.getBean(EffectivePolicies.class).overview().origins()).isEmpty();
		});
		runner.withPropertyValues("cors.remember-origins=true").run((context) -> {
			context.getBean(CorsPolicies.class).decide(RequestStub.get(APP), RequestedPath.of("/x", "", ""));
			assertThat(context.getBean(EffectivePolicies.class).overview().origins())
				.containsExactly(new SeenOrigin(APP, "default", 1, "allowed", null));
		});
	}

	@Test
	void itListensWhereBeansAreMadeWhenTheyAreAskedFor() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsOverviewConfiguration.class))
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.withPropertyValues("cors.allowed-origins=" + APP, "cors.remember-origins=true")
			.run((context) -> {
				context.getBean(CorsPolicies.class).decide(RequestStub.get(APP), RequestedPath.of("/x", "", ""));
				assertThat(context.getBean(EffectivePolicies.class).overview().origins()).hasSize(1);
			});
	}

	// Without the log, which would tell of the first hundred.
	private void see(String path, RequestStub request) {
		see(this.policies, path, request);
	}

	private void see(CorsPolicies seen, String path, RequestStub request) {
		this.origins.decided(seen.dryRun(request, RequestedPath.of(path, "", "")));
	}

	private List<SeenOrigin> list() {
		return list(this.policies);
	}

	private List<SeenOrigin> list(CorsPolicies current) {
		return this.origins.list((name, policy) -> current.policies().get(name) == policy);
	}

}
