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

package io.github.corsboot.errors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import io.github.corsboot.contract.SpringLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However a request ends, the headers of its decision are on the response, each of them
 * once. What the application does to headers on purpose is in the contract of finality.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ErrorsContract {

	private static final String ALLOWED = "Origin: https://app.example";

	private static final List<String> GRANTED = List.of("Access-Control-Allow-Credentials: true",
			"Access-Control-Allow-Origin: https://app.example", "Access-Control-Expose-Headers: X-Total");

	private final ContractServer.Kind kind;

	private final Class<?> application;

	private ContractServer server;

	ErrorsContract(ContractServer.Kind kind, Class<?> application) {
		this.kind = kind;
		this.application = application;
	}

	/**
	 * The error page is a path that the policy leaves alone: an error is decided where it
	 * comes from.
	 */
	@BeforeAll
	void start(@TempDir Path files) throws IOException {
		Files.writeString(files.resolve("present.txt"), "present");
		this.server = ContractServer.start(this.kind, this.application, "cors.allowed-origins=https://app.example",
				"cors.allow-credentials=true", "cors.exposed-headers=X-Total", "cors.exclude-paths=/error,/excluded/**",
				"spring.mvc.static-path-pattern=/static/**", "spring.webflux.static-path-pattern=/static/**",
				"spring.web.resources.static-locations=" + files.toUri());
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	int port() {
		return this.server.port();
	}

	/** How requests end on this stack beside all that is common. */
	abstract List<End> ends();

	/** Where a stream sends first, and second only when the gate has been opened. */
	abstract List<String> streams();

	private static List<End> commonEnds() {
		return List.of(End.of(401, RawRequest.get("/errors/unauthorized")),
				End.of(403, RawRequest.get("/errors/forbidden")), End.of(404, RawRequest.get("/errors/nothing")),
				End.of(404, RawRequest.request("HEAD", "/errors/nothing")),
				End.of(404, RawRequest.get("/static/nothing.txt")), End.of(200, RawRequest.get("/static/present.txt")),
				End.of(206, RawRequest.get("/static/present.txt", "Range: bytes=0-2")),
				End.of(304, RawRequest.get("/static/present.txt", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT")),
				End.of(405, RawRequest.get("/errors/post-only")),
				End.of(406, RawRequest.get("/errors/json", "Accept: image/png")),
				End.of(415, RawRequest.request("POST", "/errors/post-only", "Content-Type: text/plain")),
				End.of(400, RawRequest.get("/errors/number?value=none")), End.of(500, RawRequest.get("/errors/thrown")),
				End.of(500, RawRequest.get("/errors/not-written")),
				End.of(410, RawRequest.get("/errors/problem"), "accept-language"),
				End.of(200, RawRequest.get("/errors/tagged"), "accept-encoding"),
				End.of(304, RawRequest.get("/errors/tagged", "If-None-Match: \"tag\""), "accept-encoding"));
	}

	@TestFactory
	Stream<DynamicTest> theHeadersOfTheDecisionAreOnTheResponse() {
		List<End> all = new ArrayList<>(commonEnds());
		all.addAll(ends());
		return all.stream()
			.flatMap((end) -> Stream.of(test(end, "allowed", GRANTED, ALLOWED),
					test(end, "not listed", List.of(), "Origin: https://evil.example"),
					test(end, "no origin", List.of())));
	}

	private DynamicTest test(End end, String sender, List<String> cors, String... lines) {
		return DynamicTest.dynamicTest(end.request() + " / " + sender, () -> {
			RawResponse response = end.request().with(lines).send(port());
			assertThat(response.status()).as("%s", response).isEqualTo(end.status());
			assertThat(response.corsLines()).as("%s", response).isEqualTo(cors);
			Set<String> vary = new TreeSet<>(end.vary());
			vary.add("origin");
			assertThat(end.isFile() ? SpringLine.varyOf(response) : response.vary()).as("%s", response).isEqualTo(vary);
			assertThat(response.varyCount()).as("%s", response).isEqualTo(response.vary().size());
		});
	}

	@TestFactory
	Stream<DynamicTest> nothingOfAStreamIsHeldBack() {
		return streams().stream().map((path) -> DynamicTest.dynamicTest(path, () -> {
			List<String> seen = new ArrayList<>();
			RawRequest.get(path, ALLOWED).sendUntil(port(), List.of("first", "second"), (text) -> {
				if (seen.isEmpty()) {
					assertThat(RawRequest.get("/errors/open").send(port()).body()).isEqualTo("open");
				}
				seen.add(text);
			});
			assertThat(seen).hasSize(2);
			assertThat(seen.get(0)).doesNotContain("second");
			assertThat(seen.get(0).lines().filter((line) -> line.startsWith("Access-Control-")).sorted().toList())
				.isEqualTo(GRANTED);
			assertThat(seen.get(0)).containsOnlyOnce("Vary: Origin").doesNotContain("evil");
		}));
	}

	@Test
	void whatFailsAfterTheResponseIsCommittedLeavesItsHeaders() {
		String seen = RawRequest.get("/errors/late", ALLOWED).sendUntil(port(), "first");
		assertThat(seen.lines().filter((line) -> line.startsWith("Access-Control-")).sorted().toList())
			.isEqualTo(GRANTED);
	}

	@Test
	void anErrorOfAPathThatIsLeftAloneHasNoHeaders() {
		RawResponse response = RawRequest.get("/excluded/nothing", ALLOWED).send(port());
		assertThat(response.status()).isEqualTo(404);
		assertThat(response.corsLines()).isEmpty();
		assertThat(response.vary()).isEmpty();
	}

	/**
	 * How a request ends.
	 *
	 * @param status the status
	 * @param request the request, without an origin
	 * @param vary what the application puts into {@code Vary}
	 */
	record End(int status, RawRequest request, Set<String> vary) {

		static End of(int status, RawRequest request, String... vary) {
			return new End(status, request, Set.of(vary));
		}

		private boolean isFile() {
			return this.request.target().startsWith("/static/");
		}

	}

}
