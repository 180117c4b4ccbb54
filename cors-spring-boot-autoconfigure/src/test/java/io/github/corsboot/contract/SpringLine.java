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
 * Where Spring itself differs between the lines, with or without us.
 */
public final class SpringLine {

	private static final boolean FRAMEWORK_6 = Objects.requireNonNull(SpringVersion.getVersion()).startsWith("6.");

	private SpringLine() {
	}

	/**
	 * What Spring itself may add to {@code Vary} once the application is reached, and we
	 * keep. The processor of Framework 6.2 adds these to every response that it looks at:
	 * those of static resources, found or not, of management endpoints, and of preflights
	 * that are left to it.
	 * @return the names
	 */
	public static Set<String> vary() {
		return FRAMEWORK_6 ? Set.of("origin", "access-control-request-method", "access-control-request-headers")
				: Set.of();
	}

	/**
	 * What a response depends on, without what Spring itself has added.
	 * @param response the response
	 * @return the names, and {@code origin} among them if it is there
	 */
	public static Set<String> varyOf(RawResponse response) {
		Set<String> vary = response.vary();
		vary.removeIf((name) -> vary().contains(name) && !name.equals("origin"));
		return vary;
	}

	/**
	 * Whether a server itself heeds the standard's {@code Forwarded} header. Tomcat does
	 * not know it. To Jetty 12.0, which comes with Spring Framework 6.2, it does not tell
	 * enough to know the application's own origin by.
	 * @param kind the server
	 * @return whether it does
	 */
	public static boolean heedsForwarded(ContractServer.Kind kind) {
		return switch (kind) {
			case TOMCAT, REACTIVE_TOMCAT -> false;
			case JETTY, REACTIVE_JETTY -> !FRAMEWORK_6;
			case NETTY -> true;
		};
	}

}
