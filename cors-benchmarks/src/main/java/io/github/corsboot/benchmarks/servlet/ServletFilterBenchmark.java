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

package io.github.corsboot.benchmarks.servlet;

import java.io.IOException;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.Scenario;
import jakarta.servlet.ServletException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long a request takes through a servlet filter.
 */
@State(Scope.Thread)
public class ServletFilterBenchmark extends AverageTimeBenchmark {

	/** Whose filter. */
	@Param
	public ServletCandidate candidate = ServletCandidate.OURS;

	/** With what. */
	@Param
	public Scenario scenario = Scenario.ALLOWED;

	@SuppressWarnings("NullAway.Init") // JMH calls the method below first.
	private ServletCall call;

	/**
	 * Makes filter, request and response.
	 * @throws ServletException if the filter does not take its settings
	 */
	@Setup
	public void prepare() throws ServletException {
		this.call = ServletCall.of(this.candidate, this.scenario);
	}

	/**
	 * Sends the request through the filter.
	 * @return something that depends on what the filter does
	 * @throws IOException if the filter throws it
	 * @throws ServletException if the filter throws it
	 */
	@Benchmark
	public int filter() throws IOException, ServletException {
		return this.call.run();
	}

}
