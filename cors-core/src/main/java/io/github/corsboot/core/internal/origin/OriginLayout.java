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
 * Where the parts of an origin stand in its text: the scheme at the beginning, the host,
 * and behind the host the port, if it is written.
 * <p>
 * All of it is in one number, because this is found out for every request with an origin
 * that is not listed by itself. An {@link Origin} is plainer: it is 152 bytes, and takes
 * 60 ns instead of 40.
 */
final class OriginLayout {

	/** The text is no serialized origin. */
	static final long MALFORMED = -1;

	private static final int BITS = 16;

	private static final int MASK = (1 << BITS) - 1;

	private OriginLayout() {
	}

	/**
	 * Takes a text apart.
	 * @param text the value of an {@code Origin} header
	 * @return the layout, or {@link #MALFORMED} if the text is not one serialized origin
	 */
	static long of(String text) {
		if (text.length() > Origin.MAX_LENGTH) {
			return MALFORMED;
		}
		int schemeEnd = text.indexOf(Schemes.SEPARATOR);
		if (schemeEnd < 0 || !Schemes.isScheme(text, schemeEnd)) {
			return MALFORMED;
		}
		int hostStart = schemeEnd + Schemes.SEPARATOR.length();
		// An IPv6 address has colons of its own, and all of them stand before its
		// bracket.
		int colon = text.indexOf(':', Math.max(hostStart, text.lastIndexOf(']')));
		int hostEnd = (colon < 0) ? text.length() : colon;
		int defaultPort = Schemes.defaultPortOf(text);
		if (!Host.isCanonical(text, hostStart, hostEnd, defaultPort != Schemes.NO_PORT)) {
			return MALFORMED;
		}
		if (colon >= 0) {
			int port = Origin.port(text, colon + 1);
			if (port == Schemes.NO_PORT || port == defaultPort) {
				return MALFORMED;
			}
		}
		return ((long) schemeEnd << BITS) | hostEnd;
	}

	static int schemeEnd(long layout) {
		return (int) (layout >> BITS);
	}

	static int hostStart(long layout) {
		return schemeEnd(layout) + Schemes.SEPARATOR.length();
	}

	static int hostEnd(long layout) {
		return (int) layout & MASK;
	}

	/**
	 * The port, also where it is the default of http or https and therefore not written.
	 * @param text the text
	 * @param layout its layout
	 * @return a number from 1 to 65535, or {@link Schemes#NO_PORT}
	 */
	static int port(String text, long layout) {
		int hostEnd = hostEnd(layout);
		return (hostEnd < text.length()) ? Origin.port(text, hostEnd + 1) : Schemes.defaultPortOf(text);
	}

}
