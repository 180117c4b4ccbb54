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

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.corsboot.core.NearMiss.Kind;
import io.github.corsboot.core.internal.http.NameList;
import io.github.corsboot.core.internal.origin.Origin;
import io.github.corsboot.core.internal.origin.OriginPattern;
import io.github.corsboot.core.internal.origin.ParsedPattern;

/**
 * Looks for what a denied request was probably meant to be. However long the lists of a
 * policy are, a bounded number of candidates is looked at.
 */
final class NearMisses {

	/** The patterns that are compared with an origin, the first of the policy. */
	private static final int CANDIDATES = 1000;

	/** Names that are longer together than this cannot be shown. */
	private static final int SHOWN = 200;

	private static final String WWW = "www.";

	private final PolicySettings policy;

	NearMisses(PolicySettings policy) {
		this.policy = policy;
	}

	Optional<NearMiss> of(CorsRequest request, List<String> origin, CorsDecision.Denied denied) {
		return switch (denied.reason()) {
			case ORIGIN_NOT_ALLOWED -> Origin.parse(origin.get(0)).flatMap(this::nearest);
			case ORIGIN_MALFORMED -> (origin.size() == 1) ? miswritten(origin.get(0)) : Optional.empty();
			case METHOD_NOT_ALLOWED -> method(request.requestedMethod().orElseGet(request::method));
			case HEADERS_NOT_ALLOWED -> headerNames(denied.deniedHeaders());
			case PATH_AMBIGUOUS, ORIGIN_NULL, HEADERS_MALFORMED -> Optional.empty();
		};
	}

	private Stream<OriginPattern> patterns() {
		return this.policy.allowedOrigins()
			.stream()
			.limit(CANDIDATES)
			.map(OriginPattern::parse)
			.filter(OriginPattern.class::isInstance)
			.map(OriginPattern.class::cast);
	}

	private Optional<NearMiss> nearest(Origin origin) {
		return patterns().flatMap((pattern) -> compare(origin, pattern).stream())
			.min(Comparator.comparing(NearMiss::kind));
	}

	// What the strict parser takes for an origin in spite of how it is written, it also
	// knows how to write.
	private Optional<NearMiss> miswritten(String text) {
		if (text.length() > Origin.MAX_LENGTH + 1) {
			return Optional.empty();
		}
		ParsedPattern parsed = OriginPattern.parse(text);
		return parsed.suggestion()
			.flatMap(Origin::parse)
			.filter((origin) -> patterns().anyMatch((pattern) -> pattern.matches(origin)))
			.map((origin) -> new NearMiss(kind(text, origin.toString()), origin.toString()));
	}

	private static Kind kind(String text, String origin) {
		if (text.equals(origin + '/')) {
			return Kind.TRAILING_SLASH;
		}
		if (text.equalsIgnoreCase(origin)) {
			return Kind.UPPER_CASE;
		}
		return (text.equals(origin + ":443") || text.equals(origin + ":80")) ? Kind.DEFAULT_PORT : Kind.MISWRITTEN;
	}

	private static Optional<NearMiss> compare(Origin origin, OriginPattern pattern) {
		Optional<Kind> kind = pattern.matchesHost(origin.host()) ? compareRest(origin, pattern)
				: compareHosts(origin, pattern);
		return kind.map((found) -> new NearMiss(found, pattern.canonical()));
	}

	// The scheme, the port, or both: had neither differed, the origin would be allowed.
	private static Optional<Kind> compareRest(Origin origin, OriginPattern pattern) {
		if (pattern.scheme().equals(origin.scheme())) {
			return Optional.of(Kind.OTHER_PORT);
		}
		return Optional.of(pattern.matchesPort(origin) ? Kind.OTHER_SCHEME : Kind.OTHER_SCHEME_AND_PORT);
	}

	private static Optional<Kind> compareHosts(Origin origin, OriginPattern pattern) {
		if (!pattern.scheme().equals(origin.scheme()) || !pattern.matchesPort(origin)) {
			return Optional.empty();
		}
		String host = origin.host();
		Optional<String> suffix = pattern.wildcardSuffix();
		return suffix.isPresent() ? compareWithWildcard(host, suffix.get(), pattern)
				: compareWithHost(host, pattern.host());
	}

	private static Optional<Kind> compareWithWildcard(String host, String suffix, OriginPattern pattern) {
		if (host.equals(suffix)) {
			return Optional.of(Kind.APEX);
		}
		if (host.endsWith('.' + suffix)) {
			boolean meant = host.startsWith(pattern.host().substring(0, pattern.host().indexOf('*')));
			return meant ? Optional.of(Kind.WILDCARD_LABEL) : Optional.empty();
		}
		return looksLike(host, suffix);
	}

	private static Optional<Kind> compareWithHost(String host, String configured) {
		if (host.equals(WWW + configured) || configured.equals(WWW + host)) {
			return Optional.of(Kind.WWW);
		}
		if (host.endsWith('.' + configured)) {
			return Optional.of(Kind.SUBDOMAIN);
		}
		boolean parent = host.indexOf('.') > 0 && configured.endsWith('.' + host);
		return parent ? Optional.of(Kind.PARENT) : looksLike(host, configured);
	}

	private static Optional<Kind> looksLike(String host, String configured) {
		// A name without a dot is the end of too many others.
		boolean similar = configured.indexOf('.') > 0
				&& (host.endsWith(configured) || host.startsWith(configured + '.'));
		return similar ? Optional.of(Kind.LOOKALIKE) : Optional.empty();
	}

	private Optional<NearMiss> method(String method) {
		return this.policy.allowedMethods()
			.stream()
			.filter((allowed) -> allowed.equalsIgnoreCase(method) && !allowed.equals(method))
			.findFirst()
			.map((allowed) -> new NearMiss(Kind.METHOD_CASE, allowed));
	}

	// The whole line, to be copied, without names that differ only in case.
	private Optional<NearMiss> headerNames(List<String> missing) {
		if (missing.contains(NameList.ANY) || String.join(", ", missing).length() > SHOWN) {
			return Optional.empty();
		}
		Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		List<String> names = Stream.concat(this.policy.allowedHeaders().stream(), missing.stream())
			.filter(known::add)
			.toList();
		return Optional
			.of(new NearMiss(Kind.HEADER_NAMES, PolicySetting.ALLOWED_HEADERS.key() + ": " + String.join(", ", names)));
	}

}
