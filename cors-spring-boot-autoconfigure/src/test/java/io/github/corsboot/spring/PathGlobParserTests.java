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

import java.util.Optional;

import io.github.corsboot.spring.PathViolation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathGlobParserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/             | /
			/api          | /api
			/api/         | /api
			/api/**       | /api/**
			/api/**/      | /api/**
			/**           | /**
			/**/          | /**
			/*            | /*
			/*/           | /*
			/api/*/items  | /api/*/items
			/api/v?       | /api/v?
			/a?b          | /a?b
			/api/v*.json  | /api/v*.json
			/{tenant}/api | /{tenant}/api
			/{a}-{b}      | /{a}-{b}
			/files/{n}.js | /files/{n}.js
			/{a}{b}       | /{a}{b}
			/{a-1}        | /{a-1}
			/a b/c        | /a b/c
			/käse/**      | /käse/**
			/a+b/**       | /a+b/**
			/API/Items    | /API/Items
			/.well-known  | /.well-known
			/a..b/...     | /a..b/...
			/~user/x,y    | /~user/x,y
			/a:b/@c       | /a:b/@c
			/a=b&c        | /a=b&c
			""")
	void acceptsPatternsAndDropsOneTrailingSlash(String text, String normalised) {
		assertThat(PathGlobParser.parse(text)).isInstanceOfSatisfying(PathGlobParser.Accepted.class,
				(accepted) -> assertThat(accepted.glob()).hasToString(normalised));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			''                       | EMPTY              | -
			'  '                     | EMPTY              | -
			api                      | MISSING_SLASH      | /api
			api/**                   | MISSING_SLASH      | /api/**
			*                        | MISSING_SLASH      | /*
			**                       | MISSING_SLASH      | /**
			' /api'                  | MISSING_SLASH      | /api
			https://x.example/api    | MISSING_SLASH      | -
			/api?x=1                 | QUERY              | /api
			/api?a&b                 | QUERY              | /api
			/v?/api?x=1              | QUERY              | /v?/api
			/api#top                 | FRAGMENT           | /api
			//                       | EMPTY_SEGMENT      | /
			//api                    | EMPTY_SEGMENT      | /api
			/api//items              | EMPTY_SEGMENT      | /api/items
			/api///**                | EMPTY_SEGMENT      | /api/**
			/api;v=1/items           | PARAMETER          | /api/items
			/api;                    | PARAMETER          | /api
			/a%20b                   | ENCODED            | /a b
			/%61pi/**                | ENCODED            | /api/**
			/100%                    | ENCODED            | -
			/a%2fb                   | ENCODED            | /a/b
			/a%2e%2e                 | ENCODED            | /a..
			/a/%2e%2e                | ENCODED            | -
			/a%zz                    | ENCODED            | -
			\\api                     | BACKSLASH          | /api
			/api\\items               | BACKSLASH          | /api/items
			/api/../admin            | DOT_SEGMENT        | -
			/api/./x                 | DOT_SEGMENT        | -
			/..                      | DOT_SEGMENT        | -
			/api/.                   | DOT_SEGMENT        | -
			/{id:[0-9]+}             | REGULAR_EXPRESSION | -
			/a/{id:.*}/b             | REGULAR_EXPRESSION | -
			/api/{*rest}             | CAPTURED_REST      | /api/**
			/{*rest}                 | CAPTURED_REST      | /**
			/**/items                | MISPLACED_WILDCARD | -
			/api/**/items            | MISPLACED_WILDCARD | -
			/api/**/**               | MISPLACED_WILDCARD | -
			/api**                   | MISPLACED_WILDCARD | -
			/api/***                 | MISPLACED_WILDCARD | -
			/api/a**b                | MISPLACED_WILDCARD | -
			/api/{id                 | INVALID_VARIABLE   | -
			/api/id}                 | INVALID_VARIABLE   | -
			/api/{}                  | INVALID_VARIABLE   | -
			/{a{b}}                  | INVALID_VARIABLE   | -
			/{a}/{a}                 | INVALID_VARIABLE   | -
			/{1a}                    | INVALID_VARIABLE   | -
			""")
	void refusesWhatIsNoPatternAndSaysWhatToWriteInstead(String text, Reason reason, String suggestion) {
		assertThat(PathGlobParser.parse(text))
			.isEqualTo(new PathGlobParser.Refused(reason, Optional.ofNullable(suggestion)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a\nb", "/a\u0000", "\t/a", "/a\u0085b", "/a\u007f" })
	void refusesControlCharacters(String text) {
		assertThat(PathGlobParser.parse(text))
			.isEqualTo(new PathGlobParser.Refused(Reason.INVALID_CHARACTER, Optional.empty()));
	}

	@Test
	void aPatternThatSpringTakesForASmallerOneIsItself() {
		assertThat(((PathGlobParser.Accepted) PathGlobParser.parse("/a/*/")).glob())
			.isEqualTo(((PathGlobParser.Accepted) PathGlobParser.parse("/a/*")).glob())
			.hasSameHashCodeAs(((PathGlobParser.Accepted) PathGlobParser.parse("/a/*")).glob())
			.isNotEqualTo(((PathGlobParser.Accepted) PathGlobParser.parse("/a/**")).glob());
	}

}
