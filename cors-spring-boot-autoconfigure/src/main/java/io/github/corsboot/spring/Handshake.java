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
import java.util.Set;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.core.CorsPolicy;
import io.github.corsboot.core.CorsRequest;
import io.github.corsboot.core.DeniedRequests;
import io.github.corsboot.core.Enforcement;

import org.springframework.http.HttpHeaders;

/**
 * A WebSocket handshake of which no more is known than where it comes from: the question
 * that a policy answers by the origin alone.
 *
 * @param origin the origin
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8441#section-4">Extended CONNECT</a>
 */
record Handshake(String origin) implements CorsRequest {

	private static final Enforcement BLOCKING = new Enforcement(DeniedRequests.BLOCK,
			Enforcement.DEFAULT.preflightStatus());

	// Browsers send handshakes with cookies whatever a policy says of credentials.
	static boolean isAllowed(String origin, Set<PolicyTable.Target> targets) {
		return targets.size() == 1 && targets.stream()
			.flatMap((target) -> target.policy().stream())
			.anyMatch((policy) -> policy.allowCredentials() && isAllowed(origin, policy));
	}

	static boolean isAllowed(String origin, CorsPolicy policy) {
		return !(policy.decide(new Handshake(origin), BLOCKING) instanceof CorsDecision.Denied);
	}

	@Override
	public String method() {
		return "CONNECT";
	}

	@Override
	public List<String> header(String name) {
		if (HttpHeaders.ORIGIN.equalsIgnoreCase(name)) {
			return List.of(this.origin);
		}
		return "Sec-WebSocket-Version".equalsIgnoreCase(name) ? List.of("13") : List.of();
	}

	/** Nothing is known of the server: no origin is its own. */
	@Override
	public String scheme() {
		return "";
	}

	@Override
	public String host() {
		return "";
	}

	@Override
	public int port() {
		return -1;
	}

}
