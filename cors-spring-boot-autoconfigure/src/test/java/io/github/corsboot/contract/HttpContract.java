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
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every door does, over real sockets. A subclass starts an application with
 * {@link ContractPolicies} behind a door and says at which port it listens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HttpContract {

	/** The port of the application whose denied requests pass. */
	protected abstract int port();

	/** The port of the application whose denied requests are blocked. */
	protected abstract int blockingPort();

	/** Whether a response was made by the application. */
	protected boolean isCalled(RawResponse response) {
		return !response.header(ContractPolicies.REACHED).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> actualRequests() {
		return check(port(), ActualRequestRows.rows());
	}

	@TestFactory
	Stream<DynamicTest> preflights() {
		return check(port(), PreflightRows.rows());
	}

	@TestFactory
	Stream<DynamicTest> blockedRequests() {
		return check(blockingPort(), BlockedRequestRows.rows());
	}

	private Stream<DynamicTest> check(int port, List<Row> rows) {
		return rows.stream().map((row) -> DynamicTest.dynamicTest(row.toString(), () -> check(port, row)));
	}

	private void check(int port, Row row) {
		RawResponse response = row.request().send(port);
		assertThat(response.corsLines()).as("%s%n%s", row, response).isEqualTo(row.cors());
		assertThat(isCalled(response)).as("called: %s%n%s", row, response).isEqualTo(row.answer().isEmpty());
		Set<String> vary = new TreeSet<>(response.vary());
		assertThat(response.varyCount()).as("Vary lists each name once: %s", response).isEqualTo(vary.size());
		vary.removeIf((name) -> isCalled(response) && SpringLine.vary().contains(name) && !row.vary().contains(name));
		assertThat(vary).as("%s%n%s", row, response).isEqualTo(row.vary());
		row.answer().ifPresent((status) -> {
			assertThat(response.status()).as("%s%n%s", row, response).isEqualTo(status);
			assertThat(response.body()).isEmpty();
			assertThat(response.header("Cache-Control")).isEqualTo((status == 403) ? List.of("no-store") : List.of());
		});
	}

}
