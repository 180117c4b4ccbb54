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

package io.github.corsboot.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import io.github.corsboot.autoconfigure.RefusalsPage.Row;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicySetting;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.InvalidCorsPathsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.convert.DurationStyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A mistake in code is the same mistake: what the page shows for the root's keys, a
 * builder refuses for the same reasons.
 */
class CodeAgreementTests {

	private static final Map<String, BiConsumer<CorsPolicy.Builder, String>> KEYS = Map.of("cors.allowed-origins",
			CorsPolicy.Builder::allowedOrigins, "cors.allowed-methods", CorsPolicy.Builder::allowedMethods,
			"cors.allowed-headers", CorsPolicy.Builder::allowedHeaders, "cors.exposed-headers",
			CorsPolicy.Builder::exposedHeaders, "cors.allow-credentials",
			(builder, value) -> builder.allowCredentials(value.equals("true")), "cors.max-age",
			(builder, value) -> builder.maxAge(DurationStyle.detectAndParse(value)), "cors.allow-private-network",
			(builder, value) -> builder.allowPrivateNetwork(value.equals("true")));

	// What is no value of its type, or a placeholder, cannot be written in code.
	static List<Row> rows() {
		return RefusalsPage.read()
			.refusals()
			.stream()
			.filter((row) -> row.written().stream().allMatch((line) -> KEYS.containsKey(key(line))))
			.filter((row) -> row.written()
				.stream()
				.noneMatch((line) -> line.contains("maybe") || line.contains("often") || line.contains("${")))
			.filter((row) -> row.written().stream().map(CodeAgreementTests::key).distinct().count() == row.written()
				.size())
			.toList();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void aBuilderRefusesWhatTheStartRefuses(Row row) {
		CorsPolicy.Builder builder = CorsPolicy.builder().allowedOrigins(List.of()).publicSuffixes(new SomeSuffixes());
		row.written().forEach((line) -> KEYS.get(key(line)).accept(builder, line.substring(line.indexOf('=') + 1)));
		InvalidCorsPolicyException ex = catchThrowableOfType(InvalidCorsPolicyException.class, builder::build);
		assertThat(ex).isNotNull();
		List<String> inCode = ex.violations().stream().map(CodeAgreementTests::said).toList();
		assertThat(row.said()).hasSameSizeAs(inCode);
		for (int i = 0; i < inCode.size(); i++) {
			// Properties also say where the other half of a contradiction is written.
			assertThat(row.said().get(i)).startsWith(inCode.get(i));
		}
	}

	private static String said(PolicyViolation violation) {
		boolean duration = violation.setting() == PolicySetting.MAX_AGE;
		String value = duration ? violation.value().replace("PT", "").toLowerCase(Locale.ROOT) : violation.value();
		return "cors." + CorsConfigurationProblem.element(violation.setting().key(), violation.index()) + " = \""
				+ SafeText.excerpt(value) + "\": " + violation.reason().clause();
	}

	static List<Row> pathRows() {
		return RefusalsPage.read()
			.refusals()
			.stream()
			.filter((row) -> row.written().size() == 1 && row.written().get(0).startsWith("cors.paths="))
			.toList();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pathRows")
	void pathsInCodeAreRefusedForTheSameReasons(Row row) {
		String path = row.written().get(0).substring("cors.paths=".length());
		CorsPolicies.Builder builder = CorsPolicies.builder().policy("own", PolicyBuilder.STAND_IN, path);
		InvalidCorsPathsException ex = catchThrowableOfType(InvalidCorsPathsException.class, builder::build);
		assertThat(ex.violations()).singleElement().satisfies((violation) -> {
			assertThat(row.said()).containsExactly(
					"cors.paths[" + violation.index() + "] = \"" + path + "\": " + violation.reason().clause());
			assertThat(row.advised()).containsExactly(PathAdvice.of(violation));
		});
	}

	@Test
	void mostOfThePageIsCompared() {
		assertThat(rows()).hasSizeGreaterThan(47);
		assertThat(pathRows()).hasSizeGreaterThan(10);
	}

	private static String key(String line) {
		return line.substring(0, Math.max(0, line.indexOf('=')));
	}

	/** Enough of a list for the page. */
	private static final class SomeSuffixes implements PublicSuffixes {

		@Override
		public boolean isPublicSuffix(String name) {
			return name.equals("github.io") || name.equals("vercel.app");
		}

		@Override
		public boolean hasPublicSuffixBelow(String name) {
			return name.equals("amazonaws.com");
		}

	}

}
