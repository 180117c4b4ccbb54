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

package io.github.corsboot.core.internal.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A valid pattern that is put together from its parts, with an opinion of its own on what
 * it matches. The opinion is naive on purpose: one regular expression for each pattern
 * and one for what an origin is, none of it shared with the code under test.
 *
 * @param scheme http or https
 * @param leftmost the leftmost label, possibly with a wildcard
 * @param labels the other labels, at least one
 * @param ports the ports, 0 for any; empty if none is written
 */
record PatternSketch(String scheme, String leftmost, List<String> labels, List<Integer> ports) {

	private static final Pattern WEB_ORIGIN = Pattern.compile("(?<scheme>https?)://(?<host>[^:]*)(?<port>:.*)?",
			Pattern.DOTALL);

	private static final Pattern CUSTOM_ORIGIN = Pattern
		.compile("(?!https?:)(?<scheme>[a-z][a-z0-9+.-]{0,63})://(?<host>[^:]*)(?<port>:.*)?", Pattern.DOTALL);

	private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}([.][a-z0-9_-]{1,63})*");

	private static final Pattern NUMERIC = Pattern.compile("(.*[.])?([0-9]+|0x[0-9a-f]*)");

	private static final String BYTE = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";

	private static final Pattern ADDRESS = Pattern.compile(BYTE + "([.]" + BYTE + "){3}");

	private static final Pattern PORT = Pattern.compile(":[1-9][0-9]{0,4}");

	static Arbitrary<PatternSketch> arbitrary() {
		Arbitrary<String> random = Arbitraries.strings().withChars("ab0-_").ofMinLength(1).ofMaxLength(3);
		Arbitrary<String> pooled = Arbitraries.of("a", "b", "ab", "ba", "app", "foo", "bar", "barfoo", "example");
		Arbitrary<String> label = Arbitraries.oneOf(random, pooled);
		Arbitrary<String> partOfLabel = Combinators.combine(label, random.injectNull(0.5))
			.as((before, after) -> before + "*" + ((after != null) ? after : ""));
		Arbitrary<String> leftmost = Arbitraries.oneOf(label, Arbitraries.just("*"), partOfLabel);
		Arbitrary<String> last = Arbitraries.of("com", "example", "b", "localhost", "0xg");
		Arbitrary<List<String>> labels = Combinators.combine(label.list().ofMaxSize(3), last).as((list, top) -> {
			List<String> all = new ArrayList<>(list);
			all.add(top);
			return all;
		});
		Arbitrary<List<Integer>> ports = Arbitraries.of(List.of(), List.of(), List.of(0), List.of(8080), List.of(80),
				List.of(443), List.of(80, 3000), List.of(443, 8443, 3000), List.of(1, 65535));
		return Combinators.combine(Arbitraries.of("http", "https"), leftmost, labels, ports).as(PatternSketch::new);
	}

	String text() {
		String host = this.leftmost + "." + String.join(".", this.labels);
		if (this.ports.isEmpty()) {
			return this.scheme + "://" + host;
		}
		return this.scheme + "://" + host
				+ this.ports.stream()
					.map((port) -> (port == 0) ? "*" : String.valueOf(port))
					.collect(Collectors.joining(",", ":[", "]"));
	}

	boolean isExact() {
		return !this.leftmost.contains("*") && !this.ports.contains(0);
	}

	Pattern expression() {
		String label = this.leftmost.equals("*") ? "[a-z0-9_-]+([.][a-z0-9_-]+)*"
				: this.leftmost.replace("*", "[a-z0-9_-]+");
		String port = this.ports.stream()
			.map((number) -> (number == 0) ? "(:[0-9]+)?" : portSuffix(number))
			.collect(Collectors.joining("|"));
		return Pattern
			.compile(this.scheme + "://" + label + "[.]" + String.join("[.]", this.labels) + "(" + port + ")");
	}

	/**
	 * An origin that the pattern matches.
	 */
	String sample(Random random) {
		String filling = randomText(random, "abz09-_", 1 + random.nextInt(4));
		if (this.leftmost.equals("*")) {
			filling += ("." + randomText(random, "abz09-_", 3)).repeat(random.nextInt(3));
		}
		int port = this.ports.isEmpty() ? defaultPort() : this.ports.get(random.nextInt(this.ports.size()));
		if (port == 0) {
			port = random.nextBoolean() ? defaultPort() : 1 + random.nextInt(65535);
		}
		return this.scheme + "://" + this.leftmost.replace("*", filling) + "." + String.join(".", this.labels)
				+ portSuffix(port);
	}

	private int defaultPort() {
		return this.scheme.equals("http") ? 80 : 443;
	}

	private String portSuffix(int port) {
		return (port == defaultPort()) ? "" : ":" + port;
	}

	/**
	 * A text that differs a little from an origin, and may be one.
	 */
	static String nearMiss(String origin, Random random) {
		int at = random.nextInt(origin.length());
		String before = origin.substring(0, at);
		String after = origin.substring(at);
		String character = randomText(random, "ab0.-:/*@A", 1);
		return switch (random.nextInt(12)) {
			case 0 -> origin.startsWith("https") ? "http" + origin.substring(5) : "https" + origin.substring(4);
			case 1 -> origin + ".evil.example";
			case 2 -> origin.replace("://", "://x.");
			case 3 -> origin.replaceFirst("://[^.]*[.]", "://");
			case 4 -> origin + ":8080";
			case 5 -> origin.replaceFirst(":[0-9]+$", "");
			case 6 -> origin.replaceFirst("(:[0-9]+)?$", ":" + random.nextInt(70000));
			case 7 -> origin.replaceFirst("[.]", character);
			case 8 -> before + after.substring(1);
			case 9 -> before + character + after.substring(1);
			case 10 -> before + character + after;
			default -> before + after.substring(0, 1).toUpperCase(Locale.ROOT) + after.substring(1);
		};
	}

	private static String randomText(Random random, String characters, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append(characters.charAt(random.nextInt(characters.length())));
		}
		return text.toString();
	}

	/**
	 * Whether a text without brackets is a serialized origin.
	 */
	static boolean isOrigin(String text) {
		Matcher web = WEB_ORIGIN.matcher(text);
		if (web.matches()) {
			String host = web.group("host");
			boolean address = NUMERIC.matcher(host).matches();
			return (address ? ADDRESS.matcher(host).matches() : isName(host))
					&& isPort(web.group("port"), web.group("scheme").equals("http") ? ":80" : ":443");
		}
		Matcher custom = CUSTOM_ORIGIN.matcher(text);
		return custom.matches() && isName(custom.group("host")) && !ADDRESS.matcher(custom.group("host")).matches()
				&& isPort(custom.group("port"), "");
	}

	private static boolean isName(String host) {
		return host.length() <= 253 && NAME.matcher(host).matches();
	}

	private static boolean isPort(String port, String defaultPort) {
		return port == null || (PORT.matcher(port).matches() && Integer.parseInt(port.substring(1)) <= 65535
				&& !port.equals(defaultPort));
	}

}
