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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.corsboot.spring.CandidateChangeListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether there is a candidate, no response shows: not a byte of it is different.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateHttpContractTests {

	/** Of every outcome another one. */
	private static final String[] CANDIDATE = { "cors.candidate.allowed-origins=https://evil.example",
			"cors.candidate.denied-requests=block", "cors.candidate.policies.open.paths=/open/**",
			"cors.candidate.policies.nobody.paths=/nobody/**", "cors.candidate.policies.nobody.allowed-origins=*",
			"cors.candidate.exclude-paths=/credentialed/**" };

	private static final AtomicInteger CHANGES = new AtomicInteger();

	private final Map<ContractServer.Kind, Pair> passing = new EnumMap<>(ContractServer.Kind.class);

	private final Map<ContractServer.Kind, Pair> blocking = new EnumMap<>(ContractServer.Kind.class);

	@BeforeAll
	void start() {
		for (ContractServer.Kind kind : List.of(ContractServer.Kind.TOMCAT, ContractServer.Kind.NETTY)) {
			this.passing.put(kind, Pair.start(kind));
			this.blocking.put(kind, Pair.start(kind, "contract.blocking=true"));
		}
	}

	@AfterAll
	void stopAndAssertThatTheCandidateWouldHaveDecidedOtherwise() {
		Stream.of(this.passing, this.blocking).flatMap((pairs) -> pairs.values().stream()).forEach(Pair::close);
		assertThat(CHANGES).hasValueGreaterThan(100);
	}

	@TestFactory
	Stream<DynamicTest> actualRequests() {
		return check(this.passing, ActualRequestRows.rows());
	}

	@TestFactory
	Stream<DynamicTest> preflights() {
		return check(this.passing, PreflightRows.rows());
	}

	@TestFactory
	Stream<DynamicTest> blockedRequests() {
		return check(this.blocking, BlockedRequestRows.rows());
	}

	private static Stream<DynamicTest> check(Map<ContractServer.Kind, Pair> pairs, List<Row> rows) {
		return pairs.entrySet()
			.stream()
			.flatMap((pair) -> rows.stream()
				.map((row) -> DynamicTest.dynamicTest(pair.getKey() + ": " + row,
						() -> assertThat(see(row, pair.getValue().candidate()))
							.isEqualTo(see(row, pair.getValue().plain())))));
	}

	// Everything but what is another in each response: the time, and what counts
	// requests.
	private static String see(Row row, ContractServer server) {
		RawResponse response = row.request().send(server.port());
		boolean varies = response.body().contains("\"timestamp\"");
		List<String> lines = response.lines()
			.stream()
			.filter((line) -> !line.startsWith("Date:") && !(varies && line.startsWith("Content-Length:")))
			.toList();
		return (response.status() + "\n" + String.join("\n", lines) + "\n\n" + response.body())
			.replaceAll("\"(timestamp|requestId)\":\"[^\"]*\"", "")
			.replace(":" + server.port(), ":{port}");
	}

	private record Pair(ContractServer plain, ContractServer candidate) {

		static Pair start(ContractServer.Kind kind, String... properties) {
			Class<?> application = kind.isReactive() ? ReactiveContractApplication.class
					: ServletContractApplication.class;
			return new Pair(ContractServer.start(kind, application, properties),
					ContractServer.start(kind, kind.isReactive() ? Reactive.class : Servlet.class,
							Stream.of(properties, CANDIDATE).flatMap(Stream::of).toArray(String[]::new)));
		}

		void close() {
			this.plain.close();
			this.candidate.close();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ServletContractApplication.class, Counting.class })
	static class Servlet {

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveContractApplication.class, Counting.class })
	static class Reactive {

	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		CandidateChangeListener counting() {
			return (change) -> CHANGES.incrementAndGet();
		}

	}

}
