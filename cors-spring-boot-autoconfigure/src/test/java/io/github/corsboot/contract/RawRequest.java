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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A request that goes over the wire exactly as it is written here: clients that know HTTP
 * neither repeat {@code Origin} nor send a malformed one.
 *
 * @param method the method
 * @param target the request target
 * @param lines the header lines, such as {@code Origin: https://app.example}
 * @param body the body, which is empty for most
 */
public record RawRequest(String method, String target, List<String> lines, String body) {

	private static final int TIMEOUT_MILLIS = 20_000;

	/** Stands for the authority of the server in a header line. */
	public static final String AUTHORITY = "{authority}";

	public RawRequest {
		lines = List.copyOf(lines);
	}

	public RawRequest(String method, String target, List<String> lines) {
		this(method, target, lines, "");
	}

	public static RawRequest request(String method, String target, String... lines) {
		return new RawRequest(method, target, List.of(lines));
	}

	public static RawRequest get(String target, String... lines) {
		return request("GET", target, lines);
	}

	public static RawRequest preflight(String target, String origin, String method, String... lines) {
		return request("OPTIONS", target, "Origin: " + origin, "Access-Control-Request-Method: " + method).with(lines);
	}

	public static RawRequest handshake(String target, String... lines) {
		return request("GET", target, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
				"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
			.with(lines);
	}

	public RawRequest with(String... more) {
		List<String> all = new ArrayList<>(this.lines);
		all.addAll(List.of(more));
		return new RawRequest(this.method, this.target, all, this.body);
	}

	public RawRequest withJson(String json) {
		return new RawRequest(this.method, this.target, this.lines, json).with("Content-Type: application/json");
	}

	/** Sends the request and reads the whole response. */
	public RawResponse send(int port) {
		try (Socket socket = open(port)) {
			return RawResponse.read(input(socket), this.method);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.toString(), ex);
		}
	}

	/** Sends the request and reads what comes until it contains the text. */
	public String sendUntil(int port, String text) {
		List<String> seen = new ArrayList<>();
		sendUntil(port, List.of(text), seen::add);
		return seen.get(0);
	}

	/**
	 * Sends the request, reads until each of the texts has come, and tells all that has.
	 */
	public void sendUntil(int port, List<String> texts, Consumer<String> whenSeen) {
		try (Socket socket = open(port)) {
			InputStream in = input(socket);
			StringBuilder seen = new StringBuilder();
			for (String text : texts) {
				readUntil(in, text, seen);
				whenSeen.accept(seen.toString());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.toString(), ex);
		}
	}

	private static void readUntil(InputStream in, String text, StringBuilder seen) throws IOException {
		while (seen.indexOf(text) < 0) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("Never came: " + text + " in " + seen);
			}
			seen.append((char) next);
		}
	}

	// What is read byte by byte would else be a call of the system for each.
	private static InputStream input(Socket socket) throws IOException {
		return new BufferedInputStream(socket.getInputStream());
	}

	private Socket open(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setSoTimeout(TIMEOUT_MILLIS);
		OutputStream out = socket.getOutputStream();
		out.write((head("127.0.0.1:" + port) + this.body).getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
		return socket;
	}

	private String head(String authority) {
		StringBuilder head = new StringBuilder(this.method).append(' ').append(this.target).append(" HTTP/1.1\r\n");
		if (!has("Host")) {
			head.append("Host: ").append(authority).append("\r\n");
		}
		this.lines.forEach((line) -> head.append(line.replace(AUTHORITY, authority)).append("\r\n"));
		if (!has("Connection")) {
			head.append("Connection: close\r\n");
		}
		if (!has("Content-Length")) {
			head.append("Content-Length: ").append(this.body.length()).append("\r\n");
		}
		return head.append("\r\n").toString();
	}

	private boolean has(String name) {
		return this.lines.stream().anyMatch((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
	}

	@Override
	public String toString() {
		return this.method + " " + this.target + " " + this.lines;
	}

}
