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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsboot.autoconfigure.CorsFinding;
import io.github.corsboot.autoconfigure.CorsFindings;
import io.github.corsboot.autoconfigure.ExistingBeans;
import io.github.corsboot.spring.CorsPolicies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * Finds the CORS mappings that an application adds to WebFlux. A handler mapping does not
 * tell them, other than in Spring MVC, so each configurer is asked for them once more.
 */
final class WebFluxMappingFindings implements CorsFindings {

	private static final Log logger = LogFactory.getLog(WebFluxMappingFindings.class);

	private final ExistingBeans beans;

	WebFluxMappingFindings(ExistingBeans beans) {
		this.beans = beans;
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		List<CorsFinding> findings = new ArrayList<>();
		for (Map.Entry<String, WebFluxConfigurer> entry : this.beans.ofType(WebFluxConfigurer.class).entrySet()) {
			Set<String> mappings = mappings(entry.getValue());
			if (!mappings.isEmpty()) {
				CorsFinding.of(CorsFinding.Kind.MAPPING, entry.getKey(), false, mappings, policies)
					.ifPresent(findings::add);
			}
		}
		return findings;
	}

	private static Set<String> mappings(WebFluxConfigurer configurer) {
		OpenRegistry registry = new OpenRegistry();
		try {
			configurer.addCorsMappings(registry);
		}
		catch (RuntimeException | Error ex) {
			// Nobody said that it can be called twice.
			logger.debug("Did not find out about the CORS mappings of " + ClassUtils.getDescriptiveType(configurer),
					ex);
		}
		return registry.patterns();
	}

	/**
	 * A registry that tells what was added to it.
	 */
	private static final class OpenRegistry extends CorsRegistry {

		Set<String> patterns() {
			return getCorsConfigurations().keySet();
		}

	}

}
