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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * What is configured under {@code cors.policies.<name>}, exactly as far as it is set
 * there: what is {@code null} is inherited from the root.
 *
 * @param allowedOrigins Comma-separated list of origins whose scripts may read responses,
 * such as 'https://app.example.com' or 'https://*.example.com'. '*' allows all origins.
 * When empty, no origin is allowed.
 * @param paths Comma-separated list of path patterns that the policy covers. Must be set,
 * and is not inherited.
 * @param allowedMethods Comma-separated list of methods to allow. '*' allows all methods.
 * @param allowedHeaders Comma-separated list of request headers to allow. '*' allows all
 * headers.
 * @param exposedHeaders Comma-separated list of response headers that scripts may read.
 * '*' exposes all headers, and cannot be combined with credentials.
 * @param allowCredentials Whether scripts may read responses to requests that carry
 * cookies, client certificates or HTTP authentication.
 * @param maxAge How long a browser may remember the answer to a preflight request. If a
 * duration suffix is not specified, seconds will be used.
 * @param allowPrivateNetwork Whether pages of public networks may reach the application
 * on a private network.
 * @param timingAllowOrigin Whether allowed origins may read resource timings.
 * @param dangerouslyTolerateInsecureOrigins Whether origins with the scheme 'http' may be
 * allowed together with credentials, although anybody on the network can impersonate
 * them. Not inherited.
 * @param dangerouslyToleratePublicSuffixSubdomains Whether all subdomains of a public
 * suffix, such as 'https://*.github.io', may be allowed together with credentials,
 * although anybody can register one. Not inherited.
 * @param enabled Whether the policy is applied. Otherwise its paths are left alone; the
 * default policy does not step in. Not inherited.
 */
public record PolicyProperties(@Nullable List<String> allowedOrigins, @Nullable List<String> paths,
		@Nullable List<String> allowedMethods, @Nullable List<String> allowedHeaders,
		@Nullable List<String> exposedHeaders, @Nullable Boolean allowCredentials,
		@DurationUnit(ChronoUnit.SECONDS) @Nullable Duration maxAge, @Nullable Boolean allowPrivateNetwork,
		@Nullable Boolean timingAllowOrigin, @DefaultValue("false") boolean dangerouslyTolerateInsecureOrigins,
		@DefaultValue("false") boolean dangerouslyToleratePublicSuffixSubdomains,
		@DefaultValue("true") boolean enabled) {

}
