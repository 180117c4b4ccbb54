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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.corsboot.spring.CorsPolicies;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * An environment made of the sources that a test names, the source of highest precedence
 * first.
 */
final class Config {

	private final StandardEnvironment environment = new StandardEnvironment();

	private final Map<String, Object> variables = new HashMap<>();

	private Config() {
		MutablePropertySources sources = this.environment.getPropertySources();
		sources.stream().map(PropertySource::getName).toList().forEach(sources::remove);
	}

	static Config of() {
		return new Config();
	}

	/**
	 * The same keys written in each way: what is tested must hold for all of them.
	 */
	static List<Config> inEveryWay(String yaml, String properties, Map<String, String> variables, String... arguments) {
		Config environment = of();
		variables.forEach(environment::variable);
		return List.of(of().yaml(yaml), of().properties(properties), environment, of().arguments(arguments));
	}

	Config yaml(String text) {
		return yaml("application.yml", text);
	}

	Config yaml(String file, String text) {
		return load(new YamlPropertySourceLoader(), file, text);
	}

	Config properties(String text) {
		return load(new PropertiesPropertySourceLoader(), "application.properties", text);
	}

	private Config load(PropertySourceLoader loader, String file, String text) {
		try {
			ByteArrayResource resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8),
					"[" + file + "]") {

				@Override
				public String getDescription() {
					return "class path resource [" + file + "]";
				}

			};
			loader.load(file, resource).forEach(this.environment.getPropertySources()::addLast);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Config variable(String name, String value) {
		if (this.variables.isEmpty()) {
			source(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					this.variables));
		}
		this.variables.put(name, value);
		return this;
	}

	Config arguments(String... arguments) {
		return source(new SimpleCommandLinePropertySource(arguments));
	}

	Config source(PropertySource<?> source) {
		this.environment.getPropertySources().addLast(source);
		return this;
	}

	CorsSettings settings() {
		return CorsSettingsReader.read(this.environment);
	}

	CorsPolicies policies(CorsPolicyCustomizer... customizers) {
		return made(customizers).active();
	}

	/**
	 * The policies below {@code cors.candidate}, if anything is written there.
	 */
	Optional<CorsPolicies> candidate(CorsPolicyCustomizer... customizers) {
		return made(customizers).candidate();
	}

	private CorsPoliciesFactory.Made made(CorsPolicyCustomizer... customizers) {
		return CorsPoliciesFactory.create(settings(), List.of(customizers), Optional.empty(), (policies) -> {
		});
	}

	/**
	 * What stops the start, one line for each problem.
	 */
	List<String> problems() {
		try {
			policies();
			return List.of();
		}
		catch (InvalidCorsConfigurationException ex) {
			return ex.problems().stream().map(CorsConfigurationProblem::message).toList();
		}
	}

	/**
	 * What to write instead, one line for each problem.
	 */
	List<String> advice() {
		try {
			policies();
			return List.of();
		}
		catch (InvalidCorsConfigurationException ex) {
			return ex.problems().stream().map(CorsConfigurationProblem::action).toList();
		}
	}

}
