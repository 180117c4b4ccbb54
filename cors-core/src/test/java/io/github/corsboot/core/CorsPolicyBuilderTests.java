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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * What a builder accepts, and what becomes of it.
 */
class CorsPolicyBuilderTests {

	private static final String APP = "https://app.example.com";

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatTheManualPermitsIsPermitted(String name, CorsPolicy.Builder builder) {
		assertThat(builder.build()).isNotNull();
	}

	static Stream<Arguments> whatTheManualPermitsIsPermitted() {
		return Stream.of(
				manual("origins",
						app().allowedOrigins(APP, "https://*.example.com", "https://app-*.example.com",
								"http://localhost:*", "http://localhost:[3000,5173]", "capacitor://localhost")),
				manual("*", app().allowedOrigins("*")), manual("methods", app().allowedMethods("GET", "PATCH", "fly")),
				manual("* as method", app().allowedMethods("*").allowCredentials(true)),
				manual("headers", app().allowedHeaders("X-Requested-With")),
				manual("* as header", app().allowedHeaders("*").allowCredentials(true)),
				manual("exposed headers", app().exposedHeaders("X-Total-Count").allowCredentials(true)),
				manual("* as exposed header", app().exposedHeaders("*")),
				manual("max-age of nothing", app().maxAge(Duration.ZERO)),
				manual("max-age of a day", app().maxAge(Duration.ofHours(24))),
				manual("private network for named origins", app().allowPrivateNetwork(true)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatTheManualDoesNotPermitIsRefused(String name, CorsPolicy.Builder builder) {
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(builder::build);
	}

	static Stream<Arguments> whatTheManualDoesNotPermitIsRefused() {
		return Stream.of(manual("no scheme", app().allowedOrigins("app.example.com")),
				manual("a path", app().allowedOrigins("https://app.example.com/path")),
				manual("a wildcard elsewhere", app().allowedOrigins("https://*example.com")),
				manual("null", app().allowedOrigins("null")),
				manual("* with credentials", app().allowedOrigins("*").allowCredentials(true)),
				manual("a method in lower case", app().allowedMethods("patch")),
				manual("CONNECT", app().allowedMethods("CONNECT")), manual("TRACE", app().allowedMethods("TRACE")),
				manual("TRACK", app().allowedMethods("TRACK")),
				manual("a header name with a blank", app().allowedHeaders("Content Type")),
				manual("* as exposed header with credentials", app().exposedHeaders("*").allowCredentials(true)),
				manual("max-age below zero", app().maxAge(Duration.ofSeconds(-1))),
				manual("max-age over a day", app().maxAge(Duration.ofHours(25))),
				manual("private network for everybody", app().allowedOrigins("*").allowPrivateNetwork(true)));
	}

	@Test
	void defaultsAreThoseOfTheContract() {
		CorsPolicy policy = CorsPolicy.builder().allowedOrigins(APP).build();
		assertThat(policy.allowedOrigins()).containsExactly(APP);
		assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
		assertThat(policy.allowedHeaders()).containsExactly("*");
		assertThat(policy.exposedHeaders()).isEmpty();
		assertThat(policy.allowCredentials()).isFalse();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(30));
		assertThat(policy.allowPrivateNetwork()).isFalse();
		assertThat(policy.timingAllowOrigin()).isFalse();
	}

	@Test
	void everySettingIsKept() {
		CorsPolicy policy = everySetting().build();
		assertThat(policy.allowedOrigins()).containsExactly(APP, "http://localhost:*");
		assertThat(policy.allowedMethods()).containsExactly("GET", "REPORT");
		assertThat(policy.allowedHeaders()).containsExactly("X-A", "Authorization");
		assertThat(policy.exposedHeaders()).containsExactly("ETag");
		assertThat(policy.allowCredentials()).isTrue();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofSeconds(5));
		assertThat(policy.allowPrivateNetwork()).isTrue();
		assertThat(policy.timingAllowOrigin()).isTrue();
	}

	@Test
	void aPolicySaysWhatItIs() {
		assertThat(everySetting().build()).asString()
			.contains(APP, "REPORT", "Authorization", "ETag", "allowCredentials=true", "maxAge=PT5S");
	}

	@Test
	void toBuilderTakesEverySettingAlong() {
		CorsPolicy policy = everySetting().build();
		CorsPolicy copy = policy.toBuilder().build();
		assertThat(copy).isNotSameAs(policy).hasToString(policy.toString());
	}

	@Test
	void toBuilderLeavesThePolicyAsItIs() {
		CorsPolicy policy = everySetting().build();
		String before = policy.toString();
		CorsPolicy other = policy.toBuilder().allowedOrigins("https://other.example").allowCredentials(false).build();
		assertThat(policy).hasToString(before);
		assertThat(other.allowedOrigins()).containsExactly("https://other.example");
		assertThat(other.allowedHeaders()).containsExactly("X-A", "Authorization");
	}

	@Test
	void toBuilderTakesNoDangerousSwitchAlong() {
		CorsPolicy policy = CorsPolicy.builder()
			.allowedOrigins("http://app.example.com", "https://*.internal")
			.allowCredentials(true)
			.dangerouslyTolerateInsecureOrigins()
			.dangerouslyTolerateSubdomainsOfPublicSuffixes()
			.build();
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> policy.toBuilder().build())
			.satisfies((ex) -> assertThat(ex.violations()).extracting(PolicyViolation::reason)
				.containsExactly(PolicyViolation.Reason.INSECURE_ORIGIN, PolicyViolation.Reason.PUBLIC_SUFFIX));
	}

