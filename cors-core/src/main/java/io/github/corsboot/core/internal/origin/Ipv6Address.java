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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * IPv6 addresses in brackets, read and written as the URL standard does. The JDK's own
 * textual form is no alternative: it never compresses zeros.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv6-parser">URL: IPv6 parser</a>
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv6-serializer">URL: IPv6
 * serializer</a>
 */
final class Ipv6Address {

	private static final int PIECES = 8;

	private Ipv6Address() {
	}

	/**
	 * Writes an address as browsers do: lower case, no leading zeros, the first longest
	 * run of zeros compressed, an embedded IPv4 address in hexadecimal.
	 * @param host an address in brackets
	 * @return the address in brackets, or empty if the host is no IPv6 address
	 */
	static Optional<String> canonical(String host) {
		if (!host.startsWith("[") || !host.endsWith("]")) {
			return Optional.empty();
		}
		Optional<String> address = withoutIpv4(host.substring(1, host.length() - 1));
		Optional<List<Integer>> pieces = address.isPresent() ? pieces(address.get()) : Optional.empty();
		return pieces.isPresent() ? Optional.of(serialize(pieces.get())) : Optional.empty();
	}

	private static Optional<String> withoutIpv4(String address) {
		if (address.indexOf('.') < 0) {
			return Optional.of(address);
		}
		int from = address.lastIndexOf(':') + 1;
		String tail = address.substring(from);
		if (from == 0 || !Ipv4Address.isCanonical(tail)) {
			return Optional.empty();
		}
		long number = Ipv4Address.parse(tail);
		return Optional
			.of(address.substring(0, from) + Long.toHexString(number >> 16) + ':' + Long.toHexString(number & 0xffff));
	}

	private static Optional<List<Integer>> pieces(String address) {
		int gap = address.indexOf("::");
		List<Integer> pieces = new ArrayList<>();
		if (gap < 0) {
			return (addPieces(address, pieces) && pieces.size() == PIECES) ? Optional.of(pieces) : Optional.empty();
		}
		String head = address.substring(0, gap);
		String tail = address.substring(gap + 2);
		if (!head.isEmpty() && !addPieces(head, pieces)) {
			return Optional.empty();
		}
		int compressed = pieces.size();
		if ((!tail.isEmpty() && !addPieces(tail, pieces)) || pieces.size() >= PIECES) {
			return Optional.empty();
		}
		while (pieces.size() < PIECES) {
			pieces.add(compressed, 0);
		}
		return Optional.of(pieces);
	}

	private static boolean addPieces(String text, List<Integer> pieces) {
		int from = 0;
		while (from <= text.length() && pieces.size() <= PIECES) {
			int colon = text.indexOf(':', from);
			int to = (colon < 0) ? text.length() : colon;
			if (to == from || to - from > 4) {
				return false;
			}
			int piece = 0;
			for (int i = from; i < to; i++) {
				int digit = Ipv4Address.digit(text.charAt(i));
				if (digit < 0) {
					return false;
				}
				piece = piece * 16 + digit;
			}
			pieces.add(piece);
			from = to + 1;
		}
		return true;
	}

	private static String serialize(List<Integer> pieces) {
		int start = 0;
		int length = 1;
		for (int i = 0; i < PIECES; i++) {
			int run = 0;
			while (i + run < PIECES && pieces.get(i + run) == 0) {
				run++;
			}
			if (run > length) {
				start = i;
				length = run;
			}
		}
		if (length == 1) {
			return '[' + join(pieces) + ']';
		}
		return '[' + join(pieces.subList(0, start)) + "::" + join(pieces.subList(start + length, PIECES)) + ']';
	}

	private static String join(List<Integer> pieces) {
		return String.join(":", pieces.stream().map(Integer::toHexString).toList());
	}

}
