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

import java.io.IOException;

import io.github.corsboot.spring.CorsPolicies;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Everything that serves paths in a servlet application.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ConfusionController.class, ServletConfusionApplication.LenientServerOfLine.class })
class ServletConfusionApplication {

	@Bean
	@ConditionalOnBooleanProperty("confusion.cors")
	CorsPolicies corsPolicies() {
		return ConfusionPolicies.policies();
	}

	@Bean
	@ConditionalOnBooleanProperty("confusion.any-case")
	WebMvcConfigurer anyCase(@Value("${spring.mvc.pathmatch.matching-strategy:}") String strategy) {
		return new WebMvcConfigurer() {
			@Override
			@SuppressWarnings("removal")
			public void configurePathMatch(PathMatchConfigurer configurer) {
				if (strategy.equals("ant_path_matcher")) {
					AntPathMatcher matcher = new AntPathMatcher();
					matcher.setCaseSensitive(false);
					configurer.setPathMatcher(matcher);
				}
				else {
					PathPatternParser parser = new PathPatternParser();
					parser.setCaseSensitive(false);
					configurer.setPatternParser(parser);
				}
			}
		};
	}

	@Bean
	RouterFunction<ServerResponse> functions() {
		return RouterFunctions.route()
			.GET("/fn/secret/**", (request) -> ServerResponse.ok().body("reached strict"))
			.GET("/fn/open/**", (request) -> ServerResponse.ok().body("reached lax"))
			.GET("/fn/other/**", (request) -> ServerResponse.ok().body("reached default"))
			.build();
	}

	@Bean
	ServletRegistrationBean<SayingServlet> strictServlet() {
		return servlet("strict", "/servlet/secret/*");
	}

	@Bean
	ServletRegistrationBean<SayingServlet> laxServlet() {
		return servlet("lax", "/servlet/open/*");
	}

	@Bean
	ServletRegistrationBean<SayingServlet> otherServlet() {
		return servlet("default", "/servlet/other/*");
	}

	private static ServletRegistrationBean<SayingServlet> servlet(String name, String mapping) {
		ServletRegistrationBean<SayingServlet> registration = new ServletRegistrationBean<>(new SayingServlet(name),
				mapping);
		registration.setName(name);
		return registration;
	}

	/** The servers' types have moved: each line of Spring Boot has its own way. */
	static final class LenientServerOfLine implements ImportSelector {

		private static final String MOVED = "org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory";

		@Override
		public String[] selectImports(AnnotationMetadata importing) {
			String name = ClassUtils.isPresent(MOVED, null) ? ".LenientServer" : ".LenientBoot3Server";
			return new String[] { ServletConfusionApplication.class.getPackageName() + name };
		}

	}

	/** Says who it is. */
	static class SayingServlet extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final String name;

		SayingServlet(String name) {
			this.name = name;
		}

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().print("reached " + this.name);
		}

	}

}
