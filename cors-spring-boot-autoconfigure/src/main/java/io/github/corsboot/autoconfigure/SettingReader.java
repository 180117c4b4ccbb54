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

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.corsboot.core.DeniedRequests;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.convert.DurationStyle;

/**
 * Makes the value of a key from the text that one property source has for it. What cannot
 * be read is reported, and the value is then left out: a mistake must not bring others
 * with it.
 */
final class SettingReader {

	private static final int FIRST_OK_STATUS = 200;

	private static final int LAST_OK_STATUS = 299;

	private final PlaceholdersResolver placeholders;

	private final Collection<CorsConfigurationProblem> problems;

	/**
	 * Creates a reader.
	 * @param placeholders resolves what stands in for other properties
	 * @param problems where to put what cannot be read
	 */
	SettingReader(PlaceholdersResolver placeholders, Collection<CorsConfigurationProblem> problems) {
		this.placeholders = placeholders;
		this.problems = problems;
	}

	/**
	 * Reads the value of a key.
	 * @param key the key
	 * @param entries what the source has for it: one entry, or one for each element
	 * @return the value, or empty if the text is wrong, or is none
	 */
	Optional<Setting> read(CorsKey key, List<PropertyEntry> entries) {
		return key.isList() ? Optional.of(readList(key, entries)) : readText(key, entries.get(0));
	}

	private Setting readList(CorsKey key, List<PropertyEntry> entries) {
		List<Written> elements = new ArrayList<>();
		for (PropertyEntry entry : inOrder(entries)) {
			for (String text : texts(entry.value())) {
				Optional<Written> written = written(entry, text);
				if (written.isPresent()) {
					elements.addAll(ListText.split(written.get()));
				}
			}
		}
		List<Written> whole = (key == CorsKey.ALLOWED_ORIGINS) ? ListText.rejoin(elements) : elements;
		return Setting.list(key, whole, entries.get(0).where());
	}

	private static List<PropertyEntry> inOrder(List<PropertyEntry> entries) {
		if (entries.size() < 2) {
			return entries;
		}
		List<PropertyEntry> sorted = new ArrayList<>(entries);
		sorted.sort(Comparator.comparingInt((entry) -> known(entry).index()));
		return sorted;
	}

	private static List<String> texts(@Nullable Object value) {
		if (value instanceof Collection<?> collection) {
			return collection.stream().map(String::valueOf).toList();
		}
		if (value instanceof Object[] array) {
			return Arrays.stream(array).map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	private Optional<Setting> readText(CorsKey key, PropertyEntry entry) {
		String text = (entry.value() != null) ? entry.value().toString() : "";
		Optional<Written> written = written(entry, text);
		if (written.isEmpty() || written.get().text().isBlank()) {
			return Optional.empty();
		}
		Written trimmed = written.get().withText(written.get().text().strip());
		Optional<?> value = convert(key, entry, trimmed);
		return value.isPresent() ? Optional.of(new Setting(key, List.of(trimmed), value.get(), entry.where()))
				: Optional.empty();
	}

	private Optional<Written> written(PropertyEntry entry, String text) {
		String resolved = resolve(text);
		if (resolved == null || resolved.contains("${")) {
			report(entry, text, "it contains a placeholder that cannot be resolved",
					"define the property that the placeholder names, without itself, or give it a default: ${name:default}");
			return Optional.empty();
		}
		return Optional.of(new Written(resolved, entry.origin(), entry.where()));
	}

	private @Nullable String resolve(String text) {
		try {
			Object resolved = this.placeholders.resolvePlaceholders(text);
			return (resolved != null) ? resolved.toString() : "";
		}
		catch (RuntimeException ex) {
			// Placeholders that refer to each other, or a source that cannot answer.
			return null;
		}
	}

	private Optional<?> convert(CorsKey key, PropertyEntry entry, Written written) {
		String text = written.text();
		return switch (key.kind()) {
			case LIST -> throw new IllegalArgumentException(key.text());
			case FLAG -> orReport(flag(text), entry, text, "it is neither true nor false", "write true or false");
			case DURATION -> orReport(duration(text), entry, text, "it is no duration",
					"write a number of seconds, or a duration such as 30m or 1h");
			case DENIED_REQUESTS ->
				orReport(deniedRequests(text), entry, text, "there is no such choice", "write pass or block");
			case STATUS ->
				orReport(integer(text).filter((status) -> status >= FIRST_OK_STATUS && status <= LAST_OK_STATUS), entry,
						text, "browsers take only a status from 200 to 299 for a granted preflight",
						"write a status from " + FIRST_OK_STATUS + " to " + LAST_OK_STATUS + ", such as 204");
			case INTEGER -> orReport(integer(text), entry, text, "it is no whole number", "write a whole number");
		};
	}

	private <T> Optional<T> orReport(Optional<T> value, PropertyEntry entry, String text, String why, String advice) {
		if (value.isEmpty()) {
			report(entry, text, why, advice);
		}
		return value;
	}

	private void report(PropertyEntry entry, String text, String why, String advice) {
		Address.Known known = known(entry);
		this.problems.add(new CorsConfigurationProblem(CorsConfigurationProblem.element(known.fullKey(), known.index()),
				Optional.of(text), entry.where(), why, advice));
	}

	private static Optional<Boolean> flag(String text) {
		// What Spring Boot takes for a boolean everywhere else.
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true", "on", "yes", "1" -> Optional.of(true);
			case "false", "off", "no", "0" -> Optional.of(false);
			default -> Optional.empty();
		};
	}

	private static Optional<Duration> duration(String text) {
		if (isPlainNumber(text)) {
			// What follows comes to the same, and loads 11 classes for it.
			return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
		}
		try {
			return Optional.of(DurationStyle.detectAndParse(text, ChronoUnit.SECONDS));
		}
		catch (IllegalArgumentException | ArithmeticException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static boolean isPlainNumber(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return !text.isEmpty() && text.length() < 10;
	}

	private static Optional<DeniedRequests> deniedRequests(String text) {
		return Arrays.stream(DeniedRequests.values())
			.filter((choice) -> choice.name().equalsIgnoreCase(text))
			.findFirst();
	}

	private static Optional<Integer> integer(String text) {
		try {
			return Optional.of(Integer.valueOf(text));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static Address.Known known(PropertyEntry entry) {
		return (Address.Known) entry.address();
	}

}
