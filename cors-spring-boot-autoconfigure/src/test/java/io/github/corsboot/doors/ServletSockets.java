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

package io.github.corsboot.doors;

import java.util.ServiceLoader;

import jakarta.servlet.ServletContainerInitializer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * WebSockets of the servlet container that runs. Spring takes Jetty's wherever they are
 * on the class path.
 */
@Configuration(proxyBeanMethods = false)
class ServletSockets {

	@Bean
	DefaultHandshakeHandler handshakeHandler(@Value("${contract.server}") String server) {
		return new DefaultHandshakeHandler(
				server.equals("jetty") ? new JettyRequestUpgradeStrategy() : new StandardWebSocketUpgradeStrategy());
	}

	/**
	 * Jetty's own, which an embedded server does not look for. Its package is another one
	 * on each line.
	 */
	@Bean
	@ConditionalOnProperty(name = "contract.server", havingValue = "jetty")
	ServletContextInitializer jettySockets() {
		return (context) -> {
			// Jetty's class loader, which is that of the thread, hides it from
			// applications.
			ClassLoader classes = ServletSockets.class.getClassLoader();
			for (ServletContainerInitializer initializer : ServiceLoader.load(ServletContainerInitializer.class,
					classes)) {
				if (initializer.getClass().getSimpleName().equals("JettyWebSocketServletContainerInitializer")) {
					initializer.onStartup(null, context);
				}
			}
		};
	}

}
