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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.Scenario;
import io.github.corsboot.core.CorsRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a decision cannot be faster than: the floor's look-up, by itself and from the stub
 * request that the decisions are about.
 */
@State(Scope.Thread)
public class LookUpBenchmark extends AverageTimeBenchmark {

	/** Of which origin. */
	@Param({ "ALLOWED", "DENIED" })
	public Scenario scenario = Scenario.ALLOWED;

	private Set<String> origins = new HashSet<>();

	private String origin = "";

	private CorsRequest request = new StubCorsRequest(this.scenario.request());

	/** Makes set and origin. */
	@Setup
	public void prepare() {
		this.origins = new HashSet<>(ComparedPolicy.EXACT_ORIGINS);
		this.origin = this.scenario.request().origin();
		this.request = new StubCorsRequest(this.scenario.request());
	}

	/**
	 * Looks an origin up.
	 * @return whether it is there
	 */
	@Benchmark
	public boolean lookUp() {
		return this.origins.contains(this.origin);
	}

	/**
	 * Reads the origin and looks it up.
	 * @return whether it is there
	 */
	@Benchmark
	public boolean readAndLookUp() {
		List<String> lines = this.request.header(BrowserRequest.ORIGIN);
		return lines.size() == 1 && this.origins.contains(lines.get(0));
	}

}
