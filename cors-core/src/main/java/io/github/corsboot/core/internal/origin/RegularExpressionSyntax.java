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

package io.github.corsboot.core.internal.origin;

/**
 * Recognises regular expressions, which other libraries take where ours takes a pattern,
 * so that the message can say so.
 */
final class RegularExpressionSyntax {

	/** Characters that can stand neither in a scheme nor in a host nor in a port. */
	private static final String TELLTALES = "^|\\()";

	private RegularExpressionSyntax() {
	}

	/**
	 * Whether a text was probably meant as a regular expression.
	 * @param text the text
	 * @return whether its scheme, host or port is written like one
	 */
	static boolean isMeant(String text) {
		int separator = text.indexOf(Schemes.SEPARATOR);
		String scheme = text.substring(0, Math.max(separator, 0));
		String rest = (separator < 0) ? text : text.substring(separator + Schemes.SEPARATOR.length());
		String authority = rest.substring(0, authorityEnd(rest));
		authority = authority.substring(authority.lastIndexOf('@') + 1);
		if (scheme.indexOf('?') >= 0 || hasTelltale(scheme) || hasTelltale(authority)) {
			return true;
		}
		return authority.startsWith(".*") || authority.indexOf('+') >= 0
				|| (authority.startsWith("[") && authority.indexOf('-') >= 0);
	}

	private static int authorityEnd(String rest) {
		// A slash at the very beginning delimits the expression in many languages.
		for (int i = 1; i < rest.length(); i++) {
			if (OriginPatternParser.endsAuthority(rest.charAt(i))) {
				return i;
			}
		}
		return rest.length();
	}

	private static boolean hasTelltale(String text) {
		for (int i = 0; i < text.length(); i++) {
			// A placeholder that nobody resolved is no regular expression.
			if (TELLTALES.indexOf(text.charAt(i)) >= 0 || (text.charAt(i) == '$' && !text.startsWith("${", i))) {
				return true;
			}
		}
		return false;
	}

}
