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

package io.github.corsboot.core.internal.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Headers joined once, when the policy is built. Only the values that depend on the
 * request are left open; each is filled with the origin that is allowed.
 */
public final class HeaderTemplate {

	/** No header at all. */
	public static final HeaderTemplate EMPTY = new HeaderTemplate(List.of(), List.of());

	private final Field[] fields;

	private final List<String> vary;

	private final Optional<String> varyValue;

	private HeaderTemplate(List<Field> fields, List<String> vary) {
		this.fields = fields.toArray(new Field[0]);
		this.vary = List.copyOf(vary);
		this.varyValue = vary.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", vary));
	}

	/**
	 * Starts with nothing but what the response depends on.
	 * @param names the request headers to be named in {@code Vary}
	 * @return the template
	 */
	public static HeaderTemplate varyingBy(List<String> names) {
		return names.isEmpty() ? EMPTY : new HeaderTemplate(List.of(), names);
	}

	/**
	 * Adds a header whose value is known.
	 * @param name the name
	 * @param value the value
	 * @return the larger template
	 */
	public HeaderTemplate with(String name, String value) {
		return plus(new Field(name, value));
	}

	/**
	 * Adds a header whose value is the allowed origin.
	 * @param name the name
	 * @return the larger template
	 */
	public HeaderTemplate withOrigin(String name) {
		return plus(new Field(name, null));
	}

	private HeaderTemplate plus(Field field) {
		List<Field> more = new ArrayList<>(List.of(this.fields));
		more.add(field);
		return new HeaderTemplate(more, this.vary);
	}

	/**
	 * How many headers there are, without {@code Vary}.
	 * @return the number
	 */
	public int size() {
		return this.fields.length;
	}

	/**
	 * The name of a header.
	 * @param index its position, from zero
	 * @return the name
	 */
	public String name(int index) {
		return this.fields[index].name();
	}

	/**
	 * The value of a header.
	 * @param index its position, from zero
	 * @param origin the allowed origin, if there is one
	 * @return the value, or {@code null} if it is the origin and there is none
	 */
	public @Nullable String value(int index, @Nullable String origin) {
		String value = this.fields[index].value();
		return (value != null) ? value : origin;
	}

	/**
	 * Whether there is a header of this name.
	 * @param name the name, in any case
	 * @return whether there is
	 */
	public boolean has(String name) {
		for (Field field : this.fields) {
			if (field.name().equalsIgnoreCase(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The request headers that the response depends on.
	 * @return their names
	 */
	public List<String> vary() {
		return this.vary;
	}

	/**
	 * The same in one value, joined once.
	 * @return the value of {@code Vary}, or empty if the response depends on nothing
	 */
	public Optional<String> varyValue() {
		return this.varyValue;
	}

	/**
	 * Whether a response says exactly that already.
	 * @param lines the values of all {@code Vary} lines of the response
	 * @return whether there is nothing to add and nothing to tidy up
	 */
	public boolean isVaryValue(Collection<String> lines) {
		return lines.size() == 1 && lines.iterator().next().equals(this.varyValue.orElse(null));
	}

	private record Field(String name, @Nullable String value) {

	}

}
