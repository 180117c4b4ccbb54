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

package io.github.corsboot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application on a real server, at a port of its own.
 */
public final class ContractServer implements AutoCloseable {

	/** What Spring Security configures, by its names in every line. */
	static final List<String> SECURITY = List.of(
			"org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
			"org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration",
			"org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
			"org.springframework.boot.autoconfigure.security.reactive.ReactiveSecurityAutoConfiguration",
			"org.springframework.boot.autoconfigure.security.reactive.ReactiveUserDetailsServiceAutoConfiguration",
			"org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration",
			"org.springframework.boot.actuate.autoconfigure.security.reactive.ReactiveManagementWebSecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
			"org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration");

	private final ConfigurableApplicationContext context;

	private ContractServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** The type of the server, by reflection: the interfaces move between the lines. */
	private static String serverOf(ConfigurableApplicationContext context) {
		try {
			return context.getClass().getMethod("getWebServer").invoke(context).getClass().getSimpleName();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Starts an application without Spring Security.
	 * @param kind the server
	 * @param application the application's configuration
	 * @param properties such as {@code server.servlet.context-path=/shop}
	 * @return the running application
	 */
	public static ContractServer start(Kind kind, Class<?> application, String... properties) {
		return start(kind, SECURITY, application, properties);
	}

	/**
	 * Starts an application with Spring Security, and a user {@code user} whose password
	 * is {@code password}.
	 * @param kind the server
	 * @param application the application's configuration
	 * @param properties such as {@code server.servlet.context-path=/shop}
	 * @return the running application
	 */
	public static ContractServer startSecured(Kind kind, Class<?> application, String... properties) {
		String[] all = Stream
			.concat(Stream.of("spring.security.user.name=user", "spring.security.user.password=password"),
					Stream.of(properties))
			.toArray(String[]::new);
		return start(kind, List.of(), application, all);
	}

	private static ContractServer start(Kind kind, List<String> excluded, Class<?> application, String... properties) {
		String exclude = String.join(",", Stream.concat(kind.excluded(), excluded.stream()).toList());
		List<String> arguments = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1",
				"contract.server=" + kind.server, "spring.main.web-application-type=" + kind.type,
				"spring.main.banner-mode=off", "spring.autoconfigure.exclude=" + exclude, "logging.level.root=off",
				"server.shutdown=immediate"));
		arguments.addAll(List.of(properties));
		String[] line = arguments.stream().map("--"::concat).toArray(String[]::new);
		ConfigurableApplicationContext context = new SpringApplication(application).run(line);
		if (!serverOf(context).toLowerCase(Locale.ROOT).startsWith(kind.server)) {
			context.close();
			throw new IllegalStateException(kind + " was asked for, and this is " + serverOf(context));
		}
		return new ContractServer(context);
	}

	/** The application's context, for tools that need no server. */
	ConfigurableApplicationContext context() {
		return this.context;
	}

	public int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/** The port of the management endpoints, where they have one of their own. */
	public int managementPort() {
		return this.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** A server. */
	public enum Kind {

		/** Tomcat with Spring MVC. */
		TOMCAT("tomcat", "servlet"),

		/** Jetty with Spring MVC. */
		JETTY("jetty", "servlet"),

		/** Reactor Netty with WebFlux. */
		NETTY("netty", "reactive"),

		/** Tomcat with WebFlux. */
		REACTIVE_TOMCAT("tomcat", "reactive"),

		/** Jetty with WebFlux. */
		REACTIVE_JETTY("jetty", "reactive");

		private final String server;

		private final String type;

		Kind(String server, String type) {
			this.server = server;
			this.type = type;
		}

		/** Whether it runs WebFlux, and not Spring MVC. */
		public boolean isReactive() {
			return this.type.equals("reactive");
		}

		/**
		 * The auto-configurations of the other servers, by their names in Spring Boot 4.
		 * In Spring Boot 3.5 they cannot be excluded one by one: its tests go by
		 * {@code contract.server}.
		 */
		private Stream<String> excluded() {
			return Stream.of(
					"org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration",
					"org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration",
					"org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration",
					"org.springframework.boot.jetty.autoconfigure.reactive.JettyReactiveWebServerAutoConfiguration",
					"org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration",
					"org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration",
					"org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatReactiveManagementContextAutoConfiguration",
					"org.springframework.boot.jetty.autoconfigure.actuate.web.server.JettyServletManagementContextAutoConfiguration",
					"org.springframework.boot.jetty.autoconfigure.actuate.web.server.JettyReactiveManagementContextAutoConfiguration",
					"org.springframework.boot.reactor.netty.autoconfigure.actuate.web.server.NettyReactiveManagementContextAutoConfiguration")
				.filter((name) -> !name.contains("." + this.server + "."));
		}

	}

}
