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

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.spring.CandidateComparison;
import io.github.corsboot.spring.CorsPolicies;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Where policies come from: from {@code cors.*}, or from the application, in which case
 * {@code cors.*} still says what holds for the application as a whole.
 */
final class CorsPoliciesSource implements SmartInitializingSingleton {

	private final CorsSettings settings;

	private final ObjectProvider<CorsPolicyCustomizer> customizers;

	private final ObjectProvider<PublicSuffixes> publicSuffixes;

	private final ObjectProvider<ReservedPaths> reservedPaths;

	private final ObjectProvider<HandlerPaths> handlerPaths;

	private final DecisionListenerBeans listeners;

	private final CandidateListenerBeans candidateListeners;

	private final AtomicReference<@Nullable CorsPolicies> created = new AtomicReference<>();

	private final AtomicReference<@Nullable CorsPolicies> candidate = new AtomicReference<>();

	CorsPoliciesSource(CorsSettings settings, ObjectProvider<CorsPolicyCustomizer> customizers,
			ObjectProvider<PublicSuffixes> publicSuffixes, ObjectProvider<ReservedPaths> reservedPaths,
			ObjectProvider<HandlerPaths> handlerPaths, DecisionListenerBeans listeners,
			CandidateListenerBeans candidateListeners) {
		this.settings = settings;
		this.customizers = customizers;
		this.publicSuffixes = publicSuffixes;
		this.reservedPaths = reservedPaths;
		this.handlerPaths = handlerPaths;
		this.listeners = listeners;
		this.candidateListeners = candidateListeners;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.candidateListeners.find();
		this.listeners.find();
	}

	CorsSettings settings() {
		return this.settings;
	}

	/**
	 * Makes the policies of {@code cors.*}.
	 * @return the policies
	 * @throws InvalidCorsConfigurationException if anything is wrong
	 */
	CorsPolicies create() {
		CorsPolicies policies = take(
				CorsPoliciesFactory.create(this.settings, this.customizers.orderedStream().toList(),
						Optional.ofNullable(this.publicSuffixes.getIfAvailable()), this::prepare));
		this.created.set(policies);
		return policies;
	}

	/**
	 * Applies what holds for the application as a whole to policies that it has defined
	 * itself.
	 * @param policies any policies
	 * @return the policies as they shall be used
	 * @throws InvalidCorsConfigurationException if anything is wrong
	 */
	CorsPolicies adjust(CorsPolicies policies) {
		if (isCreated(policies)) {
			return policies;
		}
		Optional<PublicSuffixes> suffixes = this.settings.candidate()
			.map((written) -> this.publicSuffixes.getIfAvailable());
		return take(CorsPoliciesFactory.adjust(this.settings, policies, suffixes, this::prepare));
	}

	// Whether there is anything to compare is only known when the application starts;
	// where there is not, nobody listens.
	private CorsPolicies take(CorsPoliciesFactory.Made made) {
		if (made.candidate().isEmpty()) {
			return made.active();
		}
		CorsPolicies found = made.candidate().get();
		this.candidate.set(found);
		if (this.settings.whyNotCompared().isPresent()) {
			return made.active();
		}
		return made.active().toBuilder().listener(new CandidateComparison(found, this.candidateListeners)).build();
	}

	/**
	 * The candidate for the policies.
	 * @return the candidate, or empty if none is written, or none was made yet
	 */
	Optional<CorsPolicies> candidate() {
		return Optional.ofNullable(this.candidate.get());
	}

	/**
	 * Whether policies were made from {@code cors.*}.
	 * @param policies any policies
	 * @return whether they are ours
	 */
	boolean isCreated(CorsPolicies policies) {
		return policies == this.created.get();
	}

	// What holds for all policies and is written nowhere.
	private void prepare(CorsPolicies.Builder policies) {
		for (ReservedPaths reserved : this.reservedPaths.orderedStream().toList()) {
			for (String prefix : reserved.prefixes()) {
				policies.leaveAloneUnlessNamed(prefix);
			}
		}
		// The handlers are not there yet, and are not made for this.
		policies.handlersIgnoreCase(() -> this.handlerPaths.stream().anyMatch(HandlerPaths::ignoreCase));
		policies.listener(this.listeners);
	}

}
