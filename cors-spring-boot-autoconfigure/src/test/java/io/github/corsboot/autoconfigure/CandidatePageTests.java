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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.corsboot.autoconfigure.guava.CorsGuavaAutoConfiguration;
import io.github.corsboot.core.DenialReason;
import io.github.corsboot.core.RequestKind;
import io.github.corsboot.spring.CandidateChange;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestStub;
import io.github.corsboot.spring.RequestedPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what docs/candidate.md shows.
 */
@ExtendWith(OutputCaptureExtension.class)
class CandidatePageTests {

	private static final String PAGE = TestSources.read(Path.of("../docs/candidate.md"));

	/** Applications of other tests, in the same process, may have silenced everything. */
	@BeforeEach
	void speak() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.corsboot", LogLevel.INFO);
	}

	@AfterEach
	void speakAsBefore() {
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.github.corsboot", null);
	}

	@Test
	void whatIsWrittenThereIsLoggedAsThePageSays(CapturedOutput output) {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, CorsGuavaAutoConfiguration.class))
			.withInitializer(CandidatePageTests::load)
			.run((context) -> context.getBean(CorsPolicies.class)
				.decide(RequestStub.get("https://old.example"), RequestedPath.of("/items", "", "")));
		assertThat(blocks("text")).hasSize(2).allSatisfy((line) -> assertThat(output).containsOnlyOnce(line.strip()));
	}

	@Test
	void everyValueOfATagIsNamed() {
		List<String> words = Stream.of(CandidateChange.Effect.values(), RequestKind.values())
			.flatMap(Arrays::stream)
			.map((constant) -> "`" + constant.name().toLowerCase(Locale.ROOT) + "`")
			.toList();
		assertThat(PAGE).contains(words).contains("`" + DenialReason.ORIGIN_NOT_ALLOWED + "`");
	}

	private static void load(ConfigurableApplicationContext context) {
		try {
			ByteArrayResource resource = new ByteArrayResource(blocks("yaml").get(0).getBytes(StandardCharsets.UTF_8),
					"application.yml") {

				@Override
				public String getDescription() {
					return "class path resource [application.yml]";
				}

			};
			new YamlPropertySourceLoader().load("application.yml", resource)
				.forEach(context.getEnvironment().getPropertySources()::addFirst);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> blocks(String language) {
		return Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
			.matcher(PAGE)
			.results()
			.map((MatchResult result) -> result.group(1))
			.toList();
	}

}
