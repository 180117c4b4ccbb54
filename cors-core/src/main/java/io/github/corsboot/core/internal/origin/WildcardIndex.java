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

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Patterns with a wildcard, to be found by their own text. For an origin, each pattern
 * that could match it is looked up: {@code https://a.b.example} is matched by
 * {@code https://*.b.example}, {@code https://*.example} and, if there is a pattern of
 * this shape, {@code https://a*.b.example}. The work grows with the length of the host,
 * not with the number of patterns: hashes of all endings of the host come of one pass
 * over it, from right to left. Only shapes are tried one by one: how many characters of a
 * label stand before and after the wildcard.
 * <p>
 * A tree of reversed characters is a tempting alternative; such a tree is where
 * <a href="https://github.com/jub0bs/cors/security/advisories/GHSA-vhxv-fg4m-p2w8">two
 * patterns once became one</a>. What is looked up here is always one whole pattern, and
 * it is compared character by character. To put its text together and look that up in a
 * {@code HashSet} is the plain way; it costs four strings for each label.
 */
final class WildcardIndex {

	private final @Nullable Entry[] table;

	/** The lengths of what follows the wildcard of {@code *.example}. */
	private final BitSet suffixLengths;

	private final LabelShape[] labelShapes;

	/** Whether whole hosts have to be looked up, which only stand beside any port. */
	private final boolean hosts;

	private WildcardIndex(Builder builder) {
		this.table = new Entry[tableSize(builder.entries.size())];
		this.suffixLengths = builder.suffixLengths;
		this.labelShapes = builder.labelShapes.toArray(new LabelShape[0]);
		this.hosts = builder.hosts;
		for (Entry entry : builder.entries) {
			put(entry);
		}
	}

	private static int tableSize(int entries) {
		return (entries == 0) ? 0 : Integer.highestOneBit(entries) * 4;
	}

	private void put(Entry entry) {
		int i = place(hash(entry.head(), 0, entry.head().length()), hashBackwards(entry.tail()),
				hash(entry.port(), 0, entry.port().length()));
		while (this.table[i] != null) {
			i = (i + 1) & (this.table.length - 1);
		}
		this.table[i] = entry;
	}

	private int place(int head, int tail, int port) {
		int hash = (head * 31 + tail) * 31 + port;
		// Of a product, the higher bits are those that all characters have a part in.
		int mixed = hash * 0x9E3779B9;
		return (mixed ^ (mixed >>> 16)) & (this.table.length - 1);
	}

	/**
	 * Whether one of the patterns matches.
	 * @param text the origin, whose host holds no wildcard
	 * @param layout its layout
	 * @return whether a pattern matches the origin
	 */
	boolean contains(String text, long layout) {
		if (this.table.length == 0) {
			return false;
		}
		int hostStart = OriginLayout.hostStart(layout);
		int hostEnd = OriginLayout.hostEnd(layout);
		int scheme = hash(text, 0, hostStart);
		int port = hash(text, hostEnd, text.length());
		int tail = 0;
		for (int i = hostEnd - 1; i >= hostStart; i--) {
			tail = tail * 31 + text.charAt(i);
			if (text.charAt(i) == '.' && this.suffixLengths.get(hostEnd - i)
					&& containsEither(text, hostStart, scheme, i, tail, hostEnd, port)) {
				return true;
			}
		}
		return (this.hosts && containsEither(text, hostStart, scheme, hostStart, tail, hostEnd, port))
				|| (this.labelShapes.length > 0 && matchesLabel(text, hostStart, scheme, hostEnd, port));
	}

	private boolean matchesLabel(String text, int hostStart, int scheme, int hostEnd, int port) {
		int dot = text.indexOf('.', hostStart);
		int labelEnd = (dot < 0 || dot > hostEnd) ? hostStart : dot;
		for (LabelShape shape : this.labelShapes) {
			int headEnd = hostStart + shape.before();
			int tailStart = labelEnd - shape.after();
			if (headEnd < tailStart && containsEither(text, headEnd, continued(scheme, text, hostStart, headEnd),
					tailStart, hashBackwards(text, tailStart, hostEnd), hostEnd, port)) {
				return true;
			}
		}
		return false;
	}

	// With the port that the origin has, or with any.
	private boolean containsEither(String text, int headEnd, int head, int tailStart, int tail, int hostEnd, int port) {
		return contains(text, headEnd, tailStart, hostEnd, false, place(head, tail, port))
				|| contains(text, headEnd, tailStart, hostEnd, true, place(head, tail, Entry.ANY_PORT_HASH));
	}

	private boolean contains(String text, int headEnd, int tailStart, int hostEnd, boolean anyPort, int place) {
		int i = place;
		for (Entry entry = this.table[i]; entry != null; entry = this.table[i]) {
			if (entry.is(text, headEnd, tailStart, hostEnd, anyPort)) {
				return true;
			}
			i = (i + 1) & (this.table.length - 1);
		}
		return false;
	}

	private static int hash(String text, int from, int to) {
		return continued(0, text, from, to);
	}

	private static int continued(int start, String text, int from, int to) {
		int hash = start;
		for (int i = from; i < to; i++) {
			hash = hash * 31 + text.charAt(i);
		}
		return hash;
	}

	private static int hashBackwards(String text) {
		return hashBackwards(text, 0, text.length());
	}

	private static int hashBackwards(String text, int from, int to) {
		int hash = 0;
		for (int i = to - 1; i >= from; i--) {
			hash = hash * 31 + text.charAt(i);
		}
		return hash;
	}

	/**
	 * A pattern with one port.
	 *
	 * @param head what stands before the wildcard, the scheme included
	 * @param tail what stands behind it, or the host if that has no wildcard
	 * @param port the port with its colon, nothing, or {@link Ports#ANY}
	 */
	private record Entry(String head, String tail, String port) {

		private static final int ANY_PORT_HASH = hash(Ports.ANY, 0, Ports.ANY.length());

		boolean is(String text, int headEnd, int tailStart, int hostEnd, boolean anyPort) {
			return this.head.length() == headEnd && this.tail.length() == hostEnd - tailStart
					&& text.startsWith(this.tail, tailStart) && text.startsWith(this.head)
					&& (anyPort ? this.port.equals(Ports.ANY)
							: this.port.length() == text.length() - hostEnd && text.endsWith(this.port));
		}

	}

	/**
	 * How many characters of the leftmost label stand before and after the wildcard.
	 */
	private record LabelShape(int before, int after) {

	}

	/**
	 * Collects patterns.
	 */
	static final class Builder {

		private final Set<Entry> entries = new LinkedHashSet<>();

		private final BitSet suffixLengths = new BitSet();

		private final Set<LabelShape> labelShapes = new LinkedHashSet<>();

		private boolean hosts;

		void add(OriginPattern pattern) {
			String host = pattern.host();
			int wildcard = host.indexOf(OriginPattern.WILDCARD);
			String head = pattern.scheme() + Schemes.SEPARATOR + host.substring(0, Math.max(wildcard, 0));
			String tail = host.substring(wildcard + 1);
			for (String port : pattern.portSuffixes()) {
				this.entries.add(new Entry(head, tail, port));
			}
			if (wildcard == 0) {
				this.suffixLengths.set(tail.length());
			}
			else if (wildcard > 0) {
				this.labelShapes.add(new LabelShape(wildcard, host.indexOf('.') - wildcard - 1));
			}
			else {
				this.hosts = true;
			}
		}

		WildcardIndex build() {
			return new WildcardIndex(this);
		}

	}

}
