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

package io.github.corsboot.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.corsboot.core.CorsDecision.NotApplicable.Cause;
import io.github.corsboot.core.internal.http.AllowList;
import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.http.Methods;
import io.github.corsboot.core.internal.http.RequestedHeaders;
import io.github.corsboot.core.internal.origin.Origin;
import io.github.corsboot.core.internal.origin.OriginSet;

/**
 * Decides for one policy, step by step. Nothing here throws, and nothing that a request
 * carries costs more than one pass over it.
 */
final class PolicyEngine {

	private static final int FORBIDDEN = 403;

	/** A status to which a body belongs, and that lets a browser go on to its checks. */
	private static final int OK = 200;

	private final PolicyResponses responses;

	private final NearMisses nearMisses;

	private final CorsDecision noOrigin;

	private final CorsDecision noOriginOnOptions;

	private final CorsDecision handshake;

	private final Optional<DenialReason> verdictOnPath;

	private final boolean anyOrigin;

	private final boolean privateNetwork;

	private final OriginSet origins;

	private final AllowList methods;

	private final AllowList headerNames;

	PolicyEngine(PolicySettings policy, OriginSet origins, Optional<DenialReason> verdictOnPath) {
		this.responses = new PolicyResponses(policy);
		this.nearMisses = new NearMisses(policy);
		this.noOrigin = new CorsDecision.NotApplicable(Cause.NO_ORIGIN, this.responses.nothing(false));
		this.noOriginOnOptions = new CorsDecision.NotApplicable(Cause.NO_ORIGIN, this.responses.nothing(true));
		this.handshake = new CorsDecision.NotApplicable(Cause.HANDSHAKE, this.responses.handshake());
		this.verdictOnPath = verdictOnPath;
		this.anyOrigin = policy.allowsAnyOrigin();
		this.privateNetwork = policy.allowPrivateNetwork();
		this.origins = origins;
		this.methods = AllowList.ofMethods(policy.allowedMethods());
		this.headerNames = AllowList.ofHeaderNames(policy.allowedHeaders()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet()));
	}

	CorsDecision decide(CorsRequest request, Enforcement enforcement) {
		List<String> origin = request.header(HeaderNames.ORIGIN);
		if (RequestKind.isHandshake(request)) {
			return handshake(request, enforcement, origin);
		}
		boolean options = Methods.OPTIONS.equals(request.method());
		if (options && !origin.isEmpty()) {
			List<String> method = request.header(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
			if (RequestKind.isPreflight(origin, method)) {
				return preflight(request, enforcement, origin, method);
			}
		}
		return actual(request, enforcement, origin, options);
	}

	DenialExplanation explain(CorsRequest request, CorsDecision.Denied denied) {
		return DenialExplanation.of(request, denied, this.nearMisses);
	}

	boolean allowsOrigin(String origin) {
		return this.verdictOnPath.isEmpty() && checkOrigin(List.of(origin)).isEmpty();
	}

	private CorsDecision handshake(CorsRequest request, Enforcement enforcement, List<String> origin) {
		boolean blocks = enforcement.deniedRequests() == DeniedRequests.BLOCK;
		if (blocks && !origin.isEmpty()) {
			Optional<DenialReason> reason = this.verdictOnPath.or(() -> checkOrigin(origin));
			if (reason.isPresent() && !isOwnOrigin(request, origin)) {
				return denied(reason.get(), List.of(), this.responses.stopHandshake());
			}
		}
		return this.handshake;
	}

	private CorsDecision actual(CorsRequest request, Enforcement enforcement, List<String> origin, boolean options) {
		boolean dependsOnOrigin = !this.anyOrigin || options;
		if (origin.isEmpty() && dependsOnOrigin) {
			return options ? this.noOriginOnOptions : this.noOrigin;
		}
		Optional<DenialReason> reason = this.verdictOnPath.or(() -> checkOrigin(origin))
			.or(() -> checkMethod(request.method()));
		if (reason.isEmpty()) {
			return new CorsDecision.Allowed(this.responses.actual(allowed(origin), options), OptionalInt.empty());
		}
		if (origin.isEmpty() || isOwnOrigin(request, origin)) {
			return new CorsDecision.NotApplicable(origin.isEmpty() ? Cause.NO_ORIGIN : Cause.OWN_ORIGIN,
					this.responses.nothing(options));
		}
		if (enforcement.deniedRequests() == DeniedRequests.BLOCK) {
			return denied(reason.get(), List.of(), this.responses.stop(options));
		}
		return new CorsDecision.Denied(reason.get(), List.of(), this.responses.nothing(options), OptionalInt.empty(),
				Optional.empty());
	}

	// The server's half of https://fetch.spec.whatwg.org/#cors-preflight-fetch
	private CorsDecision preflight(CorsRequest request, Enforcement enforcement, List<String> origin,
			List<String> method) {
		Optional<DenialReason> reason = this.verdictOnPath.or(() -> checkOrigin(origin))
			.or(() -> checkRequestedMethod(method));
		if (reason.isPresent()) {
			return deniedPreflight(request, enforcement, reason.get(), List.of());
		}
		Optional<Set<String>> asked = RequestedHeaders.read(request.header(HeaderNames.ACCESS_CONTROL_REQUEST_HEADERS));
		if (asked.isEmpty()) {
			return deniedPreflight(request, enforcement, DenialReason.HEADERS_MALFORMED, List.of());
		}
		List<String> notAllowed = this.headerNames.notAllowed(asked.get());
		if (!notAllowed.isEmpty()) {
			return deniedPreflight(request, enforcement, DenialReason.HEADERS_NOT_ALLOWED, notAllowed);
		}
		return new CorsDecision.Allowed(
				this.responses.preflight(allowed(origin), method.get(0), asked.get(), asksForPrivateNetwork(request)),
				OptionalInt.of(enforcement.preflightStatus()));
	}

	private String allowed(List<String> origin) {
		return this.anyOrigin ? AllowList.ANY : origin.get(0);
	}

	private CorsDecision deniedPreflight(CorsRequest request, Enforcement enforcement, DenialReason reason,
			List<String> deniedHeaders) {
		CorsDecision.Denied denied = denied(reason, deniedHeaders, this.responses.stop(true));
		return enforcement.debug() ? debugged(request, denied) : denied;
	}

	private static CorsDecision.Denied denied(DenialReason reason, List<String> deniedHeaders,
			ResponseHeaders headers) {
		return new CorsDecision.Denied(reason, deniedHeaders, headers, OptionalInt.of(FORBIDDEN), Optional.empty());
	}

	// A browser's console tells of the first thing that is missing. So that this is the
	// culprit, all that comes before it is granted, and nothing that comes after it. A
	// method that is not allowed is missing in the list of those that are: without any
	// list, a request that is always asked for (one that reports its upload) would pass
	// by https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.
	private CorsDecision debugged(CorsRequest request, CorsDecision.Denied denied) {
		String method = request.header(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD).get(0);
		boolean named = switch (denied.reason()) {
			// Browsers use a safelisted method without looking for it in the answer.
			case METHOD_NOT_ALLOWED -> !Methods.isSafelisted(method) && this.responses.listsMethods();
			case HEADERS_NOT_ALLOWED -> true;
			default -> false;
		};
		int status = named ? OK : FORBIDDEN;
		String body = ProblemText.of(explain(request, denied), status);
		ResponseHeaders headers = named ? this.responses.debug(allowed(request.header(HeaderNames.ORIGIN)), method)
				: this.responses.stopWithBody();
		return new CorsDecision.Denied(denied.reason(), denied.deniedHeaders(), headers, OptionalInt.of(status),
				Optional.of(body));
	}

	// https://fetch.spec.whatwg.org/#concept-cors-check, seen from the server
	private Optional<DenialReason> checkOrigin(List<String> origin) {
		if (this.anyOrigin) {
			return Optional.empty();
		}
		if (origin.size() != 1) {
			return Optional.of(DenialReason.ORIGIN_MALFORMED);
		}
		return switch (this.origins.match(origin.get(0))) {
			case ALLOWED -> Optional.empty();
			case NOT_ALLOWED -> Optional.of(DenialReason.ORIGIN_NOT_ALLOWED);
			case NULL -> Optional.of(DenialReason.ORIGIN_NULL);
			case MALFORMED -> Optional.of(DenialReason.ORIGIN_MALFORMED);
		};
	}

	private Optional<DenialReason> checkRequestedMethod(List<String> method) {
		return (method.size() == 1) ? checkMethod(method.get(0)) : Optional.of(DenialReason.METHOD_NOT_ALLOWED);
	}

	// Stricter than the standard, on purpose: browsers skip this check for GET, HEAD and
	// POST, but a policy that does not list them does not allow them.
	private Optional<DenialReason> checkMethod(String method) {
		return (Methods.isUsable(method) && this.methods.allows(method)) ? Optional.empty()
				: Optional.of(DenialReason.METHOD_NOT_ALLOWED);
	}

	private boolean asksForPrivateNetwork(CorsRequest request) {
		return this.privateNetwork
				&& request.header(HeaderNames.ACCESS_CONTROL_REQUEST_PRIVATE_NETWORK).equals(List.of("true"));
	}

	// Browsers send Origin with every same-origin request but GET and HEAD; such a
	// request
	// is no matter of CORS. Only ever used to let a request pass, never to grant
	// anything.
	static boolean isOwnOrigin(CorsRequest request, List<String> origin) {
		// Scripts cannot set this header, and the browser knows better than a server
		// behind proxies how it was reached.
		List<String> site = request.header(HeaderNames.SEC_FETCH_SITE);
		if (!site.isEmpty()) {
			return site.equals(List.of("same-origin"));
		}
		return origin.size() == 1 && Origin.parse(origin.get(0))
			.filter((own) -> own.isSameAs(request.scheme(), request.host(), request.port()))
			.isPresent();
	}

}
