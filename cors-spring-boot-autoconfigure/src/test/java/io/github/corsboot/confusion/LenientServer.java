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

package io.github.corsboot.confusion;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets through whatever the server can be told to let through.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("confusion.lenient")
class LenientServer {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> lenientTomcat(
			@Value("${confusion.solidus:decode}") String solidus) {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setEncodedSolidusHandling(solidus);
			connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.DECODE.getValue());
			connector.setAllowBackslash(true);
			connector.setProperty("relaxedPathChars", "\\^`{|}[]\"<>");
		});
	}

	@Bean
	WebServerFactoryCustomizer<JettyServletWebServerFactory> lenientJetty() {
		return (factory) -> factory.addServerCustomizers(LenientServer::relax);
	}

	private static void relax(Server server) {
		server.getContainedBeans(HttpConfiguration.ConnectionFactory.class)
			.forEach((connection) -> connection.getHttpConfiguration().setUriCompliance(UriCompliance.UNSAFE));
		server.getContainedBeans(ServletHandler.class).forEach((handler) -> handler.setDecodeAmbiguousURIs(true));
	}

}
