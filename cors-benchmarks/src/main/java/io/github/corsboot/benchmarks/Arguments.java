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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person has asked for.
 *
 * @param groups what to measure
 * @param quick whether it is only to see that everything runs
 * @param page where to write the tables besides printing them
 * @param jmh what goes on to JMH
 */
record Arguments(List<String> groups, boolean quick, Optional<String> page, List<String> jmh) {

	static final String USAGE = """
			Options:
			  --quick          see that everything runs, in a few minutes; no figure means anything
			  --only a,b       measure only these groups: %s
			  --tables         measure nothing, make the tables of the last results again
			  --write file     put the tables into this page, too
			  -- ...           what follows goes on to JMH, such as '-f 3'
			""";

	private static final List<String> QUICK = List.of("-f", "1", "-wi", "1", "-i", "1", "-w", "300ms", "-r", "300ms");

	static Arguments parse(List<String> arguments, List<String> allGroups) {
		List<String> groups = allGroups;
		boolean quick = false;
		Optional<String> page = Optional.empty();
		List<String> jmh = new ArrayList<>();
		List<String> rest = new ArrayList<>(arguments);
		while (!rest.isEmpty()) {
			String argument = rest.remove(0);
			switch (argument) {
				case "--quick" -> {
					quick = true;
				}
				case "--tables" -> {
					groups = List.of();
				}
				case "--only" -> {
					groups = known(value(argument, rest), allGroups);
				}
				case "--write" -> {
					page = Optional.of(value(argument, rest));
				}
				case "--" -> {
					jmh.addAll(rest);
					rest.clear();
				}
				default -> throw new IllegalArgumentException("'" + argument + "' is no option");
			}
		}
		if (quick) {
			jmh.addAll(0, QUICK);
		}
		return new Arguments(groups, quick, page, jmh);
	}

	private static String value(String argument, List<String> rest) {
		if (rest.isEmpty()) {
			throw new IllegalArgumentException("'" + argument + "' needs a value");
		}
		return rest.remove(0);
	}

	private static List<String> known(String list, List<String> allGroups) {
		List<String> groups = List.of(list.split(",", -1));
		groups.forEach((group) -> {
			if (!allGroups.contains(group)) {
				throw new IllegalArgumentException("'" + group + "' is none of " + String.join(", ", allGroups));
			}
		});
		return groups;
	}

}
