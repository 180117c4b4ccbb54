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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrowserInstallationTests {

	@TempDir
	private Path directory;

	@Test
	void aBrowserWithItsDriverIsFound() throws IOException {
		Path browser = executable("chromium");
		Path driver = executable("chromedriver");
		BrowserInstallation found = BrowserInstallation.find(List.of(this.directory), true);
		assertThat(found).isEqualTo(new BrowserInstallation(browser, driver));
	}

	@Test
	void withoutABrowserTheTestsAreSkipped() {
		assertThatExceptionOfType(TestAbortedException.class)
			.isThrownBy(() -> BrowserInstallation.find(List.of(this.directory), false));
	}

	@Test
	void withoutARequiredBrowserTheTestsFail() throws IOException {
		executable("chromium");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> BrowserInstallation.find(List.of(this.directory), true))
			.withMessageContaining("chromedriver");
	}

	private Path executable(String name) throws IOException {
		Path file = Files.createFile(this.directory.resolve(name));
		assertThat(file.toFile().setExecutable(true)).isTrue();
		return file;
	}

}
