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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import io.github.corsboot.core.internal.http.HeaderNames;
import io.github.corsboot.core.internal.http.HeaderTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The response headers of a decision, and its claim on the headers that others write.
 * Instances are immutable.
 */
public final class ResponseHeaders {

	static final ResponseHeaders UNGOVERNED = new ResponseHeaders(HeaderTemplate.EMPTY, null, Claim.NONE, false);

	private final HeaderTemplate template;

	private final @Nullable String allowOrigin;

	private final Claim claim;

	private final boolean standIn;

	ResponseHeaders(HeaderTemplate template, @Nullable String allowOrigin, Claim claim, boolean standIn) {
		this.template = template;
		this.allowOrigin = allowOrigin;
		this.claim = claim;
		this.standIn = standIn;
	}

	/**
	 * Passes each header that is to be set to the action, except {@code Vary}, which is
	 * {@linkplain #mergeVary(Collection) merged} with what the response already says.
	 * @param action receives the name and the value of each header
	 */
	public void forEach(BiConsumer<String, String> action) {
		forEach(action, BiConsumer::accept);
	}

	/**
	 * Passes each header that {@link #forEach(BiConsumer)} does to an action together
	 * with what it is for, so that an action that knows nothing else need not be made
	 * anew for each response.
	 * @param <T> the type of the target
	 * @param target what the headers are for
	 * @param action receives the target, and the name and the value of each header
	 */
	public <T> void forEach(T target, HeaderAction<? super T> action) {
		for (int i = 0; i < this.template.size(); i++) {
			String value = this.template.value(i, this.allowOrigin);
			if (value != null) {
				action.accept(target, this.template.name(i), value);
			}
		}
	}

	/**
	 * Whether a response header is ours alone: whatever anybody else writes under this
	 * name does not reach the client.
	 * @param name a header name, in any case
	 * @return whether the decision governs the header
	 */
	public boolean governs(String name) {
		return switch (this.claim) {
			case NONE -> false;
			case CORS -> HeaderNames.isCorsResponseHeader(name);
			case CORS_AND_TIMING -> isEverGoverned(name);
		};
	}

	/**
	 * Whether there are decisions that {@linkplain #governs(String) govern} a response
	 * header.
	 * @param name a header name, in any case
	 * @return whether there are
	 */
	public static boolean isEverGoverned(String name) {
		return HeaderNames.isCorsResponseHeader(name) || HeaderNames.TIMING_ALLOW_ORIGIN.equalsIgnoreCase(name);
	}

	/**
	 * Whether this decision sets a response header, be it one that it governs or not.
	 * {@code Vary} is set by all, and never alone.
	 * @param name a header name, in any case
	 * @return whether {@link #forEach(BiConsumer)} passes a header of this name
	 */
	public boolean sets(String name) {
		return this.template.has(name);
	}

	/**
	 * Whether this decision governs any header at all. If it does not, the response can
	 * be left as it is.
	 * @return whether there is anything to guard
	 */
	public boolean governsAnything() {
		return this.claim != Claim.NONE;
	}

	/**
	 * What {@code Vary} must say: everything it says already, once, and what this
	 * decision depends on.
	 * @param present the values of all {@code Vary} lines of the response
	 * @return the whole value, or empty if the decision has nothing to add
	 * @see <a href= "https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches">Fetch:
	 * CORS protocol and HTTP caches</a>
	 */
	public Optional<String> mergeVary(Collection<String> present) {
		List<String> ours = this.template.vary();
		if (ours.isEmpty() || present.isEmpty()) {
			return this.template.varyValue();
		}
		if (this.template.isVaryValue(present)) {
			return Optional.empty();
		}
		Set<String> seen = new LinkedHashSet<>();
		List<String> merged = new ArrayList<>();
		for (String line : present) {
			for (String token : line.split(",", -1)) {
				addOnce(token.trim(), seen, merged);
			}
		}
		if (!seen.contains("*")) {
			ours.forEach((token) -> addOnce(token, seen, merged));
		}
		return Optional.of(String.join(", ", merged));
	}

	// Whether these are the headers for this origin, and not for another one.
	boolean areFor(String origin) {
		return origin.equals(this.allowOrigin);
	}

	private static void addOnce(String token, Set<String> seen, List<String> merged) {
		if (!token.isEmpty() && seen.add(token.toLowerCase(Locale.ROOT))) {
			merged.add(token);
		}
	}

	/**
	 * A header that the application is shown in place of a grant, and that never reaches
	 * the client. Spring's own CORS processing skips a response that already carries
	 * {@code Access-Control-Allow-Origin}; where this decision does not grant it, the
	 * stand-in keeps that processing from granting or rejecting. Its value is no origin,
	 * so it would grant nobody even if it escaped.
	 * @return the header to show, or empty if the response carries the real one or needs
	 * none
	 */
	public Optional<StandIn> standIn() {
		return this.standIn ? StandIn.SHOWN : Optional.empty();
	}

	/**
	 * A header that is shown to the application and never sent.
	 *
	 * @param name the name of the header
	 * @param value its value
	 */
	public record StandIn(String name, String value) {

		private static final Optional<StandIn> SHOWN = Optional
			.of(new StandIn(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "denied"));

	}

	/**
	 * Does something with a header.
	 *
	 * @param <T> the type of what the header is for
	 */
	@FunctionalInterface
	public interface HeaderAction<T> {

		/**
		 * Does it.
		 * @param target what the header is for
		 * @param name the name of the header
		 * @param value its value
		 */
		void accept(T target, String name, String value);

	}

	/** Which headers that others write are dropped. */
	enum Claim {

		NONE, CORS, CORS_AND_TIMING

	}

}
