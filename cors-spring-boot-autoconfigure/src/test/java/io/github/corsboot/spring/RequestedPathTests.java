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

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Which policy the spellings of a path select.
 */
class RequestedPathTests {

	private static final CorsPolicies POLICIES = Selections
		.policies("default", "/**", "admin", "/admin/**,/a/secret/**", "public", "/public/**", "plus", "/a+b/**",
				"exact", "/exact", "child", "/child/*", "blank", "/a b/c,/käse")
		.excludePaths("/hooks/**")
		.leaveAloneUnlessNamed("/actuator")
		.build();

	private static final CorsPolicies WITHOUT_DEFAULT = Selections.policies("admin", "/admin/**").build();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# ordinary paths
			/                                | default
			/items                           | default
			/items/1                         | default
			/admin                           | admin
			/admin/items                     | admin
			/admin/a/b/c                     | admin
			/administration                  | default
			/ADMIN/items                     | default
			/public/items                    | public
			/exact                           | exact
			/exact/x                         | default
			/child/x                         | child
			/hooks/in                        | left alone
			/actuator/health                 | left alone
			/actuators                       | default
			/a b/c                           | blank
			/käse                            | blank
			/.well-known/x                   | default
			/admin/.well-known               | admin
			/admin/..x                       | admin
			# ordinary spellings that need a second look, and keep their policy
			/public/                         | public
			/admin/items/                    | admin
			/public/caf%C3%A9                | public
			/k%C3%A4se                       | blank
			/a%20b/c                         | blank
			/public/100%25                   | public
			/public/a%2Fb                    | public
			/public/a%5Cb                    | public
			/public/a;v=1/b                  | public
			/public/items;jsessionid=0A      | public
			/public;v=1/items                | public
			/exact;jsessionid=0A             | exact
			/exact?                          | default
			/public//items                   | public
			/public/./items                  | public
			/public/a/../items               | public
			/public/a/%2e%2e/items           | public
			/public/%2e/items                | public
			/public/a;x/..;y/items           | public
			/%70ublic/items                  | public
			/%61dmin/items                   | admin
			/admin/x%0a                      | admin
			/admin/items%20                  | admin
			/admin/%2541                     | admin
			/admin/%E4                       | admin
			/a+b/x                           | plus
			/a%2Bb/x                         | plus
			/a%20b/x                         | default
			/hooks/a%20b                     | left alone
			/hooks//in                       | left alone
			/actuator/health/                | left alone
			/items;a=/admin                  | default
			# two readings, two policies
			//admin/items                    | ambiguous
			///admin                         | ambiguous
			/./admin/items                   | ambiguous
			/%2e/admin                       | ambiguous
			/x/../admin/items                | ambiguous
			/public/../admin/items           | ambiguous
			/public/%2e%2e/admin/items       | ambiguous
			/public/%2E./admin/items         | ambiguous
			/public/.%2e/admin/items         | ambiguous
			/public/..;/admin/items          | ambiguous
			/public/..;x=1/admin/items       | ambiguous
			/public/..%3b/admin/items        | ambiguous
			/public/..%2fadmin/items         | ambiguous
			/public%2f..%2fadmin/items       | ambiguous
			/public/..%5cadmin/items         | ambiguous
			/public/..\\admin/items           | ambiguous
			\\admin\\items                     | ambiguous
			/public\\..\\admin                 | ambiguous
			/admin/../public/items           | ambiguous
			/admin/%2e%2e/public/items       | ambiguous
			/admin%2fitems                   | ambiguous
			/admin%5citems                   | ambiguous
			/admin\\items                     | ambiguous
			/admin%3bx/items                 | ambiguous
			/%2fadmin/items                  | ambiguous
			/;x/admin/items                  | ambiguous
			/;/admin                         | ambiguous
			/admin%20/items                  | ambiguous
			/%20admin/items                  | ambiguous
			/admin%0a/items                  | ambiguous
			/admin%09                        | ambiguous
			/exact/                          | ambiguous
			/exact%20                        | ambiguous
			/exact/.                         | ambiguous
			//exact                          | ambiguous
			/child/                          | ambiguous
			//child/                         | ambiguous
			/child/a%2Fb                     | ambiguous
			/hooks/../admin                  | ambiguous
			/admin/../hooks/in               | ambiguous
			/items/..;/hooks/in              | ambiguous
			/hooks/..%2fitems                | ambiguous
			//hooks/in                       | ambiguous
			//actuator/health                | ambiguous
			/actuator/..;/items              | ambiguous
			/actuator/%2e%2e/admin           | ambiguous
			# two rounds of decoding, and the one in between
			/%2561dmin/items                 | ambiguous
			/public/%252e%252e/admin         | ambiguous
			/public/..%252fadmin             | ambiguous
			/public/..%255cadmin             | ambiguous
			/admin%252fitems                 | ambiguous
			/public/%2e%2e/admin/%252e%252e/public/x | ambiguous
			/public/%252e%252e/admin/%2e%2e/public/x | public
			# readings that are neither the literal nor the canonical one
			/%2fadmin/../x                   | ambiguous
			/a/%3b/../secret/x               | ambiguous
			/a//../secret/x                  | ambiguous
			/a/;x/../secret                  | ambiguous
			/a/%5c/../secret/x               | ambiguous
			/a/..;/../secret                 | ambiguous
			/a/x%2fy/../secret/z             | ambiguous
			/a/x%2fy/%2e%2e/secret/z         | ambiguous
			/a/b/%252e%252e/%2e%2e/%252e%252e/secret | ambiguous
			/a/%20/../secret                 | ambiguous
			# no reading at all
			/admin/%zz                       | ambiguous
			/public/%                        | ambiguous
			/public/%4                       | ambiguous
			/public/%u0061                   | ambiguous
			/public;%zz/x                    | ambiguous
			# other forms of request targets
			*                                | left alone
			''                               | default
			http://api.example.com/admin/x   | admin
			https://api.example.com          | default
			http://api.example.com/public/../admin | ambiguous
			admin/items                      | ambiguous
			items                            | ambiguous
			api.example.com:443              | ambiguous
			""")
	void selectsAPolicyIfAllReadingsLeadToIt(String uri, String selection) {
		assertThat(Selections.select(POLICIES, uri)).isEqualTo(selection);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/items                     | left alone
			//items;x/%2e%2e/y         | left alone
			/admin/items               | admin
			/admin/./items             | admin
			/admin/../items            | ambiguous
			/items/../admin            | ambiguous
			/items%2f..%2f..%2fadmin   | ambiguous
			/%zz                       | ambiguous
			items                      | left alone
			*                          | left alone
			""")
	void leavesAloneWhatNoReadingLeadsTo(String uri, String selection) {
		assertThat(Selections.select(WITHOUT_DEFAULT, uri)).isEqualTo(selection);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/ctx           | /ctx/admin/x             | admin
			/ctx           | /ctx/items               | default
			/ctx           | /ctx                     | default
			/ctx           | /ctx/                    | default
			/ctx           | /ctx/admin/              | admin
			/ctx           | /ctx/public;v=1/x        | public
			/ctx           | /ctx/%61dmin/x           | admin
			/ctx/          | /ctx/admin/x             | admin
			/              | /admin/x                 | admin
			/ctx           | /ctx//admin              | ambiguous
			/ctx           | /ctx/../ctx/admin        | ambiguous
			/ctx           | /ctx/..;/ctx/admin       | ambiguous
			/ctx           | /ctx/../admin            | ambiguous
			/ctx           | /ctx/x/../../ctx/admin   | ambiguous
			/ctx           | /%63tx/admin/x           | ambiguous
			/ctx           | /%63tx/items             | ambiguous
			/%63tx         | /%63tx/items             | ambiguous
			/ctx           | //ctx/items              | ambiguous
			//ctx          | //ctx/items              | ambiguous
			/ctx           | /x/../ctx/items          | ambiguous
			/x/../ctx      | /x/../ctx/items          | ambiguous
			/ctx           | /ctx;v=1/items           | ambiguous
			/ctx;v=1       | /ctx;v=1/items           | ambiguous
			/ctx           | /ctxt/items              | ambiguous
			/ctx           | /items                   | ambiguous
			/ctx           | /CTX/items               | ambiguous
			/ctx           | *                        | left alone
			/my%20app      | /my%20app/admin/x        | admin
			/b%C3%BCro     | /b%C3%BCro/admin/x       | admin
			/b%C3%BCro     | /b%C3%BCro/a//x          | default
			/büro          | /büro/admin/x            | admin
			""")
	void takesOffTheContextPathOnlyWhereItLiterallyStands(String contextPath, String uri, String selection) {
		assertThat(Selections.select(POLICIES, RequestedPath.of(uri, contextPath, ""))).isEqualTo(selection);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/app   | /app/admin/x           | admin
			app/   | /app/admin/x           | admin
			/app   | /app                   | default
			/app   | /app/                  | default
			/app   | /app/actuator/health   | left alone
			/app   | /other/admin/x         | default
			/app   | /admin/x               | admin
			/app   | /application/admin     | default
			/app   | /%61pp/admin/x         | admin
			/app   | /app;x/admin/y         | admin
			/app   | /app/admin/items/      | admin
			/app   | //app/admin/x          | ambiguous
			/app   | /app//admin/x          | ambiguous
			/app   | /app/../admin/x        | ambiguous
			/app   | /app/..;/admin/x       | ambiguous
			/app   | /app%2fadmin/x         | ambiguous
			/app   | /x/../app/admin        | ambiguous
			/app   | /app/app/admin         | default
			/a/b   | /a/b/public/x          | public
			/a/b   | /a/b/..;/b/admin       | ambiguous
			/      | /admin/x               | admin
			""")
	void takesOffTheServletPrefixInEachReading(String prefix, String uri, String selection) {
		assertThat(Selections.select(POLICIES, RequestedPath.of(uri, "", prefix))).isEqualTo(selection);
		assertThat(Selections.select(POLICIES, RequestedPath.of("/ctx" + uri, "/ctx", prefix)))
			.isEqualTo(uri.startsWith("/") ? selection : Selections.AMBIGUOUS);
	}

	@Test
	void nothingIsAmbiguousWhereEveryPathLeadsToOnePolicy() {
		CorsPolicies policies = Selections.policies("default", "/**,/admin/**").build();
		assertThat(Selections.select(policies, "/x/..;/%2fadmin/%zz")).isEqualTo("default");
		assertThat(Selections.select(policies, "*")).isEqualTo(Selections.LEFT_ALONE);
	}

	@Test
	void whatIsNotThereIsAnEmptyPath() {
		assertThat(Selections.select(POLICIES, RequestedPath.of(null, null, null))).isEqualTo("default");
		assertThat(RequestedPath.of(null, null, null)).hasToString("");
	}

	@Test
	void aPathWithTooManyReadingsIsNotRead() {
		assertThat(
				Selections.select(POLICIES, "/public/..;%3b//%5c%2f/..%255c\\..%252f;x/%2e%2e%3b%253b//public/public"))
			.isEqualTo(Selections.AMBIGUOUS);
	}

	@Property
	void neverThrows(@ForAll("anything") String uri, @ForAll("anything") String contextPath,
			@ForAll("anything") String prefix) {
		assertThatCode(() -> Selections.select(POLICIES, RequestedPath.of(uri, contextPath, prefix)))
			.doesNotThrowAnyException();
	}

	@Provide
	Arbitrary<String> anything() {
		Arbitrary<String> pieces = Arbitraries.of("/", "//", "..", ".", ";", "%", "%2f", "%25", "%zz", "\\", "*", "?",
				"#", ":", "admin", "a", " ", "\0", "\n", "\ud800", "é");
		return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20),
				pieces.list().ofMaxSize(12).map((list) -> String.join("", list)));
	}

}
