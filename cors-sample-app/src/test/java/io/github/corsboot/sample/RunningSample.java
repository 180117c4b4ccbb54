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

package io.github.corsboot.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The sample, started in this process on a port of its own. The policies name the port,
 * so it is chosen before the start.
 *
 * @param context the application
 * @param port the port
 */
record RunningSample(ConfigurableApplicationContext context, int port) implements AutoCloseable {

	private static final int ATTEMPTS = 5;

	static RunningSample on(Stack stack, String... settings) {
		return with(Arrivals.class, stack, settings);
	}

	/** Starts the sample together with beans of another class. */
	static RunningSample with(Class<?> beans, Stack stack, String... settings) {
		for (int attempt = 1;; attempt++) {
			int port = freePort();
			try {
				return start(beans, stack, port, List.of(settings));
			}
			catch (PortInUseException ex) {
				// Somebody took the port between the choice and the start.
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private static RunningSample start(Class<?> beans, Stack stack, int port, List<String> settings) {
		List<String> arguments = new ArrayList<>();
		arguments.add("--spring.profiles.active=" + stack.profile());
		arguments.add("--server.port=" + port);
		arguments.add("--logging.level.root=error");
		arguments.add("--logging.level.io.github.corsboot.sample=info");
		// The sample breaks on purpose; its stack traces tell nothing here.
		arguments.add("--logging.level.org.apache.catalina.core.ContainerBase=off");
		arguments.add("--logging.level.org.springframework.boot.webflux.autoconfigure.error=off");
		arguments.add("--logging.level.org.springframework.web.HttpLogging=off");
		arguments.addAll(settings);
		SpringApplication application = new SpringApplication(SampleApplication.class, beans);
		return new RunningSample(application.run(arguments.toArray(String[]::new)), port);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What really arrives. */
	Arrivals arrivals() {
		return this.context.getBean(Arrivals.class);
	}

	/** The origin of the page. */
	String page() {
		return origin("localhost");
	}

	/** The origin of the API. */
	String api() {
		return origin("127.0.0.1");
	}

	String origin(String host) {
		return "http://" + host + ":" + this.port;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
