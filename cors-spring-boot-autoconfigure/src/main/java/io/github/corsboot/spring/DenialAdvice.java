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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicySetting;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.SafeText;

import org.springframework.http.HttpHeaders;

/**
 * What a person can do about a denial. Advice that a policy would refuse is not given.
 */
final class DenialAdvice {

	private static final String NEVER_SENT = "No setting allows that: browsers do not send it, "
			+ "so look for what changes headers on the way.";

	private static final String ALLOW = "If it should be allowed, add it to ";

	private static final String INSECURE = "The policy allows credentials, and anybody on the network can forge a page "
			+ "that is served without https: serve the page over https.";

	/** In a setting, that is more than the name which was asked for. */
	private static final String ANY = "*";

	private static final String PROXY = " The origin has the host that the request was sent to: if it is the "
			+ "application's own, reached through a proxy, set server.forward-headers-strategy instead, "
			+ "and let the proxy overwrite the X-Forwarded headers that clients send.";

	private final SettingNames names;

	/**
	 * Creates advice.
	 * @param names where the settings of policies are written
	 */
	DenialAdvice(SettingNames names) {
		this.names = names;
	}

	// Where settings are if nobody knows better.
	static String placeInCode(String policyName, PolicySetting setting) {
		return "the " + setting.key().replace('-', ' ') + " where the application defines this policy";
	}

	/**
	 * How a path that selects no single policy is called.
	 * @param targets what the readings of the path select
	 * @return a name for all of them
	 */
	static String label(Set<PolicyTable.Target> targets) {
		if (targets.isEmpty()) {
			return "unknown";
		}
		return targets.stream()
			.map((target) -> target.policy().isPresent() ? target.policyName() : "none")
			.collect(Collectors.joining(" or "));
	}

	/**
	 * Explains a denial.
	 * @param policyName the name of the policy
	 * @param policy the policy
	 * @param request the request
	 * @param denied the decision
	 * @return why, and what helps
	 */
	ExplainedDenial explain(String policyName, CorsPolicy policy, CorsRequest request, CorsDecision.Denied denied) {
		return new ExplainedDenial(policy.explain(request, denied),
				cure(policyName, policy, request, denied) + (isForeign(denied.reason(), request) ? "" : PROXY));
	}

	/**
	 * What helps an origin that may not act for users.
	 * @param policyName the name of the policy
	 * @param policy the policy
	 * @param origin the origin
	 * @return the advice
	 */
	String allowWithCredentials(String policyName, CorsPolicy policy, String origin) {
		return (policy.allowsOrigin(origin) ? "" : " " + allowOrigin(policyName, policy, List.of(origin)))
				+ (policy.allowCredentials() ? "" : " The policy does not allow credentials.");
	}

	private String cure(String policyName, CorsPolicy policy, CorsRequest request, CorsDecision.Denied denied) {
		return switch (denied.reason()) {
			case PATH_AMBIGUOUS ->
				"No setting allows that: the path has to be written plainly, and in the case that the policies use.";
			case ORIGIN_MALFORMED, HEADERS_MALFORMED -> NEVER_SENT;
			case ORIGIN_NULL -> "No setting allows that: the page has to be served from an origin of its own.";
			case ORIGIN_NOT_ALLOWED -> allowOrigin(policyName, policy, request.header(HttpHeaders.ORIGIN));
			case METHOD_NOT_ALLOWED -> allowMethod(policyName, policy, request);
			case HEADERS_NOT_ALLOWED ->
				denied.deniedHeaders().contains(ANY) ? NEVER_SENT : allow(policyName, PolicySetting.ALLOWED_HEADERS);
		};
	}

	private String allowOrigin(String policyName, CorsPolicy policy, List<String> origin) {
		Optional<PolicyViolation> refusal = refusal(
				CorsPolicy.builder().allowedOrigins(origin).allowCredentials(policy.allowCredentials()));
		if (refusal.isEmpty() && !origin.contains(ANY)) {
			return allow(policyName, PolicySetting.ALLOWED_ORIGINS);
		}
		boolean insecure = refusal.filter((found) -> found.reason() == PolicyViolation.Reason.INSECURE_ORIGIN)
			.isPresent();
		return insecure ? INSECURE : "No setting allows that: it is no origin that a policy can name.";
	}

	private String allowMethod(String policyName, CorsPolicy policy, CorsRequest request) {
		String method = request.requestedMethod().orElseGet(request::method);
		Optional<PolicyViolation> refusal = refusal(CorsPolicy.builder().allowedOrigins().allowedMethods(method));
		if (refusal.isEmpty() && !method.equals(ANY)) {
			return ALLOW + place(policyName, PolicySetting.ALLOWED_METHODS) + " (now "
					+ SafeText.excerpt(String.join(", ", policy.allowedMethods())) + ")."
					+ " Methods are compared with case: a script has to ask for PATCH, not for patch.";
		}
		return refusal.flatMap(PolicyViolation::suggestion)
			.map((written) -> "No setting allows that: methods are compared with case, and a script has to ask for "
					+ SafeText.hostile(written) + ".")
			.orElse("No setting allows that: it is no method that a policy can name.");
	}

	// What can be written into a setting, only the check of a policy knows.
	private static Optional<PolicyViolation> refusal(CorsPolicy.Builder policy) {
		try {
			policy.build();
			return Optional.empty();
		}
		catch (InvalidCorsPolicyException ex) {
			return Optional.of(ex.violations().get(0));
		}
	}

	private String allow(String policyName, PolicySetting setting) {
		return ALLOW + place(policyName, setting) + ".";
	}

	/**
	 * Where a setting is to be changed.
	 * @param policyName the name of the policy
	 * @param setting the setting
	 * @return the place, for people
	 */
	String place(String policyName, PolicySetting setting) {
		return SafeText.printable(this.names.placeOf(policyName, setting));
	}

	private static boolean isForeign(DenialReason reason, CorsRequest request) {
		return switch (reason) {
			case ORIGIN_NOT_ALLOWED, METHOD_NOT_ALLOWED -> !request.mayBeOwnBehindProxy();
			default -> true;
		};
	}

}
