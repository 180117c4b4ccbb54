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

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import io.github.corsboot.core.CorsDecision.NotApplicable.Cause;
import io.github.corsboot.core.internal.http.AllowedHeaders;
import io.github.corsboot.core.internal.http.AllowedMethods;
import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.http.Methods;
import io.github.corsboot.core.internal.http.NameList;
import io.github.corsboot.core.internal.origin.Origin;
import io.github.corsboot.core.internal.origin.OriginPattern;
import io.github.corsboot.core.internal.origin.OriginSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one policy, step by step. Nothing here throws, and nothing that a request
 * carries costs more than one pass over it.
 */
final class PolicyEngine {

	/** A status to which a body belongs, and that lets a browser go on to its checks. */
	private static final int OK = 200;

	private final PolicyResponses responses;

	private final PolicyDenials denials;

	private final NearMisses nearMisses;

	private final CorsDecision noOrigin;

	private final CorsDecision noOriginOnOptions;

	private final CorsDecision ownOrigin;

	private final CorsDecision ownOriginOnOptions;

	private final CorsDecision handshake;

	private final CorsDecision.@Nullable Allowed anybody;

	private final Optional<DenialReason> verdictOnPath;

	private final boolean anyOrigin;

	private final boolean privateNetwork;

	private final OriginSet<CorsDecision.Allowed> origins;

	private final GrantMemory memory = new GrantMemory();

	private final AllowedMethods methods;

	private final AllowedHeaders headerNames;

	PolicyEngine(PolicySettings policy, Collection<OriginPattern> origins, Optional<DenialReason> verdictOnPath) {
		this.responses = new PolicyResponses(policy);
		this.denials = new PolicyDenials(this.responses);
		this.nearMisses = new NearMisses(policy);
		this.noOrigin = notApplicable(Cause.NO_ORIGIN, this.responses.nothing(false));
		this.noOriginOnOptions = notApplicable(Cause.NO_ORIGIN, this.responses.nothing(true));
		this.ownOrigin = notApplicable(Cause.OWN_ORIGIN, this.responses.nothing(false));
		this.ownOriginOnOptions = notApplicable(Cause.OWN_ORIGIN, this.responses.nothing(true));
		this.handshake = notApplicable(Cause.HANDSHAKE, this.responses.handshake());
		this.anyOrigin = policy.allowsAnyOrigin();
		this.anybody = this.anyOrigin ? granted(NameList.ANY, false) : null;
		this.verdictOnPath = verdictOnPath;
		this.privateNetwork = policy.allowPrivateNetwork();
		this.origins = OriginSet.of(origins, (origin) -> granted(origin, false));
		this.methods = AllowedMethods.of(policy.allowedMethods());
		this.headerNames = AllowedHeaders.of(policy.allowedHeaders());
	}

	private static CorsDecision notApplicable(Cause cause, ResponseHeaders headers) {
		return new CorsDecision.NotApplicable(cause, headers);
	}

	private CorsDecision.Allowed granted(String origin, boolean options) {
		return new CorsDecision.Allowed(this.responses.actual(origin, options), OptionalInt.empty());
	}

	CorsDecision decide(CorsRequest request, Enforcement enforcement) {
		String origin = request.fieldValue(HeaderNames.ORIGIN);
		String method = request.method();
		if (RequestKind.isHandshake(request, method)) {
			return handshake(request, enforcement, origin);
		}
		if (!Methods.OPTIONS.equals(method)) {
			return (origin != null) ? actual(request, enforcement, origin, method) : withoutOrigin(method);
		}
		if (origin == null) {
			return this.noOriginOnOptions;
		}
		String requestedMethod = RequestKind.requestedMethod(request);
		return (requestedMethod != null) ? preflight(request, enforcement, origin, requestedMethod)
				: options(request, enforcement, origin);
	}

	DenialExplanation explain(CorsRequest request, CorsDecision.Denied denied) {
		return DenialExplanation.of(request, denied, this.nearMisses);
	}

	boolean allowsOrigin(String origin) {
		return this.verdictOnPath.isEmpty() && checkOrigin(origin).isEmpty();
	}

	private CorsDecision handshake(CorsRequest request, Enforcement enforcement, @Nullable String origin) {
		if (origin != null && enforcement.deniedRequests() == DeniedRequests.BLOCK) {
			Optional<DenialReason> reason = this.verdictOnPath.isPresent() ? this.verdictOnPath : checkOrigin(origin);
			if (reason.isPresent() && !isOwnOrigin(request, origin)) {
				return PolicyDenials.denied(reason.get(), List.of(), this.responses.stopHandshake());
			}
		}
		return this.handshake;
	}

	private CorsDecision withoutOrigin(String method) {
		return (this.anybody != null && this.methods.allow(method)) ? this.anybody : this.noOrigin;
	}

	private CorsDecision actual(CorsRequest request, Enforcement enforcement, String origin, String method) {
		CorsDecision.Allowed known = known(origin);
		if (known != null && this.methods.allow(method)) {
			return known;
		}
		Optional<DenialReason> reason = check(origin, method);
		if (reason.isEmpty()) {
			return this.memory.put(origin, granted(origin, false));
		}
		return isOwnOrigin(request, origin) ? this.ownOrigin
				: this.denials.ofRequest(reason.get(), false, enforcement.deniedRequests());
	}

