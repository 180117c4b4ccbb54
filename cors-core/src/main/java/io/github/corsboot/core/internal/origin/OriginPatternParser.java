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

import java.util.Locale;
import java.util.Optional;

import io.github.corsboot.core.PolicyViolation.Reason;
import io.github.corsboot.core.internal.origin.ParsedPattern.Refused;

/**
 * The strict parser of origin patterns. It reads from left to right, refuses at the first
 * thing that is wrong, and suggests what is left when that is put right.
 */
final class OriginPatternParser {

	private OriginPatternParser() {
	}

	static ParsedPattern parse(String text) {
		String pattern = stripBlanks(text);
		if (pattern.isEmpty()) {
			return refused(Reason.EMPTY);
		}
		if (pattern.equals(OriginPattern.ANY.canonical())) {
			return OriginPattern.ANY;
		}
		if (pattern.equalsIgnoreCase(Origin.NULL)) {
			return refused(Reason.NULL_ORIGIN);
		}
		if (RegularExpressionSyntax.isMeant(pattern)) {
			return refused(Reason.REGULAR_EXPRESSION);
		}
		if (hasInvalidCharacter(pattern)) {
			return refused(Reason.INVALID_CHARACTER);
		}
		return parseScheme(pattern);
	}

	private static String stripBlanks(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isBlank(text.charAt(from))) {
			from++;
		}
		while (to > from && isBlank(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}

	private static boolean hasInvalidCharacter(String pattern) {
		int list = (pattern.endsWith("]") || pattern.endsWith("]/")) ? pattern.lastIndexOf(":[") : -1;
		// Only between the ports of a list are commas and blanks at home.
		String outside = (list < 0) ? pattern : pattern.substring(0, list);
		return outside.indexOf(' ') >= 0 || outside.indexOf(',') >= 0 || hasInvisible(pattern);
	}

	private static boolean hasInvisible(String pattern) {
		for (int i = 0; i < pattern.length(); i = pattern.offsetByCodePoints(i, 1)) {
			if (isInvisible(pattern.codePointAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isInvisible(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			case Character.SPACE_SEPARATOR -> codePoint != ' ';
			default -> false;
		};
	}

	private static ParsedPattern parseScheme(String pattern) {
		String beforeColon = lowerCase(pattern.substring(0, Math.max(pattern.indexOf(':'), 0)));
		int separator = pattern.indexOf(Schemes.SEPARATOR);
		if (Schemes.hasNoOrigin(beforeColon)) {
			// The Origin of a WebSocket handshake is that of the page.
			boolean webSocket = beforeColon.startsWith("ws");
			return refused(Reason.UNSUPPORTED_SCHEME,
					webSocket ? suggest(Schemes.HTTP + pattern.substring("ws".length())) : Optional.empty());
		}
		if (separator < 0 && Schemes.isWeb(beforeColon)) {
			String rest = stripLeadingSlashes(pattern.substring(beforeColon.length() + 1));
			return refused(Reason.INVALID_SCHEME, suggest(beforeColon + Schemes.SEPARATOR + rest));
		}
		if (separator <= 0) {
			return missingScheme(stripLeadingSlashes((separator < 0) ? pattern : pattern.substring(1)));
		}
		String scheme = lowerCase(pattern.substring(0, separator));
		if (scheme.indexOf(OriginPattern.WILDCARD) >= 0) {
			return refused(Reason.MISPLACED_WILDCARD);
		}
		if (!Schemes.isScheme(scheme)) {
			return refused(Reason.INVALID_SCHEME);
		}
		return parseRest(scheme, pattern.substring(separator + Schemes.SEPARATOR.length()));
	}

	private static String stripLeadingSlashes(String text) {
		int from = 0;
		while (from < text.length() && text.charAt(from) == '/') {
			from++;
		}
		return text.substring(from);
	}

	private static ParsedPattern missingScheme(String rest) {
		int slashes = rest.indexOf("//");
		String typo = lowerCase(rest.substring(0, Math.max(slashes, 0)));
		if (Schemes.isWeb(typo)) {
			return refused(Reason.MISSING_SCHEME, suggest(typo + ':' + rest.substring(slashes)));
		}
		ParsedPattern secure = parse(Schemes.HTTPS + Schemes.SEPARATOR + rest);
		if (secure instanceof Refused refused
				&& (refused.reason() == Reason.MISPLACED_WILDCARD || refused.reason() == Reason.WILDCARD_ADDRESS)) {
			return refused;
		}
		boolean loopback = secure instanceof OriginPattern pattern && pattern.isLoopback();
		return refused(Reason.MISSING_SCHEME,
				loopback ? suggest(Schemes.HTTP + Schemes.SEPARATOR + rest) : secure.suggestion());
	}

	private static ParsedPattern parseRest(String scheme, String rest) {
		int end = 0;
		while (end < rest.length() && !endsAuthority(rest.charAt(end))) {
			end++;
		}
		String authority = rest.substring(0, end);
		String tail = rest.substring(end);
		if (!tail.isEmpty() && !tail.equals("/")) {
			return refused(Reason.PATH, suggest(scheme + Schemes.SEPARATOR + authority));
		}
		int at = authority.lastIndexOf('@');
		if (at >= 0) {
			return refused(Reason.USER_INFO, suggest(scheme + Schemes.SEPARATOR + authority.substring(at + 1)));
		}
		return parseAuthority(scheme, authority);
	}

	static boolean endsAuthority(char c) {
		return c == '/' || c == '?' || c == '#';
	}

	private static ParsedPattern parseAuthority(String scheme, String authority) {
		boolean web = Schemes.isWeb(scheme);
		Optional<String> bare = web ? Ipv6Address.canonical('[' + authority + ']') : Optional.empty();
		if (bare.isPresent()) {
			return refused(Reason.NON_CANONICAL_ADDRESS, suggest(scheme + Schemes.SEPARATOR + bare.get()));
		}
		// An IPv6 address has colons of its own, all of them before its closing bracket.
		int colon = authority.indexOf(':', authority.startsWith("[") ? authority.indexOf(']') : 0);
		String host = (colon < 0) ? authority : authority.substring(0, colon);
		String port = authority.substring(host.length());
		if (UnicodeHost.isMeant(host)) {
			Optional<String> ascii = web ? UnicodeHost.toAscii(host) : Optional.empty();
			return refused(Reason.UNICODE_HOST,
					ascii.flatMap((text) -> suggest(scheme + Schemes.SEPARATOR + text + port)));
		}
		Optional<Refused> refused = checkHost(scheme, lowerCase(host), port);
		if (refused.isPresent()) {
			return refused.get();
		}
		return parsePort(scheme, lowerCase(host), port);
	}

	private static Optional<Refused> checkHost(String scheme, String host, String port) {
		Optional<Refused> misplaced = checkWildcard(scheme, host, port);
		if (misplaced.isPresent()) {
			return misplaced;
		}
		// Any character that a label can have stands in for those the wildcard matches.
		String sample = host.replace(OriginPattern.WILDCARD, 'a');
		Optional<Host.Defect> found = Host.defect(sample, Schemes.isWeb(scheme));
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Host.Defect defect = found.get();
		boolean dot = defect.reason() == Reason.TRAILING_DOT;
		Optional<String> better = dot ? Optional.of(host.substring(0, host.length() - 1)) : defect.canonical();
		return Optional
			.of(refused(defect.reason(), better.flatMap((text) -> suggest(scheme + Schemes.SEPARATOR + text + port))));
	}

	private static Optional<Refused> checkWildcard(String scheme, String host, String port) {
		int wildcard = host.indexOf(OriginPattern.WILDCARD);
		if (wildcard < 0) {
			return Optional.empty();
		}
		if (!Schemes.isWeb(scheme)) {
			return Optional.of(refused(Reason.WILDCARD_SCHEME));
		}
		if (host.indexOf('[') >= 0) {
			return Optional.of(refused(Reason.WILDCARD_ADDRESS));
		}
		int dot = host.indexOf('.');
		if (dot < wildcard || host.indexOf(OriginPattern.WILDCARD, wildcard + 1) >= 0) {
			return Optional.of(refused(Reason.MISPLACED_WILDCARD));
		}
		if (wildcard == 0 && dot > 1) {
			boolean dash = host.charAt(1) == '-' || host.charAt(1) == '_';
			return Optional.of(refused(Reason.MISPLACED_WILDCARD,
					dash ? Optional.empty() : suggest(scheme + Schemes.SEPARATOR + "*." + host.substring(1) + port)));
		}
		return Ipv4Address.isMeant(host) ? Optional.of(refused(Reason.WILDCARD_ADDRESS)) : Optional.empty();
	}

	private static ParsedPattern parsePort(String scheme, String host, String port) {
		if (port.isEmpty()) {
			return new OriginPattern(scheme, host, Ports.UNWRITTEN);
		}
		String text = port.substring(1);
		if (!Schemes.isWeb(scheme) && Ports.isChoice(text)) {
			return refused(Reason.WILDCARD_SCHEME);
		}
		Optional<Ports> ports = Ports.parse(text, Schemes.defaultPort(scheme));
		if (ports.isEmpty()) {
			return refused(Reason.INVALID_PORT);
		}
		return new OriginPattern(scheme, host, ports.get());
	}

	// Letters outside ASCII keep their case: folded, some would pass for ASCII ones.
	private static String lowerCase(String text) {
		return UnicodeHost.isMeant(text) ? text : text.toLowerCase(Locale.ROOT);
	}

	private static Optional<String> suggest(String candidate) {
		return parse(candidate).suggestion();
	}

	private static Refused refused(Reason reason) {
		return refused(reason, Optional.empty());
	}

	private static Refused refused(Reason reason, Optional<String> suggestion) {
		return new Refused(reason, suggestion);
	}

}
