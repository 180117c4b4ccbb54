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

package io.github.corsboot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two threads initialise our classes at the same time when an application starts. If the
 * initialisers of two classes needed each other, each thread could wait for the other for
 * ever.
 */
class ClassInitializationTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.corsboot.core", "io.github.corsboot.spring", "io.github.corsboot.autoconfigure");

	@Test
	void noClassNeedsItselfToBeInitialized() {
		Map<String, Set<String>> needs = new TreeMap<>();
		CLASSES.forEach((type) -> needs.put(type.getName(), neededBy(type)));
		assertThat(needs.values()).anyMatch((names) -> !names.isEmpty());
		assertThat(needs.keySet()).noneMatch((name) -> reachable(needs, name).contains(name));
	}

	private static Set<String> reachable(Map<String, Set<String>> needs, String from) {
		Set<String> reached = new TreeSet<>();
		Deque<String> open = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
		while (!open.isEmpty()) {
			String name = open.pop();
			if (reached.add(name)) {
				open.addAll(needs.getOrDefault(name, Set.of()));
			}
		}
		return reached;
	}

	// The classes that code touches which runs while a class is initialised, as far as
	// the types of variables tell, and its superclass.
	private static Set<String> neededBy(JavaClass type) {
		Set<String> needed = new TreeSet<>();
		type.getRawSuperclass().ifPresent((superclass) -> needed.add(superclass.getName()));
		Set<JavaCodeUnit> seen = new HashSet<>();
		Deque<JavaCodeUnit> open = new ArrayDeque<>();
		type.getStaticInitializer().ifPresent(open::add);
		while (!open.isEmpty()) {
			JavaCodeUnit code = open.pop();
			if (seen.add(code)) {
				for (JavaAccess<?> access : code.getAccessesFromSelf()) {
					needed.add(access.getTargetOwner().getName());
					Optional<? extends JavaMember> member = access.getTarget().resolveMember();
					member.filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast).ifPresent(open::add);
				}
			}
		}
		needed.remove(type.getName());
		return needed;
	}

}
