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

import io.github.corsboot.core.PolicyViolation.Reason;

/**
 * The rules for a host as browsers write it: a name of lower-case labels, an IPv4 or an
 * IPv6 address. Both parsers ask here, so that they cannot disagree.
 * <p>
 * Names are those that the <a href="https://url.spec.whatwg.org/#host-parsing">URL
 * standard</a> lets through and that occur: an underscore is allowed, and so is a hyphen
 * anywhere. {@code java.net.URI} is no alternative: it takes {@code my_service} for no
 * host at all and reads an IPv4 address only if it is dotted and decimal.
 */
final class Host {

	static final int MAX_LENGTH = 253;

	static final int MAX_LABEL_LENGTH = 63;

	private static final String LOCALHOST = "localhost";

	private Host() {
	}

	/**
	 * Looks for what is wrong with a host.
	 * @param text the host, an IPv6 address in brackets
	 * @param addresses whether the scheme knows IP addresses
	 * @return what is wrong, or empty if browsers write the host exactly like this
	 */
	static Optional<Defect> defect(String text, boolean addresses) {
		if (!addresses) {
			boolean address = text.startsWith("[") || Ipv4Address.isCanonical(text);
			return address ? Defect.of(Reason.ADDRESS_NOT_SUPPORTED) : nameDefect(text, 0, text.length());
		}
		if (text.startsWith("[")) {
			return addressDefect(text, Ipv6Address.canonical(text));
		}
		if (Ipv4Address.isMeant(text)) {
			return addressDefect(text, Ipv4Address.canonical(text));
		}
		return nameDefect(text, 0, text.length());
	}

	/**
	 * Whether a part of a text is a host without a {@linkplain #defect(String, boolean)
	 * defect}. Only what may be an address is taken out of the text to find that out.
	 * @param text any text
	 * @param from where the part begins
	 * @param to where it ends, exclusive
	 * @param addresses whether the scheme knows IP addresses
	 * @return whether browsers write the host exactly like this
	 */
	static boolean isCanonical(String text, int from, int to, boolean addresses) {
		if (from == to) {
			return false;
		}
		int lastLabel = Math.max(from, text.lastIndexOf('.', to - 1) + 1);
		boolean mayBeNumber = lastLabel < to && text.charAt(lastLabel) >= '0' && text.charAt(lastLabel) <= '9';
		if (mayBeNumber || text.charAt(from) == '[') {
			return to - from <= MAX_LENGTH && defect(text.substring(from, to), addresses).isEmpty();
		}
		return nameDefect(text, from, to).isEmpty();
	}

	private static Optional<Defect> addressDefect(String text, Optional<String> canonical) {
		if (canonical.isEmpty()) {
			return Defect.of(Reason.INVALID_HOST);
		}
		boolean asWritten = canonical.get().equals(text);
		return asWritten ? Optional.empty() : Optional.of(new Defect(Reason.NON_CANONICAL_ADDRESS, canonical));
	}

	private static Optional<Defect> nameDefect(String text, int from, int to) {
		if (from == to) {
			return Defect.of(Reason.INVALID_HOST);
		}
		if (to - from > MAX_LENGTH) {
			return Defect.of(Reason.HOST_TOO_LONG);
		}
		int labelLength = 0;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '.' && labelLength == 0) {
				return Defect.of(Reason.EMPTY_LABEL);
			}
			if (c != '.' && !isLabelCharacter(c)) {
				return Defect.of(Reason.INVALID_HOST);
			}
			labelLength = (c == '.') ? 0 : labelLength + 1;
			if (labelLength > MAX_LABEL_LENGTH) {
				return Defect.of(Reason.LABEL_TOO_LONG);
			}
		}
		if (labelLength == 0) {
			return Defect.of(Reason.TRAILING_DOT);
		}
		return Optional.empty();
	}

	private static boolean isLabelCharacter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
	}

	/**
	 * Whether a host that has no {@linkplain #defect(String, boolean) defect} is the
	 * machine of the user. No name is ever resolved: what a name server says of
	 * {@code localhost.example} is not known when a policy is built, and may change.
	 * @param host the host
	 * @return whether the host is loopback
	 * @see <a href=
	 * "https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy">Secure
	 * Contexts: potentially trustworthy origins</a>
	 */
	static boolean isLoopback(String host) {
		return host.equals(LOCALHOST) || host.endsWith("." + LOCALHOST) || host.equals("[::1]")
				|| (host.startsWith("127.") && Ipv4Address.isMeant(host));
	}

	/**
	 * What is wrong with a host.
	 *
	 * @param reason why it is wrong
	 * @param canonical the address as browsers write it, if it is one
	 */
	record Defect(Reason reason, Optional<String> canonical) {

		private static Optional<Defect> of(Reason reason) {
			return Optional.of(new Defect(reason, Optional.empty()));
		}

	}

}
