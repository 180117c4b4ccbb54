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

package io.github.corsboot.autoconfigure.reactive;

import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.reactive.CorsPolicyWebFilter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice of an application has the filter too.
 */
@WebFluxTest(properties = "cors.allowed-origins=https://a.example")
class WebFluxSliceTests {

	private final ApplicationContext context;

	@Autowired
	WebFluxSliceTests(ApplicationContext context) {
		this.context = context;
	}

	@Test
	void theFilterAndThePoliciesAreThere() {
		assertThat(this.context.getBeanNamesForType(CorsPolicyWebFilter.class)).hasSize(1);
		assertThat(this.context.getBean(CorsPolicies.class).policies()).containsOnlyKeys("default");
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
