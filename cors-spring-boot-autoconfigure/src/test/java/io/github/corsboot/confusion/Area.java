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

package io.github.corsboot.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Three neighbouring paths, served in one way, that belong to three policies.
 *
 * @param name what serves them
 * @param parent the path above them
 * @param strict the segment of the path under the strict policy
 * @param lax the segment of the path under the lax policy
 * @param other the segment of a path that only the default policy covers
 */
record Area(String name, String parent, String strict, String lax, String other) {

	static final Area CONTROLLER = new Area("controller", "", "admin", "public", "items");

	static final Area FUNCTION = new Area("function", "/fn", "secret", "open", "other");

	static final Area SERVLET = new Area("servlet", "/servlet", "secret", "open", "other");

	static final Area CLASSPATH = new Area("static resource", "/files", "secret", "open", "other");

	static final Area DISK = new Area("file", "/disk", "secret", "open", "other");

	private static final String FILE = "f.txt";

	private static final List<String> SLASHES = List.of("/", "//", "/./", "/;x/", "%2f", "%5c", "\\", "%252f", "/%2e/");

	private static final List<String> PARENTS = List.of("..", "%2e%2e", ".%2e", "%2E.", "..;", "..;x=1", "..%3b",
			"%252e%252e", "%2e%2e%3bx", "..%20", "..%00");

	String strictPath() {
		return this.parent + "/" + this.strict + "/" + FILE;
	}

	String laxPath() {
		return this.parent + "/" + this.lax + "/" + FILE;
	}

	String otherPath() {
		return this.parent + "/" + this.other + "/" + FILE;
	}

	/**
	 * Every way we know to write a path that somebody could take for the strict one, the
	 * lax one, or either.
	 */
	List<String> spellings() {
		List<String> all = new ArrayList<>();
		for (String segment : List.of(this.strict, this.lax)) {
			respellings(segment).forEach(all::add);
		}
		detours(this.lax, this.strict).forEach(all::add);
		detours(this.other, this.strict).forEach(all::add);
		detours(this.strict, this.lax).forEach(all::add);
		return all;
	}

	/**
	 * Ways to the strict path and to the lax one from one that only the default policy
	 * covers, in upper case.
	 */
	List<String> detoursInUpperCase() {
		return Stream.of(this.strict, this.lax)
			.flatMap((segment) -> detours(this.other, segment.toUpperCase(Locale.ROOT)))
			.toList();
	}

	/**
	 * A path of this area whose last directory is written in another way.
	 */
	String path(String segment) {
		return this.parent + "/" + segment + "/" + FILE;
	}

	private Stream<String> respellings(String segment) {
		String above = this.parent;
		String file = "/" + FILE;
		String encoded = encodeFirst(segment);
		List<String> names = List.of(encoded, encoded.replace("%", "%25"), segment + ";x=1", segment + ";",
				";x" + segment, segment + "%3bx", segment + "%20", "%20" + segment, segment + "%09", segment + "%0a",
				segment + "%0d%0a", segment + ".", segment + "%00", segment + "%c0%80",
				segment.toUpperCase(Locale.ROOT), segment + "%2f", segment + "%5c", segment + "\\", "%2f" + segment,
				"\\" + segment, segment + "+", segment + "%ef%bc%8f", segment + "%zz", segment + "%",
				"%u0061" + segment, capitalise(segment), encodeFirst(segment.toUpperCase(Locale.ROOT)),
				segment.replace("i", "%c4%b0"), segment.replace("i", "%c4%b1"), segment.replace("s", "%c5%bf"));
		Stream<String> named = names.stream().map((name) -> above + "/" + name + file);
		Stream<String> separated = SLASHES.stream()
			.flatMap((slash) -> Stream.of(above + slash + segment + file, above + "/" + segment + slash + FILE,
					above + slash + segment + slash + FILE, above + "/" + segment + file + slash));
		String path = above + "/" + segment + file;
		Stream<String> ended = Stream
			.of("/", "//", "/.", "/..", "/../" + FILE, ";", ";x", ";jsessionid=1", "%20", "%0a", "%3b", "%3bx", ".json",
					"%00", "%2f", "%23", "%3f", "?x=/../" + this.lax, "#", "/%2e%2e/" + FILE)
			.map((end) -> path + end);
		Stream<String> absolute = Stream.of("http://localhost" + path, "http://localhost/" + path,
				"HTTP://localhost" + path, path.substring(1), "." + path, "*" + path);
		return Stream.of(named, separated, ended, absolute).flatMap((stream) -> stream);
	}

	// From one path to the other: name, slash, parent, slash, name.
	private Stream<String> detours(String from, String to) {
		Stream<String> detours = PARENTS.stream()
			.flatMap((dots) -> SLASHES.stream()
				.flatMap((slash) -> Stream.of(slash + dots + "/", "/" + dots + slash, slash + dots + slash)))
			.map((way) -> this.parent + "/" + from + way + to + "/" + FILE);
		Stream<String> returns = PARENTS.stream()
			.flatMap((dots) -> Stream.of("/" + from + "/" + dots + "/" + to + "/%252e%252e/" + from + "/" + FILE,
					"/%2f" + to + "/" + dots + "/" + from + "/" + FILE,
					"/" + from + "/%3b/" + dots + "/" + to + "/" + FILE, "/%3b/" + dots + "/" + to + "/" + FILE,
					"/;/" + dots + "/" + to + "/" + FILE, "//" + dots + "/" + to + "/" + FILE,
					"/%5c/" + dots + "/" + to + "/" + FILE,
					"/" + from + "/x%2fy/" + dots + "/" + dots + "/" + to + "/" + FILE,
					"/x%2fy/" + dots + "/" + to + "/" + FILE, "/" + from + "//" + dots + "/" + to + "/" + FILE))
			.map((path) -> this.parent + path);
		return Stream.concat(detours, returns);
	}

	private static String capitalise(String segment) {
		return segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1);
	}

	private static String encodeFirst(String segment) {
		return String.format("%%%02x", (int) segment.charAt(0)) + segment.substring(1);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
