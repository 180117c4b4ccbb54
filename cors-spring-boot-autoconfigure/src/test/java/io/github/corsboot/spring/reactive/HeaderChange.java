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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/**
 * All ways to change headers through a map.
 */
enum HeaderChange {

	ADD {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.add(name, value);
		}
	},

	ADD_ALL {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.addAll(name, List.of(value, value));
		}
	},

	ADD_MAP {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.addAll(CollectionUtils.toMultiValueMap(Map.of(name, List.of(value))));
		}
	},

	ADD_IF_ABSENT(true) {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.addIfAbsent(name, value);
		}
	},

	SET {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.set(name, value);
		}
	},

	SET_ALL {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.setAll(Map.of(name, value));
		}
	},

	PUT {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.put(name, new ArrayList<>(List.of(value)));
		}
	},

	PUT_ALL {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.putAll(Map.of(name, new ArrayList<>(List.of(value))));
		}
	},

	PUT_IF_ABSENT(true) {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.putIfAbsent(name, new ArrayList<>(List.of(value)));
		}
	},

	REPLACE {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.replace(name, new ArrayList<>(List.of(value)));
		}
	},

	COMPUTE {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.compute(name, (key, before) -> new ArrayList<>(List.of(value)));
		}
	},

	SET_ENTRY {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			for (Map.Entry<String, List<String>> entry : headers.entrySet()) {
				if (entry.getKey().equalsIgnoreCase(name)) {
					entry.setValue(new ArrayList<>(List.of(value)));
				}
			}
		}
	},

	REMOVE {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.remove(name);
		}
	},

	REMOVE_ENTRY {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			Iterator<Map.Entry<String, List<String>>> entries = headers.entrySet().iterator();
			while (entries.hasNext()) {
				if (entries.next().getKey().equalsIgnoreCase(name)) {
					entries.remove();
				}
			}
		}
	},

	REMOVE_NAMES {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.keySet().removeIf(name::equalsIgnoreCase);
		}
	},

	REMOVE_VALUES {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.values().removeIf((lines) -> true);
		}
	},

	CLEAR_NAMES {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.keySet().clear();
		}
	},

	CLEAR {
		@Override
		void make(MultiValueMap<String, String> headers, String name, String value) {
			headers.clear();
		}
	};

	final boolean isForAbsent;

	HeaderChange() {
		this(false);
	}

	HeaderChange(boolean isForAbsent) {
		this.isForAbsent = isForAbsent;
	}

	abstract void make(MultiValueMap<String, String> headers, String name, String value);

}
