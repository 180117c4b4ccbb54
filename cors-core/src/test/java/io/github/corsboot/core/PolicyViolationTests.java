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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.corsboot.core.PolicyViolation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a builder refuses: all of it, as values, in the order of the settings.
 */
class PolicyViolationTests {

	private static final String APP = "https://app.example.com";

	private static final String SIXTY_FIVE = "M".repeat(65);

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "origins", "originsWithCredentials", "methods", "headers", "exposedHeaders", "maxAge",
			"privateNetwork" })
	void isReportedAsValues(String name, CorsPolicy.Builder builder, List<PolicyViolation> expected) {
		assertThat(violationsOf(builder)).isEqualTo(expected);
	}

	static Stream<Arguments> origins() {
		return Stream.of(
				wrong("origins never set", CorsPolicy.builder(),
						new PolicyViolation(PolicySetting.ALLOWED_ORIGINS, -1, "", Reason.MISSING, Optional.empty())),
				wrong("no scheme", CorsPolicy.builder().allowedOrigins(APP, "app.example.com"),
						suggesting(PolicySetting.ALLOWED_ORIGINS, 1, "app.example.com", Reason.MISSING_SCHEME, APP)),
				wrong("null", CorsPolicy.builder().allowedOrigins("null"),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "null", Reason.NULL_ORIGIN)),
				wrong("the value as it was given", CorsPolicy.builder().allowedOrigins(" " + APP + "/path "),
						suggesting(PolicySetting.ALLOWED_ORIGINS, 0, " " + APP + "/path ", Reason.PATH, APP)));
	}

	static Stream<Arguments> originsWithCredentials() {
		return Stream.of(
				wrong("*", with("*"), at(PolicySetting.ALLOWED_ORIGINS, 0, "*", Reason.ANY_ORIGIN_WITH_CREDENTIALS)),
				wrong("* among others", with(APP, " *"),
						at(PolicySetting.ALLOWED_ORIGINS, 1, " *", Reason.ANY_ORIGIN_WITH_CREDENTIALS)),
				wrong("* has no dangerous switch",
						with("*").dangerouslyTolerateInsecureOrigins().dangerouslyTolerateSubdomainsOfPublicSuffixes(),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "*", Reason.ANY_ORIGIN_WITH_CREDENTIALS)),
				wrong("http", with("http://app.example.com"),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "http://app.example.com", Reason.INSECURE_ORIGIN)),
				wrong("http, although public suffixes are tolerated",
						with("http://app.example.com").dangerouslyTolerateSubdomainsOfPublicSuffixes(),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "http://app.example.com", Reason.INSECURE_ORIGIN)),
				wrong("subdomains of a single label", with("https://*.internal"),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "https://*.internal", Reason.PUBLIC_SUFFIX)),
				wrong("subdomains of a single label, although insecure origins are tolerated",
						with("https://*.internal").dangerouslyTolerateInsecureOrigins(),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "https://*.internal", Reason.PUBLIC_SUFFIX)),
				wrong("subdomains of a public suffix", with("https://*.github.io").publicSuffixes(new FewSuffixes()),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "https://*.github.io", Reason.PUBLIC_SUFFIX)),
				wrong("a wildcard, and no list of public suffixes", with("https://*.example.com"),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "https://*.example.com", Reason.UNKNOWN_SUFFIX)),
				wrong("what would be refused in its turn is not suggested",
						with("ws://app.example.com", "*.github.io", "*.example.com", "app.example.com")
							.publicSuffixes(new FewSuffixes()),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "ws://app.example.com", Reason.UNSUPPORTED_SCHEME),
						at(PolicySetting.ALLOWED_ORIGINS, 1, "*.github.io", Reason.MISSING_SCHEME),
						suggesting(PolicySetting.ALLOWED_ORIGINS, 2, "*.example.com", Reason.MISSING_SCHEME,
								"https://*.example.com"),
						suggesting(PolicySetting.ALLOWED_ORIGINS, 3, "app.example.com", Reason.MISSING_SCHEME, APP)),
				wrong("two mistakes in one pattern", with("http://*.internal"),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "http://*.internal", Reason.INSECURE_ORIGIN),
						at(PolicySetting.ALLOWED_ORIGINS, 0, "http://*.internal", Reason.PUBLIC_SUFFIX)));
	}

	@Test
	void whatIsNoRiskIsAcceptedWithCredentials() {
		String[] origins = { "http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:8080",
				"http://*.localhost:3000", "https://*.example.com", "capacitor://localhost" };
		assertThat(with(origins).publicSuffixes(new FewSuffixes()).build().allowedOrigins()).containsExactly(origins);
	}

	@Test
	void whatIsARiskOnlyWithCredentialsIsAcceptedWithout() {
		CorsPolicy.Builder builder = CorsPolicy.builder()
			.allowedOrigins("http://app.example.com", "https://*.internal", "*")
			.exposedHeaders("*");
		assertThat(builder.build().allowedOrigins()).containsExactly("*");
	}

	@Test
	void aConfessedRiskIsAccepted() {
		CorsPolicy.Builder builder = with("http://app.example.com", "https://*.internal")
			.dangerouslyTolerateInsecureOrigins()
			.dangerouslyTolerateSubdomainsOfPublicSuffixes();
		assertThat(builder.build().allowedOrigins()).containsExactly("http://app.example.com", "https://*.internal");
	}

	static Stream<Arguments> methods() {
		return Stream.of(method("", Reason.EMPTY), method(" \t", Reason.EMPTY), method("P T", Reason.INVALID_METHOD),
				method("GET,PUT", Reason.INVALID_METHOD), method("P\u00dcT", Reason.INVALID_METHOD),
				method(SIXTY_FIVE, Reason.INVALID_METHOD), method("CONNECT", Reason.FORBIDDEN_METHOD),
				method("TRACE", Reason.FORBIDDEN_METHOD), method("TRACK", Reason.FORBIDDEN_METHOD),
				method("trace", Reason.FORBIDDEN_METHOD), method(" Connect ", Reason.FORBIDDEN_METHOD),
				method("patch", "PATCH"), method(" Get ", "GET"), method("propFind", "PROPFIND"));
	}

	static Stream<Arguments> headers() {
		PolicySetting setting = PolicySetting.ALLOWED_HEADERS;
		return Stream.of(header("", Reason.EMPTY), header("  ", Reason.EMPTY),
				header("X A", Reason.INVALID_HEADER_NAME), header("X-A:", Reason.INVALID_HEADER_NAME),
				header("X-A,X-B", Reason.INVALID_HEADER_NAME), header("X-\u00c4", Reason.INVALID_HEADER_NAME),
				header("(*)", Reason.INVALID_HEADER_NAME),
				wrong("every wrong name", app().allowedHeaders("X A", "X-B", "", "X;C"),
						at(setting, 0, "X A", Reason.INVALID_HEADER_NAME), at(setting, 2, "", Reason.EMPTY),
						at(setting, 3, "X;C", Reason.INVALID_HEADER_NAME)));
	}

	static Stream<Arguments> exposedHeaders() {
		PolicySetting setting = PolicySetting.EXPOSED_HEADERS;
		return Stream.of(
				wrong("an exposed header that is no name", app().exposedHeaders("ETag", "E Tag"),
						at(setting, 1, "E Tag", Reason.INVALID_HEADER_NAME)),
				wrong("an empty exposed header", app().exposedHeaders(""), at(setting, 0, "", Reason.EMPTY)),
				wrong("* with credentials", with(APP).exposedHeaders("*"),
						at(setting, 0, "*", Reason.ANY_HEADER_WITH_CREDENTIALS)),
				wrong("* with credentials, where it stands", with(APP).exposedHeaders("ETag", "etag", " *"),
						at(setting, 2, " *", Reason.ANY_HEADER_WITH_CREDENTIALS)),
				wrong("* with credentials, before what is no name", with(APP).exposedHeaders("*", "E Tag"),
						at(setting, 0, "*", Reason.ANY_HEADER_WITH_CREDENTIALS),
						at(setting, 1, "E Tag", Reason.INVALID_HEADER_NAME)));
	}

	static Stream<Arguments> maxAge() {
		PolicySetting setting = PolicySetting.MAX_AGE;
		return Stream.of(
				wrong("below zero", app().maxAge(Duration.ofSeconds(-1)), at(setting, -1, "PT-1S", Reason.NEGATIVE)),
				wrong("just below zero", app().maxAge(Duration.ofNanos(-1)),
						at(setting, -1, "PT-0.000000001S", Reason.NEGATIVE)),
				wrong("over a day", app().maxAge(Duration.ofHours(24).plusNanos(1)),
						at(setting, -1, "PT24H0.000000001S", Reason.TOO_LONG)),
				wrong("endless", app().maxAge(Duration.ofSeconds(Long.MAX_VALUE)),
						at(setting, -1, "PT2562047788015215H30M7S", Reason.TOO_LONG)));
	}

	static Stream<Arguments> privateNetwork() {
		return Stream.of(wrong("private network for everybody",
				CorsPolicy.builder().allowedOrigins(APP, "*").allowPrivateNetwork(true),
				at(PolicySetting.ALLOW_PRIVATE_NETWORK, -1, "true", Reason.PRIVATE_NETWORK_FOR_ANY_ORIGIN)));
	}

	@Test
	void theEdgesAreAccepted() {
		assertThat(app().maxAge(Duration.ofHours(24)).build().maxAge()).hasHours(24);
		assertThat(app().maxAge(Duration.ZERO).build().maxAge()).isZero();
		assertThat(app().allowedMethods("M".repeat(64)).build().allowedMethods()).hasSize(1);
	}

	@Test
	void sixMistakesYieldSixRecordsInTheOrderOfTheSettings() {
		CorsPolicy.Builder builder = CorsPolicy.builder()
			.maxAge(Duration.ofDays(2))
			.exposedHeaders("E Tag", "*")
			.allowedHeaders("X A")
			.allowedMethods("patch")
			.allowCredentials(true)
			.allowedOrigins(APP, "http://app.example.com");
		assertThat(violationsOf(builder)).containsExactly(
				at(PolicySetting.ALLOWED_ORIGINS, 1, "http://app.example.com", Reason.INSECURE_ORIGIN),
				suggesting(PolicySetting.ALLOWED_METHODS, 0, "patch", Reason.METHOD_CASE, "PATCH"),
				at(PolicySetting.ALLOWED_HEADERS, 0, "X A", Reason.INVALID_HEADER_NAME),
				at(PolicySetting.EXPOSED_HEADERS, 0, "E Tag", Reason.INVALID_HEADER_NAME),
				at(PolicySetting.EXPOSED_HEADERS, 1, "*", Reason.ANY_HEADER_WITH_CREDENTIALS),
				at(PolicySetting.MAX_AGE, -1, "PT48H", Reason.TOO_LONG));
	}

	@Test
	void theExceptionSaysAllOfItLineByLine() {
		InvalidCorsPolicyException ex = failureOf(app().allowedMethods("trace", "patch").maxAge(Duration.ofDays(2)));
		assertThat(ex).isInstanceOf(IllegalArgumentException.class).hasMessage("""
				allowed-methods[0]: is a method that browsers never send: "trace"
				allowed-methods[1]: is not upper case, and methods are compared byte for byte; write "PATCH": "patch"
				max-age: must not be more than 24 hours: "PT48H\"""");
		assertThat(ex.violations()).isUnmodifiable();
	}

	@Test
	void theMessageOfOneWithoutSuggestion() {
		assertThat(at(PolicySetting.ALLOWED_ORIGINS, 3, "null", Reason.NULL_ORIGIN).message())
			.isEqualTo("allowed-origins[3]: is the null origin, which any website can produce: \"null\"");
	}

	@Test
	void theMessageEscapesWhatIsNotPrintable() {
		PolicyViolation violation = suggesting(PolicySetting.ALLOWED_ORIGINS, 0, "a\r\nWARN \u0085\u001b\u007f\u00e4 ~",
				Reason.INVALID_CHARACTER, "\n!");
		assertThat(violation.message()).isEqualTo("allowed-origins[0]: contains a character that cannot be part of it; "
				+ "write \"\\u000a!\": \"a\\u000d\\u000aWARN \\u0085\\u001b\\u007f\\u00e4 ~\"");
	}

	@Test
	void theMessageShortensWhatIsLong() {
		PolicySetting setting = PolicySetting.ALLOWED_ORIGINS;
		assertThat(at(setting, 0, "x".repeat(200), Reason.INVALID_HOST).message())
			.isEqualTo("allowed-origins[0]: has an invalid host: \"" + "x".repeat(200) + "\"");
		assertThat(at(setting, 0, "x".repeat(201), Reason.INVALID_HOST).message())
			.isEqualTo("allowed-origins[0]: has an invalid host: \"" + "x".repeat(200) + "...\"");
	}

	@Test
	void everyReasonAndSettingCanBeRead() {
		assertThat(Reason.values()).extracting(Reason::clause).doesNotHaveDuplicates().allMatch((s) -> !s.isBlank());
		assertThat(PolicySetting.values()).extracting(PolicySetting::key)
			.containsExactly("allowed-origins", "allowed-methods", "allowed-headers", "exposed-headers",
					"allow-credentials", "max-age", "allow-private-network", "timing-allow-origin",
					"dangerously-tolerate-insecure-origins", "dangerously-tolerate-public-suffix-subdomains");
	}

	@Test
	void aViolationIsComplete() {
		Optional<String> none = Optional.empty();
		assertThatNullPointerException().isThrownBy(() -> new PolicyViolation(null, 0, "", Reason.EMPTY, none))
			.withMessage("setting");
		PolicySetting setting = PolicySetting.MAX_AGE;
		assertThatNullPointerException().isThrownBy(() -> new PolicyViolation(setting, 0, null, Reason.EMPTY, none))
			.withMessage("value");
		assertThatNullPointerException().isThrownBy(() -> new PolicyViolation(setting, 0, "", null, none))
			.withMessage("reason");
		assertThatNullPointerException().isThrownBy(() -> new PolicyViolation(setting, 0, "", Reason.EMPTY, null))
			.withMessage("suggestion");
	}

	private static CorsPolicy.Builder app() {
		return CorsPolicy.builder().allowedOrigins(APP);
	}

	private static CorsPolicy.Builder with(String... origins) {
		return CorsPolicy.builder().allowedOrigins(origins).allowCredentials(true);
	}

	private static Arguments method(String text, Reason reason) {
		return wrong("method " + PolicyViolationTests.readable(text), app().allowedMethods("GET", text),
				at(PolicySetting.ALLOWED_METHODS, 1, text, reason));
	}

	private static Arguments method(String text, String suggestion) {
		return wrong("method " + text, app().allowedMethods(text),
				suggesting(PolicySetting.ALLOWED_METHODS, 0, text, Reason.METHOD_CASE, suggestion));
	}

	private static Arguments header(String text, Reason reason) {
		return wrong("header " + readable(text), app().allowedHeaders("X-A", text),
				at(PolicySetting.ALLOWED_HEADERS, 1, text, reason));
	}

	private static String readable(String text) {
		return '"' + text.replace("\t", "\\t") + '"';
	}

	private static Arguments wrong(String name, CorsPolicy.Builder builder, PolicyViolation... expected) {
		return Arguments.of(name, builder, List.of(expected));
	}

	private static PolicyViolation at(PolicySetting setting, int index, String value, Reason reason) {
		return new PolicyViolation(setting, index, value, reason, Optional.empty());
	}

	private static PolicyViolation suggesting(PolicySetting setting, int index, String value, Reason reason,
			String suggestion) {
		return new PolicyViolation(setting, index, value, reason, Optional.of(suggestion));
	}

	private static List<PolicyViolation> violationsOf(CorsPolicy.Builder builder) {
		return failureOf(builder).violations();
	}

	private static InvalidCorsPolicyException failureOf(CorsPolicy.Builder builder) {
		return catchThrowableOfType(InvalidCorsPolicyException.class, builder::build);
	}

}
