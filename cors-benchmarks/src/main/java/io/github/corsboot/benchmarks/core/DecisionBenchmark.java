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

package io.github.corsboot.benchmarks.core;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long a policy takes to decide.
 */
@State(Scope.Thread)
public class DecisionBenchmark extends AverageTimeBenchmark {

	/** On what. */
	@Param
	public Scenario scenario = Scenario.ALLOWED;

	private CorsPolicy policy = ComparedPolicy.ours(this.scenario.origins());

	private CorsRequest request = new StubCorsRequest(this.scenario.request());

	/** Makes policy and request. */
	@Setup
	public void prepare() {
		this.policy = ComparedPolicy.ours(this.scenario.origins());
		this.request = new StubCorsRequest(this.scenario.request());
	}

	/**
	 * Decides.
	 * @return the decision
	 */
	@Benchmark
	public CorsDecision decide() {
		return this.policy.decide(this.request);
	}

	/**
	 * Reads the origin, and nothing else: what the stub's share is.
	 * @return the lines of the header
	 */
	@Benchmark
	public Object readOrigin() {
		return this.request.header(BrowserRequest.ORIGIN);
	}

}
