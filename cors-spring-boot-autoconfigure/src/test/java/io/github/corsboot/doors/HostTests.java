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
import java.util.Locale;
import java.util.Map;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.ContractServer.Kind;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.ReactiveContractApplication;
import io.github.corsboot.contract.ServletContractApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hosts that not every parser likes, on all servers.
 */
class HostTests {

	private static final Map<Kind, ContractServer> BLOCKING = new EnumMap<>(Kind.class);

	@BeforeAll
	static void start() {
		for (Kind kind : Kind.values()) {
			Class<?> application = kind.isReactive() ? ReactiveContractApplication.class
					: ServletContractApplication.class;
			BLOCKING.put(kind, ContractServer.start(kind, application, "contract.blocking=true"));
		}
	}

	@AfterAll
	static void stop() {
		BLOCKING.values().forEach(ContractServer::close);
	}

	private static RawResponse post(Kind kind, String host, String origin) {
		return RawRequest.request("POST", "/api/x", "Host: " + host, "Origin: " + origin)
			.send(BLOCKING.get(kind).port());
	}

	private static List<String> hosts(Kind kind) {
		List<String> hosts = new ArrayList<>(
				List.of("[::1]:8080", "[::1]", "www.example", "WWW.example", "www.example:80"));
		if (kind != Kind.TOMCAT && kind != Kind.REACTIVE_TOMCAT) {
			// Tomcat answers 400 to an underscore, before any filter.
			hosts.addAll(List.of("my_service", "my_service:8080"));
		}
		return hosts;
	}

	@ParameterizedTest
	@EnumSource
	void theOwnOriginIsKnownWhateverTheHostIsCalled(Kind kind) {
		for (String host : hosts(kind)) {
			String origin = "http://" + host.toLowerCase(Locale.ROOT).replaceAll(":80$", "");
			assertThat(post(kind, host, origin).status()).as(host).isEqualTo(200);
			assertThat(post(kind, host, origin.replace("http:", "https:")).status()).as(host).isEqualTo(403);
			assertThat(post(kind, host, origin + "1").status()).as(host).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@EnumSource
	void anUnusableHostIsNoFailure(Kind kind) {
		for (String host : List.of("[::1", "a b", "a:b:c", "my_service:x", "my_service:99999", "a%zz", "", "]")) {
			RawResponse response = post(kind, host, "http://evil.example");
			assertThat(response.status()).as("%s: %s", host, response).isIn(400, 403);
			assertThat(response.corsLines()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "JETTY", "NETTY", "REACTIVE_JETTY" })
	void springsOwnCorsDoesNotRejectWhatThePolicyLetsPass(Kind kind) {
		String host = "my_service:8080";
		for (String origin : List.of("https://app.example", "http://" + host)) {
			RawResponse response = RawRequest.get("/api/final/annotated", "Host: " + host, "Origin: " + origin)
				.send(BLOCKING.get(kind).port());
			assertThat(response.status()).as("%s: %s", origin, response).isEqualTo(200);
		}
	}

}
