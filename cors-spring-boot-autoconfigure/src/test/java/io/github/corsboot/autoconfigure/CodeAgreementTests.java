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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.github.corsboot.autoconfigure.RefusalsPage.Row;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.PublicSuffixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
			(builder, value) -> builder.allowCredentials(value.equals("true")), "cors.allow-private-network",
			(builder, value) -> builder.allowPrivateNetwork(value.equals("true")));

	// What is no value of its type, or a placeholder, cannot be written in code.
	static List<Row> rows() {
		return RefusalsPage.read()
			.refusals()
			.stream()
			.filter((row) -> row.written().stream().allMatch((line) -> KEYS.containsKey(key(line))))
			.filter((row) -> row.written().stream().noneMatch((line) -> line.contains("maybe") || line.contains("${")))
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
		List<String> reasons = new ArrayList<>();
		for (PolicyViolation violation : ex.violations()) {
			reasons.add(violation.setting().key() + " " + violation.reason().clause());
		}
		assertThat(reasons).hasSameSizeAs(row.said());
		for (int i = 0; i < reasons.size(); i++) {
			String[] expected = reasons.get(i).split(" ", 2);
			assertThat(row.said().get(i)).startsWith("cors." + expected[0]).contains(": " + expected[1]);
		}
	}

	@Test
	void mostOfThePageIsCompared() {
		assertThat(rows()).hasSizeGreaterThan(45);
	}

	private static String key(String line) {
		return line.substring(0, line.indexOf('='));
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
