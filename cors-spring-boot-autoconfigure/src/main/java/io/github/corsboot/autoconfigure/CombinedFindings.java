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

import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.spring.CorsPolicies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.ClassUtils;

/**
 * Several that look around, as one bean: each bean more has a definition that is read,
 * and is looked through by whoever looks through all beans.
 */
public final class CombinedFindings implements CorsFindings {

	private static final Log logger = LogFactory.getLog(CorsAutoConfiguration.class);

	private final List<CorsFindings> finders;

	/**
	 * Combines several.
	 * @param finders who look around, one after the other
	 */
	public CombinedFindings(CorsFindings... finders) {
		this.finders = List.of(finders);
	}

	@Override
	public List<CorsFinding> find(CorsPolicies policies) {
		List<CorsFinding> found = new ArrayList<>();
		for (CorsFindings finder : this.finders) {
			found.addAll(find(finder, policies));
		}
		return found;
	}

	/**
	 * Lets one look around. One that fails does not keep others from finding something.
	 * @param finder who looks around
	 * @param policies the policies of the application
	 * @return what was found
	 */
	static List<CorsFinding> find(CorsFindings finder, CorsPolicies policies) {
		try {
			return finder.find(policies);
		}
		catch (RuntimeException | Error ex) {
			logger.debug(
					"Did not find out whether there are other CORS layers: " + ClassUtils.getDescriptiveType(finder),
					ex);
			return List.of();
		}
	}

}
