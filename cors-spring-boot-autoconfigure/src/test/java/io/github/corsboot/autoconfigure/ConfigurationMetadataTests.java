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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.springframework.boot.json.JsonParserFactory;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors and documentation know of {@code cors.*}.
 */
class ConfigurationMetadataTests {

	private static final String FILE = "/META-INF/spring-configuration-metadata.json";

	private static final String CANDIDATE = "cors.candidate.";

	private static final String PATTERNS = "cors.allowed-origin-patterns";

	private final Map<String, Map<String, Object>> properties = read("properties");

	private final Map<String, Map<String, Object>> hints = read("hints");

	@Test
	void everyKeyOfARootIsThereAndNoOtherButOneThatIsWrong() {
		Set<String> keys = new TreeSet<>(Set.of("cors.policies", "cors.candidate.policies", PATTERNS));
		for (Root root : Root.values()) {
			Arrays.stream(CorsKey.values())
				.filter((key) -> key.canBeIn(root.itself()))
				.forEach((key) -> keys.add(key.in(root.itself())));
		}
		assertThat(this.properties).containsOnlyKeys(keys);
	}

	@Test
	void editorsOfferTheKeyThatTheStartAsksFor() {
		assertThat(this.properties.get(PATTERNS)).extractingByKey("deprecation", InstanceOfAssertFactories.MAP)
			.containsEntry("level", "error")
			.containsEntry("replacement", "cors.allowed-origins")
			.containsEntry("reason", "One key takes origins and patterns alike.");
		assertThat(PropertyNames.read(PATTERNS)).get()
			.isEqualTo(new Address.Unknown("there is no such key: one key takes origins and patterns alike",
					"write cors.allowed-origins"));
	}

	@Test
	void everyKeyOfAPolicyIsAComponentOfItsRecord() {
		List<String> components = Stream.of(PolicyProperties.class.getRecordComponents())
			.map(RecordComponent::getName)
			.map(CorsKey::uniform)
			.toList();
		assertThat(components).containsExactlyInAnyOrderElementsOf(Arrays.stream(CorsKey.values())
			.filter((key) -> !key.isRootOnly())
			.map((key) -> CorsKey.uniform(key.text()))
			.toList());
	}

	@Test
	void everyKeyHasATypeAndADescriptionInTheStyleOfSpringBoot() {
		assertThat(this.properties).allSatisfy((name, property) -> {
			assertThat(property).containsKeys("type", "description");
			String description = (String) property.get("description");
			assertInStyle(description);
			String type = (String) property.get("type");
			if (type.equals("java.lang.Boolean")) {
				assertThat(description).startsWith("Whether ");
			}
			if (type.startsWith("java.util.List")) {
				assertThat(description).startsWith("Comma-separated list of ");
			}
			if (type.equals("java.time.Duration")) {
				assertThat(description).contains("If a duration suffix is not specified, seconds will be used.");
			}
		});
	}

	@Test
	void everyKeyOfAPolicyHasADescriptionInTheStyleOfSpringBoot() {
		Map<String, String> descriptions = RecordDescriptions.of(PolicyProperties.class);
		assertThat(descriptions).hasSameSizeAs(PolicyProperties.class.getRecordComponents());
		assertThat(descriptions).allSatisfy((name, description) -> assertInStyle(description));
	}

	@Test
	void aKeyOfAPolicyIsDescribedLikeThatOfTheRootUnlessItMeansSomethingElse() {
		Map<String, String> policy = RecordDescriptions.of(PolicyProperties.class);
		Map<String, String> root = RecordDescriptions.of(CorsProperties.class);
		List<String> ownMeaning = List.of("paths", "enabled");
		assertThat(policy).allSatisfy((name, description) -> {
			if (!ownMeaning.contains(name)) {
				assertThat(description).isEqualTo(root.getOrDefault(name, "")
					.replace(" When not set, there is no default policy.", "")
					.replace("Not inherited by named policies.", "Not inherited."));
			}
		});
	}