	@Test
	void eachMethodReplacesWhatWasSetBefore() {
		CorsPolicy policy = everySetting().allowedOrigins(List.of("https://b.example"))
			.allowedMethods(List.of("PUT"))
			.allowedHeaders(List.of())
			.exposedHeaders(List.of())
			.allowCredentials(false)
			.maxAge(Duration.ZERO)
			.allowPrivateNetwork(false)
			.timingAllowOrigin(false)
			.build();
		assertThat(policy.allowedOrigins()).containsExactly("https://b.example");
		assertThat(policy.allowedMethods()).containsExactly("PUT");
		assertThat(policy.allowedHeaders()).isEmpty();
		assertThat(policy.exposedHeaders()).isEmpty();
		assertThat(policy.allowCredentials()).isFalse();
		assertThat(policy.maxAge()).isZero();
		assertThat(policy.allowPrivateNetwork()).isFalse();
		assertThat(policy.timingAllowOrigin()).isFalse();
	}

	@Test
	void aBuilderThatFailedCanBeMended() {
		CorsPolicy.Builder builder = CorsPolicy.builder().allowedOrigins(APP).allowedMethods("patch");
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(builder::build);
		assertThat(builder.allowedMethods("PATCH").build().allowedMethods()).containsExactly("PATCH");
	}

