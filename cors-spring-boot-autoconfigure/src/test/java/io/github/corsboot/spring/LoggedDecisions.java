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

package io.github.corsboot.spring;

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.corsboot.core.CorsPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/**
 * Policies, requests, and the lines that are logged about them.
 */
abstract class LoggedDecisions {

	static final String AGAIN = " The same again is logged at debug level only, for 10 minutes.";

	static final SettingNames NAMES = (policy,
			setting) -> (policy.equals("default") ? "cors." : "cors.policies." + policy + ".") + setting.key();

	final Logger logger = (Logger) LoggerFactory.getLogger(CorsPolicies.class);

	final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	static final String PROXY = " The origin has the host that the request was sent to: "
			+ "if it is the application's own, reached through a proxy, set server.forward-headers-strategy instead, "
			+ "and let the proxy overwrite the X-Forwarded headers that clients send.";

	final CorsPolicies policies = CorsPolicies.builder()
		.settingNames(NAMES)
		.policy("default",
				CorsPolicy.builder()
					.allowedOrigins("https://app.example.com")
					.allowedMethods("GET")
					.allowedHeaders("X-One")
					.build(),
				"/**")
		.policy("public", CorsPolicy.builder().allowedOrigins("*").allowedMethods("GET").build(), "/public/**")
		.build();

	@BeforeEach
	void listen() {
		this.appender.start();
		this.logger.addAppender(this.appender);
		this.logger.setLevel(Level.DEBUG);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.appender);
		this.logger.setLevel(null);
	}

	void get(String origin, String path) {
		this.policies.decide(RequestStub.get(origin), RequestedPath.of(path, "", ""));
	}

	void get(String origin, String path, String header, String value) {
		this.policies.decide(new RequestStub("GET", Map.of("Origin", List.of(origin), header, List.of(value))),
				RequestedPath.of(path, "", ""));
	}

	void preflight(String origin, String path, String method, String... headers) {
		this.policies.decide(RequestStub.preflight(origin, method, headers), RequestedPath.of(path, "", ""));
	}

	List<String> lines() {
		return this.appender.list.stream()
			.map((event) -> event.getLevel() + " " + event.getFormattedMessage())
			.toList();
	}

	List<String> levels() {
		return this.appender.list.stream().map((event) -> event.getLevel().toString()).toList();
	}

}
