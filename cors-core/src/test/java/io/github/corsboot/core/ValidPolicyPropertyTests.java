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

package io.github.corsboot.core;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that is valid is refused: every policy that is made of valid parts builds.
 */
class ValidPolicyPropertyTests {

	private static final int TRIES = 10_000;

	@Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
	void anyPolicyMadeOfValidPartsBuilds(@ForAll("origins") List<String> origins,
			@ForAll("methods") List<String> methods, @ForAll("names") List<String> headers,
			@ForAll("names") List<String> exposed, @ForAll("maxAge") Duration maxAge, @ForAll boolean credentials,
			@ForAll boolean timing, @ForAll boolean confessed, @ForAll boolean privateNetwork) {
		boolean any = origins.contains("*");
		CorsPolicy.Builder builder = CorsPolicy.builder()
			.allowedOrigins(origins.stream().filter((origin) -> !credentials || isSafe(origin, confessed)).toList())
			.allowedMethods(methods)
			.allowedHeaders(headers)
			.exposedHeaders(exposed.stream().filter((name) -> !credentials || !name.equals("*")).toList())
			.maxAge(maxAge)
			.allowCredentials(credentials)
			.allowPrivateNetwork(privateNetwork && (!any || credentials))
			.timingAllowOrigin(timing)
			.publicSuffixes(new FewSuffixes());
		if (confessed) {
			builder.dangerouslyTolerateInsecureOrigins().dangerouslyTolerateSubdomainsOfPublicSuffixes();
		}
		CorsPolicy policy = builder.build();
		assertThat(policy.allowCredentials()).isEqualTo(credentials);
		assertThat(policy.allowedMethods().contains("*")).isEqualTo(methods.contains("*"));
	}

	// What may be combined with credentials: the hosts of the wildcards all have two
	// labels behind them, and none is on the short list.
	private static boolean isSafe(String origin, boolean confessed) {
		String lower = origin.strip().toLowerCase(Locale.ROOT);
		if (lower.equals("*")) {
			return false;
		}
		return confessed || !lower.startsWith("http://") || lower.startsWith("http://localhost")
				|| lower.startsWith("http://127.0.0.1");
	}

	@Provide
	Arbitrary<List<String>> origins() {
		Arbitrary<String> label = Arbitraries.strings()
			.withChars("abcxyzABC019-_")
			.ofMinLength(1)
			.ofMaxLength(63)
			.filter((text) -> text.chars().anyMatch(Character::isLetter));
		Arbitrary<String> name = Combinators
			.combine(label.list().ofMinSize(0).ofMaxSize(2), label,
					Arbitraries.of("com", "example", "co.uk", "dev", "internal"))
			.as((front, middle, last) -> String.join(".", front) + (front.isEmpty() ? "" : ".") + middle + "." + last)
			.filter((text) -> text.length() < 180);
		Arbitrary<String> host = Combinators.combine(Arbitraries.of("", "*.", "app-*.", "a*b."), name)
			.as((wildcard, rest) -> wildcard + rest);
		Arbitrary<String> web = Combinators.combine(Arbitraries.of("https", "http", "HTTPS", "Http"),
				Arbitraries.frequencyOf(Tuple.of(4, host),
						Tuple.of(1, Arbitraries.of("localhost", "127.0.0.1", "[::1]", "192.0.2.7"))),
				ports(), Arbitraries.of("", "/"))
			.as((scheme, where, port, slash) -> scheme + "://" + where + port + slash);
		Arbitrary<String> app = Arbitraries.of("capacitor://localhost", "ionic://localhost", "tauri://localhost",
				"chrome-extension://abcdefghijklmnopabcdefghijklmnop", "app+x.y-1://my_host:8080");
		Arbitrary<String> origin = Arbitraries.frequencyOf(Tuple.of(6, web), Tuple.of(1, app));
		Arbitrary<String> written = Combinators.combine(Arbitraries.of("", " ", "\t"), origin, Arbitraries.of("", "  "))
			.as((before, text, after) -> before + text + after);
		return Arbitraries.frequencyOf(Tuple.of(12, written), Tuple.of(1, Arbitraries.just("*"))).list().ofMaxSize(5);
	}

	private static Arbitrary<String> ports() {
		Arbitrary<Integer> port = Arbitraries.integers().between(1, 65_535);
		return Arbitraries.oneOf(Arbitraries.of("", ":*", ":[*]", ":443", ":80"), port.map((number) -> ":" + number),
				port.list()
					.ofMinSize(1)
					.ofMaxSize(4)
					.map((numbers) -> ":[" + String.join(", ", numbers.stream().map(String::valueOf).toList()) + "]"));
	}

	@Provide
	Arbitrary<List<String>> methods() {
		return Arbitraries
			.oneOf(Arbitraries.of("*", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "PROPFIND"),
					Arbitraries.strings().withChars("MNOQX-_09!~").ofMinLength(1).ofMaxLength(64))
			.list()
			.ofMaxSize(6);
	}

	@Provide
	Arbitrary<List<String>> names() {
		Arbitrary<String> name = Arbitraries.strings()
			.withChars("abzABZ09!#$%&'+-.^_`|~")
			.ofMinLength(1)
			.ofMaxLength(80);
		return Arbitraries.frequencyOf(Tuple.of(8, name), Tuple.of(1, Arbitraries.just("*"))).list().ofMaxSize(6);
	}

	@Provide
	Arbitrary<Duration> maxAge() {
		return Arbitraries.longs().between(0, Duration.ofHours(24).toMillis()).map(Duration::ofMillis);
	}

}
