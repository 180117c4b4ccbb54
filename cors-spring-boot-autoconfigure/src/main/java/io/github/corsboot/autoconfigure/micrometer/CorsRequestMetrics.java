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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.RequestKind;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.DecidedRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Counts cross-origin requests as {@value #NAME}, by policy, kind, outcome and reason.
 * Requests without {@code Origin} or from the application's own origin, WebSocket
 * handshakes and paths that are left alone are not counted.
 * <p>
 * No tag holds anything that a client has written, so that clients cannot make up new
 * meters: {@code policy} is a name from the configuration, or {@value #NONE} where the
 * path leads to no single policy; {@code kind} is {@code preflight} or {@code actual};
 * {@code outcome} is {@code allowed}, {@code denied} or {@code blocked}; {@code reason}
 * is the name of a {@link DenialReason}, or {@value #NONE}.
 * <p>
 * A bean of this type replaces the one that is configured: of a subclass, to count in
 * another way.
 */
public class CorsRequestMetrics implements CorsDecisionListener {

	/** The name of the counter. */
	public static final String NAME = "cors.requests";

	/** The value of a tag that has none. */
	public static final String NONE = "none";

	private static final Log logger = LogFactory.getLog(CorsRequestMetrics.class);

	private final Supplier<@Nullable MeterRegistry> registries;

	private final AtomicReference<@Nullable Optional<MeterRegistry>> registry = new AtomicReference<>();

	private final ConcurrentMap<Combination, Optional<Counter>> counters = new ConcurrentHashMap<>();

	/**
	 * Creates metrics.
	 * @param registry finds the registry. It is asked once, with the first request, or
	 * again if it fails; with {@code null} nothing is counted
	 */
	public CorsRequestMetrics(Supplier<@Nullable MeterRegistry> registry) {
		this.registries = registry;
	}

	@Override
	public boolean isInterestedIn(CorsDecision decision) {
		Optional<MeterRegistry> known = this.registry.get();
		return (known == null || known.isPresent())
				&& (decision instanceof CorsDecision.Allowed || decision instanceof CorsDecision.Denied);
	}

	@Override
	public void decided(DecidedRequest decided) {
		if (decided.isCrossOrigin()) {
			Combination combination = new Combination(decided.policyName().orElse(NONE), decided.kind(),
					decided.outcome(), decided.reason());
			Optional<Counter> counter = this.counters.get(combination);
			if (counter == null) {
				// Whoever asks for a registry may make it: not while others wait for the
				// map.
				Optional<MeterRegistry> found = registry();
				counter = this.counters.computeIfAbsent(combination, (missing) -> register(missing, found));
			}
			counter.ifPresent(Counter::increment);
		}
	}

	// What fails once fails with every request: it is told of once, and costs no request
	// anything.
	private static Optional<Counter> register(Combination combination, Optional<MeterRegistry> registry) {
		try {
			return registry.map((found) -> Counter.builder(NAME)
				.description("Cross-origin requests that a CORS policy has decided on")
				.baseUnit("requests")
				.tag("policy", combination.policy())
				.tag("kind", text(combination.kind()))
				.tag("outcome", text(combination.outcome()))
				.tag("reason", combination.reason().map(DenialReason::name).orElse(NONE))
				.register(found));
		}
		catch (RuntimeException ex) {
			logger.warn("CORS requests of a kind are not counted: " + NAME + " cannot be registered", ex);
			return Optional.empty();
		}
	}

	private Optional<MeterRegistry> registry() {
		Optional<MeterRegistry> found = this.registry.get();
		if (found == null) {
			found = Optional.ofNullable(this.registries.get());
			this.registry.set(found);
		}
		return found;
	}

	private static String text(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private record Combination(String policy, RequestKind kind, DecidedRequest.Outcome outcome,
			Optional<DenialReason> reason) {

	}

}
