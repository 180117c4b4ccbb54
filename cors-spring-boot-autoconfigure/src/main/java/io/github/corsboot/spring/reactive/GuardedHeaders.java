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

package io.github.corsboot.spring.reactive;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.corsboot.core.ResponseHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;

/**
 * The headers of a response as filters and handlers see them. Once there is a decision,
 * what they write under the names that it governs, or sets itself, is dropped, and
 * whatever they make of {@code Vary}, its own part stays in it.
 * <p>
 * Only those methods of {@link HttpHeaders} are used whose signatures are the same in
 * Spring Framework 6.2 and 7.
 */
final class GuardedHeaders extends AbstractMap<String, List<String>> implements MultiValueMap<String, String> {

	private final ServerHttpResponse response;

	/**
	 * Those of the server, before they are sent: afterwards it hands out others, which
	 * cannot be changed, and an error where somebody changes these too late.
	 */
	private final HttpHeaders headers;

	private volatile @Nullable ResponseHeaders decided;

	/** Whether somebody in front of our filter has written what a decision may govern. */
	private volatile boolean foreign;

	GuardedHeaders(ServerHttpResponse response) {
		this.response = response;
		this.headers = response.getHeaders();
	}

	/**
	 * Whether the headers that the server hands out are others by now.
	 * @return the others, if so
	 */
	@SuppressWarnings("ReferenceEquality") // They say the same, and one can be changed.
	Optional<HttpHeaders> sent() {
		HttpHeaders current = this.response.getHeaders();
		return (current != this.headers && this.response.isCommitted()) ? Optional.of(current) : Optional.empty();
	}

	/**
	 * Whether there are no headers but one that Netty begins with.
	 * @return {@code false} if somebody has written some, maybe past this
	 */
	boolean areUntouched() {
		return this.headers.isEmpty()
				|| (this.headers.size() == 1 && this.headers.getFirst(HttpHeaders.TRANSFER_ENCODING) != null);
	}

	/**
	 * Sets what a decision says, and begins to hold it.
	 * @param decision the headers of the decision
	 */
	void begin(ResponseHeaders decision) {
		if (this.foreign || this.decided != null) {
			putRight(decision);
			return;
		}
		this.decided = decision;
		decision.forEach(this.headers, HttpHeaders::set);
		mergeVary(decision);
	}

	/**
	 * Sets what a decision says, and removes what else it governs, whoever wrote that.
	 * @param decision the headers of the decision
	 */
	void putRight(ResponseHeaders decision) {
		this.decided = decision;
		this.headers.headerSet().removeIf((header) -> decision.governs(header.getKey()));
		decision.forEach(this.headers, HttpHeaders::set);
		mergeVary(decision);
	}

	private void mergeVary(ResponseHeaders decision) {
		decision.mergeVary(HeaderLines.withoutNull(this.headers, HttpHeaders.VARY))
			.ifPresent((value) -> this.headers.set(HttpHeaders.VARY, value));
	}

	private boolean isOpen(String name) {
		ResponseHeaders decision = this.decided;
		if (decision == null) {
			if (ResponseHeaders.isEverGoverned(name)) {
				this.foreign = true;
			}
			return true;
		}
		return !decision.governs(name) && !decision.sets(name);
	}

	private boolean isHeld(String name) {
		ResponseHeaders decision = this.decided;
		return ResponseHeaders.isEverGoverned(name) || HttpHeaders.VARY.equalsIgnoreCase(name)
				|| (decision != null && decision.sets(name));
	}

	private void afterChange(String name) {
		ResponseHeaders decision = this.decided;
		if (decision != null && HttpHeaders.VARY.equalsIgnoreCase(name)) {
			mergeVary(decision);
		}
	}

	private ResponseHeaders.@Nullable StandIn standInFor(String name) {
		ResponseHeaders decision = this.decided;
		ResponseHeaders.StandIn shown = (decision != null) ? decision.standIn().orElse(null) : null;
		return (shown != null && shown.name().equalsIgnoreCase(name) && !this.response.isCommitted()) ? shown : null;
	}

