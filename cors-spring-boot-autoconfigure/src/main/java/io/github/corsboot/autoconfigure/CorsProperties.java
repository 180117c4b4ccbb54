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
import java.util.Map;

import io.github.corsboot.core.DeniedRequests;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * What is configured under {@code cors}: the default policy, which is at the same time
 * what every named policy inherits from, and what holds for the application as a whole.
 * <p>
 * The values are those of the environment, each read from the property source of highest
 * precedence that has it; a value that is set nowhere has its default.
 *
 * @param allowedOrigins Comma-separated list of origins whose scripts may read responses,
 * such as 'https://app.example.com' or 'https://*.example.com'. '*' allows all origins.
 * When not set, there is no default policy. When empty, no origin is allowed.
 * @param paths Comma-separated list of path patterns that the default policy covers.
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
 * them. Not inherited by named policies.
 * @param dangerouslyToleratePublicSuffixSubdomains Whether all subdomains of a public
 * suffix, such as 'https://*.github.io', may be allowed together with credentials,
 * although anybody can register one. Not inherited by named policies.
 * @param enabled Whether CORS is handled at all. Read when the application starts, also
 * after ahead-of-time processing.
 * @param excludePaths Comma-separated list of path patterns that no policy covers,
 * whatever the policies say.
 * @param deniedRequests What becomes of an actual request that a policy denies.
 * @param preflightStatus Status of the response to a granted preflight request, from 200
 * to 299.
 * @param debug Whether denied preflight requests say why, in a body and in a way that
 * lets the browser's console name the method or header. For development only: it tells
 * strangers what is allowed.
 * @param rememberOrigins Whether origins that were seen lately are remembered, for the
 * management endpoint to show them.
 * @param filter Settings of the filter.
 * @param policies Named policies, by name. Each inherits from the root what it does not
 * set itself, except paths.
 * @param candidate Policies that are compared with those that decide, and that touch no
 * response.
 */
@ConfigurationProperties("cors")
public record CorsProperties(@Nullable List<String> allowedOrigins, @DefaultValue("/**") List<String> paths,
		@DefaultValue("GET,HEAD,POST,PUT,PATCH,DELETE") List<String> allowedMethods,
		@DefaultValue("*") List<String> allowedHeaders, @DefaultValue List<String> exposedHeaders,
		@DefaultValue("false") boolean allowCredentials,
		@DurationUnit(ChronoUnit.SECONDS) @DefaultValue("30m") Duration maxAge,
		@DefaultValue("false") boolean allowPrivateNetwork, @DefaultValue("false") boolean timingAllowOrigin,
		@DefaultValue("false") boolean dangerouslyTolerateInsecureOrigins,
		@DefaultValue("false") boolean dangerouslyToleratePublicSuffixSubdomains, @DefaultValue("true") boolean enabled,
		@DefaultValue List<String> excludePaths, @DefaultValue("pass") DeniedRequests deniedRequests,
		@DefaultValue("200") int preflightStatus, @DefaultValue("false") boolean debug,
		@DefaultValue("false") boolean rememberOrigins, @DefaultValue Filter filter,
		@DefaultValue Map<String, PolicyProperties> policies,
		@NestedConfigurationProperty @Nullable CandidateProperties candidate) {

	/**
	 * Settings of the filter.
	 *
	 * @param order Order of the filter. By default, the filter stands behind the handling
	 * of forwarded headers and in front of everything that authenticates.
	 */
	public record Filter(@DefaultValue("-2147483628") int order) {

	}

}
