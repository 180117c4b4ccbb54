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
import io.github.corsboot.benchmarks.core.StubCorsRequest;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.springframework.web.cors.CorsConfiguration;

/**
 * A decision under a policy with many wildcards, beside Spring's question whether the
 * origin is allowed.
 */
@State(Scope.Thread)
public class PatternGrowthBenchmark extends AverageTimeBenchmark {

	/** How many wildcards there are. */
	@Param({ "1", "100", "10000" })
	public int count = 1;

	/** Whether the one that asks is allowed by one of them. */
	@Param({ "true", "false" })
	public boolean allowed = true;

	private CorsPolicy policy = ComparedPolicy.ours(Sizes.patterns(1));

	private CorsConfiguration spring = Sizes.springPatterns(Sizes.patterns(1));

	private String origin = "";

	private CorsRequest request = new StubCorsRequest(BrowserRequest.actual(null));

	/** Makes policy and request. */
	@Setup
	public void prepare() {
		this.policy = ComparedPolicy.ours(Sizes.patterns(this.count));
		this.spring = Sizes.springPatterns(Sizes.patterns(this.count));
		this.origin = "https://shop.tenant" + (this.count / 2) + ".example." + (this.allowed ? "com" : "edu");
		this.request = new StubCorsRequest(BrowserRequest.actual(this.origin));
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
	 * Asks Spring about the origin alone.
	 * @return the origin, if it is allowed
	 */
	@Benchmark
	public @Nullable String springCheckOrigin() {
		return this.spring.checkOrigin(this.origin);
	}

}
