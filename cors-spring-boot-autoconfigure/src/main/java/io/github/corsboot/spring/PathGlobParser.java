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
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.corsboot.spring.PathViolation.Reason;

import org.springframework.web.util.pattern.PatternParseException;

/**
 * The strict parser of path patterns: whatever could be meant in two ways, or would never
 * match what its author had in mind, is refused with a reason.
 */
final class PathGlobParser {

	// In the order in which they are told. A question mark is a wildcard, unless what
	// follows it looks like a query.
	private static final List<Rule> RULES = List.of(new Rule(Reason.EMPTY, String::isBlank),
			new Rule(Reason.INVALID_CHARACTER, (text) -> text.chars().anyMatch(Character::isISOControl)),
			new Rule(Reason.BACKSLASH, (text) -> text.contains("\\")),
			new Rule(Reason.MISSING_SLASH, (text) -> !text.startsWith("/")),
			new Rule(Reason.REGULAR_EXPRESSION, (text) -> text.matches(".*\\{[^/{}]*:.*")),
			new Rule(Reason.CAPTURED_REST, (text) -> text.contains("{*")),
			new Rule(Reason.QUERY, (text) -> text.matches(".*\\?[^/?]*[=&].*")),
			new Rule(Reason.FRAGMENT, (text) -> text.contains("#")),
			new Rule(Reason.EMPTY_SEGMENT, (text) -> text.contains("//")),
			new Rule(Reason.PARAMETER, (text) -> text.contains(";")),
			new Rule(Reason.ENCODED, (text) -> text.contains("%")),
			new Rule(Reason.DOT_SEGMENT, PathGlobParser::hasDotSegment),
			new Rule(Reason.MISPLACED_WILDCARD, PathGlobParser::hasMisplacedWildcard),
			new Rule(Reason.INVALID_VARIABLE, (text) -> text.replaceAll("\\{[^/{}]+\\}", "").matches(".*[{}].*")));

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
		for (Rule rule : RULES) {
			if (rule.broken().test(text)) {
				return new Refused(rule.reason(), Optional.empty());
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

	private static boolean hasDotSegment(String text) {
		return Stream.of(text.split("/")).anyMatch((segment) -> segment.matches("\\.\\.?"));
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

	/**
	 * A rule for patterns.
	 *
	 * @param reason what to say when it is broken
	 * @param broken whether a text breaks it
	 */
	private record Rule(Reason reason, Predicate<String> broken) {

	}

}
