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

package io.github.corsboot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that people bring along from servers, gateways and other frameworks, and what they
 * come to here. How near two words are spelled does not tell: {@code domains} is near to
 * nothing, and {@code disabled} near to its opposite.
 */
final class ForeignKeys {

	/** What the names of the headers begin with, which are keys elsewhere. */
	private static final String HEADER_PREFIX = uniform("access-control-");

	private static final Map<CorsKey, List<String>> SYNONYMS = Map.of(CorsKey.ALLOWED_ORIGINS,
			List.of("allow-origins", "allow-origin", "allowed-origin", "origins", "origin", "allowed-domains",
					"allowed-domain", "domains", "domain"),
			CorsKey.PATHS,
			List.of("path", "path-patterns", "path-pattern", "url-patterns", "url-pattern", "urls", "url", "mapping"),
			CorsKey.ALLOWED_METHODS,
			List.of("allow-methods", "allow-method", "allowed-method", "supported-methods", "methods", "method"),
			CorsKey.ALLOWED_HEADERS,
			List.of("allow-headers", "allow-header", "allowed-header", "supported-headers", "headers", "header"),
			CorsKey.EXPOSED_HEADERS, List.of("expose-headers", "expose-header", "exposed-header"),
			CorsKey.ALLOW_CREDENTIALS,
			List.of("credentials", "allowed-credentials", "supports-credentials", "support-credentials",
					"with-credentials"),
			CorsKey.MAX_AGE, List.of("max-age-seconds", "max-age-in-seconds", "preflight-max-age"),
			CorsKey.PREFLIGHT_STATUS, List.of("preflight-status-code", "preflight-success-status",
					"options-success-status", "options-status-code"),
			CorsKey.FILTER_ORDER, List.of("order"));

	private static final Idea REGULAR_EXPRESSION = Idea.of("nothing here is a regular expression",
			"write a pattern such as https://*.example.com into {allowed-origins}", "regex", "regexes", "regexp",
			"regexps");

	private static final Idea PATH_AS_KEY = Idea.of(
			"a path is no key here, because no environment variable could name it",
			"write {policies}<name> with a name of your choice, and the path patterns under its key paths", "mappings",
			"configurations", "cors-configurations");

	private static final List<Idea> IDEAS = List.of(PATH_AS_KEY,
			Idea.of("one key takes origins and patterns alike", "write {allowed-origins}", "allowed-origin-patterns",
					"allowed-origins-patterns", "allowed-origin-pattern", "allow-origin-patterns",
					"allow-origin-pattern", "origin-patterns", "origin-pattern"),
			Idea.of("a * stands for every origin", "write {allowed-origins}: \"*\"", "allow-all-origins",
					"allow-any-origin", "allow-all", "origin-allow-all"),
			Idea.of("a * stands for every method", "write {allowed-methods}: \"*\"", "allow-all-methods",
					"allow-any-method"),
			Idea.of("a * stands for every header", "write {allowed-headers}: \"*\"", "allow-all-headers",
					"allow-any-header"),
			Idea.of("a pattern says whose subdomains are meant",
					"write a pattern such as https://*.example.com into {allowed-origins}", "allow-subdomains",
					"allow-sub-domains", "allowed-subdomains", "include-subdomains"),
			Idea.of("localhost is an origin like any other",
					"write http://localhost:* into {allowed-origins}, in a profile for development",
					"localhost-pass-through", "allow-localhost"),
			Idea.of("the filter answers preflight requests itself",
					"leave paths to the application with {exclude-paths}", "preflight-continue", "chain-preflight",
					"deliver-preflight-requests", "options-passthrough"),
			Idea.of("it is not needed, because the filter answers preflight requests in front of handlers",
					"leave it out", "add-to-simple-url-handler-mapping"),
			Idea.of("there is only its opposite", "write {enabled} with the opposite value", "disabled", "disable"));

	private ForeignKeys() {
	}

	/**
	 * Finds what a key comes to that is none of ours.
	 * @param holder the root or the policy that it is written in
	 * @param path the elements of the key, below the root or the policy
	 * @return what to say of it, or empty if nothing is known of such a key
	 */
	static Optional<Address.Unknown> find(Holder holder, List<String> path) {
		if (path.size() > 1 && isSection(uniform(path.get(0)))) {
			return Optional.of(PATH_AS_KEY.in(holder));
		}
		// Tomcat has dots where others have dashes.
		String written = uniform(String.join("", path));
		String withoutPrefix = written.startsWith(HEADER_PREFIX) ? written.substring(HEADER_PREFIX.length()) : written;
		return synonym(withoutPrefix)
			.map((key) -> new Address.Unknown("there is no such key", "write " + place(key, holder)))
			.or(() -> idea(written).map((idea) -> idea.in(holder)));
	}

	// Whether what stands below it, a path as a rule, is a policy elsewhere.
	private static boolean isSection(String uniform) {
		return contains(PATH_AS_KEY.names(), uniform) || uniform.equals("mapping");
	}

	private static Optional<CorsKey> synonym(String uniform) {
		return Arrays.stream(CorsKey.values())
			.filter((key) -> uniform(key.text()).equals(uniform)
					|| contains(SYNONYMS.getOrDefault(key, List.of()), uniform))
			.findFirst();
	}

	private static Optional<Idea> idea(String uniform) {
		return REGULAR_EXPRESSION.names().stream().anyMatch(uniform::endsWith) ? Optional.of(REGULAR_EXPRESSION)
				: IDEAS.stream().filter((idea) -> contains(idea.names(), uniform)).findFirst();
	}

	private static boolean contains(List<String> names, String uniform) {
		return names.stream().anyMatch((name) -> uniform(name).equals(uniform));
	}

	// What to write for a key, seen from where somebody has written another.
	private static String place(CorsKey key, Holder holder) {
		return key.in(key.nearest(holder)) + (key.canBeIn(holder) ? "" : ", which " + key.whyNotIn(holder));
	}

	private static String uniform(String name) {
		return CorsKey.uniform(name).replace(".", "");
	}

	/**
	 * What has no key here, or is written in another way.
	 *
	 * @param why what is to be known of it
	 * @param advice what to do instead, with our keys in braces, and {@code {policies}}
	 * for what the names of policies stand behind
	 * @param names the keys that it has elsewhere
	 */
	private record Idea(String why, String advice, List<String> names) {

		static Idea of(String why, String advice, String... names) {
			return new Idea(why, advice, List.of(names));
		}

		Address.Unknown in(Holder holder) {
			String told = this.advice.replace("{policies}", holder.root().policies());
			for (CorsKey key : CorsKey.values()) {
				told = told.replace("{" + key.text() + "}", place(key, holder));
			}
			return new Address.Unknown("there is no such key: " + this.why, told);
		}

	}

}
