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

package io.github.corsboot.confusion;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;
import io.github.corsboot.contract.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However a path is spelled: a response that was made under one policy never carries the
 * grant of another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PathConfusionContract {

	private ContractServer server;

	private ContractServer bare;

	/** Starts the application. */
	protected abstract ContractServer startServer(String... properties);

	/** What serves paths in this application. */
	protected abstract List<Area> areas();

	/** The context path and the like, in front of the paths of an area. */
	protected String prefix(Area area) {
		return "";
	}

	/** How paths of an area are spelled. */
	protected List<String> spellings(Area area) {
		return area.spellings();
	}

	@BeforeAll
	void start() {
		this.server = startServer(resourceLocations(), "confusion.cors=true");
		this.bare = startServer(resourceLocations());
	}

	@AfterAll
	void stop() {
		this.server.close();
		this.bare.close();
	}

	@ParameterizedTest
	@MethodSource("areas")
	void anOrdinaryPathIsGrantedByItsPolicy(Area area) {
		assertGranted(area, area.strictPath(), "strict");
		assertGranted(area, area.laxPath(), "lax");
		assertGranted(area, area.otherPath(), "default");
	}

	@ParameterizedTest
	@MethodSource("areas")
	void noSpellingGetsTheGrantOfAnotherPolicy(Area area) {
		List<String> wrong = new ArrayList<>();
		Set<String> reached = new TreeSet<>();
		for (String target : targets(area)) {
			RawRequest request = get(target);
			Optional<RawResponse> response = send(request, this.server);
			Optional<String> handler = response.flatMap(PathConfusionContract::handler);
			Optional<String> granted = response.flatMap(PathConfusionContract::granted);
			if (granted.isPresent() && handler.isPresent() && !granted.equals(handler)) {
				wrong.add(target + " reached " + handler.get() + " with the grant of " + granted.get());
			}
			if (response.isPresent() && !isToBeExpected(response.get(), request)) {
				wrong.add(target + " was answered with " + response.get());
			}
			if (granted.isEmpty() && handler.isPresent()) {
				reached.add(target);
			}
		}
		assertThat(wrong).isEmpty();
		// Otherwise the server refuses all of it, and nothing was put to the test.
		assertThat(reached).isNotEmpty();
	}

	@Test
	void aRequestWithoutAPathDoesNoHarm() {
		for (String target : List.of("*", "", "/", "//", "/..", "/%", "http://localhost", "?", "#", "x", "/\u00e9")) {
			RawRequest request = RawRequest.request("OPTIONS", target, "Origin: " + ConfusionPolicies.ORIGIN,
					"Access-Control-Request-Method: GET");
			send(request, this.server).ifPresent((response) -> assertThat(isToBeExpected(response, request))
				.as("%s was answered with %s", target, response)
				.isTrue());
		}
	}

	/** What is granted on a path that is to reach a handler. */
	protected Optional<String> grantedOf(String handler, String path) {
		RawResponse response = get(path).send(this.server.port());
		assertThat(handler(response)).as("%s: %s", path, response).hasValue(handler);
		return granted(response);
	}

	private void assertGranted(Area area, String path, String policy) {
		for (String end : List.of("", "?x=1&y=%2f..")) {
			Optional<RawResponse> response = send(get(prefix(area) + path + end), this.server);
			assertThat(response.flatMap(PathConfusionContract::handler)).as("%s: %s", path, response).hasValue(policy);
			assertThat(response.flatMap(PathConfusionContract::granted)).as("%s: %s", path, response).hasValue(policy);
		}
		// WebFlux takes a parameter for a part of the name of a static resource.
		Optional<RawResponse> response = send(get(prefix(area) + path + ";jsessionid=1"), this.server);
		assertThat(response.flatMap(PathConfusionContract::granted)).as("%s: %s", path, response).hasValue(policy);
	}

	// An error that the application gives without us, too, is not our fault.
	private boolean isToBeExpected(RawResponse response, RawRequest request) {
		return response.status() < 500
				|| send(request, this.bare).filter((other) -> other.status() == response.status()).isPresent();
	}

	private List<String> targets(Area area) {
		String prefix = prefix(area);
		List<String> targets = new ArrayList<>();
		for (String spelling : spellings(area)) {
			int path = spelling.contains("://") ? spelling.indexOf('/', spelling.indexOf("://") + 3) : 0;
			targets.add(spelling.substring(0, path) + prefix + spelling.substring(path));
		}
		for (String spelling : PrefixSpellings.of(prefix)) {
			targets.add(spelling + area.strictPath());
			targets.add(spelling + area.laxPath());
			targets.add(spelling + area.laxPath() + "/../.." + area.strictPath().substring(area.parent().length()));
		}
		return targets;
	}

	private static RawRequest get(String target) {
		return RawRequest.get(target, "Origin: " + ConfusionPolicies.ORIGIN);
	}

	// A server may also hang up on a target that is none.
	private static Optional<RawResponse> send(RawRequest request, ContractServer server) {
		try {
			return Optional.of(request.send(server.port()));
		}
		catch (UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> handler(RawResponse response) {
		return Stream.of(response.body().split("\n", 2))
			.map(String::strip)
			.filter((line) -> line.startsWith("reached "))
			.map((line) -> line.substring("reached ".length()))
			.findFirst();
	}

	private static Optional<String> granted(RawResponse response) {
		List<String> exposed = response.header("Access-Control-Expose-Headers");
		if (response.header("Access-Control-Allow-Origin").isEmpty() && exposed.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(String.join("+", exposed));
	}

	protected static String[] with(String[] properties, String... more) {
		return Stream.concat(Stream.of(properties), Stream.of(more)).toArray(String[]::new);
	}

	private static String resourceLocations() {
		return "spring.web.resources.static-locations=classpath:/confusion/,"
				+ Objects.requireNonNull(PathConfusionContract.class.getResource("/confusion-disk/disk/secret/f.txt"))
					.toString()
					.replace("disk/secret/f.txt", "");
	}

}
