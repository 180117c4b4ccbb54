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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which processor is whose: the server and the load must not fight for one. Where that
 * cannot be said, nobody says it.
 */
final class Processors {

	private static final boolean CAN_BIND = Runtime.getRuntime().availableProcessors() > 1 && isInstalled("taskset");

	private Processors() {
	}

	static boolean canBind() {
		return CAN_BIND;
	}

	/**
	 * Gives a running server the first processor, and no other. Not from its start on:
	 * its compiler would get next to nothing of a processor that is busy with requests,
	 * and minutes later what is measured would still be interpreted in part.
	 * @param pid the process
	 * @throws IOException if that is not possible
	 */
	static void bindServer(long pid) throws IOException {
		if (!CAN_BIND) {
			return;
		}
		Process process = new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", "0", Long.toString(pid))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (process.waitFor() != 0) {
				throw new IOException("taskset says: " + output);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	static List<String> forLoad() {
		return CAN_BIND ? List.of("taskset", "-c", "1") : List.of();
	}

	/**
	 * Whether there is a program.
	 * @param name its name
	 * @return whether it is on the path
	 */
	static boolean isInstalled(String name) {
		String path = System.getenv().getOrDefault("PATH", "");
		return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
			.anyMatch((directory) -> new File(directory, name).canExecute());
	}

}
