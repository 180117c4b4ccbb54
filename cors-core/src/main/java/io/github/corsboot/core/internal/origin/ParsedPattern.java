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

package io.github.corsboot.core.internal.origin;

import java.util.Optional;

import io.github.corsboot.core.PolicyViolation.Reason;

/**
 * What became of a text that was meant as an origin pattern.
 */
public sealed interface ParsedPattern permits OriginPattern, ParsedPattern.Refused {

	/**
	 * The canonical text of the pattern that was written, or of the one that was probably
	 * meant.
	 * @return the text, or empty if there is no obvious one
	 */
	Optional<String> suggestion();

	/**
	 * The text is no pattern.
	 *
	 * @param reason why not
	 * @param suggestion the canonical text of the pattern that was probably meant
	 */
	record Refused(Reason reason, Optional<String> suggestion) implements ParsedPattern {

	}

}
