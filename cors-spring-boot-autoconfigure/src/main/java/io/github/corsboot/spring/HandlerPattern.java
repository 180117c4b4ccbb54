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

package io.github.corsboot.spring;

import java.util.Optional;

import org.springframework.web.util.pattern.PatternParseException;

/**
 * The pattern of a handler, as a pattern that can be compared with those of policies.
 * Handlers take more than {@link PathGlobParser} lets policies have; what has no
 * counterpart is replaced by something that matches at least as much.
 */
final class HandlerPattern {

	private static final String ANY_REST = "/**";

	/** How these are matched depends on the application, and need not be known here. */
	private static final String SPECIAL = "%;\\#";

	private HandlerPattern() {
	}

	/**
	 * Makes a pattern comparable.
	 * @param text the pattern of a handler
	 * @return a pattern that matches every path that the handler's does
	 */
	static PathGlob widen(String text) {
		String path = PathText.dropTrailingSlash(text.startsWith("/") ? text : "/" + text);
		StringBuilder wide = new StringBuilder();
		for (String segment : path.substring(1).split("/", -1)) {
			Optional<String> glob = path.equals("/") ? Optional.of("") : glob(segment);
			if (glob.isEmpty()) {
				wide.append(ANY_REST);
				break;
			}
			wide.append('/').append(glob.get());
		}
		try {
			return PathGlob.compile(wide.toString());
		}
		catch (PatternParseException ex) {
			return PathGlob.compile(ANY_REST);
		}
	}

	// Empty where the segment, or what is taken for one, can match several or none.
	private static Optional<String> glob(String segment) {
		StringBuilder glob = new StringBuilder();
		int depth = 0;
		for (int i = 0; i < segment.length() && depth >= 0; i++) {
			char c = segment.charAt(i);
			if (c == '{' && depth++ == 0 && !glob.toString().endsWith("*")) {
				glob.append('*');
			}
			else if (c == '}') {
				depth--;
			}
			else if (c != '{' && depth == 0) {
				glob.append(c);
			}
		}
		String one = glob.toString();
		if (depth != 0 || one.isEmpty() || one.contains("**") || segment.contains("{*")) {
			return Optional.empty();
		}
		return Optional.of(isSpecial(one) ? "*" : one);
	}

	private static boolean isSpecial(String segment) {
		for (int i = 0; i < segment.length(); i++) {
			char c = segment.charAt(i);
			if (Character.isISOControl(c) || SPECIAL.indexOf(c) >= 0) {
				return true;
			}
		}
		return segment.equals(".") || segment.equals("..");
	}

}
