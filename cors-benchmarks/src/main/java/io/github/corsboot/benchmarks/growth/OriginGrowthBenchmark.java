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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.corsboot.benchmarks.AverageTimeBenchmark;
import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
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
 * A decision under a policy with many origins, beside the floor's look-up in a set of the
 * same.
 */
@State(Scope.Thread)
public class OriginGrowthBenchmark extends AverageTimeBenchmark {

	/** How many origins are allowed. */
	@Param({ "1", "100", "10000", "1000000" })
	public int count = 1;

	/**
	 * How many of them ask in turn. One stays in the processor's caches; a thousand show
	 * what main memory costs where the origins no longer fit into them.
	 */
	@Param({ "1", "1024" })
	public int asking = 1;

	private CorsPolicy policy = ComparedPolicy.ours(Sizes.origins(1));

	private Set<String> origins = Set.of();

	private CorsRequest[] requests = {};

	private int next;

	/** Makes policy, set and requests. */
	@Setup
	public void prepare() {
		List<String> all = Sizes.origins(this.count);
		this.policy = ComparedPolicy.ours(all);
		this.origins = new HashSet<>(all);
		this.requests = IntStream.range(0, this.asking)
			.mapToObj((i) -> Sizes.origin((int) ((long) i * this.count / this.asking + this.count / 2) % this.count))
			.map((origin) -> new StubCorsRequest(BrowserRequest.actual(origin)))
			.toArray(CorsRequest[]::new);
	}

	/**
	 * Decides.
	 * @return the decision
	 */
	@Benchmark
	public CorsDecision decide() {
		return this.policy.decide(next());
	}

	/**
	 * Reads the origin and looks it up.
	 * @return whether it is there
	 */
	@Benchmark
	public boolean readAndLookUp() {
		List<String> lines = next().header(BrowserRequest.ORIGIN);
		return lines.size() == 1 && this.origins.contains(lines.get(0));
	}

	private CorsRequest next() {
		// A power of two: no division.
		this.next = (this.next + 1) & (this.requests.length - 1);
		return this.requests[this.next];
	}

}
