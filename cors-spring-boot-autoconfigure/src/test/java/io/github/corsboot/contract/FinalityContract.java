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

package io.github.corsboot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decision is final to the last byte, whatever an application does to its response.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FinalityContract {

	private static final List<String> GRANTED = List.of("Access-Control-Allow-Origin: https://app.example",
			"Access-Control-Expose-Headers: X-Total");

	private static final List<Sender> SENDERS = List.of(
			new Sender("allowed", GRANTED, List.of("Origin: https://app.example")),
			new Sender("not listed", List.of(), List.of("Origin: https://evil.example")),
			new Sender("listed by an annotation", List.of(), List.of("Origin: https://annotation.example")),
			new Sender("null", List.of(), List.of("Origin: null")),
			new Sender("malformed", List.of(), List.of("Origin: http://a b")),
			new Sender("malformed, with the own host", List.of(), List.of("Origin: http://127.0.0.1:{b}")),
			new Sender("own", List.of(), List.of("Origin: http://" + RawRequest.AUTHORITY)),
			new Sender("no origin", List.of(), List.of()));

	/** The port of an application of {@link ContractPolicies}. */
	abstract int port();

	/** What an application of this stack does beside all that is common. */
	abstract List<Ending> endings();

	static List<Ending> commonEndings() {
		return List.of(Ending.of(200, "/entity"),
				Ending.of(200, "/annotated", "access-control-request-method", "access-control-request-headers"),
				Ending.of(500, "/thrown"), Ending.of(409, "/status"), Ending.of(404, "/missing"),
				Ending.of(200, "/future"), Ending.of(500, "/failed-future"), Ending.of(200, "/vary-accept", "accept"),
				Ending.of(200, "/vary-lower-case"), Ending.of(200, "/vary-both", "accept"),
				Ending.of(500, "/filter-throws"), Ending.of(415, "/body-only"));
	}

	@TestFactory
	Stream<DynamicTest> noEndingChangesTheDecision() {
		List<Ending> all = new ArrayList<>(commonEndings());
		all.addAll(endings());
		return all.stream().flatMap((ending) -> ending.senders().map((sender) -> test(ending, sender)));
	}

	private DynamicTest test(Ending ending, Sender sender) {
		return DynamicTest.dynamicTest(ending.path() + " / " + sender.name(), () -> {
			RawResponse response = sender.send("/api/final" + ending.path(), port());
			assertThat(response.status()).as("%s", response).isEqualTo(ending.status());
			assertThat(response.corsLines()).as("%s", response).isEqualTo(sender.cors());
			Set<String> vary = new TreeSet<>(ending.vary());
			vary.add("origin");
			Set<String> seen = new TreeSet<>(response.vary());
			assertThat(response.varyCount()).as("%s", response).isEqualTo(seen.size());
			seen.removeIf((name) -> SpringLine.vary().contains(name) && !vary.contains(name));
			assertThat(seen).as("%s", response).isEqualTo(vary);
		});
	}

	@Test
	void aWildcardInVaryIsEnough() {
		RawResponse response = SENDERS.get(0).send("/api/final/vary-star", port());
		assertThat(response.corsLines()).isEqualTo(GRANTED);
		assertThat(response.vary()).contains("*");
	}

	@Test
	void headersComeBeforeTheFirstEventOfAStream() {
		String seen = RawRequest.get("/api/final/stream", "Origin: https://app.example").sendUntil(port(), "first");
		assertThat(seen).contains("Access-Control-Allow-Origin: https://app.example").doesNotContain("evil");
	}

	@Test
	void aPathWithoutPolicyIsTheApplicationsOwn() {
		RawResponse entity = RawRequest.get("/excluded/final/entity", "Origin: https://evil.example").send(port());
		assertThat(entity.corsLines()).contains("Access-Control-Allow-Origin: *");
		RawResponse annotated = RawRequest.get("/excluded/final/annotated", "Origin: https://annotation.example")
			.send(port());
		assertThat(annotated.corsLines()).containsExactly("Access-Control-Allow-Origin: https://annotation.example");
		RawResponse rejected = RawRequest.get("/excluded/final/annotated", "Origin: https://evil.example").send(port());
		assertThat(rejected.status()).isEqualTo(403);
		assertThat(rejected.corsLines()).isEmpty();
	}

	@Test
	void timingBelongsToThePolicyOnlyWhereItSendsItsOwn() {
		assertThat(SENDERS.get(1).send("/api/final/timing", port()).corsLines())
			.containsExactly("Timing-Allow-Origin: *");
		assertThat(SENDERS.get(1).send("/credentialed/final/timing", port()).corsLines()).isEmpty();
	}

	@Test
	void theApplicationSeesThatTheOriginIsNoneOfItsBusiness() {
		for (String origin : List.of("http://a b", "http://127.0.0.1:{b}", "null")) {
			RawResponse response = RawRequest.get("/api/final/origin", "Origin: " + origin).send(port());
			assertThat(response.body()).as("%s", response).isEqualTo("null");
		}
		for (String origin : List.of("https://evil.example", "https://app.example")) {
			RawResponse response = RawRequest.get("/api/final/origin", "Origin: " + origin).send(port());
			assertThat(response.body()).as("%s", response).isEqualTo(origin);
		}
	}

	/**
	 * What an application does.
	 *
	 * @param status the status it ends with
	 * @param path the path where it does so
	 * @param vary what it adds to {@code Vary}
	 */
	record Ending(int status, String path, Set<String> vary) {

		static Ending of(int status, String path, String... vary) {
			return new Ending(status, path, Set.of(vary));
		}

		/** Servers look for timeouts once a second: two senders are enough for that. */
		private Stream<Sender> senders() {
			return SENDERS.stream().limit(this.path.endsWith("timeout") ? 2 : SENDERS.size());
		}

	}

	private record Sender(String name, List<String> cors, List<String> lines) {

		RawResponse send(String path, int port) {
			return new RawRequest("GET", path, this.lines).send(port);
		}

	}

}
