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

package io.github.corsboot.gateway;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class WebFluxGatewayTests extends GatewayContract {

	/** The gateway of Spring MVC, which is on the class path too. */
	private static final String OF_SPRING_MVC = Stream
		.of("GatewayServerMvcAutoConfiguration", "GatewayMvcClassPathWarningAutoConfiguration",
				"filter.FilterAutoConfiguration", "handler.HandlerFunctionAutoConfiguration",
				"handler.GatewayMultipartAutoConfiguration", "predicate.PredicateAutoConfiguration",
				"config.DefaultFunctionConfiguration")
		.map("org.springframework.cloud.gateway.server.mvc."::concat)
		.collect(Collectors.joining(","));

	private static final String GLOBAL = "https://global.example";

	@Override
	protected String keys() {
		return "spring.cloud.gateway.server.webflux";
	}

	@Override
	protected ContractServer startServer(String... properties) {
		return ContractServer.start(ContractServer.Kind.NETTY, GatewayApplication.class,
				with(properties, "spring.autoconfigure.exclude=" + OF_SPRING_MVC));
	}

	@Test
	void theGlobalSettingsOfTheGatewayNeitherGrantNorRejectUnderAPolicy(CapturedOutput output) {
		String configuration = keys() + ".globalcors.cors-configurations.[/**].";
		try (Backend backend = Backend.start();
				ContractServer gateway = startServer(with(properties(backend),
						configuration + "allowed-origins=" + GLOBAL, configuration + "allowed-methods=*",
						keys() + ".globalcors.add-to-simple-url-handler-mapping=true",
						"logging.level.io.github.corsboot=warn"))) {
			assertThat(output)
				.containsOnlyOnce("Another CORS layer: " + keys() + ".globalcors.cors-configurations for /**");
			RawResponse ours = RawRequest.get("/api/items", "Origin: " + APP).send(gateway.port());
			assertThat(ours.body()).isEqualTo("backend");
			assertThat(ours.header("Access-Control-Allow-Origin")).containsExactly(APP);
			RawResponse theirs = RawRequest.get("/api/items", "Origin: " + GLOBAL).send(gateway.port());
			assertThat(theirs.body()).isEqualTo("backend");
			assertThat(theirs.corsLines()).isEmpty();
			RawResponse preflight = RawRequest.preflight("/api/items", APP, "GET").send(gateway.port());
			assertThat(preflight.header("Access-Control-Allow-Origin")).containsExactly(APP);
			RawResponse leftAlone = RawRequest.preflight("/other/items", GLOBAL, "GET").send(gateway.port());
			assertThat(leftAlone.header("Access-Control-Allow-Origin")).containsExactly(GLOBAL);
		}
	}

}
