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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.InvalidCorsPolicyException;
import io.github.corsboot.core.PolicySetting;
import io.github.corsboot.core.PolicyViolation;
import io.github.corsboot.core.SafeText;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;

/**
 * Tells why requests are denied, to a person who sees nothing of it in the browser. The
 * first denial of a policy for a reason and an origin is a warning; the same again is
 * only worth a line when debugging.
 * <p>
 * All that comes from the request is hostile: it is escaped, shortened and never part of
 * a format. What is remembered is bounded, because clients choose their origins.
 */
final class DenialLog {

	private static final int REMEMBERED = 200;

	private static final Log logger = LogFactory.getLog(CorsPolicies.class);

	private static final String NEVER_SENT = "No setting allows that: browsers do not send it, "
			+ "so look for what changes headers on the way.";

	/** In a setting, that is more than the name which was asked for. */
	private static final String ANY = "*";

	private static final String PROXY = " The origin has the host that the request was sent to: if it is the "
			+ "application's own, reached through a proxy, set server.forward-headers-strategy instead, "
			+ "and let the proxy overwrite the X-Forwarded headers that clients send.";

	private final String settingsRoot;

	private final Set<Kind> seen = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean full = new AtomicBoolean();

	/**
	 * Begins to remember.
	 * @param settingsRoot what the keys of the policies' settings begin with, or an empty
	 * string if the policies do not come from settings
	 */
	DenialLog(String settingsRoot) {
		this.settingsRoot = settingsRoot;
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
	 * Takes note of a denial.
	 * @param policyName the name of the policy
	 * @param request the request
	 * @param path its path
	 * @param denied the decision
	 */
	void denied(String policyName, CorsRequest request, RequestedPath path, CorsDecision.Denied denied) {
		String origin = origin(request);
		tell(new Kind(policyName, denied.reason(), origin), () -> message(policyName, request, path, denied, origin));
	}

	/**
	 * Takes note of an origin that may not act for users.
	 * @param targets what the readings of the path select
	 * @param origin the origin
	 * @param path the path
	 */
	void deniedWithCredentials(Set<PolicyTable.Target> targets, String origin, RequestedPath path) {
		String policyName = label(targets);
		String shown = SafeText.hostile(origin);
		Optional<CorsPolicy> policy = (targets.size() == 1) ? targets.iterator().next().policy() : Optional.empty();
		tell(new Kind(policyName + " with credentials", DenialReason.ORIGIN_NOT_ALLOWED, shown),
				() -> "CORS: the origin is not allowed with credentials, which a WebSocket handshake needs. Path: \""
						+ SafeText.hostile(path.toString()) + "\", origin: \"" + shown + "\", policy: "
						+ SafeText.hostile(policyName) + "." + policy.map((found) -> remedy(policyName, found, origin))
							.orElse(" No single policy covers the path."));
	}

	private String remedy(String policyName, CorsPolicy policy, String origin) {
		return (Handshake.isAllowed(origin, policy) ? "" : " " + allowOrigin(policyName, List.of(origin)))
				+ (policy.allowCredentials() ? "" : " The policy does not allow credentials.");
	}

	private void tell(Kind kind, Supplier<String> message) {
		boolean first = isFirst(kind);
		if (first && logger.isWarnEnabled()) {
			logger.warn(message.get() + " The same again is logged at debug level only.");
		}
		else if (!first && logger.isDebugEnabled()) {
			logger.debug(message.get());
		}
	}

	private boolean isFirst(Kind kind) {
		if (this.seen.contains(kind)) {
			return false;
		}
		if (this.seen.size() < REMEMBERED) {
			return this.seen.add(kind);
		}
		if (this.full.compareAndSet(false, true)) {
			logger.warn("CORS requests have been denied for " + REMEMBERED
					+ " different combinations of policy, reason and origin. All further denials are logged at debug level only.");
		}
		return false;
	}

	private String message(String policyName, CorsRequest request, RequestedPath path, CorsDecision.Denied denied,
			String origin) {
		return "CORS: " + why(denied, request) + " (" + denied.reason() + "). The "
				+ (denied.answer().isPresent() ? "request was answered with status " + denied.answer().getAsInt()
						: "request was passed on, and the browser keeps the response from the script")
				+ ". Request: " + SafeText.hostile(request.method()) + " \"" + SafeText.hostile(path.toString())
				+ "\", origin: \"" + origin + "\", policy: " + SafeText.hostile(policyName) + ". "
				+ remedy(policyName, denied, request) + (isForeign(denied.reason(), request) ? "" : PROXY);
	}

	private static String why(CorsDecision.Denied denied, CorsRequest request) {
		return switch (denied.reason()) {
			case PATH_AMBIGUOUS ->
				"the path can be read in more than one way, or in none, and that leads to no single policy";
			case ORIGIN_MALFORMED -> "the Origin header is not one well-formed origin";
			case ORIGIN_NULL -> "the origin is null, which sandboxed pages send and every website can produce";
			case ORIGIN_NOT_ALLOWED -> "the origin is not allowed";
			case METHOD_NOT_ALLOWED -> "the method \"" + SafeText.hostile(method(request)) + "\" is not allowed";
			case HEADERS_MALFORMED -> "the request headers that are asked for are too many, or are no header names";
			case HEADERS_NOT_ALLOWED -> "these request headers are not allowed: \""
					+ SafeText.hostile(String.join(", ", denied.deniedHeaders())) + "\"";
		};
	}

	private String remedy(String policyName, CorsDecision.Denied denied, CorsRequest request) {
		return switch (denied.reason()) {
			case PATH_AMBIGUOUS ->
				"No setting allows that: the path has to be written plainly, and in the case in which the policies have it "
						+ "where handlers are found in any case.";
			case ORIGIN_MALFORMED, HEADERS_MALFORMED -> NEVER_SENT;
			case ORIGIN_NULL -> "No setting allows that: the page has to be served from an origin of its own.";
			case ORIGIN_NOT_ALLOWED -> allowOrigin(policyName, request.header(HttpHeaders.ORIGIN));
			case METHOD_NOT_ALLOWED -> allowMethod(policyName, request);
			case HEADERS_NOT_ALLOWED ->
				denied.deniedHeaders().contains(ANY) ? NEVER_SENT : allow(policyName, PolicySetting.ALLOWED_HEADERS);
		};
	}

	private String allowOrigin(String policyName, List<String> origin) {
		boolean nameable = !origin.contains(ANY) && refusal(CorsPolicy.builder().allowedOrigins(origin)).isEmpty();
		return nameable ? allow(policyName, PolicySetting.ALLOWED_ORIGINS)
				: "No setting allows that: it is no origin that a policy can name.";
	}

	private String allowMethod(String policyName, CorsRequest request) {
		String method = method(request);
		Optional<PolicyViolation> refusal = refusal(CorsPolicy.builder().allowedOrigins().allowedMethods(method));
		if (refusal.isEmpty() && !method.equals(ANY)) {
			return allow(policyName, PolicySetting.ALLOWED_METHODS)
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
		if (this.settingsRoot.isEmpty()) {
			return "If it should be allowed, add it to the " + setting.key().replace('-', ' ')
					+ " where the application defines this policy.";
		}
		String policy = policyName.equals("default") ? "" : "policies." + SafeText.hostile(policyName) + ".";
		return "If it should be allowed, add it to " + this.settingsRoot + "." + policy + setting.key() + ".";
	}

	private static boolean isForeign(DenialReason reason, CorsRequest request) {
		return switch (reason) {
			case ORIGIN_NOT_ALLOWED, METHOD_NOT_ALLOWED -> !request.mayBeOwnBehindProxy();
			default -> true;
		};
	}

	// The method that is used, or that a preflight asks for.
	private static String method(CorsRequest request) {
		return request.requestedMethod().orElseGet(request::method);
	}

	private static String origin(CorsRequest request) {
		List<String> origins = request.header(HttpHeaders.ORIGIN);
		return SafeText.hostile(String.join(", ", origins.subList(0, Math.min(origins.size(), 2))))
				+ ((origins.size() > 2) ? " and more" : "");
	}

	/**
	 * What is told once.
	 *
	 * @param policyName the name of the policy
	 * @param reason the reason
	 * @param origin the origin, made safe and short
	 */
	private record Kind(String policyName, DenialReason reason, String origin) {

	}

}
