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
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * The values around a decision.
 */
class EnforcementTests {

	@Test
	void byDefaultDeniedRequestsPassAndPreflightsAreAnsweredWith200() {
		assertThat(Enforcement.DEFAULT).isEqualTo(new Enforcement(DeniedRequests.PASS, 200));
		assertThat(Enforcement.DEFAULT.debug()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 199, 300, 0, -1, 403 })
	void aPreflightStatusIsAnOkStatus(int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Enforcement(DeniedRequests.PASS, status))
			.withMessage("The preflight status must be between 200 and 299, but is " + status);
	}

	@Test
	void whatBecomesOfDeniedRequestsIsSaid() {
		assertThatNullPointerException().isThrownBy(() -> new Enforcement(null, 200)).withMessage("deniedRequests");
	}

	@Test
	void aDenialKeepsItsNames() {
		List<String> names = new ArrayList<>(List.of("x-a"));
		CorsDecision.Denied denied = new CorsDecision.Denied(DenialReason.HEADERS_NOT_ALLOWED, names,
				CorsDecision.leftAlone().headers(), OptionalInt.of(403), Optional.empty());
		names.clear();
		assertThat(denied.deniedHeaders()).containsExactly("x-a").isUnmodifiable();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# method, requested, what it is
			OPTIONS,  PUT,       'PUT, second'
			OPTIONS,  '',        ', second'
			OPTIONS,  p t,       'p t, second'
			OPTIONS,  ,
			GET,      PUT,
			options,  PUT,
			""")
	void theRequestedMethodIsThatOfAnOptionsRequest(String method, String requested, String expected) {
		TestRequest request = TestRequest.of(method);
		if (requested != null) {
			request = request.with("Access-Control-Request-Method", requested, "second");
		}
		assertThat(request.requestedMethod().orElse(null)).isEqualTo(expected);
	}

	@Test
	void theRequestedMethodIsShownAsItCame() {
		TestRequest request = TestRequest.of("OPTIONS");
		for (String method : List.of("PUT", "put", "p t", "")) {
			assertThat(request.with("Access-Control-Request-Method", method).requestedMethod()).hasValue(method);
		}
	}

	@Test
	void theAttributeIsCalledLikeItsType() {
		assertThat(CorsDecision.ATTRIBUTE).isEqualTo(CorsDecision.class.getName());
	}

}
