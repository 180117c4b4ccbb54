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

package io.github.corsboot.benchmarks.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person has asked for.
 *
 * @param start whether to measure how the application starts
 * @param load whether to measure how it answers
 * @param startRounds how often each variant is started
 * @param forks how often the applications are started anew to be asked
 * @param loadRounds how often each of them is asked
 * @param loadSeconds for how long each time
 * @param warmUpSeconds for how long before that
 * @param page where to write the tables besides printing them
 */
record ApplicationOptions(boolean start, boolean load, int startRounds, int forks, int loadRounds, int loadSeconds,
		int warmUpSeconds, Optional<String> page) {

	static final String USAGE = """
			Options:
			  --quick          see that everything runs, in a minute; no figure means anything
			  --only a         measure only this: start or load
			  --rounds n       how often each variant is started (15), or asked by each fork (30)
			  --forks n        how often the applications are started anew to be asked (2)
			  --seconds n      for how long they are asked each time (1)
			  --warm-up n      for how long before that (30)
			  --tables         measure nothing, make the tables of the last results again
			  --write file     put the tables into this page, too
			""";

	static ApplicationOptions parse(List<String> arguments) {
		ApplicationOptions options = new ApplicationOptions(true, true, 15, 2, 30, 1, 30, Optional.empty());
		List<String> rest = new ArrayList<>(arguments);
		while (!rest.isEmpty()) {
			options = options.with(rest.remove(0), rest);
		}
		return options;
	}

	private ApplicationOptions with(String argument, List<String> rest) {
		return switch (argument) {
			case "--quick" -> new ApplicationOptions(this.start, this.load, 1, 1, 1, 1, 1, this.page);
			case "--tables" -> measuring(false, false);
			case "--only" -> only(value(argument, rest));
			case "--rounds" -> {
				int rounds = number(argument, rest);
				yield new ApplicationOptions(this.start, this.load, rounds, this.forks, rounds, this.loadSeconds,
						this.warmUpSeconds, this.page);
			}
			case "--forks" -> new ApplicationOptions(this.start, this.load, this.startRounds, number(argument, rest),
					this.loadRounds, this.loadSeconds, this.warmUpSeconds, this.page);
			case "--seconds" -> new ApplicationOptions(this.start, this.load, this.startRounds, this.forks,
					this.loadRounds, number(argument, rest), this.warmUpSeconds, this.page);
			case "--warm-up" -> new ApplicationOptions(this.start, this.load, this.startRounds, this.forks,
					this.loadRounds, this.loadSeconds, number(argument, rest), this.page);
			case "--write" -> new ApplicationOptions(this.start, this.load, this.startRounds, this.forks,
					this.loadRounds, this.loadSeconds, this.warmUpSeconds, Optional.of(value(argument, rest)));
			default -> throw new IllegalArgumentException("'" + argument + "' is no option");
		};
	}

	private ApplicationOptions only(String what) {
		if (!List.of("start", "load").contains(what)) {
			throw new IllegalArgumentException("'" + what + "' is none of start, load");
		}
		return measuring(what.equals("start"), what.equals("load"));
	}

	private ApplicationOptions measuring(boolean first, boolean second) {
		return new ApplicationOptions(first, second, this.startRounds, this.forks, this.loadRounds, this.loadSeconds,
				this.warmUpSeconds, this.page);
	}

	private static String value(String argument, List<String> rest) {
		if (rest.isEmpty()) {
			throw new IllegalArgumentException("'" + argument + "' needs a value");
		}
		return rest.remove(0);
	}

	private static int number(String argument, List<String> rest) {
		String value = value(argument, rest);
		if (!value.matches("[1-9][0-9]{0,3}")) {
			throw new IllegalArgumentException("'" + argument + "' needs a number from 1 to 9999");
		}
		return Integer.parseInt(value);
	}

}
