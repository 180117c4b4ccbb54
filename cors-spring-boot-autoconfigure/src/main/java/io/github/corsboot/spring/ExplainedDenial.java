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

import java.util.Objects;

import io.github.corsboot.core.DenialExplanation;

/**
 * Why a request was denied, and what helps. All text is printable ASCII and of bounded
 * length; what came from the request is escaped in it.
 *
 * @param explanation why
 * @param cure what to change, in a sentence or two; where no setting helps, it says that
 */
public record ExplainedDenial(DenialExplanation explanation, String cure) {

	/**
	 * Creates an explained denial.
	 */
	public ExplainedDenial {
		Objects.requireNonNull(explanation, "explanation");
		Objects.requireNonNull(cure, "cure");
	}

}
