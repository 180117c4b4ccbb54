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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationListener;
import org.springframework.core.NativeDetector;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Makes policies once for nothing, in another thread, while Spring gets ready. Most of
 * the time that the first policies take goes into loading classes: when the application
 * makes its own, a little later, they are there: with credentials and a wildcard, the
 * list of public suffixes too, which alone takes some 35 ms to read. The main thread
 * works for 100 ms less of some 3,500; where all processors are busy, half of that is won
 * at most.
 * <p>
 * Nothing depends on it. It reads no property of the application but for a guess whether
 * the list will be needed, it makes no bean, what it makes is thrown away, and nobody
 * waits for it. Spring Boot gets its own classes ready in a thread like this, which the
 * same switch turns off.
 */
final class BackgroundRehearsal implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	/** Spring Boot's own switch for work of this kind. */
	private static final String IGNORE = "spring.backgroundpreinitializer.ignore";

	private static final String PATH_PATTERN = "org.springframework.web.util.pattern.PathPattern";

	/** Reads the list when it is initialised. */
	private static final String LIST_OF_SUFFIXES = "com.google.thirdparty.publicsuffix.PublicSuffixPatterns";

	private static final AtomicBoolean started = new AtomicBoolean();

	// Behind the logging system, which is not to be asked before it is there.
	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER + 2;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		WebApplicationType type = event.getSpringApplication().getWebApplicationType();
		if (type != WebApplicationType.NONE && isWorthIt() && started.compareAndSet(false, true)) {
			boolean suffixes = guess(event.getEnvironment());
			Thread thread = new Thread(null, () -> run(suffixes), "cors-rehearsal", 0, false);
			thread.setContextClassLoader(BackgroundRehearsal.class.getClassLoader());
			thread.setDaemon(true);
			thread.start();
		}
	}

	private static boolean isWorthIt() {
		return Runtime.getRuntime().availableProcessors() > 1 && !NativeDetector.inNativeImage()
				&& !Boolean.getBoolean(IGNORE);
	}

	// Whether there seem to be credentials and wildcards. A wrong guess costs time, and
	// nothing else.
	private static boolean guess(ConfigurableEnvironment environment) {
		try {
			return seemsToNeedSuffixes(environment);
		}
		catch (RuntimeException ex) {
			// A source that cannot be read is a matter for whoever needs it.
			return false;
		}
	}

	static boolean seemsToNeedSuffixes(ConfigurableEnvironment environment) {
		boolean credentials = false;
		boolean wildcards = false;
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> listed) {
				for (String name : listed.getPropertyNames()) {
					if (name.regionMatches(true, 0, "cors", 0, 4)) {
						String lower = name.toLowerCase(Locale.ROOT);
						credentials |= lower.contains("credentials");
						wildcards |= lower.contains("origins") && isWildcard(listed.getProperty(name));
					}
				}
			}
		}
		return credentials && wildcards;
	}

	private static boolean isWildcard(@Nullable Object value) {
		return value != null && value.toString().contains("*.");
	}

	private static void run(boolean suffixes) {
		ClassLoader classLoader = BackgroundRehearsal.class.getClassLoader();
		try {
			// A condition looks at it first of all, and to open Guava's jar takes its
			// time.
			boolean list = ClassUtils.isPresent(LIST_OF_SUFFIXES, classLoader);
			if (ClassUtils.isPresent(PATH_PATTERN, classLoader)) {
				rehearse();
			}
			if (list && suffixes) {
				Class.forName(LIST_OF_SUFFIXES, true, classLoader);
			}
		}
		catch (ClassNotFoundException | RuntimeException | Error ex) {
			// The main thread comes the same way, and fails as well.
		}
	}

	/**
	 * Makes policies from settings of its own.
	 * @return what was made
	 */
	static CorsPoliciesFactory.Made rehearse() {
		ConfigurableEnvironment environment = environment();
		CorsSettings settings = CorsSettingsReader.read(environment);
		CorsPoliciesFactory.Made made = CorsPoliciesFactory.create(settings, List.of(), Optional.empty(),
				(policies) -> {
				});
		CorsPropertiesFactory.create(settings);
		StartupWarnings.of(settings, made.active(), environment);
		made.active().policyNames("/**");
		return made;
	}

	// With the one key that everybody sets. Each other that is read needs classes of its
	// own, which many applications would load for nothing.
	private static ConfigurableEnvironment environment() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		MutablePropertySources sources = environment.getPropertySources();
		sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						Map.of()));
		sources.replace(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
				new MapPropertySource("rehearsal", Map.of("cors.allowed-origins", "https://app.example.com")));
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

}
