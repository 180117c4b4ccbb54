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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docs/compatibility.md says about tests is true, and so is what other pages show of
 * them.
 */
class CompatibilityPageTests {

	private static final String PAGE = TestSources.read(TestSources.ROOT.resolve("docs/compatibility.md"));

	private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

	private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

	private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|IT))`");

	private static final Pattern APPLICATION = Pattern.compile("`src/it/([\\w-]+)`");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

	private final Map<String, Set<String>> lines = TestSources.lines();

	@Test
	void everyTestThatIsNamedExists() {
		assertThat(names(PAGE)).isNotEmpty().isSubsetOf(this.lines.keySet());
	}

	@Test
	void everyTestOfAnotherLineIsNamed() {
		assertThat(names(PAGE)).containsAll(TestSources.onOtherLines());
	}

	@Test
	void everyRowNamesATestAndTheLinesThatItRunsOn() {
		List<Row> rows = ROW.matcher(PAGE)
			.results()
			.map((row) -> new Row(row.group(1), row.group(2), row.group(4)))
			.filter((row) -> !row.behaviour().equals("behaviour") && !row.behaviour().equals("---"))
			.toList();
		assertThat(rows).hasSizeGreaterThan(11);
		for (Row row : rows) {
			Set<String> expected = names(row.tests()).stream()
				.flatMap((name) -> this.lines.getOrDefault(name, Set.of()).stream())
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(row.lines()).as(row.behaviour()).isEqualTo(String.join(", ", expected));
		}
	}

	@Test
	void everyInstalledApplicationIsNamedByARow() {
		Set<String> named = ROW.matcher(PAGE)
			.results()
			.flatMap((row) -> names(APPLICATION, row.group(4)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(named).isNotEmpty().isEqualTo(TestSources.applications());
	}

	@Test
	void theInstalledApplicationIsConfiguredWithTheFirstYamlOfTheReadme() {
		Matcher yaml = YAML.matcher(TestSources.read(TestSources.ROOT.resolve("README.md")));
		assertThat(yaml.find()).isTrue();
		assertThat(TestSources
			.read(TestSources.ROOT.resolve("compatibility/installed/src/it/tomcat/src/main/resources/application.yml")))
			.isEqualTo(yaml.group(1));
	}

	@Test
	void theCodeOfTheWebSocketPageIsCodeThatIsTested() {
		String tests = withoutWhiteSpace(TestSources.read(TestSources.ROOT
			.resolve("cors-spring-boot-autoconfigure/src/test/java/io/github/corsboot/doors/SharedOriginsTests.java")));
		List<String> blocks = CODE.matcher(TestSources.read(TestSources.ROOT.resolve("docs/websocket.md")))
			.results()
			.map((block) -> withoutWhiteSpace(block.group(1)))
			.toList();
		assertThat(blocks).hasSize(2).allMatch(tests::contains);
	}

	private static String withoutWhiteSpace(String text) {
		return text.replaceAll("\\s+", "");
	}

	@Test
	void theVersionsAreThoseOfTheBuild() {
		assertThat(TestSources.versions()).hasSize(3).allSatisfy((version) -> assertThat(PAGE).contains(version));
	}

	private static Set<String> names(String text) {
		return names(TEST, text);
	}

	private static Set<String> names(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map((result) -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private record Row(String behaviour, String lines, String tests) {

	}

}
