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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps in which servers and frameworks make the path that they act on from the path
 * that the client sent. Each is one pass over the text and returns the same instance if
 * there is nothing to do.
 */
final class PathText {

	/**
	 * A slash that was encoded, where it belongs to a segment. No pattern contains it.
	 */
	static final char SLASH_IN_SEGMENT = '\0';

	private PathText() {
	}

	/**
	 * Whether a path can be read in only one way: no step has anything to do on it.
	 * @param path a raw path
	 * @return whether it begins with a slash, does not end with another one, and holds no
	 * {@code %}, {@code ;}, {@code \}, {@code //} and {@code /.}
	 */
	static boolean isPlain(String path) {
		if (path.isEmpty() || path.charAt(0) != '/') {
			return false;
		}
		char last = ' ';
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			if (c == '%' || c == ';' || c == '\\' || (last == '/' && (c == '/' || c == '.'))) {
				return false;
			}
			last = c;
		}
		return last != '/' || path.length() == 1;
	}

	// Decodes percent-encoded UTF-8 once. What cannot be decoded stays as it is: to throw
	// would be to let one stray % hide what stands next to it.
	static String decode(String path) {
		return decode(path, '/');
	}

	/**
	 * Decodes percent-encoded UTF-8 once, segment by segment: a slash that was encoded
	 * stays in its segment.
	 * @param path a path
	 * @return the path with {@link #SLASH_IN_SEGMENT} for such a slash
	 */
	static String decodeSegments(String path) {
		return decode(path, SLASH_IN_SEGMENT);
	}

	private static String decode(String path, char slash) {
		if (path.indexOf('%') < 0) {
			return path;
		}
		StringBuilder decoded = new StringBuilder(path.length());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int i = 0;
		while (i < path.length()) {
			int octet = octet(path, i);
			if (octet < 0) {
				decoded.append(path.charAt(i++));
				continue;
			}
			bytes.reset();
			for (; octet >= 0; octet = octet(path, i)) {
				bytes.write(octet);
				i += 3;
			}
			decoded.append(bytes.toString(StandardCharsets.UTF_8).replace('/', slash));
		}
		return decoded.toString();
	}

	private static int octet(String path, int index) {
		if (index + 2 >= path.length() || path.charAt(index) != '%') {
			return -1;
		}
		int high = hex(path.charAt(index + 1));
		int low = hex(path.charAt(index + 2));
		return (high < 0 || low < 0) ? -1 : high * 16 + low;
	}

	// ASCII only: Character#digit also takes the digits of other scripts.
	private static int hex(char c) {
		return (c < 0x80) ? Character.digit(c, 16) : -1;
	}

	// Drops from each segment what follows a semicolon.
	static String dropParameters(String path) {
		if (path.indexOf(';') < 0) {
			return path;
		}
		StringBuilder kept = new StringBuilder(path.length());
		boolean parameter = false;
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			parameter = (c == ';') || (parameter && c != '/');
			if (!parameter) {
				kept.append(c);
			}
		}
		return kept.toString();
	}

	// Takes a backslash for a slash.
	static String turnBackslashes(String path) {
		return path.replace('\\', '/');
	}

	// Drops empty segments.
	static String collapseSlashes(String path) {
		if (!path.contains("//")) {
			return path;
		}
		StringBuilder kept = new StringBuilder(path.length());
		char last = ' ';
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			if (c != '/' || last != '/') {
				kept.append(c);
			}
			last = c;
		}
		return kept.toString();
	}

	// Drops the segments . and resolves .., which takes an empty segment with it as any
	// other (RFC 3986, section 5.2.4). Nothing lies above the root.
	static String resolveDots(String path) {
		if (!path.contains("/.")) {
			return path;
		}
		String[] segments = path.substring(1).split("/", -1);
		List<String> kept = new ArrayList<>(segments.length);
		for (int i = 0; i < segments.length; i++) {
			boolean up = segments[i].equals("..");
			if (!up && !segments[i].equals(".")) {
				kept.add(segments[i]);
				continue;
			}
			if (up && !kept.isEmpty()) {
				kept.remove(kept.size() - 1);
			}
			if (i == segments.length - 1) {
				kept.add("");
			}
		}
		return "/" + String.join("/", kept);
	}

	// Drops one trailing slash, and not that of the root.
	static String dropTrailingSlash(String path) {
		boolean slashed = path.length() > 1 && path.endsWith("/");
		return slashed ? path.substring(0, path.length() - 1) : path;
	}

	// Drops blanks and control characters around each segment.
	static String trimSegments(String path) {
		boolean padded = false;
		for (int i = 1; i < path.length(); i++) {
			boolean edge = path.charAt(i - 1) == '/' || i == path.length() - 1 || path.charAt(i + 1) == '/';
			padded |= edge && path.charAt(i) <= ' ';
		}
		if (!padded) {
			return path;
		}
		List<String> trimmed = new ArrayList<>();
		for (String segment : path.split("/", -1)) {
			trimmed.add(segment.trim());
		}
		return String.join("/", trimmed);
	}

	/**
	 * Drops the difference between cases. Two texts become the same if anybody who
	 * ignores case takes them for the same: that is {@link String#equalsIgnoreCase}, by
	 * which {@code PathPattern} and {@code AntPathMatcher} compare segments without
	 * wildcards. Those with wildcards they compare in ASCII only.
	 * @param path a path
	 * @return the path with each character in the lower case of its upper case
	 */
	static String ignoreCase(String path) {
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
				StringBuilder folded = new StringBuilder(path.length());
				path.codePoints().map(PathText::ignoreCase).forEach(folded::appendCodePoint);
				return folded.toString();
			}
		}
		return path;
	}

	static List<String> ignoreCase(List<String> texts) {
		List<String> folded = new ArrayList<>();
		for (String text : texts) {
			folded.add(ignoreCase(text));
		}
		return List.copyOf(folded);
	}

	private static int ignoreCase(int codePoint) {
		return Character.toLowerCase(Character.toUpperCase(codePoint));
	}

}
