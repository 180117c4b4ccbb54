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

import java.util.Optional;

/**
 * The origin of a request, taken apart.
 * <p>
 * The text of an {@code Origin} header is hostile and is compared as it came: what is no
 * <a href="https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin">serialized
 * origin</a> to the letter is no origin. Nothing is normalised here, since browsers have
 * already done it, and whoever sends something else is no browser. The text is read in
 * one direction within fixed limits, without a regular expression and without an
 * exception. {@code java.net.URI} is no alternative: it throws, accepts what no browser
 * sends, and finds no host in what some browsers do send.
 */
public final class Origin {

	/** The text of an opaque origin. */
	static final String NULL = "null";

	/** No serialized origin is longer. */
	public static final int MAX_LENGTH = Schemes.MAX_LENGTH + Schemes.SEPARATOR.length() + Host.MAX_LENGTH
			+ ":65535".length();

	private static final int MAX_PORT = 65535;

	private final String scheme;

	private final String host;

	private final int port;

	private Origin(String scheme, String host, int port) {
		this.scheme = scheme;
		this.host = host;
		this.port = port;
	}

	/**
	 * Takes an origin apart.
	 * @param text the value of an {@code Origin} header
	 * @return the origin, or empty if the text is not one serialized origin;
	 * {@code null}, the serialized form of every opaque origin, is none
	 */
	public static Optional<Origin> parse(String text) {
		long layout = OriginLayout.of(text);
		if (layout == OriginLayout.MALFORMED) {
			return Optional.empty();
		}
		return Optional.of(new Origin(text.substring(0, OriginLayout.schemeEnd(layout)),
				text.substring(OriginLayout.hostStart(layout), OriginLayout.hostEnd(layout)),
				OriginLayout.port(text, layout)));
	}

	/**
	 * Reads a port as browsers write it.
	 * @param text the text
	 * @param from where the port begins; it goes on to the end of the text
	 * @return a number from 1 to 65535, or -1 if that is no port
	 */
	static int port(String text, int from) {
		if (from == text.length() || text.charAt(from) == '0') {
			return Schemes.NO_PORT;
		}
		int port = 0;
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9') {
				return Schemes.NO_PORT;
			}
			port = port * 10 + (c - '0');
			if (port > MAX_PORT) {
				return Schemes.NO_PORT;
			}
		}
		return port;
	}

	/**
	 * The scheme in lower case.
	 * @return the scheme
	 */
	public String scheme() {
		return this.scheme;
	}

	/**
	 * The host in lower case, an IPv6 address in brackets.
	 * @return the host
	 */
	public String host() {
		return this.host;
	}

	/**
	 * The port, also where it is the default of http or https and therefore not written.
	 * @return a number from 1 to 65535, or -1 for a custom scheme without a port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * The port as it stands in the text.
	 * @return the port behind a colon, or an empty string if it is not written
	 */
	String portSuffix() {
		return (this.port == Schemes.defaultPort(this.scheme)) ? "" : ":" + this.port;
	}

	/**
	 * Whether a text is the origin under which a server was reached.
	 * @param text the value of an {@code Origin} header
	 * @param scheme the scheme, compared without case
	 * @param host the host, compared without case, an IPv6 address with or without
	 * brackets; a text that is no host is not equal to any
	 * @param port the port, or a number below one for the default port of the scheme
	 * @return whether the text is an origin, and scheme, host and port are the same
	 */
	public static boolean isSame(String text, String scheme, String host, int port) {
		int hostStart = scheme.length() + Schemes.SEPARATOR.length();
		int hostEnd = hostStart + host.length();
		// What is not equal need not be an origin.
		return equalsIgnoringCase(text, 0, scheme) && text.startsWith(Schemes.SEPARATOR, scheme.length())
				&& (isSame(text, hostStart, hostEnd, host, port)
						|| (text.startsWith("[", hostStart) && isSame(text, hostStart + 1, hostEnd + 2, host, port)));
	}

	private static boolean isSame(String text, int hostStart, int end, String host, int port) {
		if (!equalsIgnoringCase(text, hostStart, host)) {
			return false;
		}
		long layout = OriginLayout.of(text);
		return layout != OriginLayout.MALFORMED && OriginLayout.hostEnd(layout) == end
				&& OriginLayout.port(text, layout) == ((port < 1) ? Schemes.defaultPortOf(text) : port);
	}

	// String.equalsIgnoreCase is no alternative: to it, the Kelvin sign is a k.
	private static boolean equalsIgnoringCase(String text, int from, String other) {
		if (text.length() - from < other.length()) {
			return false;
		}
		for (int i = 0; i < other.length(); i++) {
			char c = other.charAt(i);
			if (text.charAt(from + i) != ((c >= 'A' && c <= 'Z') ? (char) (c + ('a' - 'A')) : c)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The serialized origin, character for character what was parsed.
	 * @return the text
	 */
	@Override
	public String toString() {
		return this.scheme + Schemes.SEPARATOR + this.host + portSuffix();
	}

}
