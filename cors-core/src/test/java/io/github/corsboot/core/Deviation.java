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
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Where we deviate, on purpose, from a server that answers with the policy to the letter
 * and leaves every check to the browser. Each has a witness: a policy and a request for
 * which the two come to different ends.
 */
record Deviation(String name, boolean isStricter, BiPredicate<PolicyModel, ScriptRequest> condition, PolicyModel policy,
		ScriptRequest request) {

	private static final String APP = "https://app.example.com";

	/** Browsers do not check these methods; a policy that does not list them does. */
	static final Deviation SAFELISTED_METHOD_NOT_LISTED = new Deviation("safelisted method not listed", true,
			(policy, request) -> Set.of("GET", "HEAD", "POST").contains(new Browser(request).method())
					&& !policy.allowsMethod(new Browser(request).method()),
			PolicyModel.of(APP).withMethods("GET"), ScriptRequest.from(APP, "POST"));

	/** A method is at most 64 characters long. */
	static final Deviation METHOD_TOO_LONG = new Deviation("method too long", true,
			(policy, request) -> request.method().length() > 64, PolicyModel.of(APP),
			ScriptRequest.from(APP, "M".repeat(65)));

	/** A preflight asks for at most 100 names. */
	static final Deviation TOO_MANY_HEADERS = new Deviation("too many headers", true,
			(policy, request) -> new Browser(request).unsafeNames().size() > 100, PolicyModel.of(APP), asking(101));

	/** A preflight asks for at most 4,096 characters of names, and 256 of each. */
	static final Deviation HEADERS_TOO_LONG = new Deviation("headers too long", true,
			(policy, request) -> String.join(",", new Browser(request).unsafeNames()).length() > 4096
					|| new Browser(request).unsafeNames().stream().anyMatch((name) -> name.length() > 256),
			PolicyModel.of(APP), ScriptRequest.from(APP, "PUT").with("x" + "a".repeat(4096), "1"));

	/** With credentials, {@code *} means every method to us; to browsers, a method. */
	static final Deviation ANY_METHOD_WITH_CREDENTIALS = new Deviation("any method with credentials", false,
			(policy, request) -> request.credentials() && policy.methods().contains("*"),
			PolicyModel.of(APP).withCredentials(), ScriptRequest.from(APP, "PUT").withCredentials());

	/** With credentials, {@code *} means every header to us; to browsers, a name. */
	static final Deviation ANY_HEADER_WITH_CREDENTIALS = new Deviation("any header with credentials", false,
			(policy, request) -> request.credentials() && policy.headers().contains("*")
					&& !new Browser(request).unsafeNames().isEmpty(),
			PolicyModel.of(APP).withCredentials(), ScriptRequest.from(APP, "GET").with("X-A", "1").withCredentials());

	/** {@code *} means Authorization too; to browsers, everything but that. */
	static final Deviation AUTHORIZATION_BY_WILDCARD = new Deviation("authorization by wildcard", false,
			(policy, request) -> policy.headers().contains("*")
					&& new Browser(request).unsafeNames().contains("authorization"),
			PolicyModel.of(APP), ScriptRequest.from(APP, "GET").with("Authorization", "Bearer x"));

	static final List<Deviation> ALL = List.of(SAFELISTED_METHOD_NOT_LISTED, METHOD_TOO_LONG, TOO_MANY_HEADERS,
			HEADERS_TOO_LONG, ANY_METHOD_WITH_CREDENTIALS, ANY_HEADER_WITH_CREDENTIALS, AUTHORIZATION_BY_WILDCARD);

	private static ScriptRequest asking(int names) {
		return new ScriptRequest(APP, "PUT",
				IntStream.range(0, names).mapToObj((i) -> new ScriptRequest.Field("x-" + i, "1")).toList(), false,
				false, true);
	}

	boolean appliesTo(PolicyModel policy, ScriptRequest request) {
		return this.condition.test(policy, request);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
