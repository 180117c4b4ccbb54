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

package io.github.corsboot.benchmarks.application;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is read of the text that {@code wrk} prints.
 */
class WrkTests {

	private static final String PRINTED = """
			Running 3s test @ http://localhost:8080/data
			  1 threads and 16 connections
			  Thread Stats   Avg      Stdev     Max   +/- Stdev
			    Latency     1.20ms    2.50ms  40.02ms   95.20%
			    Req/Sec    14.50k     1.20k   16.00k    80.00%
			  Latency Distribution
			     50%  850.00us
			     75%    1.10ms
			     90%    1.90ms
			     99%   12.50ms
			  43500 requests in 3.00s, 20.00MB read
			Requests/sec:  14500.25
			Transfer/sec:      6.67MB
			""";

	@Test
	void readsRateAndLatency() throws IOException {
		assertThat(Wrk.read(PRINTED)).isEqualTo(new Wrk.Result(14500.25, 850, 12500));
	}

	@Test
	void wrongAnswersAreNoResult() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Wrk.read(PRINTED + "  Non-2xx or 3xx responses: 3\n"));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Wrk.read(PRINTED + "  Socket errors: connect 0, read 1, write 0, timeout 0\n"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Wrk.read("unable to connect"));
	}

}
