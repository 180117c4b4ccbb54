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

package io.github.corsboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the names of properties, in any spelling that Spring Boot takes for the same:
 * {@code cors.policies.public-api.allowedOrigins[0]}.
 */
final class PropertyNames {

	private PropertyNames() {
	}

	/**
	 * Reads a name.
	 * @param name the name as it is written
	 * @return what it stands for, or empty if it does not belong to {@code cors}
	 */
	static Optional<Address> read(String name) {
		if (!name.regionMatches(true, 0, "cors", 0, 4)) {
			return Optional.empty();
		}
		List<Element> elements = split(name);
		if (!elements.get(0).is("cors")) {
			return Optional.empty();
		}
		boolean candidate = elements.size() > 1 && elements.get(1).is("candidate");
		return Optional
			.of(candidate ? read(name, Root.CANDIDATE, rest(elements, 2)) : read(name, Root.ACTIVE, rest(elements, 1)));
	}

	private static List<Element> rest(List<Element> elements, int from) {
		return elements.subList(from, elements.size());
	}

	private static Address read(String name, Root root, List<Element> elements) {
		if (elements.isEmpty()) {
			return new Address.Section(CorsKey.ALLOWED_ORIGINS.in(root.itself()));
		}
		return elements.get(0).is("policies") ? readPolicy(name, root, rest(elements, 1))
				: readKey(name, root.itself(), elements);
	}

	private static Address readPolicy(String name, Root root, List<Element> elements) {
		if (elements.isEmpty()) {
			return new Address.Section(CorsKey.PATHS.in(root.policy("<name>")));
		}
		Element policy = elements.get(0);
		if (policy.index() >= 0) {
			return new Address.Unknown("policies have names; they are no list",
					"write " + root.policies() + "<name> with a name of your choice");
		}
		Holder holder = root.policy(policy.text());
		Optional<Address> refused = refuse(holder);
		if (refused.isPresent()) {
			return refused.get();
		}
		return (elements.size() == 1) ? new Address.Policy(holder) : readKey(name, holder, rest(elements, 1));
	}

	/**
	 * Whether a policy cannot have this name.
	 * @param holder a named policy
	 * @return what is wrong with its name, or empty if it can be used
	 */
	static Optional<Address> refuse(Holder holder) {
		String policy = holder.policy();
		if (CorsKey.uniform(policy).equals("default")) {
			return Optional
				.of(new Address.Unknown("the default policy is written at the root", "write its keys directly below "
						+ holder.root().text() + ", such as " + CorsKey.ALLOWED_ORIGINS.in(holder.root().itself())));
		}
		return (isName(policy) && !CorsKey.uniform(policy).isEmpty()) ? Optional.empty()
				: Optional
					.of(new Address.Unknown("the name of a policy consists of letters, digits, dashes and underscores",
							"choose such a name, and write path patterns under its key " + CorsKey.PATHS.text()));
	}

	private static boolean isName(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
			if (!letter && !isDigit(c) && c != '-' && c != '_') {
				return false;
			}
		}
		return true;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static Address readKey(String name, Holder holder, List<Element> elements) {
		Element last = elements.get(elements.size() - 1);
		int index = (elements.size() > 1) ? last.index() : -1;
		List<Element> path = (index >= 0) ? elements.subList(0, elements.size() - 1) : elements;
		String written = String.join(".", texts(path));
		boolean filter = holder.isRoot() && index < 0 && CorsKey.uniform(written).equals("filter");
		if (filter && CorsKey.FILTER_ORDER.canBeIn(holder)) {
			return new Address.Section(CorsKey.FILTER_ORDER.in(holder));
		}
		Optional<CorsKey> key = filter ? Optional.of(CorsKey.FILTER_ORDER) : CorsKey.find(written);
		if (key.isEmpty()) {
			return unknown(holder, written, path);
		}
		if (!key.get().canBeIn(holder)) {
			return new Address.Unknown("it " + key.get().whyNotIn(holder),
					"write " + key.get().in(key.get().nearest(holder)));
		}
		if (index >= 0 && !key.get().isList()) {
			return new Address.Unknown("its value is no list", "write " + key.get().in(holder));
		}
		String spelling = (index >= 0) ? name.substring(0, name.lastIndexOf('[')) : name;
		return new Address.Known(holder, key.get(), index, spelling);
	}

	private static Address unknown(Holder holder, String written, List<Element> path) {
		Optional<Address.Unknown> foreign = ForeignKeys.find(holder, texts(path));
		if (foreign.isPresent()) {
			return foreign.get();
		}
		Optional<CorsKey> list = CorsKey.find(path.get(0).text()).filter(CorsKey::isList);
		if (list.isPresent() && path.size() > 1) {
			return new Address.Unknown("an element of the list is a map or a list itself, and not text",
					"write each element as text, in quotes if need be");
		}
		return new Address.Unknown("there is no such key", KeySuggestion.instead(holder, written));
	}

	private static List<String> texts(List<Element> elements) {
		List<String> texts = new ArrayList<>();
		for (Element element : elements) {
			texts.add(element.text());
		}
		return texts;
	}

	private static List<Element> split(String name) {
		List<Element> elements = new ArrayList<>();
		int start = 0;
		int i = 0;
		while (i < name.length()) {
			char c = name.charAt(i);
			int end = (c == '[') ? name.indexOf(']', i) : -1;
			if (end > 0) {
				addUnlessEmpty(elements, name.substring(start, i));
				elements.add(new Element(name.substring(i + 1, end), true));
				i = end;
				start = end + 1;
			}
			else if (c == '.') {
				addUnlessEmpty(elements, name.substring(start, i));
				start = i + 1;
			}
			i++;
		}
		addUnlessEmpty(elements, name.substring(start));
		return elements;
	}

	private static void addUnlessEmpty(List<Element> elements, String text) {
		if (!text.isEmpty()) {
			elements.add(new Element(text, false));
		}
	}

	/** One element of a name; bracketed elements stand in {@code []}. */
	private record Element(String text, boolean bracketed) {

		boolean is(String uniform) {
			return !this.bracketed && CorsKey.uniform(this.text).equals(uniform);
		}

		// The number in the brackets, or -1 if the element is something else.
		int index() {
			boolean number = this.bracketed && !this.text.isEmpty() && this.text.length() < 9;
			for (int i = 0; i < this.text.length(); i++) {
				number &= isDigit(this.text.charAt(i));
			}
			return number ? Integer.parseInt(this.text) : -1;
		}

	}

}
