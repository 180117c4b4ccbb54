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

package io.github.corsboot.benchmarks.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

	private static final String JMH = """
			[{
				"jmhVersion": "1.37", "benchmark": "a.b.FooBenchmark.filter", "forks": 1,
				"jvmArgs": ["-Xms1g"], "jdkVersion": "17.0.15", "vmName": "OpenJDK 64-Bit Server VM",
				"warmupIterations": 3, "warmupTime": "1 s", "measurementIterations": 5, "measurementTime": "1 s",
				"params": {"candidate": "OURS", "scenario": "ALLOWED"},
				"primaryMetric": {"score": 41.5, "scoreError": "NaN", "scoreUnit": "ns/op"},
				"secondaryMetrics": {"gc.alloc.rate.norm": {"score": 64.001, "scoreUnit": "B/op"}}
			}]
			""";

	@Test
	void readsWhatJmhWrites(@TempDir Path directory) throws Exception {
		Files.writeString(directory.resolve("servlet.json"), JMH);
		Figures figures = Figures.read(directory);
		String[] which = { "candidate", "OURS", "scenario", "ALLOWED" };
		assertThat(figures.find(Figure.TIME, "FooBenchmark.filter", which)).hasValue(41.5);
		assertThat(figures.find(Figure.BYTES, "FooBenchmark.filter", which)).hasValue(64.001);
		assertThat(figures.find(Figure.ERROR, "FooBenchmark.filter", which)).isEmpty();
		assertThat(figures.find(Figure.TIME, "FooBenchmark.filter", "candidate", "SPRING")).isEmpty();
		assertThat(figures.conditions()).containsExactly("JMH 1.37 on JDK 17.0.15 (OpenJDK 64-Bit Server VM),"
				+ " -Xms1g; 1 fork(s), warm-up 3 × 1 s, measured 5 × 1 s");
	}

	@Test
	void readsWhatItWrites(@TempDir Path directory) throws Exception {
		Figures.write(directory.resolve("sizes.json"),
				List.of(new Figure("SizeMeasurement", Map.of("count", "100"), Map.of("kept", 120.0))));
		assertThat(Figures.read(directory).find("kept", "SizeMeasurement", "count", "100")).hasValue(120.0);
	}

	@Test
	void tablesOfNothingAreTablesAllTheSame() {
		Map<String, String> tables = new Tables(Figures.of()).all();
		assertThat(tables.get("servlet")).contains("| allowed | – | – |");
		assertThat(tables.get("marks")).contains("not measured").doesNotContain("| met |", "not met");
	}

	@Test
	void candidatesAreComparedWithOursAndOursWithTheFloor() {
		String table = new Tables(Figures.of(figure("FLOOR", 40), figure("LEAST", 50), figure("OURS", 60),
				figure("SPRING", 1200), figure("TOMCAT", 600)))
			.all()
			.get("servlet");
		assertThat(table)
			.contains("| allowed | 40 ns | 50 ns (1.3 ×) | 60 ns (1.5 ×) | 1,200 ns (20 ×) | 600 ns (10 ×) | – | – |");
	}

	private static Figure figure(String candidate, double time) {
		return new Figure("ServletFilterBenchmark.filter", Map.of("candidate", candidate, "scenario", "ALLOWED"),
				Map.of(Figure.TIME, time));
	}

}
