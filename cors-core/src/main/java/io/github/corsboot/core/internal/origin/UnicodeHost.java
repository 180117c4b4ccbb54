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

import java.net.IDN;
import java.util.Optional;

/**
 * Hosts that are not written in ASCII. Browsers send their Punycode form, and so does
 * whoever writes a pattern: which form that is has changed with the versions of the
 * standard, so it is suggested and never silently assumed.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-domain-to-ascii">URL: domain to
 * ASCII</a>
 */
final class UnicodeHost {

	/** Sharp s and final sigma: the JDK writes other letters in their place. */
	private static final String DEVIATIONS = "\u00df\u1e9e\u03c2";

	private static final String PUNYCODE = "xn--";

	private UnicodeHost() {
	}

	static boolean isMeant(String host) {
		for (int i = 0; i < host.length(); i++) {
			if (host.charAt(i) >= 0x80) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Writes a host in ASCII.
	 * @param host the host, possibly with a wildcard
	 * @return the host as browsers send it, or empty if that is not known for certain
	 */
	static Optional<String> toAscii(String host) {
		if (host.length() > Host.MAX_LENGTH || host.chars().anyMatch((c) -> DEVIATIONS.indexOf(c) >= 0)) {
			return Optional.empty();
		}
		try {
			// Characters that the JDK's tables do not know are refused: it could not
			// normalise them as browsers do.
			String ascii = IDN.toASCII(host);
			boolean wildcardEncoded = ascii.startsWith(PUNYCODE) && ascii.indexOf(OriginPattern.WILDCARD) >= 0;
			return wildcardEncoded ? Optional.empty() : Optional.of(ascii);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
