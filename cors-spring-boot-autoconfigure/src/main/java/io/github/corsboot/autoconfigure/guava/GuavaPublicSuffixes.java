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

package io.github.corsboot.autoconfigure.guava;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;
import io.github.corsboot.core.PublicSuffixes;

/**
 * The Public Suffix List as Guava carries it, suffixes of hosting companies included.
 * <p>
 * Guava's {@code InternetDomainName} is no alternative: it answers only the first of the
 * two questions. For {@code amazonaws.com} it says no, and yet everybody can get a
 * {@code s3.amazonaws.com} bucket of any name. The list is loaded when the first question
 * is asked, which is when a policy has a wildcard and credentials.
 *
 * @see <a href="https://github.com/publicsuffix/list/wiki/Format">Public Suffix List:
 * format</a>
 */
final class GuavaPublicSuffixes implements PublicSuffixes {

	/**
	 * To look through all suffixes takes 2 ms, to collect all names above them 12 to 30:
	 * most applications ask for one name.
	 */
	private static final int LOOKED_THROUGH = 4;

	private final AtomicInteger questions = new AtomicInteger();

	@Override
	public boolean isPublicSuffix(String name) {
		if (PublicSuffixPatterns.EXCLUDED.containsKey(name)) {
			return false;
		}
		return PublicSuffixPatterns.EXACT.containsKey(name) || PublicSuffixPatterns.UNDER.containsKey(parent(name));
	}

	@Override
	public boolean hasPublicSuffixBelow(String name) {
		return PublicSuffixPatterns.UNDER.containsKey(name) || isAboveSuffix(name);
	}

	private boolean isAboveSuffix(String name) {
		if (this.questions.getAndIncrement() < LOOKED_THROUGH) {
			String end = "." + name;
			return endsOne(PublicSuffixPatterns.EXACT.keySet(), end)
					|| endsOne(PublicSuffixPatterns.UNDER.keySet(), end);
		}
		return NamesAboveSuffixes.ALL.contains(name);
	}

	private static boolean endsOne(Collection<String> suffixes, String end) {
		for (String suffix : suffixes) {
			if (suffix.endsWith(end)) {
				return true;
			}
		}
		return false;
	}

	private static String parent(String name) {
		int dot = name.indexOf('.');
		return (dot >= 0) ? name.substring(dot + 1) : "";
	}

	/** Found when they are first asked for. */
	private static final class NamesAboveSuffixes {

		static final Set<String> ALL = find();

		private static Set<String> find() {
			Set<String> names = new HashSet<>();
			addParents(names, PublicSuffixPatterns.EXACT.keySet());
			addParents(names, PublicSuffixPatterns.UNDER.keySet());
			return names;
		}

		private static void addParents(Set<String> names, Collection<String> suffixes) {
			for (String suffix : suffixes) {
				String parent = parent(suffix);
				while (!parent.isEmpty() && names.add(parent)) {
					parent = parent(parent);
				}
			}
		}

	}

}
