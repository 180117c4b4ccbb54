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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks an application as fast as it answers, for some seconds, with {@code wrk}. What it
 * prints is for people; the few numbers that matter here have not changed for years.
 */
final class Wrk {

	private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

	private static final Pattern PERCENTILE = Pattern.compile("\\s(50|99)%\\s+([0-9.]+)(us|ms|s)");

	private static final Map<String, Double> MICROS = Map.of("us", 1.0, "ms", 1e3, "s", 1e6);

	private static final int CONNECTIONS = 16;

	private final List<String> prefix;

	Wrk(List<String> prefix) {
		this.prefix = List.copyOf(prefix);
	}

	/**
	 * Loads an application.
	 * @param url what to ask for
	 * @param headers the lines of each request
	 * @param seconds how long
	 * @return what it measured
	 * @throws IOException if it cannot be run, or an answer was wrong
	 */
	Result load(String url, Map<String, String> headers, int seconds) throws IOException {
		List<String> command = new ArrayList<>(this.prefix);
		command.addAll(List.of("wrk", "--threads", "1", "--connections", Integer.toString(CONNECTIONS), "--duration",
				seconds + "s", "--timeout", "5s", "--latency"));
		headers.forEach((name, value) -> command.addAll(List.of("--header", name + ": " + value)));
		command.add(url);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return read(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	/**
	 * Reads what {@code wrk} prints.
	 * @param text the text
	 * @return the numbers
	 * @throws IOException if there are none, or there were errors
	 */
	static Result read(String text) throws IOException {
		Matcher rate = RATE.matcher(text);
		if (!rate.find() || text.contains("Non-2xx") || text.contains("Socket errors")) {
			throw new IOException("wrk has not measured:\n" + text);
		}
		double middle = Double.NaN;
		double slow = Double.NaN;
		Matcher percentile = PERCENTILE.matcher(text);
		while (percentile.find()) {
			double micros = Double.parseDouble(percentile.group(2)) * MICROS.getOrDefault(percentile.group(3), 1.0);
			if (percentile.group(1).equals("50")) {
				middle = micros;
			}
			else {
				slow = micros;
			}
		}
		return new Result(Double.parseDouble(rate.group(1)), middle, slow);
	}

	/**
	 * What was measured.
	 *
	 * @param rate requests per second
	 * @param middle the median of the latency, in microseconds
	 * @param slow its 99th percentile
	 */
	record Result(double rate, double middle, double slow) {

	}

}
