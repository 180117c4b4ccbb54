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

package io.github.corsboot.autoconfigure.actuate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.corsboot.core.Check;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.NearMiss;
import io.github.corsboot.core.RequestKind;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.DecidedRequest;
import io.github.corsboot.spring.RequestedPath;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What would become of a request. All text is printable ASCII.
 *
 * @param request what was asked for
 * @param preflight what the preflight would be answered, if a browser sends one
 * @param actual what the request itself would be answered
 */
record DryRun(Asked request, Answer preflight, Answer actual) {

	static DryRun of(CorsPolicies policies, DryRunTarget target, Optional<String> origin, String method,
			Optional<String> headers) {
		RequestedPath path = RequestedPath.of(target.path(), "", "");
		return new DryRun(
				new Asked(SafeText.hostile(target.path()), origin.map(SafeText::hostile).orElse(null),
						SafeText.hostile(method), headers.map(SafeText::hostile).orElse(null)),
				Answer.of(policies.dryRun(DryRunRequest.preflight(target, origin, method, headers), path)),
				Answer.of(policies.dryRun(DryRunRequest.actual(target, origin, method), path)));
	}

	private static String text(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What was asked for.
	 *
	 * @param path the path
	 * @param origin the origin, if there is one
	 * @param method the method
	 * @param headers the names of request headers, if any were given
	 */
	record Asked(String path, @Nullable String origin, String method, @Nullable String headers) {

	}

	/**
	 * The answer to one request.
	 *
	 * @param policy the policy that decides, if there is one
	 * @param outcome what it comes to
	 * @param reason the reason of a denial
	 * @param why the same for people
	 * @param nearMiss the nearest thing that would be allowed
	 * @param cure what to change
	 * @param whyNothingHappened why nothing is granted although nothing is denied
	 * @param checks the checks, in their order
	 * @param status the status, if the application is not called
	 * @param headers the response headers
	 * @param body the body, where debugging adds one
	 */
	record Answer(@Nullable String policy, String outcome, @Nullable String reason, @Nullable String why,
			@Nullable Near nearMiss, @Nullable String cure, @Nullable String whyNothingHappened, List<Step> checks,
			@Nullable Integer status, Map<String, String> headers, @Nullable String body) {

		private static Answer of(DecidedRequest decided) {
			return decided.explain()
				.map((explained) -> of(decided, explained.explanation().why(),
						explained.explanation().nearMiss().map(Near::of).orElse(null), explained.cure()))
				.orElseGet(() -> of(decided, null, null, null));
		}

		private static Answer of(DecidedRequest decided, @Nullable String why, @Nullable Near nearMiss,
				@Nullable String cure) {
			CorsDecision decision = decided.decision();
			return new Answer(decided.policyName().map(SafeText::printable).orElse(null), text(decided.outcome()),
					decided.reason().map(Enum::name).orElse(null), why, nearMiss, cure,
					decided.whyNothingHappened().orElse(null), Step.of(decided),
					decision.answer().isPresent() ? decision.answer().getAsInt() : null, headersOf(decision),
					decision.body().orElse(null));
		}

		private static Map<String, String> headersOf(CorsDecision decision) {
			Map<String, String> headers = new LinkedHashMap<>();
			decision.headers().forEach((name, value) -> headers.put(name, SafeText.printable(value)));
			decision.headers().mergeVary(List.of()).ifPresent((vary) -> headers.put(HttpHeaders.VARY, vary));
			return headers;
		}

	}

	/**
	 * The nearest thing that would be allowed.
	 *
	 * @param kind what the difference is
	 * @param configured what would be allowed
	 * @param message the same for people
	 */
	record Near(String kind, String configured, String message) {

		private static Near of(NearMiss nearMiss) {
			return new Near(nearMiss.kind().name(), nearMiss.configured(), nearMiss.message());
		}

	}

	/**
	 * One check and how it ends.
	 *
	 * @param check what is checked
	 * @param result {@code passed}, {@code failed}, {@code not reached} if another has
	 * failed, or {@code not checked}
	 */
	record Step(String check, String result) {

		private static List<Step> of(DecidedRequest decided) {
			return Arrays.stream(Check.values()).map((check) -> new Step(text(check), result(check, decided))).toList();
		}

		private static String result(Check check, DecidedRequest decided) {
			boolean checked = switch (decided.outcome()) {
				case LEFT_ALONE, NOT_APPLICABLE -> false;
				case ALLOWED, DENIED, BLOCKED -> check != Check.HEADERS || decided.kind() == RequestKind.PREFLIGHT;
			};
			if (!checked) {
				return "not checked";
			}
			int compared = decided.reason().map((reason) -> check.compareTo(reason.check())).orElse(-1);
			if (compared == 0) {
				return "failed";
			}
			return (compared < 0) ? "passed" : "not reached";
		}

	}

}
