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

import io.github.corsboot.benchmarks.ComparedPolicy;

/**
 * What the application does about CORS.
 */
enum Variant {

	/** Nothing: nothing of ours is on its class path. */
	NONE("no CORS", false),

	/** The same in another JVM: what it differs by is what cannot be told apart. */
	NONE_AGAIN("no CORS, once more", false),

	/** No CORS either, but its headers: everybody gets them. */
	HEADERS("the same headers alone", false),

	/** The starter, with a few exact origins and credentials. */
	STARTER("starter", true),

	/** The starter, with credentials and a wildcard: the list of suffixes is asked. */
	STARTER_WITH_WILDCARD("starter, credentials and a wildcard", true),

	/** Spring's own filter, with the same policy. */
	SPRING("Spring's filter", false);

	private static final String WILDCARD = "https://*." + ComparedPolicy.WILDCARD_DOMAIN;

	private final String title;

	private final boolean starter;

	Variant(String title, boolean starter) {
		this.title = title;
		this.starter = starter;
	}

	String title() {
		return this.title;
	}

	boolean hasStarter() {
		return this.starter;
	}

	boolean handlesCors() {
		return this != NONE && this != NONE_AGAIN;
	}

	/**
	 * The arguments of the application.
	 * @return properties for the command line
	 */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
		switch (this) {
			case STARTER -> addPolicy(arguments, "cors", ComparedPolicy.EXACT_ORIGINS);
			case STARTER_WITH_WILDCARD -> {
				List<String> origins = new ArrayList<>(ComparedPolicy.EXACT_ORIGINS);
				origins.add(WILDCARD);
				addPolicy(arguments, "cors", origins);
			}
			case SPRING -> {
				arguments.add("--spring.profiles.active=spring-filter");
				addPolicy(arguments, "spring-filter", ComparedPolicy.EXACT_ORIGINS);
			}
			case HEADERS -> {
				arguments.add("--spring.profiles.active=headers-alone");
				addPolicy(arguments, "headers-alone", ComparedPolicy.EXACT_ORIGINS);
			}
			case NONE, NONE_AGAIN -> {
				// The difference is its class path.
			}
		}
		return arguments;
	}

	private static void addPolicy(List<String> arguments, String prefix, List<String> origins) {
		add(arguments, prefix, "allowed-origins", String.join(",", origins));
		add(arguments, prefix, "allowed-methods", String.join(",", ComparedPolicy.METHODS));
		add(arguments, prefix, "allowed-headers", String.join(",", ComparedPolicy.HEADERS));
		add(arguments, prefix, "exposed-headers", String.join(",", ComparedPolicy.EXPOSED_HEADERS));
		add(arguments, prefix, "allow-credentials", "true");
		add(arguments, prefix, "max-age", Long.toString(ComparedPolicy.MAX_AGE.toSeconds()));
	}

	private static void add(List<String> arguments, String prefix, String key, String value) {
		arguments.add("--" + prefix + "." + key + "=" + value);
	}

}
