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

/**
 * Why a preflight was denied, as the body of its answer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: Problem Details</a>
 */
final class ProblemText {

	static final String MEDIA_TYPE = "application/problem+json";

	private ProblemText() {
	}

	// An explanation is printable ASCII: of all that JSON escapes, only the quotation
	// mark and the backslash can occur in it.
	static String of(DenialExplanation explanation, int status) {
		return "{\"title\":\"CORS preflight denied\",\"status\":" + status + ",\"reason\":\"" + explanation.reason()
				+ "\",\"detail\":\"" + escape(explanation.message()) + "\"}";
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"");
	}

}
