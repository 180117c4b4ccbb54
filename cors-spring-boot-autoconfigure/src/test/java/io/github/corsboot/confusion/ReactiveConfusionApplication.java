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

import io.github.corsboot.spring.CorsPolicies;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Everything that serves paths in a reactive application.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ConfusionController.class)
class ReactiveConfusionApplication {

	@Bean
	@ConditionalOnBooleanProperty("confusion.cors")
	CorsPolicies corsPolicies() {
		return ConfusionPolicies.policies();
	}

	@Bean
	@ConditionalOnBooleanProperty("confusion.any-case")
	WebFluxConfigurer anyCase() {
		return new WebFluxConfigurer() {
			@Override
			public void configurePathMatching(PathMatchConfigurer configurer) {
				configurer.setUseCaseSensitiveMatch(false);
			}
		};
	}

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.GET("/fn/secret/**", (request) -> ServerResponse.ok().bodyValue("reached strict"))
			.GET("/fn/open/**", (request) -> ServerResponse.ok().bodyValue("reached lax"))
			.GET("/fn/other/**", (request) -> ServerResponse.ok().bodyValue("reached default"))
			.build();
	}

}
