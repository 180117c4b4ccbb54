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

package io.github.corsboot.contract;

import java.util.Objects;
import java.util.Set;

import org.springframework.core.SpringVersion;

/**
 * Starts the contract's application on any line: the names by which Spring Security is
 * switched off are others before Spring Boot 4.
 */
final class LineContractServer {

	private static final String PACKAGE = "org.springframework.boot.autoconfigure.security.";

	private static final String EXCLUDED = "spring.autoconfigure.exclude=" + PACKAGE
			+ "servlet.SecurityAutoConfiguration," + PACKAGE + "servlet.SecurityFilterAutoConfiguration," + PACKAGE
			+ "servlet.UserDetailsServiceAutoConfiguration," + PACKAGE + "reactive.ReactiveSecurityAutoConfiguration,"
			+ PACKAGE + "reactive.ReactiveUserDetailsServiceAutoConfiguration,"
			+ "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.actuate.autoconfigure.security.reactive.ReactiveManagementWebSecurityAutoConfiguration";

	/**
	 * Spring's processor of Framework 6.2 adds these to every response that it looks at:
	 * those of static resources, found or not, and of preflights that are left to it.
	 */
	private static final Set<String> VARY_OF_FRAMEWORK_6 = Set.of("origin", "access-control-request-method",
			"access-control-request-headers");

	private LineContractServer() {
	}

	static ContractServer start(ContractServer.Kind kind, Class<?> application, boolean blocking) {
		return ContractServer.start(kind, application, EXCLUDED, "contract.blocking=" + blocking);
	}

	static Set<String> varyOfSpring() {
		return Objects.requireNonNull(SpringVersion.getVersion()).startsWith("6.") ? VARY_OF_FRAMEWORK_6 : Set.of();
	}

}
