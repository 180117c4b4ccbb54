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

/**
 * Properties and auto-configuration.
 * <p>
 * What every start runs through has loops where streams would read as well, here, in
 * {@code spring} and in the core. A lambda becomes a class when it is first reached, and
 * that takes as long as to load a class that somebody has written: without 170 of them,
 * to make policies takes half of the time. Where there is something to complain of, a
 * lambda more does not matter.
 */
@NullMarked
package io.github.corsboot.autoconfigure;

import org.jspecify.annotations.NullMarked;
