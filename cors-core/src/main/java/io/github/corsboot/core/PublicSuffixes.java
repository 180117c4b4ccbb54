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
 * What is known of public suffixes: names such as {@code com}, {@code co.uk} or
 * {@code github.io} below which anybody can get a name of their own. A policy that allows
 * credentials asks about every wildcard, because a wildcard in front of such a name lets
 * strangers in.
 * <p>
 * The core brings no list of its own: lists age, and whoever brings one can renew it. A
 * policy that is given none refuses hosts with wildcards together with credentials,
 * unless it tolerates them. An exception counts as yes.
 *
 * @see <a href="https://publicsuffix.org/">Public Suffix List</a>
 * @see <a href="https://url.spec.whatwg.org/#host-public-suffix">URL: public suffix</a>
 */
public interface PublicSuffixes {

	/**
	 * Whether anybody can get a name directly below this one. Suffixes of registries and
	 * those of hosting companies both count.
	 * @param name two or more labels in lower case and in ASCII, joined by dots, such as
	 * {@code co.uk}; not necessarily a name that could be registered
	 * @return whether the name is a public suffix
	 */
	boolean isPublicSuffix(String name);

	/**
	 * Whether anybody can get a name further below this one: {@code amazonaws.com} is no
	 * public suffix, but {@code s3.amazonaws.com} is.
	 * @param name two or more labels, as above
	 * @return whether there is a public suffix that ends with a dot and this name
	 */
	boolean hasPublicSuffixBelow(String name);

}
