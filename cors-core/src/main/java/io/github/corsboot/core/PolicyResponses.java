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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.corsboot.core.ResponseHeaders.Claim;
import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.http.HeaderTemplate;
import io.github.corsboot.core.internal.http.NameList;
import io.github.corsboot.core.internal.http.RequestedHeaders;

/**
 * The response headers of one policy, joined when the policy is built, so that hardly
 * anything is left to do while a request waits.
 */
final class PolicyResponses {

	private static final String TRUE = "true";

	private static final String NO_STORE = "no-store";

	private final Claim claim;

	private final HeaderTemplate actual;

	private final HeaderTemplate actualOptions;

	private final HeaderTemplate preflight;

	private final HeaderTemplate preflightWithHeaders;

	private final boolean echoesMethod;

	private final String methods;

	private final boolean echoesHeaderNames;

	private final String headerNames;

	private final ResponseHeaders nothing;

	private final ResponseHeaders nothingOnOptions;

	private final ResponseHeaders handshake;

	private final ResponseHeaders stopHandshake;

	private final ResponseHeaders stop;

	private final ResponseHeaders stopOptions;

	private final ResponseHeaders stopWithBody;

	private final HeaderTemplate debug;

	PolicyResponses(PolicySettings policy) {
		this.claim = policy.timingAllowOrigin() ? Claim.CORS_AND_TIMING : Claim.CORS;
		boolean anyOrigin = policy.allowsAnyOrigin();
		HeaderTemplate varying = HeaderTemplate.varyingBy(anyOrigin ? List.of() : List.of(HeaderNames.ORIGIN));
		HeaderTemplate varyingOptions = HeaderTemplate.varyingBy(preflightVary(policy));
		this.actual = actual(policy, varying);
		this.actualOptions = actual(policy, varyingOptions);
		this.echoesMethod = policy.allowCredentials() && policy.allowedMethods().contains(NameList.ANY);
		this.methods = join(policy.allowedMethods());
		this.preflight = preflight(policy, varyingOptions);
		boolean anyHeader = policy.allowedHeaders().contains(NameList.ANY);
		this.echoesHeaderNames = policy.allowCredentials() && anyHeader;
		this.headerNames = anyHeader ? NameList.ANY + ", " + HeaderNames.AUTHORIZATION : join(policy.allowedHeaders());
		this.preflightWithHeaders = this.preflight.with(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, this.headerNames);
		this.nothing = new ResponseHeaders(varying, null, this.claim, true);
		this.nothingOnOptions = new ResponseHeaders(varyingOptions, null, this.claim, true);
		this.handshake = new ResponseHeaders(HeaderTemplate.EMPTY, null, this.claim, false);
		this.stopHandshake = stop(HeaderTemplate.EMPTY);
		this.stop = stop(varying);
		this.stopOptions = stop(varyingOptions);
		this.stopWithBody = stop(withBody(varyingOptions));
		this.debug = withBody(granted(policy, varyingOptions)).with(HeaderNames.CACHE_CONTROL, NO_STORE);
	}

	private static List<String> preflightVary(PolicySettings policy) {
		List<String> names = new ArrayList<>(List.of(HeaderNames.ORIGIN, HeaderNames.ACCESS_CONTROL_REQUEST_METHOD,
				HeaderNames.ACCESS_CONTROL_REQUEST_HEADERS));
		if (policy.allowPrivateNetwork()) {
			names.add(HeaderNames.ACCESS_CONTROL_REQUEST_PRIVATE_NETWORK);
		}
		return names;
	}

	private static HeaderTemplate granted(PolicySettings policy, HeaderTemplate start) {
		HeaderTemplate template = withOrigin(policy, start, HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN);
		return policy.allowCredentials() ? template.with(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, TRUE) : template;
	}

	private static HeaderTemplate withOrigin(PolicySettings policy, HeaderTemplate start, String name) {
		return policy.allowsAnyOrigin() ? start.with(name, NameList.ANY) : start.withOrigin(name);
	}

	private static HeaderTemplate actual(PolicySettings policy, HeaderTemplate start) {
		HeaderTemplate template = granted(policy, start);
		if (!policy.exposedHeaders().isEmpty()) {
			template = template.with(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, join(policy.exposedHeaders()));
		}
		return policy.timingAllowOrigin() ? withOrigin(policy, template, HeaderNames.TIMING_ALLOW_ORIGIN) : template;
	}

	private HeaderTemplate preflight(PolicySettings policy, HeaderTemplate start) {
		HeaderTemplate template = granted(policy, start).with(HeaderNames.ACCESS_CONTROL_MAX_AGE,
				Long.toString(policy.maxAge().toSeconds()));
		return this.echoesMethod ? template : template.with(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, this.methods);
	}

	private ResponseHeaders stop(HeaderTemplate varying) {
		// A cache that kept the denial would serve it to those who are allowed.
		return new ResponseHeaders(varying.with(HeaderNames.CACHE_CONTROL, NO_STORE), null, this.claim, false);
	}

	private static HeaderTemplate withBody(HeaderTemplate template) {
		return template.with(HeaderNames.CONTENT_TYPE, ProblemText.MEDIA_TYPE)
			.with(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
	}

	private static String join(Collection<String> values) {
		return String.join(", ", values);
	}

	// An actual request is allowed.
	ResponseHeaders actual(String origin, boolean options) {
		return new ResponseHeaders(options ? this.actualOptions : this.actual, origin, this.claim, false);
	}

	// Nothing is granted, and the request goes on.
	ResponseHeaders nothing(boolean options) {
		return options ? this.nothingOnOptions : this.nothing;
	}

	// Nothing is granted, and the request is answered here.
	ResponseHeaders stop(boolean options) {
		return options ? this.stopOptions : this.stop;
	}

	// The same with the body that says why a preflight is denied.
	ResponseHeaders stopWithBody() {
		return this.stopWithBody;
	}

	// A preflight is denied, and the browser shall find out by itself why: the origin is
	// granted, and the methods that are allowed.
	ResponseHeaders debug(String origin, String method) {
		HeaderTemplate template = this.debug.with(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods(method));
		return new ResponseHeaders(template, origin, this.claim, false);
	}

	// Whether the methods are a list in which one that is not allowed can be missed.
	boolean listsMethods() {
		return !this.methods.isEmpty() && !this.methods.equals(NameList.ANY);
	}

	private String methods(String method) {
		return this.echoesMethod ? method : this.methods;
	}

	// A WebSocket handshake: nothing at all, so that the application's own check of the
	// origin takes place.
	ResponseHeaders handshake() {
		return this.handshake;
	}

	// A WebSocket handshake is answered here: nothing but that it failed.
	ResponseHeaders stopHandshake() {
		return this.stopHandshake;
	}

	// A preflight is granted, with the lines of header names that it asks for, or none.
	ResponseHeaders preflight(String origin, String method, List<String> askedHeaders, boolean privateNetwork) {
		boolean echoesHeaderNames = this.echoesHeaderNames && !askedHeaders.isEmpty();
		HeaderTemplate template = (echoesHeaderNames || askedHeaders.isEmpty()) ? this.preflight
				: this.preflightWithHeaders;
		if (this.echoesMethod) {
			template = template.with(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, method);
		}
		if (echoesHeaderNames) {
			template = template.with(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
					join(RequestedHeaders.names(askedHeaders)));
		}
		if (privateNetwork) {
			template = template.with(HeaderNames.ACCESS_CONTROL_ALLOW_PRIVATE_NETWORK, TRUE);
		}
		return new ResponseHeaders(template, origin, this.claim, false);
	}

}
