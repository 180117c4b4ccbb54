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
import java.util.Map;

import io.github.corsboot.core.CorsPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log says about a denial, and what to do about it.
 */
class DecisionLogTests extends LoggedDecisions {

	@Test
	void saysWhichOriginIsMissingInWhichSetting() {
		get("https://www.example.com", "/items");
		assertThat(lines()).containsExactly("WARN CORS: the origin is not allowed (ORIGIN_NOT_ALLOWED). "
				+ "The request was passed on, and the browser keeps the response from the script. "
				+ "Request: GET \"/items\", origin: \"https://www.example.com\", policy: default. "
				+ "If it should be allowed, add it to cors.allowed-origins." + AGAIN);
	}

	@Test
	void saysWhichMethodIsMissingInWhichSetting() {
		preflight("https://x.example", "/public/x", "PATCH");
		assertThat(lines()).containsExactly("WARN CORS: the method \"PATCH\" is not allowed (METHOD_NOT_ALLOWED). "
				+ "The request was answered with status 403. "
				+ "Request: OPTIONS \"/public/x\", origin: \"https://x.example\", policy: public. "
				+ "If it should be allowed, add it to cors.policies.public.allowed-methods (now GET). "
				+ "Methods are compared with case: a script has to ask for PATCH, not for patch." + AGAIN);
	}

	@Test
	void saysWhichHeadersAreMissingInWhichSetting() {
		preflight("https://app.example.com", "/x", "GET", "x-one,x-three,x-two");
		assertThat(lines()).singleElement()
			.asString()
			.contains("these request headers are not allowed: \"x-three, x-two\" (HEADERS_NOT_ALLOWED): "
					+ "this would allow it: allowed-headers: X-One, x-three, x-two. The request was answered")
			.contains("add it to cors.allowed-headers.");
	}

	@Test
	void namesNoKeyWhereThePoliciesAreNotMadeFromSettings() {
		CorsPolicies own = CorsPolicies.builder()
			.policy("default",
					CorsPolicy.builder()
						.allowedOrigins("https://app.example.com")
						.allowedMethods("GET")
						.allowedHeaders("X-One")
						.build(),
					"/**")
			.build();
		RequestedPath path = RequestedPath.of("/x", "", "");
		own.decide(RequestStub.get("https://x.example"), path);
		own.decide(RequestStub.preflight("https://app.example.com", "PUT"), path);
		own.decide(RequestStub.preflight("https://app.example.com", "GET", "x-two"), path);
		assertThat(lines()).extracting((line) -> line.substring(line.indexOf("policy: ")))
			.containsExactly(
					"policy: default. If it should be allowed, add it to the allowed origins "
							+ "where the application defines this policy." + AGAIN,
					"policy: default. If it should be allowed, add it to the allowed methods "
							+ "where the application defines this policy (now GET). "
							+ "Methods are compared with case: a script has to ask for PATCH, not for patch." + AGAIN,
					"policy: default. If it should be allowed, add it to the allowed headers "
							+ "where the application defines this policy." + AGAIN);
	}

