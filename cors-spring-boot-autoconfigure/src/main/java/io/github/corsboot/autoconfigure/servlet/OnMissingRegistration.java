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

package io.github.corsboot.autoconfigure.servlet;

import io.github.corsboot.spring.servlet.CorsPolicyFilter;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where nobody registers a {@link CorsPolicyFilter}. Spring Boot's own condition
 * for registrations has changed its package between the versions that we support, and its
 * condition for beans cannot tell a registration of this filter from that of any other.
 */
final class OnMissingRegistration extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("CORS filter registration");
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		ResolvableType type = ResolvableType.forClassWithGenerics(FilterRegistrationBean.class, CorsPolicyFilter.class);
		String[] found = (beanFactory != null) ? beanFactory.getBeanNamesForType(type, true, false) : new String[0];
		return (found.length == 0) ? ConditionOutcome.match(message.didNotFind("any registration").atAll())
				: ConditionOutcome.noMatch(message.found("registration").items((Object[]) found));
	}

}
