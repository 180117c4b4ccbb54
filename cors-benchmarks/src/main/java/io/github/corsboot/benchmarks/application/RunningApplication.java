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

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * An application in a process of its own, which ends with this one at the latest.
 */
final class RunningApplication implements AutoCloseable {

	private static final String READY = "READY ";

	private static final int SHOWN_LINES = 20;

	private static final int PATIENCE_SECONDS = 60;

	private final Process process;

	private final Map<String, Long> figures = new ConcurrentHashMap<>();

	private RunningApplication(Process process) {
		this.process = process;
	}

	/**
	 * Starts an application, and waits until it is ready.
	 * @param options options of the JVM
	 * @param classPath the class path
	 * @param arguments the arguments of the application
	 * @return the application
	 * @throws IOException if it does not start
	 */
	static RunningApplication start(List<String> options, String classPath, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, "io.github.corsboot.benchmarks.application.served.ServedApplication"));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			// Files of the directory would be read as configuration.
			.directory(new File(System.getProperty("java.io.tmpdir")));
		RunningApplication application = new RunningApplication(builder.start());
		application.awaitReady();
		return application;
	}

	private void awaitReady() throws IOException {
		// One that hangs is stopped: its output ends, and so does the wait for it.
		CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(() -> {
			if (this.figures.isEmpty()) {
				this.process.destroyForcibly();
			}
		});
		Deque<String> last = new ArrayDeque<>();
		BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8);
		String line = lines.readLine();
		while (line != null && !line.startsWith(READY)) {
			last.add(line);
			if (last.size() > SHOWN_LINES) {
				last.remove();
			}
			line = lines.readLine();
		}
		if (line == null) {
			throw new IOException("The application did not start:\n" + String.join("\n", last));
		}
		for (String figure : line.substring(READY.length()).split(" ", -1)) {
			int equals = figure.indexOf('=');
			this.figures.put(figure.substring(0, equals), Long.valueOf(figure.substring(equals + 1)));
		}
	}

	/**
	 * What the application has told when it was ready.
	 * @param name which figure
	 * @return the figure
	 */
	long figure(String name) {
		Long figure = this.figures.get(name);
		if (figure == null) {
			throw new IllegalArgumentException(name);
		}
		return figure;
	}

	long pid() {
		return this.process.pid();
	}

	String url() {
		return "http://localhost:" + figure("port") + "/data";
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
