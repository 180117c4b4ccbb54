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

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.corsboot.core.CorsDecision;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.ClassUtils;

/**
 * A listener whose failures are nothing that a request, or another listener, has to
 * suffer from.
 */
final class GuardedListener implements CorsDecisionListener {

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private final CorsDecisionListener listener;

	private final AtomicBoolean failed = new AtomicBoolean();

	GuardedListener(CorsDecisionListener listener) {
		this.listener = listener;
	}

	@Override
	public boolean isInterestedIn(CorsDecision decision) {
		try {
			return this.listener.isInterestedIn(decision);
		}
		catch (Exception | LinkageError ex) {
			report(ex);
			return false;
		}
	}

	@Override
	public void decided(DecidedRequest decided) {
		try {
			if (this.listener.isInterestedIn(decided.decision())) {
				this.listener.decided(decided);
			}
		}
		catch (Exception | LinkageError ex) {
			// Languages without checked exceptions throw them as well.
			report(ex);
		}
	}

	// Once: whoever sends requests must not fill the log.
	private void report(Throwable ex) {
		String message = "A listener for CORS decisions has failed: " + ClassUtils.getDescriptiveType(this.listener);
		if (this.failed.compareAndSet(false, true)) {
			logger.warn(message + ". Further failures are logged at debug level only.", ex);
		}
		else {
			logger.debug(message, ex);
		}
	}

}
