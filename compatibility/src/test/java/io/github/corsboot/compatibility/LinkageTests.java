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

package io.github.corsboot.compatibility;

import java.lang.invoke.MethodHandle;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jars are compiled against one line of Spring Boot. Whatever they name must be there
 * in this line too, also where no test comes by.
 */
class LinkageTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.corsboot.core", "io.github.corsboot.spring", "io.github.corsboot.autoconfigure");

	@Test
	void everyTypeThatTheJarsNameExists() {
		assertThat(CLASSES.stream().flatMap((type) -> type.getDirectDependenciesFromSelf().stream())).isNotEmpty()
			.filteredOn((dependency) -> isMissing(dependency.getTargetClass()))
			.extracting(Dependency::getDescription)
			.isEmpty();
	}

	@Test
	void everyMemberThatTheJarsUseExists() {
		assertThat(CLASSES.stream().flatMap((type) -> type.getAccessesFromSelf().stream())).isNotEmpty()
			.filteredOn((access) -> access.getTarget().resolveMember().isEmpty() && !isArray(access)
					&& !isMethodHandle(access))
			.extracting(JavaAccess::getDescription)
			.isEmpty();
	}

	private static boolean isMissing(JavaClass type) {
		JavaClass component = type.getBaseComponentType();
		return !component.isPrimitive() && component.getSource().isEmpty();
	}

	/** Its methods have whatever signature they are called with. */
	private static boolean isMethodHandle(JavaAccess<?> access) {
		return access.getTargetOwner().isEquivalentTo(MethodHandle.class);
	}

	/** Arrays have members, such as {@code clone}, that no class declares. */
	private static boolean isArray(JavaAccess<?> access) {
		return access.getTargetOwner().isArray();
	}

}
