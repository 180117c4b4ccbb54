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

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The reader of requested header names against bytes that nobody thought of. The recorded
 * inputs run in every build; with {@code JAZZER_FUZZ=1} in the environment, new ones are
 * searched for. A slash ends a line: it is no part of a name.
 */
class RequestedHeadersFuzzTests {

	@FuzzTest(maxDuration = "5m")
	void isReadWithoutAnException(byte[] input) {
		String text = new String(input, StandardCharsets.ISO_8859_1);
		RequestedHeadersTests.assertReadersAgree(List.of(text.split("/", -1)));
	}

}
