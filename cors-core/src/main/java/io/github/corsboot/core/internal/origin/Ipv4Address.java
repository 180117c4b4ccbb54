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
 * IPv4 addresses as the URL standard reads them: one to four numbers, each decimal, octal
 * or hexadecimal. Browsers send the dotted decimal form and no other.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL: IPv4 parser</a>
 */
final class Ipv4Address {

	private static final int PARTS = 4;

	private static final long INVALID = -1;

	private static final long TOO_LARGE = 1L << 32;

	private Ipv4Address() {
	}

	/**
	 * Whether a host is taken for an IPv4 address, well-formed or not: its last label is
	 * a number.
	 * @param host the host
	 * @return whether the host is meant as an address
	 * @see <a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">URL: ends in a
	 * number checker</a>
	 */
	static boolean isMeant(String host) {
		int from = host.lastIndexOf('.') + 1;
		if (from == host.length()) {
			return false;
		}
		return areDigits(host, from, 10) || (isHexadecimal(host, from) && areDigits(host, from + 2, 16));
	}

	static boolean isCanonical(String host) {
		return isMeant(host) && canonical(host).filter(host::equals).isPresent();
	}

	/**
	 * Writes an address as browsers do.
	 * @param host the host
	 * @return four decimal numbers, or empty if the host is no IPv4 address
	 */
	static Optional<String> canonical(String host) {
		long address = parse(host);
		if (address == INVALID) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder();
		for (int shift = 24; shift >= 0; shift -= 8) {
			text.append((address >> shift) & 0xff).append((shift > 0) ? "." : "");
		}
		return Optional.of(text.toString());
	}

	/**
	 * Reads an address.
	 * @param host the host
	 * @return the address as a number of 32 bits, or -1 if the host is no IPv4 address
	 */
	static long parse(String host) {
		long address = 0;
		int from = 0;
		for (int part = 1; part <= PARTS; part++) {
			int dot = host.indexOf('.', from);
			boolean last = dot < 0;
			long number = number(host.substring(from, last ? host.length() : dot));
			// The last number fills all the bytes that the numbers before it left.
			int bits = last ? 8 * (PARTS + 1 - part) : 8;
			if (number == INVALID || number >= 1L << bits) {
				return INVALID;
			}
			address = (address << bits) | number;
			if (last) {
				return address;
			}
			from = dot + 1;
		}
		return INVALID;
	}

	private static long number(String text) {
		if (text.isEmpty()) {
			return INVALID;
		}
		if (isHexadecimal(text, 0)) {
			return number(text, 2, 16);
		}
		return text.startsWith("0") ? number(text, 1, 8) : number(text, 0, 10);
	}

	private static long number(String text, int from, int radix) {
		if (!areDigits(text, from, radix)) {
			return INVALID;
		}
		long number = 0;
		for (int i = from; i < text.length(); i++) {
			number = Math.min(TOO_LARGE, number * radix + digit(text.charAt(i)));
		}
		return number;
	}

	private static boolean isHexadecimal(String text, int from) {
		return text.startsWith("0x", from) || text.startsWith("0X", from);
	}

	private static boolean areDigits(String text, int from, int radix) {
		for (int i = from; i < text.length(); i++) {
			int digit = digit(text.charAt(i));
			if (digit < 0 || digit >= radix) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The value of a digit. {@code Character.digit} is no alternative: it takes digits of
	 * every script.
	 * @param c a character
	 * @return the value from 0 to 15, or -1 if the character is no hexadecimal digit
	 */
	static int digit(char c) {
		if (c >= '0' && c <= '9') {
			return c - '0';
		}
		if (c >= 'a' && c <= 'f') {
			return c - 'a' + 10;
		}
		return (c >= 'A' && c <= 'F') ? c - 'A' + 10 : -1;
	}

}
