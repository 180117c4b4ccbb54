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

package io.github.corsboot.spring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A path pattern: what Spring's {@link PathPattern} makes of literal segments, {@code *},
 * <code>?</code>, {@code {name}} and a final {@code /**}. PathPattern itself says which
 * of two patterns is the more specific one; it is not asked whether a path matches,
 * because it only takes paths that it decodes itself, and because what decides whether
 * two patterns can match one path had better be what decides whether they do. A property
 * of the tests holds the two against each other.
 */
final class PathGlob {

	/** Most specific first. */
	static final Comparator<PathGlob> BY_SPECIFICITY = (one, other) -> PathPattern.SPECIFICITY_COMPARATOR
		.compare(one.pattern, other.pattern);

	/**
	 * A segment that takes at least one character, whatever it is.
	 */
	private static final String ANY_SEGMENT = "?*";

	/**
	 * A segment that may be empty. To Spring, {@code *} is one at the end of a pattern:
	 * {@code /a/*} matches {@code /a/}.
	 */
	private static final String ANY_LAST_SEGMENT = "*";

	private final PathPattern pattern;

	private final List<String> segments;

	private final boolean openEnded;

	private PathGlob(PathPattern pattern, List<String> segments, boolean openEnded) {
		this.pattern = pattern;
		this.segments = segments;
		this.openEnded = openEnded;
	}

	/**
	 * Compiles a pattern that {@link PathGlobParser} has found to be one.
	 * @param text the pattern, without a trailing slash
	 * @return the compiled pattern
	 * @throws org.springframework.web.util.pattern.PatternParseException if Spring does
	 * not take it for a pattern
	 */
	static PathGlob compile(String text) {
		PathPattern pattern = new PathPatternParser().parse(text);
		List<String> segments = new ArrayList<>();
		for (String segment : text.substring(1).split("/", -1)) {
			segments.add(glob(segment));
		}
		String last = segments.remove(segments.size() - 1);
		boolean openEnded = last.equals("**");
		if (!openEnded) {
			segments.add(text.endsWith("/*") ? ANY_LAST_SEGMENT : last);
		}
		return new PathGlob(pattern, List.copyOf(segments), openEnded);
	}

	private static String glob(String segment) {
		if (segment.equals("**")) {
			return segment;
		}
		StringBuilder glob = new StringBuilder();
		boolean literal = false;
		for (int i = 0; i < segment.length(); i++) {
			char c = segment.charAt(i);
			if (c == '{') {
				i = segment.indexOf('}', i);
				c = '*';
			}
			literal |= (c != '*' && c != '?');
			glob.append(c);
		}
		if (literal || glob.indexOf("*") < 0) {
			return glob.toString();
		}
		return (glob.indexOf("?") < 0) ? ANY_SEGMENT : glob.toString();
	}

	/**
	 * Whether the pattern matches a path.
	 * @param path a decoded path; without a leading slash it is matched by nothing
	 * @return whether it matches
	 */
	boolean matches(String path) {
		if (path.isEmpty() || path.charAt(0) != '/') {
			return false;
		}
		int begin = 1;
		for (String segment : this.segments) {
			if (begin > path.length()) {
				return false;
			}
			int slash = path.indexOf('/', begin);
			int end = (slash >= 0) ? slash : path.length();
			if (!matches(segment, path, begin, end)) {
				return false;
			}
			begin = end + 1;
		}
		return this.openEnded || begin > path.length();
	}

	// Matches one segment in time proportional to the product of the lengths: of several
	// stars only the last one ever needs to give way.
	private static boolean matches(String glob, String path, int begin, int end) {
		int g = 0;
		int p = begin;
		int star = -1;
		int retry = begin;
		while (p < end) {
			if (g < glob.length() && glob.charAt(g) == '*') {
				star = g++;
				retry = p;
			}
			else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == path.charAt(p))) {
				g++;
				p++;
			}
			else if (star >= 0) {
				g = star + 1;
				p = ++retry;
			}
			else {
				return false;
			}
		}
		while (g < glob.length() && glob.charAt(g) == '*') {
			g++;
		}
		return g == glob.length();
	}

	/**
	 * Whether there is a path that both patterns match.
	 * @param other the other pattern
	 * @return whether they overlap
	 */
	boolean overlaps(PathGlob other) {
		int common = Math.min(this.segments.size(), other.segments.size());
		for (int i = 0; i < common; i++) {
			if (!overlap(this.segments.get(i), other.segments.get(i))) {
				return false;
			}
		}
		return (this.segments.size() == common || other.openEnded)
				&& (other.segments.size() == common || this.openEnded);
	}

	// Whether two globs match a common text: row by row, from the ends, for every pair of
	// suffixes.
	private static boolean overlap(String one, String two) {
		boolean[] below = new boolean[two.length() + 1];
		for (int i = one.length(); i >= 0; i--) {
			boolean[] row = new boolean[two.length() + 1];
			for (int j = two.length(); j >= 0; j--) {
				boolean oneEnds = i == one.length();
				boolean twoEnds = j == two.length();
				if (oneEnds && twoEnds) {
					row[j] = true;
				}
				else if (!oneEnds && one.charAt(i) == '*') {
					row[j] = below[j] || (!twoEnds && row[j + 1]);
				}
				else if (!twoEnds && two.charAt(j) == '*') {
					row[j] = row[j + 1] || (!oneEnds && below[j]);
				}
				else {
					row[j] = !oneEnds && !twoEnds && below[j + 1] && meet(one.charAt(i), two.charAt(j));
				}
			}
			below = row;
		}
		return below[0];
	}

	private static boolean meet(char one, char two) {
		return one == two || one == '?' || two == '?';
	}

	/**
	 * Whether every path that another pattern matches is matched by this one too.
	 * @param other the other pattern
	 * @return {@code true} if that is certain; of two segments that both hold wildcards
	 * it is only told where it can be seen at once
	 */
	boolean covers(PathGlob other) {
		int common = this.segments.size();
		if (other.segments.size() < common
				|| (!this.openEnded && (other.openEnded || other.segments.size() > common))) {
			return false;
		}
		for (int i = 0; i < common; i++) {
			if (!covers(this.segments.get(i), other.segments.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean covers(String glob, String other) {
		return switch (glob) {
			case ANY_LAST_SEGMENT -> true;
			case ANY_SEGMENT -> !other.replace("*", "").isEmpty();
			default -> glob.equals(other)
					|| (other.indexOf('*') < 0 && other.indexOf('?') < 0 && matches(glob, other, 0, other.length()));
		};
	}

	/**
	 * Whether the pattern literally begins with a path, by whole segments.
	 * @param prefix the path
	 * @return whether every path that the pattern matches lies under the prefix, and the
	 * pattern says so in as many words
	 */
	boolean beginsWith(PathPrefix prefix) {
		List<String> names = prefix.segments();
		return this.segments.size() >= names.size() && this.segments.subList(0, names.size()).equals(names);
	}

	/**
	 * Whether the pattern matches any path under another one.
	 * @param prefix that path
	 * @return whether a path that the pattern matches lies under the prefix
	 */
	boolean reaches(PathPrefix prefix) {
		List<String> names = prefix.segments();
		int common = Math.min(this.segments.size(), names.size());
		for (int i = 0; i < common; i++) {
			if (!matches(this.segments.get(i), names.get(i), 0, names.get(i).length())) {
				return false;
			}
		}
		return names.size() == common || this.openEnded;
	}

	/**
	 * The segments without wildcards that the pattern begins with.
	 * @return their text, with which every path begins that the pattern matches; a slash
	 * or the end comes after it
	 */
	String literalBeginning() {
		StringBuilder beginning = new StringBuilder();
		for (String segment : this.segments) {
			if (segment.indexOf('*') >= 0 || segment.indexOf('?') >= 0) {
				break;
			}
			beginning.append('/').append(segment);
		}
		return beginning.toString();
	}

	/**
	 * Whether every path is matched.
	 * @return whether this is {@code /**}
	 */
	boolean matchesEverything() {
		return this.openEnded && this.segments.isEmpty();
	}

	/**
	 * The same pattern for paths whose case is {@linkplain PathText#ignoreCase ignored}.
	 * Names of variables stay as they are.
	 * @return the pattern, as specific as this one, and this one itself if no letter has
	 * another case
	 */
	PathGlob ignoringCase() {
		List<String> folded = PathText.ignoreCase(this.segments);
		return folded.equals(this.segments) ? this : new PathGlob(this.pattern, folded, this.openEnded);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PathGlob that && this.pattern.equals(that.pattern)
				&& this.segments.equals(that.segments);
	}

	@Override
	public int hashCode() {
		return this.pattern.hashCode();
	}

	@Override
	public String toString() {
		return this.pattern.getPatternString();
	}

}
