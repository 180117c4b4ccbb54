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

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.Enforcement;
import org.jspecify.annotations.Nullable;

/**
 * Which policy applies to which path, and how decisions are carried out: one immutable
 * snapshot of a whole configuration.
 * <p>
 * The most specific pattern that matches a path wins, whatever the order of definition.
 * Patterns are those of Spring's
 * {@link org.springframework.web.util.pattern.PathPattern}, without regular expressions:
 * literal segments, {@code *}, <code>?</code>, {@code {name}}, and {@code /**} at the
 * end. One trailing slash is dropped. Letters are compared with case.
 * <p>
 * A path that can be read in several ways (<code>/public/%2e%2e/admin</code>) gets a
 * policy only if every reading leads to it. Otherwise the request is denied as
 * {@link io.github.corsboot.core.DenialReason#PATH_AMBIGUOUS}. So is a path that selects
 * another policy when case is ignored, where handlers are
 * {@linkplain Builder#handlersIgnoreCase found in any case}.
 */
public final class CorsPolicies {

	private final PoliciesDefinition definition;

	private final Map<String, CorsPolicy> policies;

	private final PolicyTable table;

	private final Enforcement enforcement;

	private final DenialAdvice advice;

	private final DecisionLog log = new DecisionLog(System::nanoTime);

	private final DecisionListeners listeners;

	private CorsPolicies(PoliciesDefinition definition) {
		this.definition = definition;
		this.table = definition.table();
		this.policies = definition.enabledPolicies();
		this.enforcement = definition.enforcement();
		this.advice = new DenialAdvice(definition.settingNames());
		this.listeners = definition.listeners(this.log);
	}

	/**
	 * Begins a new configuration without any policy.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder(new PoliciesDefinition());
	}

	/**
	 * Begins a configuration that is like this one.
	 * @return the builder
	 */
	public Builder toBuilder() {
		return new Builder(this.definition.copy());
	}

	/**
	 * The policies by name, in the order of their definition, without disabled ones.
	 * @return an unmodifiable map
	 */
	public Map<String, CorsPolicy> policies() {
		return this.policies;
	}

	/**
	 * The paths of a policy, as they were given.
	 * @param policyName the name of the policy
	 * @return the patterns, unmodifiable; none if there is no such policy
	 */
	public List<String> paths(String policyName) {
		return this.definition.paths(policyName);
	}

	/**
	 * The patterns of the paths that are left alone, whatever policies say.
	 * @return the patterns as they were given, unmodifiable
	 */
	public List<String> excludedPaths() {
		return this.definition.excludedPaths();
	}

	/**
	 * How decisions are carried out.
	 * @return what holds for all policies
	 */
	public Enforcement enforcement() {
		return this.enforcement;
	}

	/**
	 * Decides on a request: finds the policy for its path and lets it decide. Listeners
	 * are told of it, and the log is one of them.
	 * @param request the request
	 * @param path its path
	 * @return the decision
	 */
	public CorsDecision decide(CorsRequest request, RequestedPath path) {
		PolicyTable.Target everywhere = this.table.everywhere(path);
		Set<PolicyTable.Target> targets = (everywhere != null) ? everywhere.alone() : this.table.select(path);
		CorsDecision decision = (everywhere != null) ? everywhere.decide(request, this.enforcement)
				: decide(request, targets);
		if (this.listeners.areInterestedIn(decision)) {
			this.listeners.tell(new DecidedRequest(this.table, targets, request, path, decision, this.advice));
		}
		return decision;
	}

	/**
	 * Says what would be decided on a request. Nobody is told of it.
	 * @param request the request
	 * @param path its path
	 * @return the decision and what it is about
	 */
	public DecidedRequest dryRun(CorsRequest request, RequestedPath path) {
		Set<PolicyTable.Target> targets = this.table.select(path);
		return new DecidedRequest(this.table, targets, request, path, decide(request, targets), this.advice);
	}

