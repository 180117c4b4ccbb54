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

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Writes about requests, of which anybody can send as many as they like. In a window of
 * time, the first of each kind is a warning; the same again is only worth a line when
 * debugging. What is remembered is bounded, and a message is only made for a line that is
 * written.
 */
final class WindowedLog {

	/** How long a kind is not worth another warning. */
	static final Duration WINDOW = Duration.ofMinutes(10);

	/** More kinds than these are no warnings. */
	static final int WARNINGS = 100;

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private final Words words;

	private final DenialWindow window;

	/**
	 * Begins to remember.
	 * @param words what the lines are about
	 * @param clock counts nanoseconds
	 */
	WindowedLog(Words words, LongSupplier clock) {
		this.words = words;
		this.window = new DenialWindow(WINDOW, WARNINGS, clock);
	}

	boolean isEnabled() {
		return logger.isWarnEnabled();
	}

	void tell(DenialWindow.Kind kind, Supplier<String> message) {
		DenialWindow.Answer answer = this.window.take(kind);
		if (answer.unwarned() > 0) {
			logger.warn(this.words.subject() + ": " + answer.unwarned() + " more requests " + this.words.past()
					+ " in the " + WINDOW.toMinutes()
					+ " minutes that the last warnings were about. They are logged at debug level only.");
		}
		if (answer.worthWarning()) {
			logger.warn(message.get() + " The same again is logged at debug level only, for " + WINDOW.toMinutes()
					+ " minutes.");
		}
		else if (logger.isDebugEnabled()) {
			logger.debug(message.get());
		}
		if (answer.full()) {
			logger.warn(this.words.subject() + ": requests " + this.words.perfect() + " for " + WARNINGS
					+ " different combinations of " + this.words.kinds() + " within " + WINDOW.toMinutes()
					+ " minutes. Until these are over, all others are logged at debug level only.");
		}
	}

	/**
	 * What the lines are about.
	 *
	 * @param subject what they begin with
	 * @param past what happened to requests
	 * @param perfect what has happened to requests
	 * @param kinds what makes a kind
	 */
	record Words(String subject, String past, String perfect, String kinds) {

	}

}
