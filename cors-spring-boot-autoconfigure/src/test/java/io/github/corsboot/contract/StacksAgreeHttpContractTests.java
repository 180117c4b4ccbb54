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

package io.github.corsboot.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The CORS headers of all servers are the same, byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StacksAgreeHttpContractTests {

	private final Map<ContractServer.Kind, ContractServer> servers = new EnumMap<>(ContractServer.Kind.class);

	@BeforeAll
	void start() {
		for (ContractServer.Kind kind : ContractServer.Kind.values()) {
			Class<?> application = kind.isReactive() ? ReactiveContractApplication.class
					: ServletContractApplication.class;
			this.servers.put(kind, ContractServer.start(kind, application));
		}
	}

	@AfterAll
	void stop() {
		this.servers.values().forEach(ContractServer::close);
	}

	@TestFactory
	Stream<DynamicTest> everyRowHasTheSameHeadersOnEveryServer() {
		return Stream.of(ActualRequestRows.rows(), PreflightRows.rows(), BlockedRequestRows.rows())
			.flatMap(List::stream)
			.map((row) -> DynamicTest.dynamicTest(row.toString(), () -> {
				Seen tomcat = see(ContractServer.Kind.TOMCAT, row);
				for (ContractServer.Kind kind : this.servers.keySet()) {
					assertThat(see(kind, row)).as("%s", kind).isEqualTo(tomcat);
				}
			}));
	}

	private Seen see(ContractServer.Kind kind, Row row) {
		RawResponse response = row.request().send(this.servers.get(kind).port());
		boolean called = !response.header(ContractPolicies.REACHED).isEmpty();
		Set<String> vary = response.vary();
		if (called) {
			vary.removeAll(SpringLine.vary());
		}
		return new Seen(called ? 0 : response.status(), response.corsLines(), vary);
	}

	private record Seen(int status, List<String> cors, Set<String> vary) {

	}

}
