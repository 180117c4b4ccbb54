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

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.server.PathContainer;

/**
 * The ways in which a path can be read by those behind the filter. A policy is granted
 * only if all of them lead to it.
 * <p>
 * The tempting alternative is two readings: what Spring's {@link PathContainer} makes of
 * the raw path, and one canonical form. It does not hold, because whoever reads the path
 * stops half-way, and each at another place:
 * <ul>
 * <li>{@code PathPattern} (the default of Spring MVC and WebFlux) decodes within segments
 * and resolves nothing: that is {@linkplain #literal the literal reading};</li>
 * <li>{@code ant_path_matcher} drops parameters, decodes once and collapses slashes, but
 * does not resolve dots: {@code /%2fadmin/../public} is under {@code /admin} for it, and
 * under {@code /public} for the server's mapping of servlets;</li>
 * <li>servers drop parameters <em>before</em> they decode, so that a semicolon that was
 * encoded belongs to a name, and {@code /a/%3b/../admin} is {@code /a/admin};</li>
 * <li>some resolve {@code ..} against an empty segment or a lone backslash, some drop
 * these first: {@code /a//../admin} is either {@code /a/admin} or {@code /admin};</li>
 * <li>servers can be told to leave an encoded slash in its segment:
 * <code>/a/x%2fy/%2e%2e/admin</code> is {@code /a/admin} then, and {@code /a/x/admin}
 * otherwise;</li>
 * <li>static resources are resolved with parameters still in their names;</li>
 * <li>a server that decodes once serves {@code /admin} for
 * <code>/public/%2e%2e/admin/%252e%252e/public/x</code>, while the path reads
 * {@code /public} both raw and decoded until stable; who forwards to a path that is
 * decoded already decodes twice.</li>
 * </ul>
 * So the readings are all texts that the steps of {@link PathText} reach in any order,
 * with at most two rounds of decoding, and at least one if there is something to decode.
 * Whatever a reader does is one way through these steps, and its result is among them.
 * Each is then matched without parameters and empty segments, with and without a trailing
 * slash, where a segment has blanks around it, with and without these, and where a
 * semicolon was encoded, also with it.
 * <p>
 * That is less than it looks: on a path with a parameter, or an encoded character, all
 * ways lead to the same one or two texts. More than {@value #LIMIT} texts come of no path
 * that a client means; such a path is not read at all.
 */
final class PathReadings {

	private static final int LIMIT = 64;

	private static final int ROUNDS = 2;

	private final Set<Text> seen = new HashSet<>();

	private final Deque<Text> open = new ArrayDeque<>();

	private final Set<String> readings = new LinkedHashSet<>();

	private PathReadings() {
	}

	/**
	 * The literal reading of a raw path.
	 * @param path the raw path
	 * @return its decoded segments, or empty if Spring refuses to decode it
	 */
	static Optional<String> literal(String path) {
		try {
			StringBuilder literal = new StringBuilder(path.length());
			for (PathContainer.Element element : PathContainer.parsePath(path).elements()) {
				literal.append((element instanceof PathContainer.PathSegment segment)
						? segment.valueToMatch().replace('/', PathText.SLASH_IN_SEGMENT) : element.value());
			}
			return Optional.of(literal.toString());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * All other readings of a raw path.
	 * @param path the raw path, with a leading slash
	 * @return the readings, or empty if there are too many
	 */
	static Optional<Collection<String>> canonical(String path) {
		PathReadings readings = new PathReadings();
		readings.reach(new Text(path, 0, path.indexOf(';') < 0));
		while (!readings.open.isEmpty()) {
			if (readings.seen.size() > LIMIT) {
				return Optional.empty();
			}
			readings.follow(readings.open.remove());
		}
		return Optional.of(readings.readings);
	}

	private void follow(Text text) {
		String path = text.path();
		String decoded = PathText.decode(path);
		boolean stable = decoded.equals(path);
		if (stable || text.rounds() > 0) {
			read(PathText.dropParameters(path));
			if (text.withoutParameters()) {
				read(path);
			}
		}
		if (!stable && text.rounds() < ROUNDS) {
			reach(text.decoded(decoded));
			reach(text.decoded(PathText.decodeSegments(path)));
		}
		reach(text.with(PathText.turnBackslashes(path)));
		reach(text.with(PathText.collapseSlashes(path)));
		reach(text.with(PathText.resolveDots(path)));
		reach(new Text(PathText.dropParameters(path), text.rounds(), true));
	}

	private void read(String path) {
		for (String padded : List.of(path, PathText.trimSegments(path))) {
			String collapsed = PathText.collapseSlashes(padded);
			this.readings.add(collapsed);
			this.readings.add(PathText.dropTrailingSlash(collapsed));
		}
	}

	private void reach(Text text) {
		if (this.seen.add(text)) {
			this.open.add(text);
		}
	}

	/**
	 * A text on the way.
	 *
	 * @param path the text
	 * @param rounds how many times it has been decoded
	 * @param withoutParameters whether its parameters have been dropped, so that a
	 * semicolon in it was encoded and can be part of a name
	 */
	private record Text(String path, int rounds, boolean withoutParameters) {

		Text with(String path) {
			return new Text(path, this.rounds, this.withoutParameters);
		}

		Text decoded(String path) {
			return new Text(path, this.rounds + 1, this.withoutParameters);
		}

	}

}
