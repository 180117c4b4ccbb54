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

package io.github.corsboot.autoconfigure.actuate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a dry run goes.
 *
 * @param path the raw path
 * @param scheme the scheme, empty if it is not known
 * @param host the host, empty if it is not known
 * @param port the port, -1 for the default one or if it is not known
 */
record DryRunTarget(String path, String scheme, String host, int port) {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	/**
	 * Reads what somebody has written.
	 * @param written a path or an absolute URL
	 * @return the target, without query and fragment, or empty if it is neither
	 */
	static Optional<DryRunTarget> parse(String written) {
		if (written.startsWith("/")) {
			return Optional.of(new DryRunTarget(withoutQuery(written), "", "", -1));
		}
		try {
			URI url = new URI(written);
			String scheme = (url.getScheme() != null) ? url.getScheme().toLowerCase(Locale.ROOT) : "";
			if (!SCHEMES.contains(scheme) || url.getHost() == null) {
				return Optional.empty();
			}
			String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
			return Optional.of(new DryRunTarget(path, scheme, url.getHost(), url.getPort()));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static String withoutQuery(String path) {
		int end = 0;
		while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
			end++;
		}
		return path.substring(0, end);
	}

}
