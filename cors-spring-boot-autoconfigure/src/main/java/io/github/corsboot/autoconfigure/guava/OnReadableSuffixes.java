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

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether Guava lets others read its list. From 33.6 on it keeps the list in a form that
 * answers only whether a name is a suffix, not whether there are suffixes below it; and
 * half of an answer is none. To look at the fields does not load the list.
 */
final class OnReadableSuffixes extends SpringBootCondition {

	private static final List<String> FIELDS = List.of("EXACT", "UNDER", "EXCLUDED");

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("list of public suffixes");
		try {
			Set<String> names = new HashSet<>();
			for (Field field : PublicSuffixPatterns.class.getFields()) {
				names.add(field.getName());
			}
			return names.containsAll(FIELDS) ? ConditionOutcome.match(message.found("field", "fields").items(FIELDS))
					: ConditionOutcome.noMatch(message.didNotFind("field", "fields").items(FIELDS));
		}
		catch (LinkageError ex) {
			return ConditionOutcome.noMatch(message.because(ex.toString()));
		}
	}

}
