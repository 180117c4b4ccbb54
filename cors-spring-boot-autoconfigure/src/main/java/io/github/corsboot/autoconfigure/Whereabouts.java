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

import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Says where a property was written, the way people say it: {@code application.yml:12}.
 */
final class Whereabouts {

	private Whereabouts() {
	}

	/**
	 * Where a property was written.
	 * @param source the property source that has it
	 * @param name its name in the source
	 * @return the place
	 */
	static String of(PropertySource<?> source, String name) {
		if (source instanceof SystemEnvironmentPropertySource) {
			return "environment variable " + name;
		}
		if (source instanceof CommandLinePropertySource<?>) {
			return "command line argument --" + name;
		}
		if (StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME.equals(source.getName())) {
			return "system property " + name;
		}
		Origin origin = OriginLookup.getOrigin(source, name);
		if (origin instanceof TextResourceOrigin text) {
			return text(text);
		}
		return "property source '" + source.getName() + "'";
	}

	// A resource describes itself as class path resource [application.yml]: what
	// stands in the brackets is enough.
	private static String text(TextResourceOrigin origin) {
		String name = (origin.getResource() != null) ? origin.getResource().getDescription() : "unknown file";
		int open = name.indexOf('[');
		int close = name.lastIndexOf(']');
		String file = (open >= 0 && close > 0) ? name.substring(open + 1, close) : name;
		TextResourceOrigin.Location location = origin.getLocation();
		return (location != null) ? file + ":" + (location.getLine() + 1) : file;
	}

}
