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
