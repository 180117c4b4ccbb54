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

import java.util.Set;

/**
 * What is known of the schemes of origins.
 */
final class Schemes {

	static final int MAX_LENGTH = 64;

	static final String SEPARATOR = "://";

	static final String HTTP = "http";

	static final String HTTPS = "https";

	static final int NO_PORT = -1;

	private static final int HTTP_PORT = 80;

	private static final int HTTPS_PORT = 443;

	/**
	 * Schemes whose pages have an opaque origin, or that no page is loaded with.
	 */
	private static final Set<String> WITHOUT_ORIGIN = Set.of("file", "ws", "wss", "ftp", "about", "blob", "data");

	private Schemes() {
	}

	/**
	 * Whether a text is a scheme in lower case.
	 * @param text the text
	 * @return whether the text is a scheme of bounded length
	 * @see <a href="https://url.spec.whatwg.org/#url-scheme-string">URL: scheme
	 * string</a>
	 */
	static boolean isScheme(String text) {
		return isScheme(text, text.length());
	}

	// The same for the beginning of a text.
	static boolean isScheme(String text, int end) {
		if (end == 0 || end > MAX_LENGTH || !isLetter(text.charAt(0))) {
			return false;
		}
		for (int i = 1; i < end; i++) {
			char c = text.charAt(i);
			if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
				return false;
			}
		}
		return true;
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z';
	}

	/**
	 * Whether pages of this scheme come from a host of the network: only their hosts can
	 * be addresses, have subdomains and a choice of ports.
	 * @param scheme a scheme in lower case
	 * @return whether the scheme is http or https
	 */
	static boolean isWeb(String scheme) {
		return scheme.equals(HTTP) || scheme.equals(HTTPS);
	}

	static boolean hasNoOrigin(String scheme) {
		return WITHOUT_ORIGIN.contains(scheme);
	}

	/**
	 * The port that browsers do not write.
	 * @param origin a text that begins with a scheme and {@link #SEPARATOR}
	 * @return the port of http or https, or {@link #NO_PORT}
	 */
	static int defaultPortOf(String origin) {
		if (origin.startsWith(HTTPS + SEPARATOR)) {
			return HTTPS_PORT;
		}
		return origin.startsWith(HTTP + SEPARATOR) ? HTTP_PORT : NO_PORT;
	}

	static int defaultPort(String scheme) {
		return switch (scheme) {
			case HTTP -> HTTP_PORT;
			case HTTPS -> HTTPS_PORT;
			default -> NO_PORT;
		};
	}

}
