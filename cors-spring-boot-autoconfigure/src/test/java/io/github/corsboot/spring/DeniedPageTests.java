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

package io.github.corsboot.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.NearMiss;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that leads from a denied request to its cure has all that the log can say, and
 * nothing that it cannot.
 */
class DeniedPageTests {

	private static final Path PAGE = Path.of("..", "docs", "denied.md");

	@Test
	void everyReasonHasItsCure() throws IOException {
		assertThat(firstCells("| reason | what was denied | cure |")).extracting((cell) -> cell.replace("`", ""))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(DenialReason.values()).map(Enum::name).toList());
	}

	@Test
	void everyNearMissIsThereAndNoOther() throws IOException {
		List<String> clauses = firstCells("| in the log | usually |").stream()
			.map((cell) -> cell.replace("`", "").replace("https://app-*.example.com", ""))
			.toList();
		List<String> messages = Arrays.stream(NearMiss.Kind.values())
			.map((kind) -> new NearMiss(kind, "x").message())
			.toList();
		assertThat(clauses).hasSameSizeAs(messages)
			.allSatisfy((clause) -> assertThat(messages).anyMatch((message) -> message.contains(clause)));
		assertThat(messages)
			.allSatisfy((message) -> assertThat(clauses).anyMatch((clause) -> message.contains(clause)));
	}

	@Test
	void everyLineAboutNothingIsThereAndNoOther() throws IOException {
		CorsPolicies policies = CorsPolicies.builder()
			.policy("api", CorsPolicy.builder().allowedOrigins("https://app.example.com").build(), "/api/**")
			.disabledPolicy("off", CorsPolicy.builder().allowedOrigins("https://x.example").build(), "/off")
			.excludePaths("/api/raw")
			.build();
		Map<String, List<String>> handshake = Map.of("Origin", List.of("https://x.example"), "Upgrade",
				List.of("websocket"), "Connection", List.of("Upgrade"), "Sec-WebSocket-Key", List.of("x"));
		Stream<DecidedRequest> nothing = Stream.of(
				policies.dryRun(RequestStub.get("https://x.example"), RequestedPath.of("/x", "", "")),
				policies.dryRun(RequestStub.get("https://x.example"), RequestedPath.of("/api/raw", "", "")),
				policies.dryRun(RequestStub.get("https://x.example"), RequestedPath.of("/off", "", "")),
				policies.dryRun(new RequestStub("GET", Map.of()), RequestedPath.of("/api", "", "")),
				policies.dryRun(RequestStub.get("https://api.example.com"), RequestedPath.of("/api", "", "")),
				policies.dryRun(new RequestStub("GET", handshake), RequestedPath.of("/api", "", "")));
		CorsPolicies off = policies.toBuilder().enabled(false).build();
		nothing = Stream.concat(nothing,
				Stream.of(off.dryRun(RequestStub.get("https://x.example"), RequestedPath.of("/api", "", ""))));
		assertThat(firstCells("| line at debug level | it means |")).containsExactlyElementsOf(nothing
			.map((decided) -> "`nothing was done, because " + decided.whyNothingHappened().orElseThrow() + "`")
			.toList());
	}

	private static List<String> firstCells(String head) throws IOException {
		List<String> lines = Files.readAllLines(PAGE);
		int start = lines.indexOf(head);
		assertThat(start).as(head).isPositive();
		return lines.stream()
			.skip(start + 2L)
			.takeWhile((line) -> line.startsWith("|"))
			.map((line) -> line.split("\\|", 3)[1].strip())
			.toList();
	}

}