	private CorsDecision decide(CorsRequest request, Set<PolicyTable.Target> targets) {
		if (targets.size() != 1) {
			return CorsPolicy.denyingAmbiguousPath().decide(request, this.enforcement);
		}
		return targets.iterator().next().decide(request, this.enforcement);
	}

	/**
	 * Whether an origin may act for users on a path: whether the policy of the path
	 * allows the origin, and with credentials. WebSocket handshakes are of that kind:
	 * browsers send them across origins with cookies and without asking. Whether a
	 * handshake is of the same origin is not checked here.
	 * @param origin the value of the {@code Origin} header, which is compared exactly
	 * @param path the path, such as that of the WebSocket endpoint
	 * @return whether it may; {@code false} also if there is no origin, no policy, more
	 * than one way to read the path, or a policy without credentials, and therefore under
	 * any policy that allows {@code *}
	 */
	public boolean allowsWithCredentials(@Nullable String origin, RequestedPath path) {
		Set<PolicyTable.Target> targets = this.table.select(path);
		if (origin == null) {
			return false;
		}
		boolean allowed = targets.size() == 1 && targets.iterator().next().allowsWithCredentials(origin);
		if (!allowed) {
			this.log.deniedWithCredentials(targets, origin, path, this.advice);
		}
		return allowed;
	}

	/**
	 * Which policies the paths of a pattern can have, for diagnostics such as whether a
	 * handler is under a policy. The pattern may be any that Spring's handler mappings
	 * take: what cannot be compared with the patterns of policies counts as matching more
	 * than it does, so that no policy is missing. A path that is left alone has no
	 * policy.
	 * @param pathPattern the pattern, without context path and prefix of a servlet
	 * @return the names of the policies, in the order of their definition
	 */
	public Set<String> policyNames(String pathPattern) {
		Set<String> names = new LinkedHashSet<>(this.policies.keySet());
		names.retainAll(this.table.policyNames(HandlerPattern.widen(pathPattern)));
		return Collections.unmodifiableSet(names);
	}

	/**
	 * Whether it makes a difference which path is asked for.
	 * @return {@code false} if all paths have the same policy, or none has any
	 */
	public boolean dependOnPath() {
		return this.table.dependsOnPath();
	}

	/**
	 * A configuration in the making. What is wrong with paths is reported by
	 * {@link #build()}, all at once.
	 */
	public static final class Builder {

		private final PoliciesDefinition definition;

		private Builder(PoliciesDefinition definition) {
			this.definition = definition;
		}

		/**
		 * Defines a policy, in place of an earlier one of the same name.
		 * @param name the name, as it shall appear in logs
		 * @param policy the policy
		 * @param paths the patterns of the paths it applies to
		 * @return this builder
		 */
		public Builder policy(String name, CorsPolicy policy, String... paths) {
			return policy(name, policy, Arrays.asList(paths));
		}

		/**
		 * Defines a policy, in place of an earlier one of the same name.
		 * @param name the name, as it shall appear in logs
		 * @param policy the policy
		 * @param paths the patterns of the paths it applies to
		 * @return this builder
		 */
		public Builder policy(String name, CorsPolicy policy, Collection<String> paths) {
			this.definition.define(name, new DefinedPolicy(policy, List.copyOf(paths), true));
			return this;
		}

		/**
		 * Defines a policy that is switched off: its paths are left alone, and no less
		 * specific policy steps in.
		 * @param name the name
		 * @param policy the policy
		 * @param paths the patterns of the paths that are left alone
		 * @return this builder
		 */
		public Builder disabledPolicy(String name, CorsPolicy policy, String... paths) {
			return disabledPolicy(name, policy, Arrays.asList(paths));
		}

		/**
		 * Defines a policy that is switched off: its paths are left alone, and no less
		 * specific policy steps in.
		 * @param name the name
		 * @param policy the policy
		 * @param paths the patterns of the paths that are left alone
		 * @return this builder
		 */
		public Builder disabledPolicy(String name, CorsPolicy policy, Collection<String> paths) {
			this.definition.define(name, new DefinedPolicy(policy, List.copyOf(paths), false));
			return this;
		}

