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
import java.util.List;

/**
 * The beginning of a path, by whole segments, such as the base path of the management
 * endpoints.
 *
 * @param segments the segments, none for the root
 */
record PathPrefix(List<String> segments) {

	private static final PathPrefix ROOT = new PathPrefix(List.of());

	/**
	 * Takes a path apart, however it is written: with or without slashes around it.
	 * @param path the path
	 * @return the prefix
	 */
	static PathPrefix of(String path) {
		if (path.isEmpty()) {
			return ROOT;
		}
		List<String> segments = new ArrayList<>();
		for (String segment : path.split("/", -1)) {
			if (!segment.isEmpty()) {
				segments.add(segment);
			}
		}
		return new PathPrefix(List.copyOf(segments));
	}

	boolean isRoot() {
		return this.segments.isEmpty();
	}

	String text() {
		return "/" + String.join("/", this.segments);
	}

	/**
	 * Whether a path lies under this prefix.
	 * @param path a decoded path
	 * @return whether its first segments are this prefix
	 */
	boolean covers(String path) {
		return end(path) >= 0;
	}

	/**
	 * What is left of a path behind this prefix.
	 * @param path a decoded path
	 * @return the rest, at least a slash, or the path itself if it does not lie under
	 * this prefix
	 */
	String strip(String path) {
		int end = end(path);
		if (end <= 0) {
			return path;
		}
		return (end == path.length()) ? "/" : path.substring(end);
	}

	/**
	 * The same prefix of paths whose case is {@linkplain PathText#ignoreCase ignored}.
	 * @return the prefix, and this one itself if no letter has another case
	 */
	PathPrefix ignoringCase() {
		List<String> folded = PathText.ignoreCase(this.segments);
		return folded.equals(this.segments) ? this : new PathPrefix(folded);
	}

	private int end(String path) {
		int position = 0;
		for (String segment : this.segments) {
			if (!path.startsWith("/", position) || !path.startsWith(segment, position + 1)) {
				return -1;
			}
			position += 1 + segment.length();
			if (position < path.length() && path.charAt(position) != '/') {
				return -1;
			}
		}
		return position;
	}

}
