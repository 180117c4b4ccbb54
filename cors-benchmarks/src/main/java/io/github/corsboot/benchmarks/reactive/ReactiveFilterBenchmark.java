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

package io.github.corsboot.benchmarks.reactive;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long a request takes through a reactive filter.
 */
@State(Scope.Thread)
public class ReactiveFilterBenchmark extends AverageTimeBenchmark {

	/** Whose filter. */
	@Param
	public ReactiveCandidate candidate = ReactiveCandidate.OURS;

	/** With what. */
	@Param
	public Scenario scenario = Scenario.ALLOWED;

	@SuppressWarnings("NullAway.Init") // JMH calls the method below first.
	private ReactiveCall call;

	/** Makes filter, request and response. */
	@Setup
	public void prepare() {
		this.call = ReactiveCall.of(this.candidate, this.scenario);
	}

	/**
	 * Sends the request through the filter.
	 * @return whether the response is complete
	 */
	@Benchmark
	public boolean filter() {
		return this.call.run();
	}

}
