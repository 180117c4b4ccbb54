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

package io.github.corsboot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The test classes of all modules, and on which lines of Spring Boot they run.
 */
final class TestSources {

	static final Path ROOT = Path.of("..");

	private static final String SHARED = "compatibility/";

	private static final String INSTALLED = SHARED + "installed/";

	private static final String APPLICATIONS = INSTALLED + "src/it/";

	private static final String JAVA = "/src/test/java/";

	private static final Pattern TEST = Pattern.compile("(?:Tests|IT)\\.java$");

	private static final Pattern INCLUDED = Pattern.compile("<testInclude>([^<]+)<");

	private static final Pattern VERSION = Pattern.compile("<(?:spring-)?boot[-\\d.]*\\.version>([\\d.]+)<");

	// The directory that each line's applications are built in, and that they look at.
	private static final Pattern BUILT_ON = Pattern.compile("<cloneProjectsTo>[^<]+/boot-([\\d.]+)<");

	private TestSources() {
	}

	/** The lines, by the name of the class. */
	static Map<String, Set<String>> lines() {
		Map<String, Set<String>> lines = new TreeMap<>();
		files().forEach((file) -> lines.computeIfAbsent(name(file), (name) -> new TreeSet<>()).addAll(linesOf(file)));
		return lines;
	}

	/** Those that run on another line than the one that everything is built with. */
	static List<String> onOtherLines() {
		String own = lineOf("pom.xml");
		return lines().entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(Set.of(own)))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The version of Spring Boot in each pom that says one. */
	static Set<String> versions() {
		try (Stream<Path> modules = Files.list(ROOT.resolve(SHARED))) {
			Set<String> versions = new TreeSet<>(Set.of(version("pom.xml")));
			modules.filter((module) -> Files.exists(module.resolve("pom.xml")))
				.forEach((module) -> versions.addAll(all(VERSION, SHARED + module.getFileName() + "/pom.xml")));
			return versions;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The applications that are built against what is installed. */
	static Set<String> applications() {
		try (Stream<Path> files = Files.list(ROOT.resolve(APPLICATIONS))) {
			return files.filter((file) -> Files.exists(file.resolve("pom.xml")))
				.map((file) -> file.getFileName().toString())
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> linesOf(String file) {
		if (file.startsWith(APPLICATIONS)) {
			return Set.copyOf(all(BUILT_ON, INSTALLED + "pom.xml"));
		}
		if (file.startsWith(SHARED + "src/")) {
			return Set.of("3.5", "4.0");
		}
		if (file.startsWith(SHARED)) {
			return Set.of(lineOf(file.substring(0, file.indexOf(JAVA)) + "/pom.xml"));
		}
		String name = file.substring(file.indexOf(JAVA) + JAVA.length());
		boolean shared = file.startsWith("cors-spring-boot-autoconfigure/")
				&& all(INCLUDED, SHARED + "pom.xml").stream().anyMatch((included) -> matches(included, name));
		return shared ? Set.of("3.5", "4.0", lineOf("pom.xml")) : Set.of(lineOf("pom.xml"));
	}

	private static boolean matches(String glob, String name) {
		return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
	}

	private static String lineOf(String pom) {
		String version = version(pom);
		return version.substring(0, version.lastIndexOf('.'));
	}

	private static String version(String pom) {
		return all(VERSION, pom).get(0);
	}

	private static List<String> all(Pattern pattern, String file) {
		return pattern.matcher(read(ROOT.resolve(file)))
			.results()
			.map((MatchResult result) -> result.group(1))
			.toList();
	}

	private static String name(String file) {
		return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
	}

	// From the root, with slashes.
	private static List<String> files() {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.map((file) -> ROOT.relativize(file).toString().replace('\\', '/'))
				.filter((file) -> TEST.matcher(file).find() && file.contains(JAVA) && !file.contains("/target/"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