	@Test
	void aKeyOfTheCandidateIsDescribedLikeThatOfTheRootUnlessItMeansSomethingElse() {
		Map<String, String> candidate = RecordDescriptions.of(CandidateProperties.class);
		assertThat(candidate).hasSameSizeAs(CandidateProperties.class.getRecordComponents());
		Map<String, String> root = RecordDescriptions.of(CorsProperties.class);
		List<String> ownMeaning = List.of("paths", "enabled", "excludePaths", "deniedRequests", "policies");
		assertThat(candidate).allSatisfy((name, description) -> {
			if (!ownMeaning.contains(name)) {
				assertThat(description).isEqualTo(root.getOrDefault(name, "")
					.replace("there is no default policy", "the candidate has no default policy"));
			}
		});
	}

	@Test
	void theDescriptionsOfTheSourcesAreThoseOfTheMetadata() {
		Map<String, String> source = RecordDescriptions.of(CorsProperties.class);
		Map<String, String> candidate = RecordDescriptions.of(CandidateProperties.class);
		assertThat(this.properties).containsKey("cors.filter.order");
		assertThat(this.properties).allSatisfy((name, property) -> {
			if (!name.equals(PATTERNS) && !name.equals("cors.filter.order")) {
				assertThat(name.startsWith(CANDIDATE) ? candidate : source)
					.containsEntry(camelCase(withoutPrefix(name)), (String) property.get("description"));
			}
		});
	}

	@Test
	void theCandidateHasTheSameDefaultsAndHints() {
		Map<String, Object> defaults = defaults(CANDIDATE);
		assertThat(defaults).hasSize(13)
			.allSatisfy(
					(name, value) -> assertThat(defaults("cors.")).containsEntry("cors." + withoutPrefix(name), value));
		assertThat(this.hints.keySet()).filteredOn((name) -> !name.equals("cors.preflight-status"))
			.filteredOn((name) -> !name.startsWith(CANDIDATE))
			.hasSize(8)
			.allSatisfy((name) -> assertThat(values(CANDIDATE + withoutPrefix(name))).isEqualTo(values(name)));
	}

