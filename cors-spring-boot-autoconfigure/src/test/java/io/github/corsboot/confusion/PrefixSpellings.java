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

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ways to write the context path and the prefix of a servlet.
 */
final class PrefixSpellings {

	private PrefixSpellings() {
	}

	/**
	 * Odd spellings of a prefix of one or two segments.
	 */
	static List<String> of(String prefix) {
		if (prefix.isEmpty()) {
			return List.of();
		}
		String context = prefix.substring(0, Math.max(prefix.indexOf('/', 1), 0));
		String first = context.isEmpty() ? prefix : context;
		String last = prefix.substring(prefix.lastIndexOf('/'));
		Stream<String> inFront = Stream
			.of("/", "/.", "/x/..", "/x/..;", "/x/%2e%2e", "/;x", "/%2e", "/..", "/%2f", "/%5c", "/\\", "/x%2f..")
			.map((way) -> way + prefix);
		Stream<String> behind = Stream
			.of("/", ";x", "/.", "/.." + last, "/..;" + last, "/%2e%2e" + last, "/%252e%252e" + last, "/../.." + prefix,
					"/..;/..;" + prefix, "%2f..%2f" + last.substring(1), "%3b", "%20")
			.map((way) -> prefix + way);
		Stream<String> between = Stream
			.of("/", ";x", "/.", "/.." + first, "/..;" + first, "/%2e%2e" + first, "%3b", "%20")
			.map((way) -> first + way + (context.isEmpty() ? "" : last));
		Stream<String> letters = Stream.of(encode(prefix, 1), encode(prefix, prefix.length() - 1),
				encode(prefix, 1).replace("%", "%25"), prefix.replace("/", "%2f"),
				"/" + prefix.substring(1).replace("/", "%2f"), "/" + prefix.substring(1).replace("/", "%5c"),
				prefix.toUpperCase(Locale.ROOT));
		return Stream.of(inFront, behind, between, letters).flatMap((ways) -> ways).toList();
	}

	private static String encode(String text, int index) {
		return text.substring(0, index) + String.format("%%%02x", (int) text.charAt(index)) + text.substring(index + 1);
	}

}
