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

package io.github.corsboot.benchmarks.growth;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.HostileInput;
import io.github.corsboot.benchmarks.Origins;
import io.github.corsboot.benchmarks.core.StubCorsRequest;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A decision on what somebody sends to do harm, short and long: whether the time grows
 * with the length, or faster.
 */
@State(Scope.Thread)
public class HostileGrowthBenchmark extends AverageTimeBenchmark {

	/** What is sent. */
	@Param
	public HostileInput input = HostileInput.ONE_NAME;

	/** How much of it. */
	@Param({ "1024", "4096", "8192" })
	public int length = 1024;

	private CorsPolicy policy = ComparedPolicy.ours(Origins.WILDCARD);

	private CorsRequest request = new StubCorsRequest(BrowserRequest.actual(null));

	/** Makes policy and request. */
	@Setup
	public void prepare() {
		this.policy = ComparedPolicy.ours(Origins.WILDCARD);
		String value = this.input.ofLength(this.length);
		this.request = new StubCorsRequest((this.input == HostileInput.ORIGIN) ? BrowserRequest.actual(value)
				: BrowserRequest.preflight(ComparedPolicy.ORIGIN, "PUT", value));
	}

	/**
	 * Decides.
	 * @return the decision
	 */
	@Benchmark
	public CorsDecision decide() {
		return this.policy.decide(this.request);
	}

}