	@Override
	public @Nullable String getFirst(String name) {
		ResponseHeaders.StandIn shown = standInFor(name);
		return (shown != null) ? shown.value() : this.headers.getFirst(name);
	}

	// Where it matters a copy: some servers hand out lists that change a header.
	@Override
	public @Nullable List<String> get(@Nullable Object name) {
		if (!(name instanceof String text)) {
			return null;
		}
		ResponseHeaders.StandIn shown = standInFor(text);
		if (shown != null) {
			return new ArrayList<>(List.of(shown.value()));
		}
		List<String> lines = HeaderLines.find(this.headers, text);
		return (lines != null && isHeld(text)) ? new ArrayList<>(lines) : lines;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return get(name) != null;
	}

	@Override
	public void add(String name, @Nullable String value) {
		if (isOpen(name)) {
			this.headers.add(name, value);
			afterChange(name);
		}
	}

	@Override
	public void addAll(String name, List<? extends String> values) {
		if (isOpen(name)) {
			this.headers.addAll(name, values);
			afterChange(name);
		}
	}

	@Override
	public void addAll(MultiValueMap<String, String> values) {
		values.forEach(this::addAll);
	}

	@Override
	public void set(String name, @Nullable String value) {
		if (isOpen(name)) {
			this.headers.set(name, value);
			afterChange(name);
		}
	}

	@Override
	public void setAll(Map<String, String> values) {
		values.forEach(this::set);
	}

	@Override
	public @Nullable List<String> put(String name, List<String> values) {
		List<String> before = get(name);
		if (isOpen(name)) {
			this.headers.put(name, values);
			afterChange(name);
		}
		return before;
	}

	@Override
	public @Nullable List<String> remove(@Nullable Object name) {
		List<String> before = get(name);
		if (name instanceof String text && isOpen(text)) {
			HeaderLines.remove(this.headers, text);
			afterChange(text);
		}
		return before;
	}

	@Override
	public int size() {
		return this.headers.size();
	}

	@Override
	public boolean isEmpty() {
		return this.headers.isEmpty();
	}

	@Override
	public Map<String, String> toSingleValueMap() {
		Map<String, String> values = new LinkedHashMap<>();
		for (String name : names()) {
			String first = getFirst(name);
			if (first != null) {
				values.put(name, first);
			}
		}
		return values;
	}

	private List<String> names() {
		return this.headers.headerSet().stream().map(Entry::getKey).toList();
	}

	@Override
	public Set<Entry<String, List<String>>> entrySet() {
		return new Entries();
	}

	/** Whoever changes headers through a view of them does so through the guard. */
	private final class Entries extends AbstractSet<Entry<String, List<String>>> {

		@Override
		public int size() {
			return GuardedHeaders.this.size();
		}

		@Override
		public Iterator<Entry<String, List<String>>> iterator() {
			Iterator<String> names = names().iterator();
			return new Iterator<>() {

				private @Nullable String current;

				@Override
				public boolean hasNext() {
					return names.hasNext();
				}

				@Override
				public Entry<String, List<String>> next() {
					String name = names.next();
					this.current = name;
					List<String> lines = get(name);
					return new GuardedEntry(name, (lines != null) ? lines : new ArrayList<>());
				}

				@Override
				public void remove() {
					if (this.current == null) {
						throw new IllegalStateException();
					}
					GuardedHeaders.this.remove(this.current);
					this.current = null;
				}

			};
		}

	}

	/** A header and its lines. */
	private final class GuardedEntry extends SimpleEntry<String, List<String>> {

		private static final long serialVersionUID = 1L;

		GuardedEntry(String name, List<String> lines) {
			super(name, lines);
		}

		@Override
		public List<String> setValue(List<String> lines) {
			put(getKey(), lines);
			return super.setValue(lines);
		}

	}

}
