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

package io.github.corsboot.autoconfigure.actuate;

import java.util.Optional;

import io.github.corsboot.autoconfigure.CorsOverview;
import io.github.corsboot.autoconfigure.EffectivePolicies;
import io.github.corsboot.spring.CorsPolicies;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/**
 * Shows which policies are in effect, and what would become of a request. It changes
 * nothing: nobody is told of a dry run, and nothing is counted.
 */
@Endpoint(id = "cors")
@RegisterReflectionForBinding({ CorsOverview.class, DryRun.class, CorsEndpoint.Refusal.class })
final class CorsEndpoint {

	private final EffectivePolicies effective;

	private final ObjectProvider<CorsPolicies> policies;

	CorsEndpoint(EffectivePolicies effective, ObjectProvider<CorsPolicies> policies) {
		this.effective = effective;
		this.policies = policies;
	}

	/**
	 * Shows an overview, or, with a path, what a script's request would be answered, and
	 * the preflight that a browser may send before it.
	 * @param path the path as the patterns of policies see it, without a context path, or
	 * an absolute URL; encoded as a client would send it
	 * @param origin the origin of the script; without it the request has none
	 * @param method the method, GET if it is not given
	 * @param headers the names of the request headers that the script sets,
	 * comma-separated
	 * @return a {@link CorsOverview} or a {@link DryRun}; with status 400 a
	 * {@link Refusal}
	 */
	// Spring Boot 3.5 takes only this annotation for a sign that a parameter is optional.
	@SuppressWarnings("deprecation")
	@ReadOperation
	WebEndpointResponse<Object> cors(@Nullable String path, @Nullable String origin, @Nullable String method,
			@Nullable String headers) {
		if (path == null) {
			return (origin == null && method == null && headers == null)
					? new WebEndpointResponse<>(this.effective.overview())
					: refuse("'path' is missing: without it there is no request to try");
		}
		Optional<DryRunTarget> target = DryRunTarget.parse(path);
		if (target.isEmpty()) {
			return refuse("'path' must begin with a slash, or be a URL such as https://api.example.com/items");
		}
		CorsPolicies used = this.policies.getIfUnique();
		if (used == null) {
			return refuse("The application has several CorsPolicies beans, and it is not known which is used");
		}
		return new WebEndpointResponse<>(DryRun.of(used, target.get(), Optional.ofNullable(origin),
				Optional.ofNullable(method).filter((given) -> !given.isEmpty()).orElse("GET"),
				Optional.ofNullable(headers)));
	}

	private static WebEndpointResponse<Object> refuse(String problem) {
		return new WebEndpointResponse<>(new Refusal(problem), WebEndpointResponse.STATUS_BAD_REQUEST);
	}

	/**
	 * Why there is no answer.
	 *
	 * @param problem what is wrong with the parameters, in one sentence
	 */
	record Refusal(String problem) {

	}

}
