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

package io.github.corsboot.spring;

import java.util.List;
import java.util.Optional;

import io.github.corsboot.spring.PathViolation.Reason;

import org.springframework.web.util.pattern.PatternParseException;

/**
 * The strict parser of path patterns: whatever could be meant in two ways, or would never
 * match what its author had in mind, is refused with a reason.
 */
final class PathGlobParser {

	// In the order in which they are told. A predicate in each would be a class in each:
	// one switch saves 16 of them at every start.
	private static final List<Reason> RULES = List.of(Reason.EMPTY, Reason.INVALID_CHARACTER, Reason.BACKSLASH,
			Reason.MISSING_SLASH, Reason.REGULAR_EXPRESSION, Reason.CAPTURED_REST, Reason.QUERY, Reason.FRAGMENT,
			Reason.EMPTY_SEGMENT, Reason.PARAMETER, Reason.ENCODED, Reason.DOT_SEGMENT, Reason.MISPLACED_WILDCARD,
			Reason.INVALID_VARIABLE);

	private PathGlobParser() {
	}

	static Parsed parse(String text) {
		Parsed parsed = check(text);
		if (!(parsed instanceof Refused refused)) {
			return parsed;
		}
		String suggestion = suggest(text, refused.reason());
		return (check(suggestion) instanceof Accepted) ? new Refused(refused.reason(), Optional.of(suggestion))
				: parsed;
	}

	private static Parsed check(String text) {
		for (Reason rule : RULES) {
			if (isBroken(rule, text)) {
				return new Refused(rule, Optional.empty());
			}
		}
		try {
			return new Accepted(PathGlob.compile(PathText.dropTrailingSlash(text)));
		}
		catch (PatternParseException ex) {
			// Spring has the last word on braces: names, nesting, repetition.
			return new Refused(Reason.INVALID_VARIABLE, Optional.empty());
		}
	}

	// Most patterns have no braces and no question mark, and need no regular expression.
	private static boolean isBroken(Reason rule, String text) {
		boolean braces = text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
		return switch (rule) {
			case EMPTY -> text.isBlank();
			case INVALID_CHARACTER -> hasControlCharacter(text);
			case BACKSLASH -> text.contains("\\");
			case MISSING_SLASH -> !text.startsWith("/");
			case REGULAR_EXPRESSION -> braces && text.matches(".*\\{[^/{}]*:.*");
			case CAPTURED_REST -> text.contains("{*");
			// A question mark is a wildcard, unless what follows it looks like a query.
			case QUERY -> text.indexOf('?') >= 0 && text.matches(".*\\?[^/?]*[=&].*");
			case FRAGMENT -> text.contains("#");
			case EMPTY_SEGMENT -> text.contains("//");
			case PARAMETER -> text.contains(";");
			case ENCODED -> text.contains("%");
			case DOT_SEGMENT -> hasDotSegment(text);
			case MISPLACED_WILDCARD -> hasMisplacedWildcard(text);
			case INVALID_VARIABLE -> braces && text.replaceAll("\\{[^/{}]+\\}", "").matches(".*[{}].*");
			default -> throw new IllegalArgumentException(rule.name());
		};
	}

	private static boolean hasControlCharacter(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isISOControl(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasDotSegment(String text) {
		for (String segment : text.split("/", -1)) {
			if (segment.equals(".") || segment.equals("..")) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasMisplacedWildcard(String text) {
		String path = PathText.dropTrailingSlash(text);
		return (path.endsWith("/**") ? path.substring(0, path.length() - 2) : path).contains("**");
	}

	private static String suggest(String text, Reason reason) {
		return switch (reason) {
			case MISSING_SLASH -> text.strip().startsWith("/") ? text.strip() : "/" + text.strip();
			case QUERY -> text.substring(0, text.lastIndexOf('?'));
			case FRAGMENT -> text.substring(0, text.indexOf('#'));
			case EMPTY_SEGMENT -> PathText.collapseSlashes(text);
			case PARAMETER -> PathText.dropParameters(text);
			case ENCODED -> PathText.decode(text);
			case BACKSLASH -> PathText.turnBackslashes(text);
			case CAPTURED_REST -> text.substring(0, text.indexOf("{*")) + "**";
			default -> "";
		};
	}

	/**
	 * What came of a pattern.
	 */
	sealed interface Parsed {

	}

	/**
	 * The text is a pattern.
	 *
	 * @param glob the pattern, without the trailing slash that the text may have had
	 */
	record Accepted(PathGlob glob) implements Parsed {

	}

	/**
	 * The text is no pattern.
	 *
	 * @param reason why
	 * @param suggestion what to write instead, if there is one obvious answer
	 */
	record Refused(Reason reason, Optional<String> suggestion) implements Parsed {

	}

}
