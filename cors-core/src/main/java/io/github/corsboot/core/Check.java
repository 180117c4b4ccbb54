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

package io.github.corsboot.core;

/**
 * What is checked of a request, in the order of the constants. The first check that fails
 * decides.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch:
 * CORS-preflight fetch</a>
 */
public enum Check {

	/** Whether the path leads to one policy. */
	PATH,

	/** Whether the origin is allowed. */
	ORIGIN,

	/** Whether the method, or the one that a preflight asks for, is allowed. */
	METHOD,

	/** Whether the request headers that a preflight asks for are allowed. */
	HEADERS

}
