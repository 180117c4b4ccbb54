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

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whether the handlers of an application are found in whatever case a path is written.
 * That can only be known when they are there, which is later than the filters: it is
 * asked when a request makes it matter, and the answer is remembered.
 */
final class HandlerCase {

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private final List<BooleanSupplier> questions;

	private final AtomicReference<@Nullable Boolean> answer = new AtomicReference<>();

	/**
	 * Begins without an answer.
	 * @param questions whom to ask; one yes is enough
	 */
	HandlerCase(List<BooleanSupplier> questions) {
		this.questions = List.copyOf(questions);
	}

	/**
	 * Whether an answer could be yes.
	 * @return {@code false} if there is nobody to ask, or the answer is no
	 */
	boolean canBeIgnored() {
		return !this.questions.isEmpty() && !Boolean.FALSE.equals(this.answer.get());
	}

	/**
	 * Whether case is ignored. A request that finds no answer is one that must not be
	 * granted anything, and the next one asks again.
	 * @return whether anybody says so, or fails to say
	 */
	boolean isIgnored() {
		Boolean known = this.answer.get();
		if (known != null) {
			return known;
		}
		try {
			boolean ignored = this.questions.stream().anyMatch(BooleanSupplier::getAsBoolean);
			this.answer.set(ignored);
			return ignored;
		}
		catch (RuntimeException | LinkageError ex) {
			logger.debug("Did not find out whether handlers are found in any case", ex);
			return true;
		}
	}

}
