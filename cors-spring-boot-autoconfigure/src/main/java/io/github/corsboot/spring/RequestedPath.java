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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The path of a request, as the client wrote it: neither decoded nor normalised, because
 * how it is to be read is the question. Finding the path never fails.
 */
public final class RequestedPath {

	/** The target of {@code OPTIONS *}: the server itself, and no path. */
	private static final String ASTERISK = "*";

	/** What no pattern matches. */
	private static final String NOWHERE = "";

	private final String uri;

	private final String contextPath;

	private final String prefix;

	private RequestedPath(String uri, String contextPath, String prefix) {
		this.uri = uri;
		this.contextPath = contextPath;
		this.prefix = prefix;
	}

	/**
	 * Creates the path of a request.
	 * @param requestUri the raw request URI, without the query, as the client sent it
	 * @param contextPath the raw context path with which it begins (WebFlux: the base
	 * path), empty if there is none
	 * @param prefix the prefix of the servlet that Spring MVC lives under, if any; it is
	 * taken off where the path begins with it
	 * @return the path
	 */
	public static RequestedPath of(@Nullable String requestUri, @Nullable String contextPath, @Nullable String prefix) {
		String context = Objects.requireNonNullElse(contextPath, "");
		return new RequestedPath(originForm(Objects.requireNonNullElse(requestUri, "")),
				context.equals("/") ? "" : PathText.dropTrailingSlash(context), Objects.requireNonNullElse(prefix, ""));
	}

	// http://example.com/path as a proxy is asked for it (RFC 9112, 3.2.2).
	private static String originForm(String uri) {
		int authority = uri.startsWith("/") ? -1 : uri.indexOf("://");
		if (authority < 0) {
			return uri;
		}
		int path = uri.indexOf('/', authority + 3);
		return (path >= 0) ? uri.substring(path) : "/";
	}

	/**
	 * Whether there is a path at all.
	 * @return whether the request URI begins with a slash
	 */
	boolean isAbsolute() {
		return this.uri.startsWith("/");
	}

	/**
	 * The paths within the application that the request can be read as.
	 * @return the decoded paths, at least one, or empty if it cannot be said
	 */
	Optional<Collection<String>> readings() {
		if (this.uri.equals(ASTERISK)) {
			return Optional.of(List.of(NOWHERE));
		}
		PathPrefix servlet = PathPrefix.of(this.prefix);
		if (PathText.isPlain(this.uri)) {
			return within(this.uri, this.contextPath).map(servlet::strip).map(List::of);
		}
		Optional<String> literal = within(this.uri, this.contextPath).filter((path) -> isWellWritten(this.contextPath))
			.flatMap(PathReadings::literal);
		if (literal.isEmpty()) {
			return Optional.empty();
		}
		boolean slash = this.uri.isEmpty() || this.uri.startsWith("/");
		Optional<Collection<String>> others = PathReadings.canonical(slash ? this.uri : "/" + this.uri);
		if (others.isEmpty()) {
			return Optional.empty();
		}
		Set<String> readings = new LinkedHashSet<>();
		readings.add(slash ? servlet.strip(literal.get()) : NOWHERE);
		String context = PathText.decode(this.contextPath);
		for (String other : others.get()) {
			Optional<String> path = within(other, context);
			if (path.isEmpty()) {
				return Optional.empty();
			}
			readings.add(servlet.strip(path.get()));
		}
		return Optional.of(readings);
	}

	// The part of a path behind the context path, at least a slash.
	private static Optional<String> within(String path, String contextPath) {
		if (contextPath.isEmpty()) {
			return Optional.of(path.isEmpty() ? "/" : path);
		}
		if (!path.startsWith(contextPath)) {
			return Optional.empty();
		}
		String rest = path.substring(contextPath.length());
		if (rest.isEmpty()) {
			return Optional.of("/");
		}
		return rest.startsWith("/") ? Optional.of(rest) : Optional.empty();
	}

	// Whether the context path is written as it would be by anybody without an intention.
	// Servers hand it out as the client wrote it, so it may hold all that a path can hold
	// (/%63tx, /x/../ctx); what has to be encoded in it may be encoded.
	private static boolean isWellWritten(String contextPath) {
		StringBuilder bare = new StringBuilder(contextPath);
		for (int i = bare.indexOf("%"); i >= 0; i = bare.indexOf("%", i)) {
			String decoded = PathText.decode(bare.substring(i, Math.min(i + 3, bare.length())));
			if (decoded.length() != 1 || (decoded.charAt(0) != ' ' && decoded.charAt(0) < 0x80)) {
				return false;
			}
			bare.delete(i, i + 3);
		}
		return bare.length() <= 1 || PathText.isPlain(bare.toString());
	}

	/**
	 * The request URI as the client wrote it. It is hostile text.
	 * @return the raw request URI
	 */
	@Override
	public String toString() {
		return this.uri;
	}

}
