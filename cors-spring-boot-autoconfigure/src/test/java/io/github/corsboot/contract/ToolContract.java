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

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.corsboot.contract.FinalityContract.Ending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests see by Spring's tools is what a server answers: the same status, the same
 * CORS headers and the same {@code Vary}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ToolContract {

	private static final List<String> SENDERS = List.of("Origin: https://app.example", "Origin: https://evil.example",
			"Origin: https://annotation.example", "Origin: null");

	private final boolean blocking;

	private ContractServer server;

	/**
	 * Begins without a server.
	 * @param blocking whether the application of the tool blocks denied requests
	 */
	protected ToolContract(boolean blocking) {
		this.blocking = blocking;
	}

	// The applications of the contract have no users.
	@DynamicPropertySource
	static void withoutSecurity(DynamicPropertyRegistry registry) {
		registry.add("spring.autoconfigure.exclude", () -> String.join(",", ContractServer.SECURITY));
	}

	/** The server that the tool is held against. */
	abstract ContractServer.Kind kind();

	/** What an application of this stack does to its response. */
	abstract List<Ending> endings();

	/** Sends a request by means of the tool. */
	abstract RawResponse send(RawRequest request);

	/** Whether the tool can say what the row says. */
	boolean canSend(Row row) {
		return true;
	}

	@BeforeAll
	void start() {
		this.server = start(this.blocking);
	}

	final ContractServer start(boolean blocking) {
		Class<?> application = kind().isReactive() ? ReactiveContractApplication.class
				: ServletContractApplication.class;
		return ContractServer.start(kind(), application, "contract.blocking=" + blocking);
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@TestFactory
	Stream<DynamicTest> everyRowHasTheSameAnswer() {
		List<Row> rows = Stream.of(ActualRequestRows.rows(), PreflightRows.rows(), BlockedRequestRows.rows())
			.flatMap(List::stream)
			.filter(this::canSend)
			.toList();
		assertThat(rows).extracting(Row::name)
			.contains("no origin", "allowed", "not listed", "excluded", "PATCH", "preflight, denied");
		return rows.stream().map((row) -> test(row.toString(), row.request()));
	}

	@TestFactory
	Stream<DynamicTest> everyEndingHasTheSameHeaders() {
		return endings().stream()
			.flatMap((ending) -> SENDERS.stream()
				.map((sender) -> RawRequest.get("/api/final" + ending.path(), sender))
				.map((request) -> test(request.toString(), request)));
	}

	private DynamicTest test(String name, RawRequest request) {
		return DynamicTest.dynamicTest(name, () -> {
			RawResponse expected = request.send(this.server.port());
			assertThat(Seen.of(send(request))).as("%s%n%s", request, expected).isEqualTo(Seen.of(expected));
		});
	}

	/**
	 * What must be the same.
	 *
	 * @param status the status
	 * @param cors all headers of CORS
	 * @param vary what the response depends on
	 */
	record Seen(int status, List<String> cors, Set<String> vary) {

		static Seen of(RawResponse response) {
			boolean called = !response.header(ContractPolicies.REACHED).isEmpty();
			return new Seen(response.status(), response.corsLines(),
					called ? SpringLine.varyOf(response) : response.vary());
		}

	}

}
