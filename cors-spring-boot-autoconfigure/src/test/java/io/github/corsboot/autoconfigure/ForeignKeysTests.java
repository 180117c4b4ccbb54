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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people write who know CORS from elsewhere, and what they are told.
 */
class ForeignKeysTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			allowed-origins       | allow-origins, allow-origin, allowed-origin, origins, origin, allowed-domains
			allowed-origins       | allowed-domain, domains, domain, access-control-allow-origin
			paths                 | path, path-patterns, path-pattern, url-patterns, url-pattern, urls, url, mapping
			allowed-methods       | allow-methods, allow-method, allowed-method, supported-methods, methods, method
			allowed-methods       | access-control-allow-methods
			allowed-headers       | allow-headers, allow-header, allowed-header, supported-headers, headers, header
			allowed-headers       | access-control-allow-headers
			exposed-headers       | expose-headers, expose-header, exposed-header, access-control-expose-headers
			allow-credentials     | credentials, allowed-credentials, supports-credentials, support-credentials
			allow-credentials     | with-credentials, access-control-allow-credentials
			max-age               | max-age-seconds, max-age-in-seconds, preflight-max-age, access-control-max-age
			allow-private-network | access-control-allow-private-network
			""")
	void aKeyThatHasAnotherNameElsewhereIsAnsweredWithItsNameHere(String key, String foreign) {
		assertThat(foreign.split(", ")).allSatisfy((written) -> {
			assertSays("cors." + written, "there is no such key", "write cors." + key);
			assertSays("cors.policies.a." + written, "there is no such key", "write cors.policies.a." + key);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			preflight-status | preflight-status-code, preflight-success-status, options-success-status
			preflight-status | options-status-code
			filter.order     | order, filter-order, filterOrder
			""")
	void aPolicyIsToldWhatHoldsForTheWholeApplication(String key, String foreign) {
		assertThat(foreign.split(", ")).allSatisfy((written) -> {
			assertSays("cors." + written, "there is no such key", "write cors." + key);
			assertSays("cors.policies.a." + written, "there is no such key",
					"write cors." + key + ", which holds for the whole application, not for one policy");
		});
	}

	@ParameterizedTest
	@CsvSource({ "allowed.origins, allowed-origins", "allowed.methods, allowed-methods",
			"allowed.headers, allowed-headers", "exposed.headers, exposed-headers",
			"support.credentials, allow-credentials", "preflight.maxage, max-age", "allowOrigin, allowed-origins",
			"allow_origin, allowed-origins", "AllowOrigin, allowed-origins", "ALLOW-ORIGIN, allowed-origins",
			"Access-Control-Allow-Origin, allowed-origins", "accessControlMaxAge, max-age" })
	void theSpellingDoesNotMatter(String written, String key) {
		assertSays("cors." + written, "there is no such key", "write cors." + key);
		assertSays("cors.policies.a." + written, "there is no such key", "write cors.policies.a." + key);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			allowed-origin-patterns, allowed-origins-patterns, allowed-origin-pattern, allow-origin-patterns, \
			allow-origin-pattern, origin-patterns, origin-pattern \
			| one key takes origins and patterns alike | write {policy}allowed-origins
			allowed-origins-regex, allowed-origin-regexes, allow-origin-regex, origin-regexp, originRegexps \
			| nothing here is a regular expression \
			| write a pattern such as https://*.example.com into {policy}allowed-origins
			allow-all-origins, allow-any-origin, allow-all, origin-allow-all \
			| a * stands for every origin | write {policy}allowed-origins: "*"
			allow-all-methods, allow-any-method \
			| a * stands for every method | write {policy}allowed-methods: "*"
			allow-all-headers, allow-any-header \
			| a * stands for every header | write {policy}allowed-headers: "*"
			allow-subdomains, allow-sub-domains, allowed-subdomains, include-subdomains \
			| a pattern says whose subdomains are meant \
			| write a pattern such as https://*.example.com into {policy}allowed-origins
			localhost-pass-through, allow-localhost \
			| localhost is an origin like any other \
			| write http://localhost:* into {policy}allowed-origins, in a profile for development
			mappings, configurations, cors-configurations, mappings./api/**.allowed-origins, mappings[0].paths, \
			mapping[/api/**].allowed-origins, corsConfigurations.[/**].allowedOrigins \
			| a path is no key here, because no environment variable could name it \
			| write cors.policies.<name> with a name of your choice, and the path patterns under its key paths
			preflight-continue, chain-preflight, deliver-preflight-requests, options-passthrough \
			| the filter answers preflight requests itself \
			| leave paths to the application with cors.exclude-paths{application}
			add-to-simple-url-handler-mapping \
			| it is not needed, because the filter answers preflight requests in front of handlers | leave it out
			disabled, disable | there is only its opposite | write {policy}enabled with the opposite value
			""")
	void whatIsWrittenInAnotherWayHereIsExplained(String foreign, String why, String advice) {
		assertThat(foreign.split(", ")).allSatisfy((written) -> {
			assertSays("cors." + written, "there is no such key: " + why,
					advice.replace("{policy}", "cors.").replace("{application}", ""));
			assertSays("cors.policies.a." + written, "there is no such key: " + why,
					advice.replace("{policy}", "cors.policies.a.")
						.replace("{application}", ", which holds for the whole application, not for one policy"));
		});
	}

	@Test
	void anElementOfAListIsAnsweredLikeTheList() {
		assertSays("cors.origins[0]", "there is no such key", "write cors.allowed-origins");
	}

	@ParameterizedTest
	@ValueSource(strings = { "logging", "something-else-altogether" })
	void whatNobodyUsesIsAnsweredWithAllKeys(String written) {
		assertThat(ForeignKeys.find(Root.ACTIVE.itself(), List.of(written))).isEmpty();
		assertThat(Config.of().properties("cors." + written + "=x").advice()).singleElement()
			.asString()
			.startsWith("cors." + written + ": the keys are allowed-origins, paths,");
	}

	private static void assertSays(String written, String why, String advice) {
		assertThat(PropertyNames.read(written)).as(written).contains(new Address.Unknown(why, advice));
	}

}
