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

package io.github.corsboot.core.internal.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTests {

	@Test
	void theCharactersAreThoseOfTheRfc() {
		for (char c = 0; c < 0x300; c++) {
			boolean expected = String.valueOf(c).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]");
			assertThat(Tokens.isToken(String.valueOf(c))).as("character %x", (int) c).isEqualTo(expected);
			assertThat(Tokens.isToken("a" + c)).as("at the end: %x", (int) c).isEqualTo(expected);
			assertThat(Tokens.isToken(c + "a")).as("at the beginning: %x", (int) c).isEqualTo(expected);
		}
	}

	@Test
	void nothingIsNoToken() {
		assertThat(Tokens.isToken("")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade", "Upgrade", "UPGRADE", " upgrade", "upgrade ", "\tupgrade\t",
			"keep-alive,upgrade", "keep-alive, Upgrade", "upgrade,keep-alive", ",upgrade", "upgrade,", ", ,upgrade,," })
	void aListHasTheElement(String line) {
		assertThat(Tokens.contains(line, "upgrade")).isTrue();
		assertThat(Tokens.contains("x, " + line, "upgrade")).isTrue();
		assertThat(Tokens.contains(line + ", x", "upgrade")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",", "upgrad", "upgrades", "xupgrade", "up grade", "up,grade", "upgrade;x", "close",
			"upgrade\u00a0" })
	void aListDoesNotHaveTheElement(String line) {
		assertThat(Tokens.contains(line, "upgrade")).isFalse();
		assertThat(Tokens.contains(line + ", " + line, "upgrade")).isFalse();
	}

	@Test
	void anAbsentHeaderHasNoElement() {
		assertThat(Tokens.contains(null, "upgrade")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# method,  usable, forbidden, miswritten
			GET,       true,   false,     false
			get,       true,   false,     true
			Propfind,  true,   false,     true
			FLY,       true,   false,     false
			fly,       true,   false,     false
			*,         true,   false,     false
			CONNECT,   false,  true,      false
			connect,   false,  true,      true
			TRACE,     false,  true,      false
			TRACK,     false,  true,      false
			Track,     false,  true,      false
			TRACKS,    true,   false,     false
			TRAC,      true,   false,     false
			'',        false,  false,     false
			'G T',     false,  false,     false
			""")
	void aMethodIsUsableOrNot(String method, boolean usable, boolean forbidden, boolean miswritten) {
		assertThat(Methods.isUsable(method)).isEqualTo(usable);
		assertThat(Methods.isForbidden(method)).isEqualTo(forbidden);
		assertThat(Methods.isMiswritten(method)).isEqualTo(miswritten);
	}

	@Test
	void aMethodHasAtMost64Characters() {
		assertThat(Methods.isUsable("M".repeat(64))).isTrue();
		assertThat(Methods.isUsable("M".repeat(65))).isFalse();
	}

}