	@Test
	void everyKeyThatHasADefaultSaysSo() {
		assertThat(defaults("cors."))
			.containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("cors.paths", List.of("/**")),
					Map.entry("cors.allowed-methods", List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")),
					Map.entry("cors.allowed-headers", List.of("*")), Map.entry("cors.exposed-headers", List.of()),
					Map.entry("cors.allow-credentials", false), Map.entry("cors.max-age", "30m"),
					Map.entry("cors.allow-private-network", false), Map.entry("cors.timing-allow-origin", false),
					Map.entry("cors.dangerously-tolerate-insecure-origins", false),
					Map.entry("cors.dangerously-tolerate-public-suffix-subdomains", false),
					Map.entry("cors.enabled", true), Map.entry("cors.exclude-paths", List.of()),
					Map.entry("cors.denied-requests", "pass"), Map.entry("cors.preflight-status", 200),
					Map.entry("cors.debug", false), Map.entry("cors.remember-origins", false),
					Map.entry("cors.filter.order", CorsPropertiesFactory.DEFAULT_ORDER)));
	}

	@Test
	void theDefaultsOfTheCandidateAreThoseThatHold() {
		CandidateProperties held = CorsPropertiesFactory
			.create(Config.of().properties("cors.candidate.allowed-origins=https://a.example").settings())
			.candidate();
		assertThat(held).isNotNull();
		Map<String, Object> told = defaults(CANDIDATE);
		assertThat(told).containsEntry("cors.candidate.paths", held.paths())
			.containsEntry("cors.candidate.allowed-methods", held.allowedMethods())
			.containsEntry("cors.candidate.allowed-headers", held.allowedHeaders())
			.containsEntry("cors.candidate.exposed-headers", held.exposedHeaders())
			.containsEntry("cors.candidate.allow-credentials", held.allowCredentials())
			.containsEntry("cors.candidate.max-age", held.maxAge().toMinutes() + "m")
			.containsEntry("cors.candidate.enabled", held.enabled())
			.containsEntry("cors.candidate.exclude-paths", held.excludePaths())
			.containsEntry("cors.candidate.denied-requests", held.deniedRequests().name().toLowerCase(Locale.ROOT));
	}

	@Test
	void theDefaultsAreThoseThatHold() {
		CorsProperties held = CorsPropertiesFactory.create(Config.of().settings());
		Map<String, Object> told = defaults("cors.");
		assertThat(told).containsEntry("cors.paths", held.paths())
			.containsEntry("cors.allowed-methods", held.allowedMethods())
			.containsEntry("cors.allowed-headers", held.allowedHeaders())
			.containsEntry("cors.exposed-headers", held.exposedHeaders())
			.containsEntry("cors.allow-credentials", held.allowCredentials())
			.containsEntry("cors.max-age", held.maxAge().toMinutes() + "m")
			.containsEntry("cors.enabled", held.enabled())
			.containsEntry("cors.exclude-paths", held.excludePaths())
			.containsEntry("cors.preflight-status", held.preflightStatus())
			.containsEntry("cors.debug", held.debug())
			.containsEntry("cors.remember-origins", held.rememberOrigins())
			.containsEntry("cors.filter.order", held.filter().order());
	}

	@Test
	void hintsAreGivenForKnownKeysOnly() {
		assertThat(this.hints).containsKeys("cors.allowed-origins", "cors.allowed-methods", "cors.allowed-headers",
				"cors.exposed-headers", "cors.max-age", "cors.policies.keys");
		assertThat(this.hints.keySet()).allSatisfy(
				(name) -> assertThat(this.properties).containsKey(name.replace(".keys", "").replace(".values", "")));
	}

	@Test
	void everyHintSaysWhatItsValueMeans() {
		assertThat(this.hints.keySet()).allSatisfy((name) -> assertThat(values(name))
			.allSatisfy((value) -> assertInStyle((String) value.getOrDefault("description", ""))));
	}

	@Test
	void everyValueThatIsOfferedCanBeUsed() {
		assertThat(this.hints.keySet()).filteredOn((name) -> !name.endsWith(".keys"))
			.allSatisfy((name) -> assertThat(values(name)).allSatisfy((value) -> {
				String written = name + "=" + value.get("value");
				String origins = name.equals("cors.allowed-origins") ? "" : "\ncors.allowed-origins=https://a.example";
				assertThat(Config.of().properties(written + origins).problems()).isEmpty();
			}));
	}

	private static void assertInStyle(String description) {
		assertThat(description).isNotBlank().doesNotContainPattern("^(The|An?)\\b").endsWith(".");
	}

	private static String withoutPrefix(String name) {
		return name.substring((name.startsWith(CANDIDATE) ? CANDIDATE : "cors.").length());
	}

	private static String camelCase(String name) {
		String[] words = name.split("-");
		return words[0] + Arrays.stream(words).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> values(String hint) {
		return (List<Map<String, Object>>) this.hints.getOrDefault(hint, Map.of()).getOrDefault("values", List.of());
	}

	private Map<String, Object> defaults(String prefix) {
		return this.properties.entrySet()
			.stream()
			.filter((entry) -> prefix.equals(CANDIDATE) == entry.getKey().startsWith(CANDIDATE))
			.filter((entry) -> entry.getValue().containsKey("defaultValue"))
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> {
				Object value = entry.getValue().get("defaultValue");
				boolean list = entry.getValue().get("type").toString().startsWith("java.util.List");
				return (list && !(value instanceof List)) ? List.of(value) : value;
			}));
	}

	private static Map<String, Map<String, Object>> read(String section) {
		try (InputStream in = ConfigurationMetadataTests.class.getResourceAsStream(FILE)) {
			assertThat(in).isNotNull();
			Map<String, Object> metadata = JsonParserFactory.getJsonParser()
				.parseMap(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			return entries(metadata.get(section));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> entries(Object section) {
		return ((List<Map<String, Object>>) section).stream()
			.filter((entry) -> ((String) entry.get("name")).startsWith("cors."))
			.collect(Collectors.toMap((entry) -> (String) entry.get("name"), (entry) -> entry));
	}

}
