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

package io.github.corsboot.confusion;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same where handlers are found in whatever case a path is written.
 */
abstract class AnyCaseConfusionContract extends PathConfusionContract {

	@Override
	protected List<Area> areas() {
		return List.of(Area.CONTROLLER, Area.FUNCTION, Area.CLASSPATH);
	}

	@Override
	protected List<String> spellings(Area area) {
		return Stream.of(area.spellings(), area.detoursInUpperCase()).flatMap(List::stream).toList();
	}

	/** Where files are in any case is the file system's concern. */
	private List<Area> anyCase() {
		return areas().stream().filter((area) -> !area.equals(Area.CLASSPATH)).toList();
	}

	@Test
	void aPathInAnotherCaseReachesItsHandlerAndIsGrantedNothing() {
		for (Area area : anyCase()) {
			assertThat(grantedOf("strict", area.path(area.strict().toUpperCase(Locale.ROOT)))).isEmpty();
			assertThat(grantedOf("lax", area.path(area.lax().toUpperCase(Locale.ROOT)))).isEmpty();
		}
	}

	@Test
	void aPathThatHasTheSamePolicyInEveryCaseIsGranted() {
		for (Area area : anyCase()) {
			assertThat(grantedOf("default", area.path(area.other().toUpperCase(Locale.ROOT)))).hasValue("default");
		}
	}

}
