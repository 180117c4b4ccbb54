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

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which paths of the application's port are those of management endpoints.
 */
class EndpointPathsTests {

	@Test
	void onCloudFoundryItsOwnPathIsLeftAloneToo() {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.main.cloud-platform", "cloud_foundry");
		assertThat(new EndpointPaths(environment).prefixes()).containsExactly("/actuator", "/cloudfoundryapplication");
		environment.setProperty("management.server.port", "9000");
		assertThat(new EndpointPaths(environment).prefixes()).containsExactly("/cloudfoundryapplication");
	}

}
