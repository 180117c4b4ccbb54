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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Patterns with a wildcard, to be found by their own text. For an origin, the texts of
 * all patterns that could match it are put together, and each is looked up:
 * {@code https://a.b.example} is matched by {@code https://*.b.example},
 * {@code https://*.example} and, if there is a pattern of this shape,
 * {@code https://a*.b.example}. The work grows with the labels of the host, not with the
 * number of patterns, and only lengths that some pattern has are tried at all.
 * <p>
 * A tree of reversed characters is a tempting alternative; such a tree is where
 * <a href="https://github.com/jub0bs/cors/security/advisories/GHSA-vhxv-fg4m-p2w8">two
 * patterns once became one</a>. What is looked up here is always one whole pattern.
 */
final class WildcardIndex {

	private final Set<String> texts;

	/** The lengths of what follows the wildcard of {@code *.example}. */
	private final BitSet suffixLengths;

	private final List<LabelShape> labelShapes;

	private WildcardIndex(Builder builder) {
		this.texts = Set.copyOf(builder.texts);
		this.suffixLengths = builder.suffixLengths;
		this.labelShapes = List.copyOf(builder.labelShapes);
	}

	/**
	 * Whether one of the patterns matches.
	 * @param origin the origin, whose host holds no wildcard
	 * @return whether a pattern matches the origin
	 */
	boolean contains(Origin origin) {
		if (this.texts.isEmpty()) {
			return false;
		}
		String host = origin.host();
		return contains(origin, host) || matchesSubdomain(origin, host) || matchesLabel(origin, host);
	}

	private boolean matchesSubdomain(Origin origin, String host) {
		for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
			if (this.suffixLengths.get(host.length() - dot)
					&& contains(origin, OriginPattern.WILDCARD + host.substring(dot))) {
				return true;
			}
		}
		return false;
	}

	private boolean matchesLabel(Origin origin, String host) {
		int labelLength = host.indexOf('.');
		for (LabelShape shape : this.labelShapes) {
			if (shape.before() + shape.after() < labelLength && contains(origin, host.substring(0, shape.before())
					+ OriginPattern.WILDCARD + host.substring(labelLength - shape.after()))) {
				return true;
			}
		}
		return false;
	}

	private boolean contains(Origin origin, String hostPattern) {
		String pattern = origin.scheme() + Schemes.SEPARATOR + hostPattern;
		return this.texts.contains(pattern + origin.portSuffix()) || this.texts.contains(pattern + Ports.ANY);
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

		private final Set<String> texts = new HashSet<>();

		private final BitSet suffixLengths = new BitSet();

		private final Set<LabelShape> labelShapes = new LinkedHashSet<>();

		void add(OriginPattern pattern) {
			this.texts.addAll(pattern.alternatives());
			String host = pattern.host();
			int wildcard = host.indexOf(OriginPattern.WILDCARD);
			if (wildcard == 0) {
				this.suffixLengths.set(host.length() - 1);
			}
			else if (wildcard > 0) {
				this.labelShapes.add(new LabelShape(wildcard, host.indexOf('.') - wildcard - 1));
			}
		}

		WildcardIndex build() {
			return new WildcardIndex(this);
		}

	}

}
