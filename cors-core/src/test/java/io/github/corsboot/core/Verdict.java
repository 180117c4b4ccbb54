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
import java.util.Collections;
import java.util.List;

/**
 * A decision as text: what was decided, and under it every header line and nothing more.
 */
record Verdict(String decision, List<String> headers) {

	static final String STAND_IN = ", behind a stand-in";

	Verdict {
		headers = new ArrayList<>(headers);
		Collections.sort(headers);
	}

	static Verdict of(CorsDecision decision) {
		String answer = decision.answer().isPresent() ? ", answered " + decision.answer().getAsInt() : "";
		String standIn = decision.headers().standIn().isPresent() ? STAND_IN : "";
		return new Verdict(describe(decision) + answer + standIn, headersOf(decision));
	}

	private static String describe(CorsDecision decision) {
		if (decision instanceof CorsDecision.Denied denied) {
			String names = denied.deniedHeaders().isEmpty() ? "" : " " + denied.deniedHeaders();
			return "denied: " + denied.reason() + names;
		}
		if (decision instanceof CorsDecision.Allowed) {
			return "allowed";
		}
		return (decision instanceof CorsDecision.NotApplicable) ? "not applicable" : "left alone";
	}

	static List<String> headersOf(CorsDecision decision) {
		List<String> lines = new ArrayList<>();
		decision.headers().forEach((name, value) -> lines.add(name + ": " + value));
		decision.headers().mergeVary(List.of()).ifPresent((value) -> lines.add("Vary: " + value));
		return lines;
	}

	@Override
	public String toString() {
		return this.decision + "\n" + String.join("\n", this.headers);
	}

}
