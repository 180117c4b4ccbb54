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

package io.github.corsboot.sample;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Where Chromium and its driver are. Nothing is ever downloaded: without them the tests
 * are skipped, or fail if the environment says {@code REQUIRE_BROWSER=true}.
 *
 * @param browser the browser
 * @param driver its driver
 */
record BrowserInstallation(Path browser, Path driver) {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	private static final List<String> DRIVERS = List.of("chromedriver");

	static BrowserInstallation find() {
		List<Path> directories = Stream.concat(pathVariable(), Stream.of(Path.of("/usr/bin"))).toList();
		return find(directories, Boolean.parseBoolean(System.getenv("REQUIRE_BROWSER")));
	}

	static BrowserInstallation find(List<Path> directories, boolean required) {
		Optional<Path> browser = first(BROWSERS, directories);
		Optional<Path> driver = first(DRIVERS, directories);
		if (browser.isPresent() && driver.isPresent()) {
			return new BrowserInstallation(browser.get(), driver.get());
		}
		String missing = "Chromium and chromedriver are not on the path: browser " + browser + ", driver " + driver;
		return required ? Assertions.fail(missing) : Assumptions.abort(missing);
	}

	private static Stream<Path> pathVariable() {
		String path = System.getenv("PATH");
		return (path != null)
				? Stream.of(path.split(File.pathSeparator)).filter((entry) -> !entry.isEmpty()).map(Path::of)
				: Stream.empty();
	}

	private static Optional<Path> first(List<String> names, List<Path> directories) {
		return directories.stream()
			.flatMap((directory) -> names.stream().map(directory::resolve))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
