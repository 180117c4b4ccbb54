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

package io.github.corsboot.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of the contract: a request, and exactly what the client gets to see.
 *
 * @param name what the row says
 * @param request the request
 * @param answer the status if the application is not called
 * @param cors the CORS header lines of the response, all of them
 * @param vary the names in {@code Vary}
 */
public record Row(String name, RawRequest request, OptionalInt answer, List<String> cors, Set<String> vary) {

	public Row {
		cors = cors.stream().sorted().toList();
		vary = new TreeSet<>(vary);
	}

	/** The application is called; no CORS header, no {@code Vary}. */
	public static Row passes(String name, RawRequest request) {
		return new Row(name, request, OptionalInt.empty(), List.of(), Set.of());
	}

	/** The application is not called; no CORS header, no {@code Vary}. */
	public static Row answered(String name, int status, RawRequest request) {
		return new Row(name, request, OptionalInt.of(status), List.of(), Set.of());
	}

	public Row with(String... lines) {
		return new Row(this.name, this.request, this.answer, Arrays.asList(lines), this.vary);
	}

	public Row vary(String... names) {
		List<String> lower = Arrays.stream(names).map((name) -> name.toLowerCase(Locale.ROOT)).toList();
		return new Row(this.name, this.request, this.answer, this.cors, new TreeSet<>(lower));
	}

	@Override
	public String toString() {
		return this.name + " (" + this.request + ")";
	}

}
