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

package io.github.corsboot.autoconfigure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import io.github.corsboot.core.Check;
import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.SafeText;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.DecidedRequest;

import org.springframework.http.HttpHeaders;

/**
 * Remembers origins that were seen lately, if it shall: for each origin and policy, how
 * many requests there were and what became of the last one. Nothing else of a request is
 * kept, and nothing longer than the application runs.
 * <p>
 * At most a hundred are kept: fifty that their policy allows, and apart from them fifty
 * others, which anybody can make up, like those that a policy allows by a wildcard. What
 * was seen under a policy is forgotten when another policy takes its name.
 */
final class SeenOrigins implements CorsDecisionListener {

	/** Two lines tell as much as thousands. */
	private static final int LINES = 2;

	private final boolean remembers;

	private final OriginMemory allowed = new OriginMemory();

	private final OriginMemory others = new OriginMemory();

	private final Map<String, CorsPolicy> policies = new HashMap<>();

	/**
	 * Begins to remember.
	 * @param remembers whether it shall
	 */
	SeenOrigins(boolean remembers) {
		this.remembers = remembers;
	}

	@Override
	public boolean isInterestedIn(CorsDecision decision) {
		return this.remembers && (decision instanceof CorsDecision.Allowed || decision instanceof CorsDecision.Denied);
	}

	@Override
	public void decided(DecidedRequest decided) {
		if (!decided.isCrossOrigin()) {
			return;
		}
		List<String> lines = decided.request().header(HttpHeaders.ORIGIN);
		String origin = SafeText.hostile(String.join(", ", lines.subList(0, Math.min(lines.size(), LINES))));
		Optional<CorsPolicy> policy = decided.policy();
		OriginMemory.Key key = new OriginMemory.Key(origin, decided.policyName());
		synchronized (this) {
			key.policyName().ifPresent((name) -> policy.ifPresent((current) -> remember(name, current)));
			(isOriginAllowed(decided) ? this.allowed : this.others).add(key, decided);
		}
	}

	private static boolean isOriginAllowed(DecidedRequest decided) {
		return decided.reason().map((reason) -> reason.check().compareTo(Check.ORIGIN) > 0).orElse(true);
	}

	private void remember(String name, CorsPolicy current) {
		CorsPolicy before = this.policies.put(name, current);
		if (before != null && before != current) {
			forget(name);
		}
	}

	private void forget(String policyName) {
		Stream.of(this.allowed, this.others)
			.forEach((memory) -> memory.forget((key) -> key.policyName().filter(policyName::equals).isPresent()));
	}

	/**
	 * What is remembered.
	 * @param isCurrent whether the policy of a name is still the same
	 * @return the origins, those with the most requests first
	 */
	synchronized List<CorsOverview.SeenOrigin> list(BiPredicate<String, CorsPolicy> isCurrent) {
		this.policies.entrySet().removeIf((entry) -> {
			boolean gone = !isCurrent.test(entry.getKey(), entry.getValue());
			if (gone) {
				forget(entry.getKey());
			}
			return gone;
		});
		return Stream.concat(this.allowed.show(), this.others.show())
			.sorted(Comparator.comparingLong(CorsOverview.SeenOrigin::count).reversed())
			.toList();
	}

}
