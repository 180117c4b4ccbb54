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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * A server on which the tests of the auto-configuration run whole applications.
 */
public enum Server {

	/** Tomcat with Spring MVC. */
	TOMCAT("servlet", "jetty"),

	/** Jetty with Spring MVC. */
	JETTY("servlet", "tomcat"),

	/** Reactor Netty with WebFlux. */
	NETTY("reactive", "jetty,tomcat");

	private final String type;

	private final String others;

	Server(String type, String others) {
		this.type = type;
		this.others = others;
	}

	/**
	 * Starts an application at a port of its own.
	 * @param application the application
	 * @param properties such as {@code cors.allowed-origins=*}
	 * @return the running application
	 */
	public ConfigurableApplicationContext start(SpringApplication application, String... properties) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
				"--spring.main.web-application-type=" + this.type, "--spring.main.banner-mode=off",
				"--spring.autoconfigure.exclude=" + String.join(",", excluded())));
		List.of(properties).forEach((property) -> arguments.add("--" + property));
		return application.run(arguments.toArray(String[]::new));
	}

	/**
	 * The port that an application listens on.
	 * @param context the running application
	 * @return the port
	 */
	public static int port(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * The port that the management endpoints of an application listen on.
	 * @param context the running application
	 * @return the port
	 */
	public static int managementPort(ConfigurableApplicationContext context) {
		return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	private List<String> excluded() {
		List<String> excluded = new ArrayList<>();
		for (String other : StringUtils.commaDelimitedListToStringArray(this.others)) {
			String name = Character.toUpperCase(other.charAt(0)) + other.substring(1);
			for (String stack : List.of("Servlet", "Reactive")) {
				String prefix = "org.springframework.boot." + other + ".autoconfigure.";
				excluded
					.add(prefix + stack.toLowerCase(Locale.ROOT) + "." + name + stack + "WebServerAutoConfiguration");
				excluded.add(prefix + "actuate.web.server." + name + stack + "ManagementContextAutoConfiguration");
			}
		}
		return excluded;
	}

}
