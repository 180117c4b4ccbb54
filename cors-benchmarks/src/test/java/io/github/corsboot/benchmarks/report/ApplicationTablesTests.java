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

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of the whole application.
 */
class ApplicationTablesTests {

	@Test
	void whatWasNotMeasuredHasNoTable() {
		assertThat(new ApplicationTables(Figures.of()).all()).isEmpty();
	}

	@Test
	void showsTheMiddleAndItsSpread() {
		Figure figure = new Figure("ApplicationStart", Map.of("stack", "Tomcat", "variant", "starter"),
				Map.of("uptime", 1020.0, "uptime low", 1000.0, "uptime high", 1100.0, "more uptime", 20.0,
						"more uptime low", -5.0, "more uptime high", 30.0, "runs", 15.0));
		assertThat(new ApplicationTables(Figures.of(figure)).all().get("start"))
			.contains("| Tomcat: starter | 1020 (1000 … 1100) | +20 (-5 … +30) | +2.0 % |");
	}

}
