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
import java.util.stream.Stream;

import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.origin.Origin;

/**
 * The origin of a request, compared with what proxies say about the host. Anybody can
 * send such headers: what is found here is good for a hint and for nothing else.
 */
final class ProxiedOrigin {

	/** More than a host, its port and what may stand in front of it need. */
	private static final int READ = 1024;

	private static final String HOST = "host=";

	private static final Set<String> WEB = Set.of("http", "https");

	private ProxiedOrigin() {
	}

	static boolean mayBeOwn(CorsRequest request) {
		List<String> origin = request.header(HeaderNames.ORIGIN);
		if (origin.size() != 1 || !request.header(HeaderNames.SEC_FETCH_SITE).isEmpty()
				|| request.requestedMethod().isPresent()) {
			return false;
		}
		return Origin.parse(origin.get(0))
			.filter((own) -> WEB.contains(own.scheme()))
			.filter((own) -> hosts(request)
				.anyMatch((host) -> Origin.isSame(origin.get(0), own.scheme(), host, own.port())))
			.isPresent();
	}

	private static Stream<String> hosts(CorsRequest request) {
		Stream<String> forwardedHost = first(request, HeaderNames.X_FORWARDED_HOST);
		Stream<String> forwarded = first(request, HeaderNames.FORWARDED).flatMap(ProxiedOrigin::hostParameters);
		return Stream.concat(Stream.of(request.host()),
				Stream.concat(forwardedHost, forwarded).map(ProxiedOrigin::withoutPort));
	}

	// The proxy that the client has reached stands in front of all others.
	private static Stream<String> first(CorsRequest request, String name) {
		return request.header(name).stream().limit(1).map((line) -> {
			String start = line.substring(0, Math.min(line.length(), READ));
			int comma = start.indexOf(',');
			return (comma < 0) ? start : start.substring(0, comma);
		});
	}

	private static Stream<String> hostParameters(String element) {
		return Stream.of(element.split(";"))
			.map(String::strip)
			.filter((parameter) -> parameter.regionMatches(true, 0, HOST, 0, HOST.length()))
			.map((parameter) -> parameter.substring(HOST.length()).replace("\"", ""));
	}

	private static String withoutPort(String authority) {
		int colon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
		return ((colon < 0) ? authority : authority.substring(0, colon)).strip();
	}

}
