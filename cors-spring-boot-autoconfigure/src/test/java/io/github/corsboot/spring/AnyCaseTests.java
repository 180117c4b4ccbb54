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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

import io.github.corsboot.core.CorsPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Handlers that are found in whatever case a path is written.
 */
class AnyCaseTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/admin/x           | admin
			/admin/X           | admin
			/ADMIN/x           | ambiguous
			/aDmin             | ambiguous
			/%41dmin/x         | ambiguous
			/x/../ADMIN        | ambiguous
			/adm%c4%b1n/x      | ambiguous
			/adm%c4%b0n/x      | ambiguous
			/Items/X           | default
			/old/x             | left alone
			/OLD/x             | ambiguous
			/hooks/in          | left alone
			/hooks/In          | ambiguous
			/actuator/health   | left alone
			/Actuator/health   | ambiguous
			/actuator/info     | named
			/actuator/INFO     | ambiguous
			""")
	void aPathWhoseCaseMakesADifferenceIsAmbiguous(String path, String selection) {
		CorsPolicies policies = Selections
			.policies("default", "/**", "admin", "/admin/**,/ADMIN-x/**", "named", "/actuator/info")
			.disabledPolicy("old", Selections.policy("old"), "/old/**")
			.excludePaths("/hooks/in")
			.leaveAloneUnlessNamed("/actuator")
			.handlersIgnoreCase(() -> true)
			.build();
		assertThat(Selections.select(policies, path)).isEqualTo(selection);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/Api/x      | api
			/api/x      | ambiguous
			/API/x      | ambiguous
			/Api/Users  | users
			/Api/users  | ambiguous
			/x          | left alone
			/X          | left alone
			""")
	void patternsAreReadInAnyCaseToo(String path, String selection) {
		CorsPolicies policies = Selections.policies("api", "/Api/**", "users", "/Api/Users")
			.handlersIgnoreCase(() -> true)
			.build();
		assertThat(Selections.select(policies, path)).isEqualTo(selection);
	}

	@Test
	void patternsThatDifferInCaseAloneGrantNothing() {
		CorsPolicies policies = Selections.policies("one", "/Api/**", "two", "/api/**", "default", "/**")
			.handlersIgnoreCase(() -> true)
			.build();
		assertThat(Selections.select(policies, "/Api/x")).isEqualTo(Selections.AMBIGUOUS);
		assertThat(Selections.select(policies, "/api/x")).isEqualTo(Selections.AMBIGUOUS);
		assertThat(Selections.select(policies, "/x")).isEqualTo("default");
		assertThat(Selections.select(
				Selections.policies("one", "/Api/**,/api/**", "default", "/**").handlersIgnoreCase(() -> true).build(),
				"/api/x"))
			.isEqualTo("one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/x", "/ADMIN/x", "/Admin", "/x", "/X", "/%41dmin" })
	void nothingChangesWhereHandlersAreFoundInOneCaseOnly(String path) {
		CorsPolicies.Builder builder = Selections.policies("admin", "/admin/**", "up", "/UP", "default", "/**");
		String selection = Selections.select(builder.build(), path);
		assertThat(selection).isNotEqualTo(Selections.AMBIGUOUS);
		assertThat(Selections.select(builder.handlersIgnoreCase(() -> false).build(), path)).isEqualTo(selection);
	}

	@Test
	void nobodyIsAskedWhereItMakesNoDifference() {
		BooleanSupplier unasked = () -> {
			throw new AssertionError("asked");
		};
		CorsPolicies lower = Selections.policies("admin", "/admin/{Id}/**", "default", "/**")
			.handlersIgnoreCase(unasked)
			.build();
		assertThat(Selections.select(lower, "/admin/7/Xyz")).isEqualTo("admin");
		assertThat(Selections.select(lower, "/Items/\u00c4")).isEqualTo("default");
		assertThat(Selections.select(lower, "//admin/7")).isEqualTo(Selections.AMBIGUOUS);
		CorsPolicies upper = Selections.policies("admin", "/Admin/**", "default", "/**")
			.handlersIgnoreCase(unasked)
			.build();
		assertThat(Selections.select(upper, "/Admin/x")).isEqualTo("admin");
		assertThat(Selections.select(upper, "/x")).isEqualTo("default");
		CorsPolicies one = Selections.policies("default", "/**").handlersIgnoreCase(unasked).build();
		assertThat(Selections.select(one, "/X")).isEqualTo("default");
		CorsPolicies off = Selections.policies("admin", "/admin").enabled(false).handlersIgnoreCase(unasked).build();
		assertThat(Selections.select(off, "/ADMIN")).isEqualTo(Selections.LEFT_ALONE);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theAnswerIsRemembered(boolean answer) {
		Queue<Boolean> answers = new ConcurrentLinkedQueue<>(List.of(answer));
		CorsPolicies policies = Selections.policies("admin", "/admin").handlersIgnoreCase(answers::remove).build();
		String selection = answer ? Selections.AMBIGUOUS : Selections.LEFT_ALONE;
		assertThat(answers).hasSize(1);
		assertThat(Selections.select(policies, "/ADMIN")).isEqualTo(selection);
		assertThat(answers).isEmpty();
		assertThat(Selections.select(policies, "/Admin")).isEqualTo(selection);
	}

	@Test
	void whoFailsToAnswerIsAskedAgainAndGrantsNothingUntilThen() {
		Deque<Object> answers = new ArrayDeque<>(
				List.of(new IllegalStateException("not yet"), new NoClassDefFoundError("never"), false));
		CorsPolicies policies = Selections.policies("admin", "/admin", "default", "/**")
			.handlersIgnoreCase(() -> answer(answers))
			.build();
		assertThat(Selections.select(policies, "/ADMIN")).isEqualTo(Selections.AMBIGUOUS);
		assertThat(Selections.select(policies, "/ADMIN")).isEqualTo(Selections.AMBIGUOUS);
		assertThat(Selections.select(policies, "/ADMIN")).isEqualTo("default");
		assertThat(answers).isEmpty();
	}

	private static boolean answer(Deque<Object> answers) {
		Object answer = answers.remove();
		if (answer instanceof RuntimeException exception) {
			throw exception;
		}
		if (answer instanceof Error error) {
			throw error;
		}
		return (Boolean) answer;
	}

	@Test
	void oneYesIsEnoughAndCopiesKeepIt() {
		CorsPolicies policies = Selections.policies("admin", "/admin")
			.handlersIgnoreCase(() -> true)
			.handlersIgnoreCase(() -> false)
			.build();
		assertThat(Selections.select(policies, "/ADMIN")).isEqualTo(Selections.AMBIGUOUS);
		assertThat(Selections.select(policies.toBuilder().build(), "/ADMIN")).isEqualTo(Selections.AMBIGUOUS);
		assertThatNullPointerException().isThrownBy(() -> CorsPolicies.builder().handlersIgnoreCase(null));
	}

	@Test
	void noOriginMayActForUsersOnSuchAPath() {
		String origin = "https://app.example.com";
		CorsPolicy policy = CorsPolicy.builder().allowedOrigins(origin).allowCredentials(true).build();
		CorsPolicies policies = CorsPolicies.builder()
			.policy("admin", policy, "/ws")
			.policy("other", policy, "/WS/**")
			.handlersIgnoreCase(() -> true)
			.build();
		RequestedPath path = RequestedPath.of("/WS/x", "", "");
		assertThat(policies.allowsWithCredentials(origin, path)).isTrue();
		assertThat(policies.allowsWithCredentials(origin, RequestedPath.of("/WS", "", ""))).isFalse();
		assertThat(policies.dryRun(RequestStub.get(origin), path).policyName()).hasValue("other");
		assertThat(policies.dryRun(RequestStub.get(origin), RequestedPath.of("/ws/x", "", "")).policyName()).isEmpty();
	}

	@Test
	void whateverCountsAsTheSameLetterIsTheSame() {
		for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
			String text = Character.toString(letter);
			String same = PathText.ignoreCase(text);
			assertThat(same).hasSameSizeAs(text);
			for (int other : List.of(Character.toUpperCase(letter), Character.toLowerCase(letter),
					Character.toTitleCase(letter))) {
				if (!PathText.ignoreCase(Character.toString(other)).equals(same)) {
					assertThat(other).as("U+%04X and U+%04X", letter, other).isEqualTo(letter);
				}
			}
		}
	}

}
