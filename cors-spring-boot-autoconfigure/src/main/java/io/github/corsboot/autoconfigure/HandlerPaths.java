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

/**
 * How the handlers of an application are found by their paths. Beans of this type are
 * asked for {@code cors.*} and for an application's own
 * {@link io.github.corsboot.spring.CorsPolicies} alike.
 */
@FunctionalInterface
public interface HandlerPaths {

	/**
	 * Whether there are handlers that are found in whatever case a path is written.
	 * Requests ask for it, and only those that it makes a difference to, so that all
	 * handlers can be looked at: those that are lazy, too, are needed next. An exception
	 * counts as {@code true}.
	 * @return whether there are any
	 */
	boolean ignoreCase();

}
