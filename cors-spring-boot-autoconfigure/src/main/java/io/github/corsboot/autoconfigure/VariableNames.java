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

package io.github.corsboot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the names of environment variables. Dashes are written as underscores or not at
 * all: {@code CORS_ALLOWED_ORIGINS}, {@code CORS_ALLOWEDORIGINS_0},
 * {@code CORS_POLICIES_PUBLICAPI_ALLOWED_ORIGINS}.
 */
final class VariableNames {

	private static final String PREFIX = "cors_";

	private static final String POLICIES = "policies_";

	private VariableNames() {
	}

	/**
	 * Reads a name.
	 * @param variable the name of an environment variable, without the prefix that an
	 * application may have for all of them
	 * @return what it stands for, or empty if it does not belong to {@code cors}
	 */
	static Optional<Address> read(String variable) {
		String name = variable.replace('.', '_').replace('-', '_').toLowerCase(Locale.ROOT);
		if (!name.startsWith(PREFIX)) {
			return Optional.empty();
		}
		int end = indexStart(name);
		if (end > 0) {
			int index = Integer.parseInt(name.substring(end + 1));
			Address address = readKey(name.substring(PREFIX.length(), end), index, variable.substring(0, end));
			if (address instanceof Address.Known known && known.key().isList()) {
				return Optional.of(address);
			}
		}
		return Optional.of(readKey(name.substring(PREFIX.length()), -1, variable));
	}

	// Where the index begins, such as _0, or -1.
	private static int indexStart(String name) {
		int i = name.length();
		while (i > 0 && Character.isDigit(name.charAt(i - 1))) {
			i--;
		}
		int digits = name.length() - i;
		return (digits > 0 && digits < 9 && i > PREFIX.length() && name.charAt(i - 1) == '_') ? i - 1 : -1;
	}

	private static Address readKey(String name, int index, String spelling) {
		if (!name.startsWith(POLICIES)) {
			Optional<CorsKey> key = Arrays.stream(CorsKey.values())
				.filter((candidate) -> spellings(candidate).contains(name))
				.findFirst();
			return key.<Address>map((found) -> new Address.Known("", found, index, spelling))
				.orElseGet(VariableNames::unknown);
		}
		String rest = name.substring(POLICIES.length());
		CorsKey found = null;
		int nameEnd = rest.length();
		for (CorsKey candidate : CorsKey.values()) {
			for (String written : spellings(candidate)) {
				int before = rest.length() - written.length() - 1;
				if (before > 0 && before < nameEnd && rest.endsWith("_" + written)) {
					found = candidate;
					nameEnd = before;
				}
			}
		}
		if (found == null || found.isRootOnly()) {
			return unknown();
		}
		String policy = rest.substring(0, nameEnd).replace('_', '-');
		return PropertyNames.refuse(policy).orElse(new Address.Known(policy, found, index, spelling));
	}

	private static List<String> spellings(CorsKey key) {
		return List.of(key.variable(), key.variable().replace("_", ""));
	}

	private static Address unknown() {
		return new Address.Unknown("it stands for no key", "");
	}

}