	@Test
	void keepsTheKeysWherePoliciesAreDerived() {
		this.policies.toBuilder()
			.onlyUnder("/public")
			.build()
			.decide(RequestStub.preflight("https://x.example", "PUT"), RequestedPath.of("/public/x", "", ""));
		assertThat(lines()).singleElement()
			.asString()
			.contains("add it to cors.policies.public.allowed-methods (now GET).");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "CONNECT", "TRACK", "track", "a b", "", "*" })
	void advisesNoMethodThatTheStartRefuses(String method) {
		preflight("https://app.example.com", "/x", method);
		assertThat(lines()).singleElement()
			.asString()
			.endsWith("policy: default. No setting allows that: it is no method that a policy can name." + AGAIN);
	}

	@Test
	void advisesTheMethodAsItHasToBeWritten() {
		preflight("https://app.example.com", "/x", "patch");
		assertThat(lines()).singleElement()
			.asString()
			.endsWith("No setting allows that: methods are compared with case, and a script has to ask for PATCH."
					+ AGAIN);
	}

	@Test
	void advisesNoMethodThatIsAllowedAlready() {
		Map<String, List<String>> headers = Map.of("Origin", List.of("https://app.example.com"),
				"Access-Control-Request-Method", List.of("GET", "GET"));
		this.policies.decide(new RequestStub("OPTIONS", headers), RequestedPath.of("/x", "", ""));
		assertThat(lines()).singleElement()
			.asString()
			.contains("the method \"GET, GET\" is not allowed")
			.contains("it is no method that a policy can name.");
	}

	@Test
	void advisesNoOriginThatTheStartRefuses() {
		get("ftp://files.example.com", "/x");
		assertThat(lines()).singleElement()
			.asString()
			.contains("(ORIGIN_NOT_ALLOWED)")
			.endsWith("No setting allows that: it is no origin that a policy can name." + AGAIN);
	}

	@Test
	void neverAdvisesTheAsteriskBecauseSomebodyAskedForIt() {
		preflight("https://app.example.com", "/x", "GET", "*");
		assertThat(lines()).singleElement()
			.asString()
			.contains("these request headers are not allowed: \"*\" (HEADERS_NOT_ALLOWED)")
			.endsWith("No setting allows that: browsers do not send it, so look for what changes headers on the way."
					+ AGAIN);
	}

	@Test
	void saysHowTheOwnOriginBehindAProxyIsKnown() {
		get("http://api.example.com", "/items");
		get("https://www.example.com", "/items", "X-Forwarded-Host", "www.example.com");
		this.policies.decide(
				new RequestStub("POST",
						Map.of("Origin", List.of("https://x.example"), "Forwarded", List.of("host=x.example"))),
				RequestedPath.of("/public/x", "", ""));
		assertThat(lines()).element(0)
			.isEqualTo("WARN CORS: the origin is not allowed (ORIGIN_NOT_ALLOWED). "
					+ "The request was passed on, and the browser keeps the response from the script. "
					+ "Request: GET \"/items\", origin: \"http://api.example.com\", policy: default. "
					+ "If it should be allowed, add it to cors.allowed-origins." + PROXY + AGAIN);
		assertThat(lines()).element(1).asString().endsWith("cors.allowed-origins." + PROXY + AGAIN);
		assertThat(lines()).element(2).asString().contains("(METHOD_NOT_ALLOWED)").endsWith(PROXY + AGAIN);
	}

	@Test
	void saysWhyNobodyActsForUsers() {
		RequestedPath socket = RequestedPath.of("/socket", "", "");
		this.policies.allowsWithCredentials("https://x.example", socket);
		this.policies.allowsWithCredentials("https://x.example", socket);
		this.policies.allowsWithCredentials("null", socket);
		this.policies.allowsWithCredentials("*", socket);
		this.policies.allowsWithCredentials(null, socket);
		this.policies.allowsWithCredentials("https://app.example.com", socket);
		this.policies.allowsWithCredentials("https://x.example", RequestedPath.of("//public", "", ""));
		String denied = "CORS: the origin is not allowed with credentials, which a WebSocket handshake needs. ";
		String credentials = " The policy does not allow credentials.";
		String known = denied + "Path: \"/socket\", origin: \"https://x.example\", policy: default. "
				+ "If it should be allowed, add it to cors.allowed-origins." + credentials;
		String unknown = ", policy: default. No setting allows that: it is no origin that a policy can name.";
		assertThat(lines()).containsExactly("WARN " + known + AGAIN, "DEBUG " + known,
				"WARN " + denied + "Path: \"/socket\", origin: \"null\"" + unknown + credentials + AGAIN,
				"WARN " + denied + "Path: \"/socket\", origin: \"*\"" + unknown + credentials + AGAIN,
				"WARN " + denied + "Path: \"/socket\", origin: \"https://app.example.com\", policy: default."
						+ credentials + AGAIN,
				"WARN " + denied + "Path: \"//public\", origin: \"https://x.example\", policy: default or public. "
						+ "No single policy covers the path." + AGAIN);
	}

	@Test
	void saysWhichOriginIsMissingForUsers() {
		CorsPolicy policy = CorsPolicy.builder()
			.allowedOrigins("https://app.example.com")
			.allowCredentials(true)
			.build();
		CorsPolicies users = CorsPolicies.builder().policy("users", policy, "/ws").settingNames(NAMES).build();
		users.allowsWithCredentials("https://app.example.com", RequestedPath.of("/ws", "", ""));
		users.allowsWithCredentials("https://x.example", RequestedPath.of("/ws", "", ""));
		assertThat(lines()).singleElement()
			.asString()
			.endsWith("policy: users. If it should be allowed, add it to cors.policies.users.allowed-origins." + AGAIN);
	}

	@Test
	void saysNothingOfProxiesWhereTheOriginIsForeign() {
		get("https://x.example", "/items", "X-Forwarded-Host", "www.example.com");
		get("http://api.example.com", "//public/x");
		get("null", "/items", "X-Forwarded-Host", "null");
		preflight("http://api.example.com", "/items", "GET");
		assertThat(lines()).hasSize(4).noneMatch((line) -> line.contains("proxy"));
	}

	@Test
	void saysWhatNoSettingCanChange() {
		get("null", "/x");
		get("https://app.example.com/", "/x");
		get("https://app.example.com", "//public/x");
		preflight("https://app.example.com", "/x", "GET", "a b");
		assertThat(lines()).hasSize(4).allMatch((line) -> line.contains("No setting allows that"));
		assertThat(lines()).element(0).asString().contains("the origin is null").contains("(ORIGIN_NULL)");
		assertThat(lines()).element(1).asString().contains("not one well-formed origin").contains("(ORIGIN_MALFORMED)");
		assertThat(lines()).element(2)
			.asString()
			.contains("the path can be read in more than one way, or in none")
			.contains("(PATH_AMBIGUOUS)")
			.contains("policy: default or public");
		assertThat(lines()).element(3).asString().contains("no header names").contains("(HEADERS_MALFORMED)");
	}

	@Test
	void namesThePathThatIsLeftAloneInOneReading() {
		CorsPolicies admin = Selections.policies("admin", "/admin/**").build();
		Selections.select(admin, "//admin");
		Selections.select(admin, "/admin/%zz");
		assertThat(lines()).hasSize(2);
		assertThat(lines()).element(0).asString().contains("policy: none or admin.");
		assertThat(lines()).element(1).asString().contains("policy: unknown.");
	}

}
