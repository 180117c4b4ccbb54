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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SafeText}.
 */
class SafeTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "https://app.example.com", "a \"quoted\" \\ ${name}", "~!@#$%^&*()" })
	void whatAnOperatorCanReadStaysAsItIs(String text) {
		assertThat(SafeText.printable(text)).isEqualTo(text);
		assertThat(SafeText.excerpt(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000", "0009", "000a", "000d", "001b", "007f", "0085", "00fc", "2028", "202e" })
	void whatCouldActOnALineIsEscaped(String hexadecimal) {
		String text = "a" + (char) Integer.parseInt(hexadecimal, 16) + "b";
		String expected = "a\\u" + hexadecimal + "b";
		assertThat(SafeText.printable(text)).isEqualTo(expected);
		assertThat(SafeText.excerpt(text)).isEqualTo(expected);
		assertThat(SafeText.hostile(text)).isEqualTo(expected);
	}

	@Test
	void whatAClientSendsCannotEndAQuotationOrAskForALookup() {
		assertThat(SafeText.hostile("a\"b\\c${jndi:x} $x $")).isEqualTo("a\\u0022b\\u005cc\\u0024{jndi:x} $x $");
	}

	@Test
	void onlyTheFirst200CharactersAreShown() {
		String fits = "x".repeat(200);
		assertThat(SafeText.excerpt(fits)).isEqualTo(fits);
		assertThat(SafeText.excerpt(fits + "y")).isEqualTo(fits + "...");
		assertThat(SafeText.hostile(fits + "y")).isEqualTo(fits + "...");
		assertThat(SafeText.printable(fits + "y")).isEqualTo(fits + "y");
	}

}
