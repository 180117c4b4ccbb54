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

package io.github.corsboot.benchmarks.application;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The class paths of the application. To exclude an auto-configuration would leave its
 * jars on the class path, to be opened and searched: without the starter means without.
 *
 * @param target the directory that the build has filled
 */
record ClassPaths(Path target) {

	private static final String SERVED = "io/github/corsboot/benchmarks/application/served";

	/**
	 * The class path of one variant.
	 * @param stack what the application runs on
	 * @param variant what it does about CORS
	 * @return the class path, for the command line
	 * @throws IOException if the build has left nothing
	 */
	String of(Stack stack, Variant variant) throws IOException {
		String application = classes() + File.pathSeparator + read(stack.name().toLowerCase(Locale.ROOT));
		return variant.hasStarter() ? application + File.pathSeparator + read("starter") : application;
	}

	private String read(String name) throws IOException {
		return Files.readString(this.target.resolve("class-path-" + name + ".txt")).strip();
	}

	// The application by itself: beside it are benchmarks, and a log that goes nowhere.
	private Path classes() throws IOException {
		Path from = this.target.resolve("classes").resolve(SERVED);
		Path root = this.target.resolve("application");
		Path to = Files.createDirectories(root.resolve(SERVED));
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return root;
	}

}
