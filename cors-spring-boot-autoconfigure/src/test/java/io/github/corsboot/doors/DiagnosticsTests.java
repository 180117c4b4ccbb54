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

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees of cross-origin requests, on real servers.
 */
class DiagnosticsTests {

	private static final String APP = "https://app.example";

	private static final Map<Kind, ContractServer> SERVERS = new EnumMap<>(Kind.class);

	private static final BlockingQueue<String> OBSERVED = new LinkedBlockingQueue<>();

	@BeforeAll
	static void start() {
		for (Kind kind : new Kind[] { Kind.TOMCAT, Kind.NETTY }) {
			SERVERS.put(kind,
					ContractServer.start(kind, Application.class, "cors.allowed-origins=" + APP,
							"cors.policies.shop.paths=/shop/**", "cors.policies.shop.allowed-methods=GET",
							"cors.remember-origins=true", "management.endpoints.web.exposure.include=metrics,cors"));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(ContractServer::close);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void crossOriginRequestsAreCounted(Kind kind) {
		send(kind, RawRequest.get("/shop/x"));
		send(kind, RawRequest.preflight("/shop/x", APP, "PUT"));
		send(kind, RawRequest.preflight("/shop/x", APP, "PUT"));
		assertThat(metric(kind, "cors.requests?tag=policy:shop")).contains("\"value\":2.0")
			.contains("\"values\":[\"preflight\"]")
			.contains("\"values\":[\"denied\"]")
			.contains("\"values\":[\"METHOD_NOT_ALLOWED\"]");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void preflightsAreRequestsOfTheServerToo(Kind kind) throws Exception {
		OBSERVED.clear();
		assertThat(send(kind, RawRequest.preflight("/x", APP, "PUT")).status()).isEqualTo(200);
		// The observation may end when the response has arrived.
		assertThat(Objects.toString(OBSERVED.poll(20, TimeUnit.SECONDS))).isEqualTo("http.server.requests OPTIONS 200");
		assertThat(send(kind, RawRequest.preflight("/x", "null", "PUT")).status()).isEqualTo(403);
		assertThat(Objects.toString(OBSERVED.poll(20, TimeUnit.SECONDS))).isEqualTo("http.server.requests OPTIONS 403");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theEndpointShowsThePolicies(Kind kind) {
		Map<String, Object> overview = json(kind, "/actuator/cors", 200);
		assertThat(overview).containsOnlyKeys("settings", "policies", "findings", "origins");
		assertThat(overview.toString()).contains("name=default")
			.contains("name=shop")
			.containsPattern("paths=\\{[^}]*value=\\[/shop/\\*\\*\\]")
			.contains("command line argument --cors.allowed-origins");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theEndpointShowsOriginsIfTheyAreRemembered(Kind kind) {
		send(kind, RawRequest.get("/x", "Origin: https://seen.example"));
		assertThat(json(kind, "/actuator/cors", 200).get("origins").toString())
			.containsPattern("\\{[^}]*origin=https://seen.example[,}]")
			.contains("ORIGIN_NOT_ALLOWED");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theEndpointTriesARequest(Kind kind) {
		Map<String, Object> dryRun = json(kind,
				"/actuator/cors?path=/shop/x&origin=" + APP + "&method=PUT&headers=x-a,x-b", 200);
		assertThat(dryRun).containsOnlyKeys("request", "preflight", "actual")
			.containsEntry("request", Map.of("path", "/shop/x", "origin", APP, "method", "PUT", "headers", "x-a,x-b"));
		assertThat(dryRun.get("preflight")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("policy", "shop")
			.containsEntry("outcome", "denied")
			.containsEntry("reason", "METHOD_NOT_ALLOWED")
			.containsEntry("status", 403);
		assertThat(json(kind, "/actuator/cors?path=/x&origin=" + APP, 200).get("actual"))
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("headers", Map.of("Access-Control-Allow-Origin", APP, "Vary", "Origin"));
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theEndpointExplainsWhatItCannotRead(Kind kind) {
		assertThat(json(kind, "/actuator/cors?path=https://%5Bx&origin=" + APP, 400)).containsOnlyKeys("problem");
		assertThat(json(kind, "/actuator/cors?origin=" + APP, 400)).containsOnlyKeys("problem");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void theEndpointChangesNothing(Kind kind) {
		assertThat(send(kind, RawRequest.request("POST", "/actuator/cors")).status()).isEqualTo(405);
		assertThat(send(kind, RawRequest.request("DELETE", "/actuator/cors?path=/x")).status()).isEqualTo(405);
	}

	private static Map<String, Object> json(Kind kind, String target, int status) {
		RawResponse response = send(kind, RawRequest.get(target));
		assertThat(response.status()).as("%s", response).isEqualTo(status);
		return JsonParserFactory.getJsonParser().parseMap(response.body());
	}

	private static String metric(Kind kind, String name) {
		return send(kind, RawRequest.get("/actuator/metrics/" + name)).body();
	}

	private static RawResponse send(Kind kind, RawRequest request) {
		return request.send(SERVERS.get(kind).port());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		ObservationHandler<Observation.Context> preflights() {
			return new ObservationHandler<>() {

				@Override
				public boolean supportsContext(Observation.Context context) {
					return true;
				}

				@Override
				public void onStop(Observation.Context context) {
					if (value(context, "method").equals("OPTIONS")) {
						OBSERVED.add(context.getName() + " OPTIONS " + value(context, "status"));
					}
				}

			};
		}

		private static String value(Observation.Context context, String key) {
			KeyValue value = context.getLowCardinalityKeyValue(key);
			return (value != null) ? value.getValue() : "";
		}

	}

}
