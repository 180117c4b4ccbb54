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

package io.github.corsboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public surface is a file: whoever changes it shows the change, and tells it in the
 * changelog. CONTRIBUTING.md says how the files are written anew.
 */
class PublicApiTests {

	@Test
	void theCoreOffersWhatItsFileSays() throws IOException {
		compare("../cors-core/src/api/cors-core.txt", PublicApi.of("io.github.corsboot.core"));
	}

	@Test
	void theAutoConfigurationOffersWhatItsFileSays() throws IOException {
		compare("src/api/cors-spring-boot-autoconfigure.txt",
				PublicApi.of("io.github.corsboot.spring", "io.github.corsboot.autoconfigure"));
	}

	@Test
	void noPublicSignatureNamesAnInternalType() {
		assertThat(PublicApi.of("io.github.corsboot")).isNotEmpty().doesNotContain(".internal.");
	}

	private static void compare(String file, String actual) throws IOException {
		Path path = Path.of(file);
		if (Boolean.getBoolean("api.update")) {
			Files.createDirectories(path.getParent());
			Files.writeString(path, actual);
		}
		assertThat(actual).as("public API; after a change that is meant, run with -Dapi.update=true")
			.isEqualTo(Files.readString(path).replace("\r\n", "\n"));
	}

}
