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

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which request headers a script may set without a preflight, as a browser sees it.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch:
 * CORS-safelisted request-header</a>
 */
final class RequestHeaderSafelist {

	private static final Pattern UNSAFE_BYTE = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\"():<>?@\\[\\\\\\]{}\\x7f]");

	private static final Pattern LANGUAGE = Pattern.compile("[0-9A-Za-z *,\\-.;=]*");

	private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]*)");

	private static final Set<String> CONTENT_TYPES = Set.of("application/x-www-form-urlencoded", "multipart/form-data",
			"text/plain");

	private RequestHeaderSafelist() {
	}

	/** The names that need a preflight, sorted and in lower case. */
	static Set<String> unsafeNames(List<ScriptRequest.Field> fields) {
		Set<String> unsafe = new TreeSet<>();
		Set<String> potentiallyUnsafe = new TreeSet<>();
		int size = 0;
		for (ScriptRequest.Field field : fields) {
			String name = field.name().toLowerCase(Locale.ROOT);
			if (isSafelisted(name, field.value())) {
				potentiallyUnsafe.add(name);
				size += field.value().length();
			}
			else {
				unsafe.add(name);
			}
		}
		if (size > 1024) {
			unsafe.addAll(potentiallyUnsafe);
		}
		return unsafe;
	}

	private static boolean isSafelisted(String name, String value) {
		if (value.length() > 128) {
			return false;
		}
		return switch (name) {
			case "accept" -> !UNSAFE_BYTE.matcher(value).find();
			case "accept-language", "content-language" -> LANGUAGE.matcher(value).matches();
			case "content-type" -> !UNSAFE_BYTE.matcher(value).find() && CONTENT_TYPES.contains(essence(value));
			case "range" -> RANGE.matcher(value).matches();
			default -> false;
		};
	}

	private static String essence(String value) {
		int semicolon = value.indexOf(';');
		return value.substring(0, (semicolon < 0) ? value.length() : semicolon).strip().toLowerCase(Locale.ROOT);
	}

}
