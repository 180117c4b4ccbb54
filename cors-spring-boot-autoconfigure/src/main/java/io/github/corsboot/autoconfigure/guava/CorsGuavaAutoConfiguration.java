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

package io.github.corsboot.autoconfigure.guava;

import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;
import io.github.corsboot.autoconfigure.CorsAutoConfiguration;
import io.github.corsboot.core.PublicSuffixes;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Lets Guava's list say which names are public suffixes, unless the application brings a
 * {@link PublicSuffixes} bean of its own. Without either, wildcards cannot be combined
 * with credentials.
 */
@AutoConfiguration(before = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(PublicSuffixPatterns.class)
@Conditional(OnReadableSuffixes.class)
public final class CorsGuavaAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(PublicSuffixes.class)
	GuavaPublicSuffixes corsPublicSuffixes() {
		return new GuavaPublicSuffixes();
	}

}
