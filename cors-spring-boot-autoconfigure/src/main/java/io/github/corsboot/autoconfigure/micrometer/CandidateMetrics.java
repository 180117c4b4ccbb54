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

package io.github.corsboot.autoconfigure.micrometer;

import java.util.Locale;

import io.github.corsboot.core.DenialReason;
import io.github.corsboot.spring.CandidateChange;
import io.github.corsboot.spring.CandidateChangeListener;
import io.github.corsboot.spring.DecidedRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Counts requests whose outcome would change with the candidate. The tags are names that
 * the application has chosen and words of ours, never anything that a request carries: as
 * many counters as these make is all that clients can bring about.
 */
final class CandidateMetrics implements CandidateChangeListener {

	static final String NAME = "cors.candidate.changes";

	private static final String NONE = "none";

	private final ObjectProvider<MeterRegistry> registries;

	/**
	 * Creates the counters.
	 * @param registries where to count; looked for when there is something to count
	 */
	CandidateMetrics(ObjectProvider<MeterRegistry> registries) {
		this.registries = registries;
	}

	@Override
	public void changed(CandidateChange change) {
		MeterRegistry found = this.registries.getIfUnique();
		if (found != null) {
			Counter.builder(NAME)
				.description("Requests whose outcome would change with the CORS candidate")
				.tag("policy", policy(change.active()))
				.tag("candidate", policy(change.candidate()))
				.tag("kind", word(change.kind()))
				.tag("from", word(change.from()))
				.tag("to", word(change.to()))
				.tag("reason", change.reason().map(DenialReason::name).orElse(NONE))
				.register(found)
				.increment();
		}
	}

	private static String policy(DecidedRequest decided) {
		return decided.policyName().orElse(NONE);
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

}
