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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings from where Spring Boot itself looks for them: files, profiles, JSON, trees of
 * files and variables with a prefix.
 */
class ConfigDataTests {

	@TempDir
	Path directory;

	@Test
	void jsonMeansWhatYamlMeans() {
		CorsSettings settings = settings("spring.application.json={\"cors\":{\"allowed-origins\":"
				+ "[\"https://a.example\",\"http://localhost:[3000,5173]\"],\"max-age\":60,"
				+ "\"policies\":{\"public\":{\"paths\":\"/public/**\",\"allowed-origins\":[]}}}}");
		assertThat(settings.problems()).isEmpty();
		assertThat(settings.root().list(CorsKey.ALLOWED_ORIGINS))
			.contains(List.of("https://a.example", "http://localhost:[3000,5173]"));
		assertThat(settings.policies()).singleElement()
			.satisfies((policy) -> assertThat(policy.list(CorsKey.ALLOWED_ORIGINS)).contains(List.of()));
	}

	@Test
	void aTreeOfFilesMeansWhatPropertiesMean() throws IOException {
		write("cors.allowed-origins", "https://a.example\n");
		write("cors/policies/public/paths", "/public/**");
		write("cors/policies/public/max-age", "60\n");
		CorsSettings settings = settings("spring.config.import=configtree:" + this.directory + "/");
		assertThat(settings.problems()).isEmpty();
		assertThat(settings.root().list(CorsKey.ALLOWED_ORIGINS)).contains(List.of("https://a.example"));
		assertThat(settings.policies()).singleElement().satisfies((policy) -> assertThat(policy.maxAge()).isPresent());
	}

	@Test
	void aProfileAddsAPolicy() throws IOException {
		write("application.yml", """
				cors:
				  allowed-origins: https://a.example
				---
				spring.config.activate.on-profile: dev
				cors.policies.dev:
				  paths: /dev/**
				  allowed-origins: http://localhost:*
				""");
		String location = "spring.config.location=file:" + this.directory + "/";
		assertThat(settings(location).policies()).isEmpty();
		assertThat(settings(location, "spring.profiles.active=dev").policies()).extracting(PolicySettings::name)
			.containsExactly("dev");
	}

	@Test
	void whereAValueWasWrittenIsAFileAndALine() throws IOException {
		write("application.yml", "cors:\n  max-age: 1h\n  allowed-origins:\n  - nonsense\n");
		CorsSettings settings = settings("spring.config.location=file:" + this.directory + "/");
		assertThat(settings.root().own(CorsKey.ALLOWED_ORIGINS).orElseThrow().elements()).singleElement()
			.satisfies((written) -> {
				assertThat(written.where()).endsWith("application.yml:4");
				assertThat(written.origin().toString()).contains("application.yml").contains("4:");
			});
	}

	@Test
	void propertiesOfTheTestOverrideFiles() throws IOException {
		write("application.properties", "cors.allowed-origins=https://a.example\ncors.max-age=5");
		CorsSettings settings = settings("spring.config.location=file:" + this.directory + "/",
				"cors.allowed-origins=https://b.example");
		assertThat(settings.root().list(CorsKey.ALLOWED_ORIGINS)).contains(List.of("https://b.example"));
		assertThat(settings.root().maxAge()).isPresent();
	}

	@Test
	void anApplicationMayHaveAPrefixForItsVariables() {
		CorsSettings settings = settingsOfVariables("shop",
				Map.of("SHOP_CORS_ALLOWED_ORIGINS", "https://a.example", "SHOP_CORS_ORIGIN", "x",
						"CORS_ALLOWED_METHODS", "patch", "SHOP_CORS_MAX_AGE", "often", "SHOPCORS_MAX_AGE", "never",
						"WORKSHOP_CORS_MAX_AGE", "never"));
		assertThat(settings.root().list(CorsKey.ALLOWED_ORIGINS)).contains(List.of("https://a.example"));
		assertThat(settings.root().own(CorsKey.ALLOWED_METHODS)).isEmpty();
		assertThat(settings.unboundVariables()).containsExactly("SHOP_CORS_ORIGIN");
		assertThat(settings.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.where()).isEqualTo("environment variable SHOP_CORS_MAX_AGE"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "shop", "my-shop", "my.shop", "cors" })
	void twoVariablesForOneKeyAreFoundBehindAPrefixToo(String prefix) {
		String upper = prefix.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) + "_CORS_MAX_AGE";
		String lower = upper.toLowerCase(Locale.ROOT);
		CorsSettings settings = settingsOfVariables(prefix, Map.of(upper, "5", lower, "6"));
		assertThat(settings.problems()).extracting(CorsConfigurationProblem::message)
			.containsExactly(lower + " = \"6\" (environment variable " + lower + "): it is written as " + upper
					+ " too, in the same source");
	}

	private static CorsSettings settingsOfVariables(String prefix, Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.environment(environment)
			.build();
		application.setEnvironmentPrefix(prefix);
		try (ConfigurableApplicationContext context = application.run("--logging.level.root=off",
				"--spring.main.banner-mode=off")) {
			return CorsSettingsReader.read(context.getEnvironment());
		}
	}

	private void write(String file, String text) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private static CorsSettings settings(String... properties) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.build();
		List<String> arguments = new ArrayList<>(List.of("--logging.level.root=off", "--spring.main.banner-mode=off"));
		List.of(properties).forEach((property) -> arguments.add("--" + property));
		try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
			return CorsSettingsReader.read(context.getEnvironment());
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
