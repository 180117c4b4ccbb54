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

import java.util.List;
import java.util.Optional;

/**
 * A pattern of serialized origins as it is written in configuration. A pattern is every
 * origin ({@code *}), or a scheme, a host and ports, where the host may have one
 * wildcard:
 * <table>
 * <caption>Patterns</caption>
 * <tr>
 * <th>pattern</th>
 * <th>matches</th>
 * </tr>
 * <tr>
 * <td>{@code https://app.example.com}</td>
 * <td>exactly that</td>
 * </tr>
 * <tr>
 * <td>{@code https://*.example.com}</td>
 * <td>one or more labels in front of the suffix</td>
 * </tr>
 * <tr>
 * <td>{@code https://app-*.example.com}</td>
 * <td>one or more characters of the leftmost label</td>
 * </tr>
 * <tr>
 * <td>{@code http://localhost:[3000,5173]}</td>
 * <td>either port</td>
 * </tr>
 * <tr>
 * <td>{@code http://localhost:*}</td>
 * <td>any port, and no port</td>
 * </tr>
 * </table>
 * Instances are immutable; two patterns are equal if their canonical texts are.
 */
public final class OriginPattern implements ParsedPattern {

	static final char WILDCARD = '*';

	static final OriginPattern ANY = new OriginPattern("", String.valueOf(WILDCARD), Ports.UNWRITTEN);

	private final String scheme;

	private final String host;

	private final Ports ports;

	/**
	 * Made once, so that a policy which lists an origin and finds it by its text holds
	 * the text once: 72 bytes for each origin.
	 */
	private final String canonical;

	OriginPattern(String scheme, String host, Ports ports) {
		this.scheme = scheme;
		this.host = host;
		this.ports = ports;
		this.canonical = scheme.isEmpty() ? host : scheme + Schemes.SEPARATOR + host + ports.text();
	}

	/**
	 * Reads a pattern. Case, a default port, the order of ports, one trailing slash and
	 * surrounding blanks do not matter; anything else that is not the syntax is refused.
	 * @param text the pattern
	 * @return the pattern, or why there is none
	 */
	public static ParsedPattern parse(String text) {
		return OriginPatternParser.parse(text);
	}

	/**
	 * The one way to write this pattern.
	 * @return the text, which parses as an equal pattern
	 */
	public String canonical() {
		return this.canonical;
	}

	@Override
	public Optional<String> suggestion() {
		return Optional.of(canonical());
	}

	/**
	 * Whether the pattern stands for every origin.
	 * @return whether this is {@code *}
	 */
	public boolean isAny() {
		return this.scheme.isEmpty();
	}

	/**
	 * Whether pages of these origins can be forged on their way to the browser.
	 * @return whether the scheme is http and the host is not loopback
	 */
	public boolean isInsecure() {
		return this.scheme.equals(Schemes.HTTP) && !isLoopback();
	}

	/**
	 * Whether pages of these origins are served by the machine of the user.
	 * @return whether the scheme is http or https and every host that matches is loopback
	 */
	public boolean isLoopback() {
		return Schemes.isWeb(this.scheme) && Host.isLoopback(wildcardSuffix().orElse(this.host));
	}

	/**
	 * The part of the host that names have in common, without its first dot:
	 * {@code example.com} for {@code https://*.example.com} and for
	 * {@code https://app-*.example.com}.
	 * @return the labels behind the one with the wildcard, or empty if the host has none
	 */
	public Optional<String> wildcardSuffix() {
		if (isAny() || !hasWildcardHost()) {
			return Optional.empty();
		}
		return Optional.of(this.host.substring(this.host.indexOf('.') + 1));
	}

	/**
	 * The texts that stand for the same origins, one for each port. Without a wildcard,
	 * these are the origins themselves.
	 * @return the texts
	 */
	List<String> alternatives() {
		if (portSuffixes().size() == 1) {
			return List.of(this.canonical);
		}
		return portSuffixes().stream().map((suffix) -> this.scheme + Schemes.SEPARATOR + this.host + suffix).toList();
	}

	/**
	 * What may stand behind the host.
	 * @return ports with their colons, nothing for none, {@link Ports#ANY} for anything
	 */
	List<String> portSuffixes() {
		return this.ports.suffixes();
	}

	boolean hasWildcardHost() {
		return this.host.indexOf(WILDCARD) >= 0;
	}

	boolean hasAnyPort() {
		return this.ports.text().equals(Ports.ANY);
	}

	/**
	 * The scheme.
	 * @return the scheme in lower case, empty if the pattern is {@code *}
	 */
	public String scheme() {
		return this.scheme;
	}

	/**
	 * The host as it is written in the pattern, with its wildcard.
	 * @return the host in lower case
	 */
	public String host() {
		return this.host;
	}

	/**
	 * Whether the pattern matches an origin. A set of many patterns finds that out
	 * without asking each of them.
	 * @param origin the origin
	 * @return whether scheme, host and port match
	 */
	public boolean matches(Origin origin) {
		return isAny() || (this.scheme.equals(origin.scheme()) && matchesHost(origin.host()) && matchesPort(origin));
	}

	/**
	 * Whether the pattern matches a host.
	 * @param name the host of an origin
	 * @return whether it does, whatever the scheme and the port
	 */
	public boolean matchesHost(String name) {
		int wildcard = this.host.indexOf(WILDCARD);
		if (wildcard < 0) {
			return this.host.equals(name);
		}
		String before = this.host.substring(0, wildcard);
		String after = this.host.substring(wildcard + 1);
		boolean fits = name.length() > before.length() + after.length() && name.startsWith(before)
				&& name.endsWith(after);
		return fits && (wildcard == 0 || name.indexOf('.') == name.length() - after.length() + after.indexOf('.'));
	}

	/**
	 * Whether the pattern matches a port.
	 * @param origin the origin whose port is meant
	 * @return whether it does, whatever the scheme and the host
	 */
	public boolean matchesPort(Origin origin) {
		return hasAnyPort() || portSuffixes().contains(origin.portSuffix());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OriginPattern pattern && canonical().equals(pattern.canonical());
	}

	@Override
	public int hashCode() {
		return canonical().hashCode();
	}

	@Override
	public String toString() {
		return canonical();
	}

}
