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

import java.io.IOException;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.servlet.ServletCall;
import io.github.corsboot.spring.servlet.CorsPolicyFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.springframework.web.filter.CorsFilter;

/**
 * An allowed request through the servlet filter where there are many policies, of which
 * the one in the middle is asked for.
 */
@State(Scope.Thread)
public class PolicyGrowthBenchmark extends AverageTimeBenchmark {

	/** How many policies there are, each with a pattern of its own. */
	@Param({ "1", "10", "100", "1000" })
	public int count = 1;

	@SuppressWarnings("NullAway.Init") // JMH calls the method below first.
	private ServletCall ours;

	@SuppressWarnings("NullAway.Init") // The same.
	private ServletCall spring;

	/** Makes filters and request. */
	@Setup
	public void prepare() {
		this.ours = ours(this.count);
		this.spring = spring(this.count);
	}

	static ServletCall ours(int count) {
		return call(new CorsPolicyFilter(Sizes.policies(Sizes.paths(count))), count);
	}

	static ServletCall spring(int count) {
		return call(new CorsFilter(Sizes.springPolicies(Sizes.paths(count))), count);
	}

	private static ServletCall call(Filter filter, int count) {
		return new ServletCall(filter, BrowserRequest.actual(ComparedPolicy.ORIGIN), Sizes.requestedPath(count / 2));
	}

	/**
	 * Sends the request through our filter.
	 * @return something that depends on what the filter does
	 * @throws IOException if the filter throws it
	 * @throws ServletException if the filter throws it
	 */
	@Benchmark
	public int ours() throws IOException, ServletException {
		return this.ours.run();
	}

	/**
	 * Sends the request through Spring's filter.
	 * @return something that depends on what the filter does
	 * @throws IOException if the filter throws it
	 * @throws ServletException if the filter throws it
	 */
	@Benchmark
	public int spring() throws IOException, ServletException {
		return this.spring.run();
	}

}
