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

package io.github.corsboot.autoconfigure;

import java.util.List;

import io.github.corsboot.autoconfigure.CorsFinding.Kind;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.spring.CorsPolicies;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CorsFindingTests {

	private static final CorsPolicy POLICY = CorsPolicy.builder().allowedOrigins("https://a.example").build();

	private static final CorsPolicies POLICIES = CorsPolicies.builder()
		.policy("b", POLICY, "/b/**")
		.policy("a", POLICY, "/a/**")
		.excludePaths("/a/x/**")
		.build();

	@Test
	void onlyPathsThatAPolicyCanHaveCount() {
		assertThat(CorsFinding.of(Kind.SOURCE, "s", false, List.of("/z", "/b/1", "/a/x/1", "/a/1"), POLICIES))
			.hasValue(new CorsFinding(Kind.SOURCE, "s", false, List.of("/a/1", "/b/1"), List.of("a", "b")));
		assertThat(CorsFinding.of(Kind.SOURCE, "s", false, List.of("/z", "/a/x"), POLICIES)).isEmpty();
	}

	@Test
	void whatTellsNoPathsMeetsEveryPolicy() {
		assertThat(CorsFinding.of(Kind.FILTER, "f", true, List.of(), POLICIES))
			.hasValue(new CorsFinding(Kind.FILTER, "f", true, List.of(), List.of("a", "b")));
		assertThat(CorsFinding.of(Kind.FILTER, "f", true, List.of(), CorsPolicies.builder().build())).isEmpty();
	}

	@Test
	void theMessageSaysWhichOfTheTwoWins() {
		assertThat(new CorsFinding(Kind.FILTER, "f", true, List.of(), List.of("a")).message())
			.isEqualTo("Another CORS layer: the filter 'f'; it comes first and wins: it answers preflights and refuses "
					+ "requests before policy 'a' is asked. Remove it, or let it come later");
		assertThat(new CorsFinding(Kind.FILTER, "f", true, List.of("/x"), List.of("a", "b")).message())
			.isEqualTo("Another CORS layer: the filter 'f' for /x; it comes first and wins: it answers preflights and "
					+ "refuses requests before policies 'a', 'b' are asked. Remove it, or let it come later");
		assertThat(new CorsFinding(Kind.MAPPING, "m", false, List.of("/x", "/y"), List.of("a", "b")).message())
			.isEqualTo("Another CORS layer: the CORS mappings of 'm' for /x, /y; policies 'a', 'b' come first and win "
					+ "on their paths. Remove it, or leave its paths to it with cors.exclude-paths");
	}

	@Test
	void theMessageIsOneLineOfBoundedLength() {
		assertThat(new CorsFinding(Kind.SOURCE, "s\n", false, List.of("/1", "/2", "/3", "/4", "/5", "/6\n", "/7"),
				List.of("\u202e"))
			.message())
			.isEqualTo("Another CORS layer: the CORS source 's\\u000a' for /1, /2, /3, /4, /5 and 2 more; "
					+ "policy '\\u202e' comes first and wins on its paths. Remove it, or leave its paths to it with cors.exclude-paths");
	}

}
