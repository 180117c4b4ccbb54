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

package io.github.corsboot.autoconfigure.guava;

import java.util.List;
import java.util.stream.Stream;

import com.google.common.net.InternetDomainName;
import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;
import io.github.corsboot.core.PublicSuffixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Guava's list says. Where Guava answers by itself, both answers must agree.
 */
class GuavaPublicSuffixesTests {

	private final PublicSuffixes suffixes = new GuavaPublicSuffixes();

	@ParameterizedTest
	@ValueSource(strings = { "co.uk", "github.io", "vercel.app", "herokuapp.com", "s3.amazonaws.com", "x.kawasaki.jp",
			"xn--55qx5d.cn", "anything.ck" })
	void isPublic(String name) {
		assertThat(this.suffixes.isPublicSuffix(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "acme.github.io", "amazonaws.com", "city.kawasaki.jp", "www.ck",
			"corp.internal", "my-.example", "_a.example" })
	void isNotPublic(String name) {
		assertThat(this.suffixes.isPublicSuffix(name)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazonaws.com", "run.app", "core.windows.net", "kawasaki.jp", "ck", "windows.net",
			"co.uk", "azurewebsites.net", "uk" })
	void hasOneBelow(String name) {
		boolean open = this.suffixes.isPublicSuffix(name) || this.suffixes.hasPublicSuffixBelow(name);
		assertThat(open).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazonaws.com", "run.app", "core.windows.net", "windows.net", "kawasaki.jp", "ck", "uk" })
	void isNoneAndHasOneBelow(String name) {
		assertThat(this.suffixes.hasPublicSuffixBelow(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "acme.github.io", "bucket.s3.amazonaws.com", "city.kawasaki.jp", "www.ck",
			"azonaws.com", "github.io.example.com" })
	void hasNoneBelow(String name) {
		assertThat(this.suffixes.hasPublicSuffixBelow(name)).isFalse();
	}

	@Test
	void agreesWithGuavaOnEveryEntryOfTheListAndOnWhatIsAroundIt() {
		List<String> names = Stream
			.of(PublicSuffixPatterns.EXACT.keySet(), PublicSuffixPatterns.UNDER.keySet(),
					PublicSuffixPatterns.EXCLUDED.keySet())
			.flatMap((keys) -> keys.stream())
			.flatMap((name) -> Stream.of(name, "a." + name, "a.b." + name, name.substring(name.indexOf('.') + 1)))
			.filter((name) -> name.indexOf('.') > 0 && InternetDomainName.isValid(name))
			.distinct()
			.toList();
		assertThat(names).hasSizeGreaterThan(25_000);
		assertThat(names)
			.allMatch((name) -> this.suffixes.isPublicSuffix(name) == InternetDomainName.from(name).isPublicSuffix());
	}

	@Test
	void theFirstAnswersAreThoseThatComeLater() {
		PublicSuffixes warm = new GuavaPublicSuffixes();
		List<String> names = List.of("amazonaws.com", "example.com", "windows.net", "azonaws.com", "ck", "co.uk");
		names.forEach(warm::hasPublicSuffixBelow);
		assertThat(names).allMatch(
				(name) -> new GuavaPublicSuffixes().hasPublicSuffixBelow(name) == warm.hasPublicSuffixBelow(name));
	}

	@Test
	void everyNameAboveAnEntryHasOneBelow() {
		assertThat(PublicSuffixPatterns.EXACT.keySet().stream().filter((name) -> name.indexOf('.') > 0))
			.allMatch((name) -> this.suffixes.hasPublicSuffixBelow(name.substring(name.indexOf('.') + 1)));
	}

}
