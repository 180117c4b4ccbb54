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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.corsboot.core.PolicyViolation.Reason;

/**
 * A list of methods or header names as it was configured, checked one by one: blanks
 * around a name and repetitions are dropped, and what is no name is put aside with the
 * reason.
 */
public final class NameList {

	/** Stands for every value. */
	public static final String ANY = "*";

	private final Map<String, String> names = new LinkedHashMap<>();

	private final List<Refused> refused = new ArrayList<>();

	private NameList() {
	}

	/**
	 * Reads a list of methods, which are compared byte for byte.
	 * @param texts the methods as configured
	 * @return the list
	 */
	public static NameList ofMethods(List<String> texts) {
		NameList list = new NameList();
		for (int i = 0; i < texts.size(); i++) {
			list.readMethod(i, texts.get(i));
		}
		return list;
	}

	/**
	 * Reads a list of header names, which are compared without case.
	 * @param texts the names as configured
	 * @return the list
	 */
	public static NameList ofHeaders(List<String> texts) {
		NameList list = new NameList();
		for (int i = 0; i < texts.size(); i++) {
			list.readHeader(i, texts.get(i));
		}
		return list;
	}

	private void readMethod(int index, String text) {
		String method = text.strip();
		if (method.isEmpty()) {
			refuse(index, text, Reason.EMPTY, Optional.empty());
		}
		else if (Methods.isForbidden(method)) {
			refuse(index, text, Reason.FORBIDDEN_METHOD, Optional.empty());
		}
		else if (!Methods.isUsable(method)) {
			refuse(index, text, Reason.INVALID_METHOD, Optional.empty());
		}
		else if (Methods.isMiswritten(method)) {
			refuse(index, text, Reason.METHOD_CASE, Optional.of(method.toUpperCase(Locale.ROOT)));
		}
		else {
			this.names.putIfAbsent(method, method);
		}
	}

	private void readHeader(int index, String text) {
		String name = text.strip();
		if (name.isEmpty()) {
			refuse(index, text, Reason.EMPTY, Optional.empty());
		}
		else if (!Tokens.isToken(name) || name.length() > RequestedHeaders.MAX_ELEMENT_LENGTH) {
			refuse(index, text, Reason.INVALID_HEADER_NAME, Optional.empty());
		}
		else {
			this.names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
		}
	}

	private void refuse(int index, String value, Reason reason, Optional<String> suggestion) {
		this.refused.add(new Refused(index, value, reason, suggestion));
	}

	/**
	 * The names as they will be sent.
	 * @return the names, without repetitions, in the order given
	 */
	public List<String> names() {
		return List.copyOf(this.names.values());
	}

	/**
	 * What is no name.
	 * @return the refused elements in the order given
	 */
	public List<Refused> refused() {
		return List.copyOf(this.refused);
	}

	/**
	 * An element that is no name.
	 *
	 * @param index its position, from zero
	 * @param value what was given
	 * @param reason why it is refused
	 * @param suggestion what to write instead, if there is one obvious answer
	 */
	public record Refused(int index, String value, Reason reason, Optional<String> suggestion) {

	}

}