	@Test
	void aPolicyKeepsNothingOfWhatItWasBuiltFrom() {
		List<String> origins = new ArrayList<>(List.of(APP));
		CorsPolicy.Builder builder = CorsPolicy.builder().allowedOrigins(origins);
		origins.set(0, "https://evil.example");
		CorsPolicy policy = builder.build();
		builder.allowedOrigins("https://evil.example").allowCredentials(true);
		assertThat(policy.allowedOrigins()).containsExactly(APP);
		assertThat(policy.allowCredentials()).isFalse();
		assertThat(Verdict.of(policy.decide(TestRequest.of("GET").from("https://evil.example"))).decision())
			.startsWith("denied: ORIGIN_NOT_ALLOWED");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void listsCannotBeChanged(String name, List<String> list) {
		assertThat(list).isUnmodifiable();
	}

	static Stream<Arguments> listsCannotBeChanged() {
		CorsPolicy policy = everySetting().build();
		return Stream.of(Arguments.of("origins", policy.allowedOrigins()),
				Arguments.of("methods", policy.allowedMethods()), Arguments.of("headers", policy.allowedHeaders()),
				Arguments.of("exposed", policy.exposedHeaders()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whatIsWrittenInManyWaysIsKeptInOne(String name, List<String> actual, List<String> expected) {
		assertThat(actual).isEqualTo(expected);
	}

	static Stream<Arguments> whatIsWrittenInManyWaysIsKeptInOne() {
		return Stream.of(
				normalised("origins: blanks, case, slash, default port", origins(" HTTPS://App.Example.com:443/ "),
						APP),
				normalised("origins: duplicates", origins(APP, APP + "/", "https://b.example"), APP,
						"https://b.example"),
				normalised("origins: * beside others", origins(APP, " * "), "*"),
				normalised("origins: nobody", origins()),
				normalised("methods: blanks", methods(" GET ", "\tPUT"), "GET", "PUT"),
				normalised("methods: duplicates", methods("PUT", "GET", "PUT"), "PUT", "GET"),
				normalised("methods: case makes another method", methods("fly", "FLY"), "fly", "FLY"),
				normalised("methods: * beside others", methods("GET", "*", "PUT"), "*"),
				normalised("methods: none", methods()),
				normalised("headers: blanks", headers(" X-A ", "\tX-B"), "X-A", "X-B"),
				normalised("headers: duplicates in another case", headers("X-A", "x-a", "X-B"), "X-A", "X-B"),
				normalised("headers: * beside others", headers("X-A", "*"), "*"),
				normalised("headers: none", headers()), normalised("exposed: blanks", exposed(" ETag "), "ETag"),
				normalised("exposed: duplicates in another case", exposed("ETag", "etag", "ETAG"), "ETag"),
				normalised("exposed: * beside others", exposed("ETag", "*"), "*"));
	}

	@Test
	void nullIsRefusedWhereItIsGiven() {
		CorsPolicy.Builder builder = CorsPolicy.builder();
		assertThatNullPointerException().isThrownBy(() -> builder.maxAge(null)).withMessage("maxAge");
		assertThatNullPointerException().isThrownBy(() -> builder.allowedOrigins((String) null));
	}

	@Test
	void theAmbiguousPolicyIsOneAndAllowsNobody() {
		assertThat(CorsPolicy.denyingAmbiguousPath()).isSameAs(CorsPolicy.denyingAmbiguousPath());
		assertThat(CorsPolicy.denyingAmbiguousPath().allowedOrigins()).isEmpty();
	}

	private static Arguments manual(String name, CorsPolicy.Builder builder) {
		return Arguments.of(name, builder);
	}

	private static CorsPolicy.Builder app() {
		return CorsPolicy.builder().allowedOrigins(APP);
	}

	private static CorsPolicy.Builder everySetting() {
		return CorsPolicy.builder()
			.allowedOrigins(APP, "http://localhost:*")
			.allowedMethods("GET", "REPORT")
			.allowedHeaders("X-A", "Authorization")
			.exposedHeaders("ETag")
			.allowCredentials(true)
			.maxAge(Duration.ofSeconds(5))
			.allowPrivateNetwork(true)
			.timingAllowOrigin(true);
	}

	private static Arguments normalised(String name, List<String> actual, String... expected) {
		return Arguments.of(name, actual, List.of(expected));
	}

	private static List<String> origins(String... texts) {
		return CorsPolicy.builder().allowedOrigins(texts).build().allowedOrigins();
	}

	private static List<String> methods(String... texts) {
		return CorsPolicy.builder().allowedOrigins(APP).allowedMethods(texts).build().allowedMethods();
	}

	private static List<String> headers(String... texts) {
		return CorsPolicy.builder().allowedOrigins(APP).allowedHeaders(texts).build().allowedHeaders();
	}

	private static List<String> exposed(String... texts) {
		return CorsPolicy.builder().allowedOrigins(APP).exposedHeaders(texts).build().exposedHeaders();
	}

}
