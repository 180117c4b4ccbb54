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

package io.github.corsboot.benchmarks;

import java.util.StringJoiner;

/**
 * Header values that cost as much as their senders can make of them.
 */
public enum HostileInput {

	/** Requested headers: one name and nothing else. */
	ONE_NAME {

		@Override
		public String ofLength(int length) {
			return "x".repeat(length);
		}

	},

	/** Requested headers: a hundred names, none of which is allowed. */
	MANY_NAMES {

		@Override
		public String ofLength(int length) {
			int nameLength = (length - NAMES + 1) / NAMES;
			StringJoiner names = new StringJoiner(",");
			for (int i = 0; i < NAMES; i++) {
				String start = "x-" + i + "-";
				names.add(start + "y".repeat(nameLength - start.length()));
			}
			return padded(names.toString(), "", length, 'y');
		}

	},

	/** Requested headers: one name that is allowed, again and again. */
	DUPLICATES {

		@Override
		public String ofLength(int length) {
			return ("content-type,".repeat(length / "content-type,".length()) + "content-type").substring(0,
					length - (length % "content-type,".length()) - 1);
		}

	},

	/** Requested headers: nothing but commas between two names that are allowed. */
	COMMAS {

		@Override
		public String ofLength(int length) {
			return padded("content-type,", ",x-requested-with", length, ',');
		}

	},

	/** Requested headers: nothing but blanks between two names that are allowed. */
	BLANKS {

		@Override
		public String ofLength(int length) {
			return padded("content-type,", ",x-requested-with", length, ' ');
		}

	},

	/** An origin of one-letter labels that all but belongs to the allowed domain. */
	ORIGIN {

		@Override
		public String ofLength(int length) {
			String end = "x" + ComparedPolicy.WILDCARD_DOMAIN;
			String labels = "a.".repeat(length);
			int room = length - "https://".length() - end.length();
			// An odd number of characters leaves a label of two letters at the front.
			return "https://" + ((room % 2 == 0) ? "" : "a") + labels.substring(0, room - (room % 2)) + end;
		}

	};

	private static final int NAMES = 100;

	private static String padded(String start, String end, int length, char pad) {
		return start + String.valueOf(pad).repeat(length - start.length() - end.length()) + end;
	}

	/**
	 * The value.
	 * @param length how many characters it has, more or less
	 * @return the value of a header
	 */
	public abstract String ofLength(int length);

}
