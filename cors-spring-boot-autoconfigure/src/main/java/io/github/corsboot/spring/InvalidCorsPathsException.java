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

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when the paths of policies cannot be told apart or make no sense. It lists
 * everything that is wrong, not only the first.
 */
public final class InvalidCorsPathsException extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<PathViolation> violations;

	InvalidCorsPathsException(List<PathViolation> violations) {
		super(violations.stream().map(PathViolation::message).collect(Collectors.joining("\n")));
		this.violations = List.copyOf(violations);
	}

	/**
	 * What is wrong, in the order in which policies and paths were given.
	 * @return the violations, at least one
	 */
	public List<PathViolation> violations() {
		return this.violations;
	}

}
