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
import java.util.Optional;
import java.util.function.Predicate;

import io.github.corsboot.core.PolicyViolation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * With credentials, no wildcard stands in front of a name below which anybody can get
 * one.
 */
class PublicSuffixTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://*.co.uk", "https://*.github.io", "https://app-*.github.io",
			"https://*.s3.amazonaws.com", "https://*.GitHub.io:8443", "https://*.github.io:*" })
	void aWildcardInFrontOfAPublicSuffixIsProhibited(String pattern) {
		assertThat(reasons(withCredentials(pattern).publicSuffixes(new FewSuffixes())))
			.containsExactly(Reason.PUBLIC_SUFFIX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://*.amazonaws.com", "https://app-*.amazonaws.com" })
	void aWildcardWithAPublicSuffixFurtherBelowIsProhibited(String pattern) {
		assertThat(reasons(withCredentials(pattern).publicSuffixes(new FewSuffixes())))
			.containsExactly(Reason.PUBLIC_SUFFIX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://*.com", "https://*.internal", "https://app-*.uk" })
	void aWildcardInFrontOfASingleLabelIsProhibitedWhateverTheListSays(String pattern) {
		assertThat(reasons(withCredentials(pattern))).containsExactly(Reason.PUBLIC_SUFFIX);
		assertThat(reasons(withCredentials(pattern).publicSuffixes(new FewSuffixes())))
			.containsExactly(Reason.PUBLIC_SUFFIX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://*.example.com", "https://*.example.co.uk", "https://*.acme.github.io",
			"https://*.bucket.s3.amazonaws.com", "https://*.notgithub.io", "https://app-*.example.com",
			"https://github.io", "https://co.uk", "https://s3.amazonaws.com:*" })
	void everyOtherPatternIsPermitted(String pattern) {
		assertThat(withCredentials(pattern).publicSuffixes(new FewSuffixes()).build().allowedOrigins())
			.containsExactly(pattern);
	}

	@Test
	void withoutAListNoWildcardIsTrusted() {
		assertThat(reasons(withCredentials("https://*.example.com", "https://app-*.example.com", "https://app.example",
				"http://*.localhost:3000", "http://*.app.localhost", "https://*.example.net:*")))
			.containsExactly(Reason.UNKNOWN_SUFFIX, Reason.UNKNOWN_SUFFIX, Reason.UNKNOWN_SUFFIX);
		assertThat(withCredentials("http://*.localhost:3000", "http://*.app.localhost", "https://localhost").build())
			.isNotNull();
	}

	@Test
	void whoToleratesItNeedsNoList() {
		CorsPolicy policy = withCredentials("https://*.example.com", "https://*.github.io")
			.dangerouslyTolerateSubdomainsOfPublicSuffixes()
			.build();
		assertThat(policy.allowedOrigins()).containsExactly("https://*.example.com", "https://*.github.io");
	}

	@Test
	void withoutCredentialsNobodyIsAsked() {
		List<String> asked = new ArrayList<>();
		CorsPolicy.Builder builder = CorsPolicy.builder()
			.allowedOrigins("https://*.github.io", "https://*.com")
			.publicSuffixes(answering((name) -> asked.add(name)));
		assertThat(builder.build().allowedOrigins()).hasSize(2);
		assertThat(asked).isEmpty();
	}

	@Test
	void anExceptionCountsAsYes() {
		CorsPolicy.Builder builder = withCredentials("https://*.example.com");
		assertThat(reasons(builder.publicSuffixes(answering((name) -> {
			throw new IllegalStateException(name);
		})))).containsExactly(Reason.PUBLIC_SUFFIX);
		assertThat(reasons(builder.publicSuffixes(answering((name) -> {
			throw new NoClassDefFoundError(name);
		})))).containsExactly(Reason.PUBLIC_SUFFIX);
	}

	@Test
	void theListIsAskedForNamesInCanonicalForm() {
		List<String> asked = new ArrayList<>();
		withCredentials(" HTTPS://*.Example.COM:443/ ").publicSuffixes(answering((name) -> !asked.add(name))).build();
		assertThat(asked).containsExactly("example.com", "example.com");
	}

	@Test
	void aCopyKnowsTheListToo() {
		CorsPolicy policy = withCredentials("https://*.example.com").publicSuffixes(new FewSuffixes()).build();
		assertThat(policy.toBuilder().build().allowedOrigins()).containsExactly("https://*.example.com");
		assertThat(reasons(policy.toBuilder().allowedOrigins("https://*.github.io")))
			.containsExactly(Reason.PUBLIC_SUFFIX);
	}

	@Test
	void thereIsNoListOfNothing() {
		assertThatNullPointerException().isThrownBy(() -> CorsPolicy.builder().publicSuffixes(null));
	}

	@Test
	void theMessageEndsWithThePattern() {
		assertThat(
				catchThrowableOfType(InvalidCorsPolicyException.class, withCredentials("https://*.example.com")::build))
			.hasMessage(
					"allowed-origins[0]: has a wildcard that cannot be checked against the list of public suffixes, "
							+ "and credentials are allowed: \"https://*.example.com\"");
	}

	private static CorsPolicy.Builder withCredentials(String... patterns) {
		return CorsPolicy.builder().allowedOrigins(patterns).allowCredentials(true);
	}

	private static List<Reason> reasons(CorsPolicy.Builder builder) {
		return Optional.ofNullable(catchThrowableOfType(InvalidCorsPolicyException.class, builder::build))
			.map((ex) -> ex.violations().stream().map(PolicyViolation::reason).toList())
			.orElse(List.of());
	}

	private static PublicSuffixes answering(Predicate<String> answer) {
		return new PublicSuffixes() {

			@Override
			public boolean isPublicSuffix(String name) {
				return answer.test(name);
			}

			@Override
			public boolean hasPublicSuffixBelow(String name) {
				return answer.test(name);
			}

		};
	}

}
