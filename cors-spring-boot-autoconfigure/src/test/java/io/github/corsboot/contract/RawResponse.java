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

package io.github.corsboot.contract;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A response as it came over the wire.
 *
 * @param status the status
 * @param lines the header lines, in their order
 * @param body the body, without any transfer coding
 */
public record RawResponse(int status, List<String> lines, String body) {

	/**
	 * Every line that takes part in CORS: all of {@code Access-Control-*}, and
	 * {@code Timing-Allow-Origin}.
	 */
	public List<String> corsLines() {
		return this.lines.stream().filter((line) -> {
			String lower = line.toLowerCase(Locale.ROOT);
			return lower.startsWith("access-control-") || lower.startsWith("timing-allow-origin:");
		}).sorted().toList();
	}

	/** What the response says it depends on, without case. */
	public Set<String> vary() {
		Set<String> names = new TreeSet<>();
		for (String value : header("Vary")) {
			Arrays.stream(value.split(",")).map((name) -> name.trim().toLowerCase(Locale.ROOT)).forEach(names::add);
		}
		return names;
	}

	/** How many names {@code Vary} lists, to find those that are listed twice. */
	public long varyCount() {
		return header("Vary").stream().flatMap((value) -> Arrays.stream(value.split(","))).count();
	}

	public List<String> header(String name) {
		return this.lines.stream()
			.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).trim())
			.toList();
	}

	static RawResponse read(InputStream in, String method) throws IOException {
		String statusLine = line(in);
		int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
		List<String> lines = new ArrayList<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			lines.add(line);
		}
		RawResponse head = new RawResponse(status, List.copyOf(lines), "");
		boolean bodiless = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
		return bodiless ? head : new RawResponse(status, head.lines(), head.readBody(in));
	}

	private String readBody(InputStream in) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		List<String> lengths = header("Content-Length");
		if (header("Transfer-Encoding").stream().anyMatch("chunked"::equalsIgnoreCase)) {
			for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
				body.write(in.readNBytes(size));
				line(in);
			}
		}
		else if (!lengths.isEmpty()) {
			body.write(in.readNBytes(Integer.parseInt(lengths.get(0))));
		}
		else {
			in.transferTo(body);
		}
		return body.toString(StandardCharsets.UTF_8);
	}

	private static int chunkSize(InputStream in) throws IOException {
		return Integer.parseInt(line(in).split(";", 2)[0].trim(), 16);
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("Closed after: " + line);
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

}
