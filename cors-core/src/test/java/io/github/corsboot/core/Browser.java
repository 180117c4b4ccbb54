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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The browser's half of the CORS protocol, written from the
 * <a href="https://fetch.spec.whatwg.org/">Fetch standard</a> step by step. It knows
 * nothing of the code that it judges. That the server is of another origin is taken for
 * granted, and so is the mode {@code cors}.
 */
final class Browser {

	private static final Set<String> SAFELISTED_METHODS = Set.of("GET", "HEAD", "POST");

	private static final Set<String> NORMALIZED_METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

	private static final Set<String> FORBIDDEN_REQUEST_HEADERS = Set.of("accept-charset", "accept-encoding",
			"access-control-request-headers", "access-control-request-method", "connection", "content-length", "cookie",
			"cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin", "referer", "set-cookie", "te",
			"trailer", "transfer-encoding", "upgrade", "via");

	private static final Set<String> SAFELISTED_RESPONSE_HEADERS = Set.of("cache-control", "content-language",
			"content-length", "content-type", "expires", "last-modified", "pragma");

	private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private final ScriptRequest request;

	private final String method;

	private final List<ScriptRequest.Field> fields;

	private final Set<String> unsafeNames;

	private final boolean usesPreflight;

	Browser(ScriptRequest request) {
		this(request, false);
	}

	/**
	 * Creates a browser.
	 * @param request the request
	 * @param usesPreflight the request's use-CORS-preflight flag: it is asked for in any
	 * case, such as one that reports its upload
	 */
	Browser(ScriptRequest request, boolean usesPreflight) {
		this.usesPreflight = usesPreflight;
		this.request = request;
		this.method = normalize(request.method());
		this.fields = request.fields().stream().filter((field) -> !isForbidden(field.name())).toList();
		this.unsafeNames = RequestHeaderSafelist.unsafeNames(this.fields);
	}

	/** Fetches, and says whether the script may read the response. */
	boolean letsRead(Server server) {
		return sends(server) && corsCheck(server.answer(actualRequest()));
	}

	/** Whether the request itself is sent. */
	boolean sends(Server server) {
		return passesPreflight(server);
	}

	// https://fetch.spec.whatwg.org/#concept-method-normalize
	private static String normalize(String method) {
		String upper = method.toUpperCase(Locale.ROOT);
		return NORMALIZED_METHODS.contains(upper) ? upper : method;
	}

	// https://fetch.spec.whatwg.org/#forbidden-request-header
	private static boolean isForbidden(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return FORBIDDEN_REQUEST_HEADERS.contains(lower) || lower.startsWith("proxy-") || lower.startsWith("sec-");
	}

	String method() {
		return this.method;
	}

	// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
	Set<String> unsafeNames() {
		return this.unsafeNames;
	}

	// https://fetch.spec.whatwg.org/#main-fetch, and
	// https://wicg.github.io/private-network-access/#cors-preflight
	boolean needsPreflight() {
		return !SAFELISTED_METHODS.contains(this.method) || !this.unsafeNames.isEmpty() || this.request.privateNetwork()
				|| this.usesPreflight;
	}

	// https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 1 to 5
	TestRequest preflightRequest() {
		TestRequest preflight = sent("OPTIONS").with("Access-Control-Request-Method", this.method);
		if (!this.unsafeNames.isEmpty()) {
			preflight = preflight.with("Access-Control-Request-Headers", String.join(",", this.unsafeNames));
		}
		return this.request.privateNetwork() ? preflight.with("Access-Control-Request-Private-Network", "true")
				: preflight;
	}

	TestRequest actualRequest() {
		TestRequest actual = sent(this.method);
		for (ScriptRequest.Field field : this.fields) {
			List<String> lines = new ArrayList<>(actual.header(field.name()));
			lines.add(field.value());
			actual = actual.with(field.name(), lines);
		}
		return this.request.credentials() ? actual.with("Cookie", "session=1") : actual;
	}

	private TestRequest sent(String method) {
		TestRequest sent = TestRequest.of(method).from(this.request.origin());
		return this.request.metadata() ? sent.with("Sec-Fetch-Site", "cross-site") : sent;
	}

	// https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 6 and 7
	private boolean passesPreflight(Server server) {
		if (!needsPreflight()) {
			return true;
		}
		Server.Answer answer = server.answer(preflightRequest());
		if (!corsCheck(answer) || answer.status() < 200 || answer.status() > 299) {
			return false;
		}
		Optional<List<String>> methods = extract(answer, "Access-Control-Allow-Methods");
		Optional<List<String>> headerNames = extract(answer, "Access-Control-Allow-Headers");
		if (this.usesPreflight && answer.get("Access-Control-Allow-Methods").isEmpty()) {
			methods = Optional.of(List.of(this.method));
		}
		return methods.isPresent() && headerNames.isPresent() && methodPasses(methods.get())
				&& headersPass(headerNames.get()) && privateNetworkPasses(answer);
	}

	private boolean methodPasses(List<String> methods) {
		return methods.contains(this.method) || SAFELISTED_METHODS.contains(this.method)
				|| (!this.request.credentials() && methods.contains("*"));
	}

	private boolean headersPass(List<String> headerNames) {
		boolean wildcard = !this.request.credentials() && headerNames.contains("*");
		for (String name : this.unsafeNames) {
			boolean listed = headerNames.stream().anyMatch(name::equalsIgnoreCase);
			// https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
			if (!listed && (!wildcard || name.equals("authorization"))) {
				return false;
			}
		}
		return true;
	}

	private boolean privateNetworkPasses(Server.Answer answer) {
		return !this.request.privateNetwork()
				|| answer.get("Access-Control-Allow-Private-Network").filter("true"::equals).isPresent();
	}

	// https://fetch.spec.whatwg.org/#concept-cors-check
	private boolean corsCheck(Server.Answer answer) {
		Optional<String> origin = answer.get("Access-Control-Allow-Origin");
		if (origin.isEmpty()) {
			return false;
		}
		if (!this.request.credentials() && origin.get().equals("*")) {
			return true;
		}
		if (!origin.get().equals(this.request.origin())) {
			return false;
		}
		if (!this.request.credentials()) {
			return true;
		}
		return answer.get("Access-Control-Allow-Credentials").filter("true"::equals).isPresent();
	}

	/** Whether a script that may read the response may read this header of it. */
	boolean letsReadHeader(Server.Answer answer, String name) {
		if (SAFELISTED_RESPONSE_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
			return true;
		}
		List<String> exposed = extract(answer, "Access-Control-Expose-Headers").orElse(List.of());
		return (!this.request.credentials() && exposed.contains("*"))
				|| exposed.stream().anyMatch(name::equalsIgnoreCase);
	}

	// https://fetch.spec.whatwg.org/#extract-header-list-values; empty stands for
	// failure,
	// and a header that is absent for an empty list, which the steps treat alike
	private static Optional<List<String>> extract(Server.Answer answer, String name) {
		Set<String> values = new TreeSet<>();
		for (String element : answer.get(name).orElse("").split(",", -1)) {
			String value = element.strip();
			if (!value.isEmpty() && !TOKEN.matcher(value).matches()) {
				return Optional.empty();
			}
			values.add(value);
		}
		values.remove("");
		return Optional.of(List.copyOf(values));
	}

}
