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

import io.github.corsboot.core.PublicSuffixes;
import io.github.corsboot.spring.CandidateChangeListener;
import io.github.corsboot.spring.CorsDecisionListener;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes policies from {@code cors.*}. An application that defines its own
 * {@link CorsPolicies} bean replaces them.
 * <p>
 * Nothing here depends on a property: whether there is a policy, and whether CORS is
 * handled at all, is decided when the application starts, also after ahead-of-time
 * processing.
 */
@AutoConfiguration
@ConditionalOnWebApplication
public final class CorsAutoConfiguration {

	@Bean
	static OwnPoliciesPostProcessor corsOwnPoliciesPostProcessor(ObjectProvider<CorsPoliciesSource> source) {
		return new OwnPoliciesPostProcessor(source);
	}

	@Bean
	@Lazy(false)
	CorsPoliciesSource corsPoliciesSource(ConfigurableEnvironment environment,
			ObjectProvider<CorsPolicyCustomizer> customizers, ObjectProvider<PublicSuffixes> publicSuffixes,
			ObjectProvider<ReservedPaths> reservedPaths, ObjectProvider<HandlerPaths> handlerPaths,
			ObjectProvider<CorsDecisionListener> listeners,
			ObjectProvider<CandidateChangeListener> candidateListeners) {
		return new CorsPoliciesSource(CorsSettingsReader.read(environment), customizers, publicSuffixes, reservedPaths,
				handlerPaths, new DecisionListenerBeans(listeners), new CandidateListenerBeans(candidateListeners));
	}

	@Bean
	CorsProperties corsProperties(CorsPoliciesSource source) {
		return CorsPropertiesFactory.create(source.settings());
	}

	@Bean
	@ConditionalOnMissingBean
	CorsPolicies corsPolicies(CorsPoliciesSource source) {
		return source.create();
	}

	@Bean
	@Lazy(false)
	CorsStartupReport corsStartupReport(CorsPoliciesSource source, ObjectProvider<CorsPolicies> policies,
			ConfigurableEnvironment environment) {
		return new CorsStartupReport(source, policies, environment);
	}

	@Bean
	@Lazy(false)
	CorsFindingsReport corsFindingsReport(ObjectProvider<CorsFindings> findings,
			ObjectProvider<CorsPolicies> policies) {
		return new CorsFindingsReport(findings, policies);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(WebServerFactoryCustomizer.class)
	static class WebServerConfiguration {

		@Bean
		CorsStartupCheck corsStartupCheck(ObjectProvider<CorsPolicies> policies) {
			return new CorsStartupCheck(policies);
		}

	}

}
