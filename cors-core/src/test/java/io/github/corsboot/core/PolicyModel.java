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

package io.github.corsboot.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A policy as a person understands it: the settings, and what they mean, in the plainest
 * code there is. Regular expressions are welcome here.
 */
record PolicyModel(List<String> origins, List<String> methods, List<String> headers, List<String> exposed,
		boolean credentials, boolean privateNetwork) {

	private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

	static PolicyModel of(String... origins) {
		return new PolicyModel(List.of(origins), List.of("*"), List.of("*"), List.of(), false, false);
	}

	PolicyModel withCredentials() {
		return new PolicyModel(this.origins, this.methods, this.headers, this.exposed, true, this.privateNetwork);
	}

	PolicyModel withMethods(String... methods) {
		return new PolicyModel(this.origins, List.of(methods), this.headers, this.exposed, this.credentials,
				this.privateNetwork);
	}

	CorsPolicy build() {
		return CorsPolicy.builder()
			.allowedOrigins(this.origins)
			.allowedMethods(this.methods)
			.allowedHeaders(this.headers)
			.exposedHeaders(this.exposed)
			.allowCredentials(this.credentials)
			.allowPrivateNetwork(this.privateNetwork)
			.publicSuffixes(new FewSuffixes())
			.build();
	}

	/** What the settings promise to a script. */
	boolean means(ScriptRequest request) {
		Browser browser = new Browser(request);
		return allowsOrigin(request.origin()) && allowsMethod(browser.method())
				&& (!browser.needsPreflight() || allowsHeaders(browser.unsafeNames()))
				&& (this.credentials || !request.credentials()) && (this.privateNetwork || !request.privateNetwork());
	}

	boolean allowsOrigin(String origin) {
		return this.origins.stream().anyMatch((pattern) -> matches(pattern, origin));
	}

	boolean allowsMethod(String method) {
		return method.length() <= 64 && (this.methods.contains("*") || this.methods.contains(method)
				|| (method.equals("HEAD") && this.methods.contains("GET")));
	}

	boolean allowsHeaders(Set<String> names) {
		return names.size() <= 100 && String.join(",", names).length() <= 4096
				&& names.stream().allMatch((name) -> name.length() <= 256) && (this.headers.contains("*")
						|| names.stream().allMatch((name) -> this.headers.stream().anyMatch(name::equalsIgnoreCase)));
	}

	boolean exposes(String name) {
		return this.exposed.contains("*") || this.exposed.stream().anyMatch(name::equalsIgnoreCase);
	}

	private static boolean matches(String pattern, String origin) {
		return pattern.equals("*") || COMPILED.computeIfAbsent(pattern, PolicyModel::compile).matcher(origin).matches();
	}

	private static Pattern compile(String pattern) {
		String start = pattern;
		String ports = "";
		if (pattern.endsWith(":*")) {
			start = pattern.substring(0, pattern.length() - 2);
			ports = "(:[1-9][0-9]{0,4})?";
		}
		else if (pattern.matches(".*:\\[[0-9,]+]")) {
			start = pattern.substring(0, pattern.lastIndexOf(":["));
			String defaultPort = start.startsWith("https:") ? "443" : "80";
			ports = Stream.of(pattern.substring(start.length() + 2, pattern.length() - 1).split(",", -1))
				.map((port) -> port.equals(defaultPort) ? "" : ":" + port)
				.collect(Collectors.joining("|", "(", ")"));
		}
		String wildcard = start.contains("://*.") ? "[a-z0-9_-]+([.][a-z0-9_-]+)*" : "[a-z0-9_-]+";
		String host = "\\Q" + start.replace("*", "\\E" + wildcard + "\\Q") + "\\E";
		return Pattern.compile(host + ports);
	}

	/**
	 * A server that follows the standard to the letter: it says what the policy lists,
	 * names every {@code *} as {@code *}, checks nothing but the origin and leaves the
	 * rest to the browser.
	 */
	Server toTheLetter() {
		return (request) -> {
			String origin = request.header("Origin").get(0);
			List<ScriptRequest.Field> fields = new ArrayList<>();
			if (allowsOrigin(origin)) {
				fields.add(new ScriptRequest.Field("Access-Control-Allow-Origin",
						this.origins.contains("*") ? "*" : origin));
				fields
					.add(new ScriptRequest.Field("Access-Control-Allow-Credentials", String.valueOf(this.credentials)));
				fields.add(new ScriptRequest.Field("Access-Control-Allow-Methods", String.join(",", this.methods)));
				fields.add(new ScriptRequest.Field("Access-Control-Allow-Headers", String.join(",", this.headers)));
				fields.add(new ScriptRequest.Field("Access-Control-Allow-Private-Network",
						String.valueOf(this.privateNetwork)));
			}
			return new Server.Answer(200, fields);
		};
	}

}
