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

package io.github.corsboot.sample;

import java.util.List;
import java.util.Set;

import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both stacks, side by side, over real sockets.
 */
class SameHeadersTests {

	@Test
	void bothStacksAnswerEveryRequestWithTheSameHeaders() {
		try (RunningSample tomcat = RunningSample.on(Stack.TOMCAT);
				RunningSample netty = RunningSample.on(Stack.REACTOR_NETTY)) {
			List<ServedRequest> toTomcat = ServedRequest.all(tomcat.port()).toList();
			List<ServedRequest> toNetty = ServedRequest.all(netty.port()).toList();
			int granted = 0;
			for (int i = 0; i < toTomcat.size(); i++) {
				Seen onTomcat = Seen.of(toTomcat.get(i).sendTo(tomcat), tomcat.port());
				Seen onNetty = Seen.of(toNetty.get(i).sendTo(netty), netty.port());
				assertThat(onNetty).as(toNetty.get(i).toString()).isEqualTo(onTomcat);
				granted += onTomcat.corsLines().isEmpty() ? 0 : 1;
			}
			assertThat(granted).isGreaterThan(80);
		}
	}

	/**
	 * What must not differ.
	 *
	 * @param corsLines the lines of the CORS protocol, the port left out
	 * @param vary what Vary names
	 */
	record Seen(List<String> corsLines, Set<String> vary) {

		static Seen of(RawResponse response, int port) {
			List<String> lines = response.corsLines()
				.stream()
				.map((line) -> line.replace(":" + port, ":{port}"))
				.toList();
			return new Seen(lines, response.vary());
		}

	}

}
