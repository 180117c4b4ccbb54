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

package io.github.corsboot.autoconfigure.micrometer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which requests are counted, and under which tags.
 */
class CorsRequestMetricsTests {

	private static final String APP = "https://app.example";

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private final CorsRequestMetrics metrics = new CorsRequestMetrics(() -> this.registry);

	private final CorsPolicies policies = policies(this.metrics);

	private static CorsPolicies policies(CorsRequestMetrics metrics) {
		CorsPolicy policy = CorsPolicy.builder()
			.allowedOrigins(APP)
			.allowedMethods("GET", "PUT")
			.allowedHeaders("X-A")
			.build();
		CorsPolicy open = CorsPolicy.builder().allowedOrigins("*").build();
		return CorsPolicies.builder()
			.policy("default", policy, "/**")
			.policy("open", open, "/open/**")
			.excludePaths("/excluded/**")
			.listener(metrics)
			.build();
	}

	@ParameterizedTest
	@EnumSource
	void everyReasonHasACounter(DenialReason reason) {
		switch (reason) {
			case PATH_AMBIGUOUS -> send("//open/x", RequestStub.get(APP));
			case ORIGIN_MALFORMED -> send("/x", RequestStub.get(APP + "/"));
			case ORIGIN_NULL -> send("/x", RequestStub.get("null"));
			case ORIGIN_NOT_ALLOWED -> send("/x", RequestStub.get("https://evil.example"));
			case METHOD_NOT_ALLOWED -> send("/x", RequestStub.preflight(APP, "DELETE"));
			case HEADERS_MALFORMED -> send("/x", RequestStub.preflight(APP, "GET", "a b"));
			case HEADERS_NOT_ALLOWED -> send("/x", RequestStub.preflight(APP, "GET", "x-b"));
		}
		String policy = (reason == DenialReason.PATH_AMBIGUOUS) ? "none" : "default";
		String kind = switch (reason.check()) {
			case PATH, ORIGIN -> "actual";
			case METHOD, HEADERS -> "preflight";
		};
		assertThat(counted()).containsExactly(Map.entry(policy + " " + kind + " denied " + reason, 1.0));
	}

	@Test
	void everyKindAndOutcomeHasACounter() {
		CorsPolicies blocking = this.policies.toBuilder().deniedRequests(DeniedRequests.BLOCK).build();
		for (CorsPolicies each : List.of(this.policies, this.policies, blocking)) {
			each.decide(RequestStub.get(APP), RequestedPath.of("/x", "", ""));
			each.decide(RequestStub.get("null"), RequestedPath.of("/x", "", ""));
			each.decide(RequestStub.preflight(APP, "PUT", "x-a"), RequestedPath.of("/x", "", ""));
			each.decide(RequestStub.preflight("null", "PUT"), RequestedPath.of("/x", "", ""));
			each.decide(RequestStub.get("null"), RequestedPath.of("/open/x", "", ""));
		}
		assertThat(counted()).containsOnly(Map.entry("default actual allowed none", 3.0),
				Map.entry("default actual denied ORIGIN_NULL", 2.0),
				Map.entry("default actual blocked ORIGIN_NULL", 1.0), Map.entry("default preflight allowed none", 3.0),
				Map.entry("default preflight denied ORIGIN_NULL", 3.0), Map.entry("open actual allowed none", 3.0));
	}

	@Test
	void whatIsNoQuestionOfCorsIsNotCounted() {
		String own = "https://api.example.com";
		for (String path : List.of("/x", "/open/x")) {
			send(path, new RequestStub("GET", Map.of()));
			send(path, new RequestStub("PUT", Map.of("Origin", List.of(own))));
			send(path,
					new RequestStub("GET", Map.of("Origin", List.of(APP), "Sec-Fetch-Site", List.of("same-origin"))));
			send(path, handshake(APP));
			send(path, handshake("null"));
		}
		send("/excluded/x", RequestStub.get(APP));
		send("/excluded/x", RequestStub.preflight("null", "GET"));
		CorsPolicies blocking = this.policies.toBuilder().deniedRequests(DeniedRequests.BLOCK).build();
		blocking.decide(handshake("null"), RequestedPath.of("/x", "", ""));
		blocking.decide(new RequestStub("PUT", Map.of("Origin", List.of(own))), RequestedPath.of("/x", "", ""));
		assertThat(counted()).isEmpty();
	}

	private static RequestStub handshake(String origin) {
		return new RequestStub("GET", Map.of("Origin", List.of(origin), "Connection", List.of("Upgrade"), "Upgrade",
				List.of("websocket"), "Sec-WebSocket-Key", List.of("dGhlIHNhbXBsZSBub25jZQ==")));
	}

	@Test
	void aMillionOriginsMakeNoMoreMetersThanOne() {
		Random random = new Random(5);
		sendFromAnywhere(random);
		List<String> meters = List.copyOf(counted().keySet());
		for (int i = 1; i < 250_000; i++) {
			sendFromAnywhere(random);
		}
		assertThat(counted().keySet()).hasSize(4).containsExactlyInAnyOrderElementsOf(meters);
		assertThat(counted().values()).containsOnly(250_000.0);
	}

	private void sendFromAnywhere(Random random) {
		String origin = "https://x" + Long.toHexString(random.nextLong()) + ".example";
		String path = "/" + Long.toHexString(random.nextLong());
		count(path, RequestStub.get(origin));
		count(path, RequestStub.preflight(origin, "GET"));
		count("/open" + path, RequestStub.get(origin));
		count("/open/.." + path, RequestStub.get(origin));
	}

	// Without the log, which would tell of the first hundred.
	private void count(String path, RequestStub request) {
		this.metrics.decided(this.policies.dryRun(request, RequestedPath.of(path, "", "")));
	}

	@Test
	void withoutARegistryNothingIsCountedAndNothingFails() {
		policies(new CorsRequestMetrics(() -> null)).decide(RequestStub.get(APP), RequestedPath.of("/x", "", ""));
		assertThat(counted()).isEmpty();
	}

	@Test
	void whatCannotBeRegisteredCostsNothingElse() {
		Gauge.builder("cors.requests", () -> 1)
			.tags("policy", "default", "kind", "actual", "outcome", "allowed", "reason", "none")
			.register(this.registry);
		count("/x", RequestStub.get(APP));
		count("/x", RequestStub.get("null"));
		assertThat(counted()).containsExactly(Map.entry("default actual denied ORIGIN_NULL", 1.0));
	}

	@Test
	void aDryRunIsNotCounted() {
		this.policies.dryRun(RequestStub.get(APP), RequestedPath.of("/x", "", ""));
		assertThat(counted()).isEmpty();
	}

	private void send(String path, RequestStub request) {
		this.policies.decide(request, RequestedPath.of(path, "", ""));
	}

	private Map<String, Double> counted() {
		Map<String, Double> counted = new HashMap<>();
		for (Counter counter : this.registry.find("cors.requests").counters()) {
			assertThat(counter.getId().getTags()).extracting("key")
				.containsExactlyInAnyOrder("policy", "kind", "outcome", "reason");
			counted.put(
					counter.getId().getTag("policy") + " " + counter.getId().getTag("kind") + " "
							+ counter.getId().getTag("outcome") + " " + counter.getId().getTag("reason"),
					counter.count());
		}
		return counted;
	}

}
