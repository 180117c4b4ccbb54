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

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.corsboot.spring.CorsPolicies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tells once, when the application has started, what else in it decides on CORS.
 */
final class CorsFindingsReport implements SmartInitializingSingleton {

	/** More findings of one kind than these are only counted. */
	private static final int SHOWN = 10;

	private static final Log logger = LogFactory.getLog(CorsAutoConfiguration.class);

	private final ObjectProvider<CorsFindings> findings;

	private final ObjectProvider<CorsPolicies> policies;

	private volatile List<CorsFinding> found = List.of();

	CorsFindingsReport(ObjectProvider<CorsFindings> findings, ObjectProvider<CorsPolicies> policies) {
		this.findings = findings;
		this.policies = policies;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			Map<CorsFinding.Kind, Set<CorsFinding>> all = find();
			if (!all.isEmpty()) {
				this.found = all.values().stream().flatMap(Set::stream).toList();
				all.forEach(CorsFindingsReport::report);
			}
		}
		catch (RuntimeException | Error ex) {
			// An application that works is not stopped because of a warning.
			logger.debug("Did not find out whether there are other CORS layers", ex);
		}
	}

	/**
	 * What was found when the application had started.
	 * @return the findings, by their kind
	 */
	List<CorsFinding> found() {
		return this.found;
	}

	private Map<CorsFinding.Kind, Set<CorsFinding>> find() {
		Map<CorsFinding.Kind, Set<CorsFinding>> found = new EnumMap<>(CorsFinding.Kind.class);
		for (CorsPolicies each : this.policies.stream().toList()) {
			if (!each.policyNames("/**").isEmpty()) {
				for (CorsFindings finder : this.findings.orderedStream().toList()) {
					for (CorsFinding finding : CombinedFindings.find(finder, each)) {
						found.computeIfAbsent(finding.kind(), (kind) -> new LinkedHashSet<>()).add(finding);
					}
				}
			}
		}
		return found;
	}

	private static void report(CorsFinding.Kind kind, Set<CorsFinding> found) {
		found.stream().limit(SHOWN).forEach((finding) -> logger.warn(finding.message()));
		if (found.size() > SHOWN) {
			logger.warn(
					(kind.isLayer() ? "Other CORS layers: " : "") + (found.size() - SHOWN) + " more " + kind.plural());
		}
	}

}
