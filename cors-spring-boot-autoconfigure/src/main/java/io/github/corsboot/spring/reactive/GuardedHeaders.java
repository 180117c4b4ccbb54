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
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	private volatile @Nullable ResponseHeaders decided;

	/** Whether somebody in front of our filter has written what a decision may govern. */
	private volatile boolean foreign;

	GuardedHeaders(ServerHttpResponse response) {
		this.response = response;
	}

	/**
	 * Sets what a decision says, and begins to hold it.
	 * @param decision the headers of the decision
	 */
	void begin(ResponseHeaders decision) {
		if (this.foreign) {
			putRight(decision);
			return;
		}
		this.decided = decision;
		decision.forEach(headers(), HttpHeaders::set);
		mergeVary(decision);
	}

	/**
	 * Sets what a decision says, and removes what else it governs, whoever wrote that.
	 * @param decision the headers of the decision
	 */
	void putRight(ResponseHeaders decision) {
		this.decided = decision;
		headers().headerSet().removeIf((header) -> decision.governs(header.getKey()));
		decision.forEach(headers(), HttpHeaders::set);
		mergeVary(decision);
	}

	private void mergeVary(ResponseHeaders decision) {
		decision.mergeVary(HeaderLines.of(headers(), HttpHeaders.VARY))
			.ifPresent((value) -> headers().set(HttpHeaders.VARY, value));
	}

	// Asked for each time: once they are sent, the server hands out others, which cannot
	// be changed.
	private HttpHeaders headers() {
		return this.response.getHeaders();
	}

	private boolean isOpen(String name) {
		ResponseHeaders decision = this.decided;
		if (decision == null) {
			this.foreign |= ResponseHeaders.isEverGoverned(name);
			return true;
		}
		return !decision.governs(name) && !decision.sets(name);
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
		return (shown != null) ? shown.value() : headers().getFirst(name);
	}

	// On servers, the lists cannot be changed either.
	@Override
	public @Nullable List<String> get(@Nullable Object name) {
		if (!(name instanceof String text)) {
			return null;
		}
		ResponseHeaders.StandIn shown = standInFor(text);
		if (shown != null) {
			return List.of(shown.value());
		}
		List<String> lines = HeaderLines.find(headers(), text);
		return (lines != null) ? Collections.unmodifiableList(lines) : null;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return get(name) != null;
	}

	@Override
	public void add(String name, @Nullable String value) {
		if (isOpen(name)) {
			headers().add(name, value);
			afterChange(name);
		}
	}

	@Override
	public void addAll(String name, List<? extends String> values) {
		if (isOpen(name)) {
			headers().addAll(name, values);
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
			headers().set(name, value);
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
			headers().put(name, values);
			afterChange(name);
		}
		return before;
	}

	@Override
	public @Nullable List<String> remove(@Nullable Object name) {
		List<String> before = get(name);
		if (name instanceof String text && isOpen(text)) {
			HeaderLines.remove(headers(), text);
			afterChange(text);
		}
		return before;
	}

	@Override
	public int size() {
		return headers().size();
	}

	@Override
	public boolean isEmpty() {
		return headers().isEmpty();
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
		return headers().headerSet().stream().map(Entry::getKey).toList();
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
					return new GuardedEntry(name, HeaderLines.of(headers(), name));
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