	private CorsDecision.@Nullable Allowed known(String origin) {
		if (this.anybody != null || this.verdictOnPath.isPresent()) {
			return this.anybody;
		}
		CorsDecision.Allowed listed = this.origins.grant(origin);
		return (listed != null) ? listed : this.memory.get(origin);
	}

	// OPTIONS without the header that makes a preflight of it.
	private CorsDecision options(CorsRequest request, Enforcement enforcement, String origin) {
		Optional<DenialReason> reason = check(origin, Methods.OPTIONS);
		if (reason.isEmpty()) {
			return granted(allowed(origin), true);
		}
		return isOwnOrigin(request, origin) ? this.ownOriginOnOptions
				: this.denials.ofRequest(reason.get(), true, enforcement.deniedRequests());
	}

	// The server's half of https://fetch.spec.whatwg.org/#cors-preflight-fetch
	private CorsDecision preflight(CorsRequest request, Enforcement enforcement, String origin, String method) {
		Optional<DenialReason> reason = check(origin, method);
		if (reason.isPresent()) {
			return deniedPreflight(request, enforcement, origin, method, this.denials.ofPreflight(reason.get()));
		}
		List<String> asked = request.header(HeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
		return switch (this.headerNames.check(asked)) {
			case MALFORMED -> deniedPreflight(request, enforcement, origin, method,
					this.denials.ofPreflight(DenialReason.HEADERS_MALFORMED));
			case NOT_ALLOWED -> deniedPreflight(request, enforcement, origin, method,
					this.denials.ofHeaders(new DeniedHeaders(this.headerNames, asked)));
			case NOTHING -> grantedPreflight(request, enforcement, origin, method, List.of());
			case ALLOWED -> grantedPreflight(request, enforcement, origin, method, asked);
		};
	}

	private CorsDecision grantedPreflight(CorsRequest request, Enforcement enforcement, String origin, String method,
			List<String> asked) {
		ResponseHeaders headers = this.responses.preflight(allowed(origin), method, asked,
				asksForPrivateNetwork(request));
		return new CorsDecision.Allowed(headers, OptionalInt.of(enforcement.preflightStatus()));
	}

	private String allowed(String origin) {
		return this.anyOrigin ? NameList.ANY : origin;
	}

	private CorsDecision deniedPreflight(CorsRequest request, Enforcement enforcement, String origin, String method,
			CorsDecision.Denied denied) {
		return enforcement.debug() ? debugged(request, origin, method, denied) : denied;
	}

	// A browser's console tells of the first thing that is missing. So that this is the
	// culprit, all that comes before it is granted, and nothing that comes after it. A
	// method that is not allowed is missing in the list of those that are: without any
	// list, a request that is always asked for (one that reports its upload) would pass
	// by https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.
	private CorsDecision debugged(CorsRequest request, String origin, String method, CorsDecision.Denied denied) {
		boolean named = switch (denied.reason()) {
			// Browsers use a safelisted method without looking for it in the answer.
			case METHOD_NOT_ALLOWED -> !Methods.isSafelisted(method) && this.responses.listsMethods();
			case HEADERS_NOT_ALLOWED -> true;
			default -> false;
		};
		int status = named ? OK : PolicyDenials.FORBIDDEN;
		String body = ProblemText.of(explain(request, denied), status);
		ResponseHeaders headers = named ? this.responses.debug(allowed(origin), method) : this.responses.stopWithBody();
		return new CorsDecision.Denied(denied.reason(), denied.deniedHeaders(), headers, OptionalInt.of(status),
				Optional.of(body));
	}

	private Optional<DenialReason> check(String origin, String method) {
		if (this.verdictOnPath.isPresent()) {
			return this.verdictOnPath;
		}
		Optional<DenialReason> reason = checkOrigin(origin);
		return reason.isPresent() ? reason : checkMethod(method);
	}

	// https://fetch.spec.whatwg.org/#concept-cors-check, seen from the server
	private Optional<DenialReason> checkOrigin(String origin) {
		if (this.anyOrigin) {
			return Optional.empty();
		}
		return switch (this.origins.match(origin)) {
			case ALLOWED -> Optional.empty();
			case NOT_ALLOWED -> DenialReason.ORIGIN_NOT_ALLOWED.verdict();
			case NULL -> DenialReason.ORIGIN_NULL.verdict();
			case MALFORMED -> DenialReason.ORIGIN_MALFORMED.verdict();
		};
	}

	// Stricter than the standard, on purpose: browsers skip this check for GET, HEAD and
	// POST, but a policy that does not list them does not allow them.
	private Optional<DenialReason> checkMethod(String method) {
		return this.methods.allow(method) ? Optional.empty() : DenialReason.METHOD_NOT_ALLOWED.verdict();
	}

	private boolean asksForPrivateNetwork(CorsRequest request) {
		return this.privateNetwork
				&& "true".equals(request.fieldValue(HeaderNames.ACCESS_CONTROL_REQUEST_PRIVATE_NETWORK));
	}

	// Browsers send Origin with every same-origin request but GET and HEAD; such a
	// request is no matter of CORS. Only ever used to let a request pass, never to grant
	// anything.
	static boolean isOwnOrigin(CorsRequest request, String origin) {
		// Scripts cannot set this header, and the browser knows better than a server
		// behind proxies how it was reached.
		String site = request.fieldValue(HeaderNames.SEC_FETCH_SITE);
		if (site != null) {
			return site.equals("same-origin");
		}
		return Origin.isSame(origin, request.scheme(), request.host(), request.port());
	}

}
