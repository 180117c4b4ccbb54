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

package io.github.corsboot.sample;

import java.net.URI;
import java.util.Optional;

import io.github.corsboot.core.CorsDecision;
import io.github.corsboot.spring.CorsPolicies;
import io.github.corsboot.spring.RequestedPath;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells what the policies say to a request that somebody describes. It reads the policies
 * and grants nothing: no policy covers its own path, so only the page of this application
 * can read what it tells.
 */
@RestController
final class ExplainController {

	private final CorsPolicies policies;

	ExplainController(CorsPolicies policies) {
		this.policies = policies;
	}

	@GetMapping("/explain")
	Explanation explain(@RequestParam URI url, @RequestParam String origin, @RequestParam String method,
			@RequestParam(defaultValue = "") String headers) {
		RequestedPath path = RequestedPath.of(url.getRawPath(), "", "");
		CorsDecision preflight = this.policies.decide(DescribedRequest.preflight(url, origin, method, headers), path);
		CorsDecision actual = this.policies.decide(DescribedRequest.actual(url, origin, method), path);
		Optional<Explanation.Policy> policy = this.policies.dryRun(DescribedRequest.actual(url, origin, method), path)
			.policyName()
			.flatMap((name) -> Explanation.Policy.named(name, this.policies));
		return new Explanation(policy, Explanation.Verdict.of(preflight), Explanation.Verdict.of(actual));
	}

}
