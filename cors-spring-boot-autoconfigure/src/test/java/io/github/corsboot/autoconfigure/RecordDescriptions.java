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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the documentation of a record says of its components. Of the keys below a name of
 * somebody's choice there is no metadata: editors read the source.
 */
final class RecordDescriptions {

	private static final Pattern PARAM = Pattern.compile("@param (\\w+) (.*?)(?= @param|$)");

	private RecordDescriptions() {
	}

	/**
	 * Reads the source of a record.
	 * @param type a record of this package
	 * @return the descriptions by component, on one line each
	 */
	static Map<String, String> of(Class<? extends Record> type) {
		try {
			String source = Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
			int start = source.indexOf("/**");
			String documentation = source.substring(start, source.indexOf("*/", start))
				.replaceAll("\\R \\*", " ")
				.replaceAll("\\s+", " ")
				.strip();
			Map<String, String> descriptions = new LinkedHashMap<>();
			Matcher params = PARAM.matcher(documentation);
			while (params.find()) {
				descriptions.put(params.group(1), params.group(2));
			}
			return descriptions;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
