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

/**
 * The settings of a policy, in the order in which violations are reported.
 *
 * <table>
 * <caption>What the settings take, and why</caption>
 * <tr>
 * <th>setting</th>
 * <th>permitted</th>
 * <th>not permitted</th>
 * <th>why</th>
 * </tr>
 * <tr>
 * <td>allowed origins</td>
 * <td>{@code https://app.example.com}, {@code https://*.example.com},
 * {@code https://app-*.example.com}, {@code http://localhost:*},
 * {@code http://localhost:[3000,5173]}, {@code capacitor://localhost}, {@code *}</td>
 * <td>{@code app.example.com}, {@code https://app.example.com/path},
 * {@code https://*example.com}, {@code null}; with credentials {@code *},
 * {@code http://app.example.com}, {@code https://*.github.io}</td>
 * <td>A browser sends a
 * <a href="https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin">serialized
 * origin</a>, and compares the answer byte for byte; a pattern that anybody can satisfy
 * gives users' data away</td>
 * </tr>
 * <tr>
 * <td>allowed methods</td>
 * <td>{@code GET}, {@code PATCH}, any token; {@code *}</td>
 * <td>{@code patch}, {@code CONNECT}, {@code TRACE}, {@code TRACK}</td>
 * <td><a href="https://fetch.spec.whatwg.org/#concept-method">Methods</a> are compared
 * byte for byte, and browsers never send the last three</td>
 * </tr>
 * <tr>
 * <td>allowed headers</td>
 * <td>{@code X-Requested-With}, any token; {@code *}</td>
 * <td>{@code Content Type}</td>
 * <td>A <a href="https://fetch.spec.whatwg.org/#header-name">header name</a> is a
 * token</td>
 * </tr>
 * <tr>
 * <td>exposed headers</td>
 * <td>{@code X-Total-Count}, any token; {@code *}</td>
 * <td>{@code *} with credentials</td>
 * <td>With credentials, browsers take {@code *} for a
 * <a href="https://fetch.spec.whatwg.org/#http-access-control-expose-headers">literal
 * name</a></td>
 * </tr>
 * <tr>
 * <td>max-age</td>
 * <td>0 seconds to 24 hours</td>
 * <td>less, more</td>
 * <td>A negative value is
 * <a href="https://fetch.spec.whatwg.org/#http-access-control-max-age">no
 * delta-seconds</a>, and no browser remembers a preflight for longer</td>
 * </tr>
 * <tr>
 * <td>private network</td>
 * <td>with named origins</td>
 * <td>with {@code *}</td>
 * <td>It would open a private network to every website</td>
 * </tr>
 * </table>
 */
public enum PolicySetting {

	/** Who may read responses. */
	ALLOWED_ORIGINS("allowed-origins"),

	/** Which methods may be used. */
	ALLOWED_METHODS("allowed-methods"),

	/** Which request headers may be used. */
	ALLOWED_HEADERS("allowed-headers"),

	/** Which response headers a script may read. */
	EXPOSED_HEADERS("exposed-headers"),

	/** Whether responses to requests with credentials may be read. */
	ALLOW_CREDENTIALS("allow-credentials"),

	/** How long a browser may remember the answer to a preflight. */
	MAX_AGE("max-age"),

	/** Whether pages of public networks may reach this server on a private one. */
	ALLOW_PRIVATE_NETWORK("allow-private-network"),

	/** Whether allowed origins may read resource timings. */
	TIMING_ALLOW_ORIGIN("timing-allow-origin"),

	/** Whether insecure origins may be allowed together with credentials. */
	DANGEROUSLY_TOLERATE_INSECURE_ORIGINS("dangerously-tolerate-insecure-origins"),

	/** Whether every subdomain of a public suffix may be allowed with credentials. */
	DANGEROUSLY_TOLERATE_PUBLIC_SUFFIX_SUBDOMAINS("dangerously-tolerate-public-suffix-subdomains");

	private final String key;

	PolicySetting(String key) {
		this.key = key;
	}

	/**
	 * The name of the setting as it is written in configuration.
	 * @return the name in kebab case
	 */
	public String key() {
		return this.key;
	}

}
