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

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the names of environment variables. Dashes are written as underscores or not at
 * all: {@code CORS_ALLOWED_ORIGINS}, {@code CORS_ALLOWEDORIGINS_0},
 * {@code CORS_POLICIES_PUBLICAPI_ALLOWED_ORIGINS}, {@code CORS_CANDIDATE_MAX_AGE}.
 */
final class VariableNames {

	private static final String PREFIX = "cors_";

	private static final String CANDIDATE = "candidate_";

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
		String name = canonical(variable);
		if (!name.startsWith(PREFIX)) {
			return Optional.empty();
		}
		int end = indexStart(name);
		if (end > 0) {
			int index = Integer.parseInt(name.substring(end + 1));
			Address address = readKey(name.substring(PREFIX.length(), end), index, withoutIndex(variable));
			if (address instanceof Address.Known known && known.key().isList()) {
				return Optional.of(address);
			}
		}
		return Optional.of(readKey(name.substring(PREFIX.length()), -1, variable));
	}

	// In lower case, with one underscore wherever Spring Boot sees the end of an element.
	private static String canonical(String variable) {
		StringBuilder name = new StringBuilder();
		for (char c : variable.toLowerCase(Locale.ROOT).toCharArray()) {
			if (!isSeparator(c)) {
				name.append(c);
			}
			else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
				name.append('_');
			}
		}
		boolean open = !name.isEmpty() && name.charAt(name.length() - 1) == '_';
		return open ? name.substring(0, name.length() - 1) : name.toString();
	}

	private static String withoutIndex(String variable) {
		int end = variable.length();
		while (end > 0 && (Character.isDigit(variable.charAt(end - 1)) || isSeparator(variable.charAt(end - 1)))) {
			end--;
		}
		return variable.substring(0, end);
	}

	private static boolean isSeparator(char c) {
		return c == '_' || c == '-' || c == '.' || c == '[' || c == ']';
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
		return name.startsWith(CANDIDATE) ? readKey(Root.CANDIDATE, name.substring(CANDIDATE.length()), index, spelling)
				: readKey(Root.ACTIVE, name, index, spelling);
	}

	private static Address readKey(Root root, String name, int index, String spelling) {
		if (!name.startsWith(POLICIES)) {
			Optional<CorsKey> key = find(root.itself(), name);
			return key.isPresent() ? new Address.Known(root.itself(), key.get(), index, spelling) : unknown();
		}
		// As everywhere in Spring Boot, an underscore ends the name: what came behind it
		// could otherwise belong to the name or to the key.
		int end = name.indexOf('_', POLICIES.length());
		if (end < 0) {
			return unknown();
		}
		Holder policy = root.policy(name.substring(POLICIES.length(), end));
		Optional<CorsKey> found = find(policy, name.substring(end + 1));
		return found.isEmpty() ? unknown()
				: PropertyNames.refuse(policy).orElse(new Address.Known(policy, found.get(), index, spelling));
	}

	private static Optional<CorsKey> find(Holder holder, String written) {
		for (CorsKey key : CorsKey.values()) {
			if (key.canBeIn(holder) && spellings(key).contains(written)) {
				return Optional.of(key);
			}
		}
		return Optional.empty();
	}

	private static List<String> spellings(CorsKey key) {
		return List.of(key.variable(), key.variable().replace("_", ""));
	}

	private static Address unknown() {
		return new Address.Unknown("it stands for no key", "");
	}

}