		/**
		 * Leaves paths alone, whatever policies say. Replaces what was excluded before.
		 * @param patterns the patterns of the paths
		 * @return this builder
		 */
		public Builder excludePaths(String... patterns) {
			return excludePaths(Arrays.asList(patterns));
		}

		/**
		 * Leaves paths alone, whatever policies say. Replaces what was excluded before.
		 * @param patterns the patterns of the paths
		 * @return this builder
		 */
		public Builder excludePaths(Collection<String> patterns) {
			this.definition.excludePaths(patterns);
			return this;
		}

		/**
		 * Leaves everything under a path alone, except where a policy's pattern literally
		 * begins with it. Can be called for several paths.
		 * @param prefix the path; {@code /} or nothing has no effect
		 * @return this builder
		 */
		public Builder leaveAloneUnlessNamed(String prefix) {
			this.definition.leaveAloneUnlessNamed(PathPrefix.of(prefix));
			return this;
		}

		/**
		 * Ignores all patterns but those that literally begin with a path.
		 * @param prefix the path; {@code /} or nothing has no effect
		 * @return this builder
		 */
		public Builder onlyUnder(String prefix) {
			this.definition.onlyUnder(PathPrefix.of(prefix));
			return this;
		}

		/**
		 * Says whether handlers of the application are found in whatever case a path is
		 * written. If so, a path that selects another policy than it does when case is
		 * ignored is one that can be read in several ways, and so denied. Can be called
		 * several times: one {@code true} is enough.
		 * @param question asked when a request makes it matter, again for as long as it
		 * throws an exception, which counts as {@code true}, and no more when it has
		 * answered
		 * @return this builder
		 */
		public Builder handlersIgnoreCase(BooleanSupplier question) {
			this.definition.handlersIgnoreCase(question);
			return this;
		}

		/**
		 * Whether there is any CORS at all. If not, every path is left alone; what is
		 * configured is checked all the same.
		 * @param enabled whether policies apply
		 * @return this builder
		 */
		public Builder enabled(boolean enabled) {
			this.definition.enabled(enabled);
			return this;
		}

		/**
		 * What becomes of an actual request that is denied.
		 * @param deniedRequests whether it passes or is blocked
		 * @return this builder
		 */
		public Builder deniedRequests(DeniedRequests deniedRequests) {
			this.definition.deniedRequests(deniedRequests);
			return this;
		}

		/**
		 * The status of a granted preflight.
		 * @param preflightStatus the status, from 200 to 299
		 * @return this builder
		 * @throws IllegalArgumentException if the status is not within these bounds
		 */
		public Builder preflightStatus(int preflightStatus) {
			this.definition.preflightStatus(preflightStatus);
			return this;
		}

		/**
		 * Whether denied preflights say why, as {@link Enforcement#debug()} describes it.
		 * @param debug whether they do; not for production
		 * @return this builder
		 */
		public Builder debug(boolean debug) {
			this.definition.debug(debug);
			return this;
		}

		/**
		 * Says where the settings of the policies are written, so that the log can tell
		 * which to change.
		 * @param names the places
		 * @return this builder
		 */
		public Builder settingNames(SettingNames names) {
			this.definition.settingNames(names);
			return this;
		}

		/**
		 * Adds a listener, behind those that were added before.
		 * @param listener is told of every decision
		 * @return this builder
		 */
		public Builder listener(CorsDecisionListener listener) {
			this.definition.listener(listener);
			return this;
		}

		/**
		 * Builds the configuration.
		 * @return the policies
		 * @throws InvalidCorsPathsException if a path is no pattern, a policy has no
		 * path, or two policies claim the same paths with equal right; it lists all of
		 * these
		 */
		public CorsPolicies build() {
			return new CorsPolicies(this.definition.copy());
		}

	}

}
