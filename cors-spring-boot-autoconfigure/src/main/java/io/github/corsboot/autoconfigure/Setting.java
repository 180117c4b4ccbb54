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

/**
 * The value of one key at one place: the root, or a named policy.
 *
 * @param key the key
 * @param elements what was written: the elements of a list, or the one text of another
 * value
 * @param value the value that the text stands for; the texts themselves for a list
 * @param where where the value begins
 */
record Setting(CorsKey key, List<Written> elements, Object value, String where) {

	Setting {
		elements = List.copyOf(elements);
	}

	static Setting list(CorsKey key, List<Written> elements, String where) {
		return new Setting(key, elements, texts(elements), where);
	}

	/**
	 * The elements of a list.
	 */
	List<String> texts() {
		return texts(this.elements);
	}

	private static List<String> texts(List<Written> elements) {
		List<String> texts = new ArrayList<>();
		for (Written element : elements) {
			texts.add(element.text());
		}
		return List.copyOf(texts);
	}

}
