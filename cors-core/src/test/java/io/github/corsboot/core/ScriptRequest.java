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

import java.util.ArrayList;
import java.util.List;

/**
 * What a script asks a browser to fetch from a server of another origin.
 *
 * @param origin the origin of the page, serialized
 * @param method the method as the script writes it
 * @param fields the request headers that the script sets
 * @param credentials whether the credentials mode is {@code include}
 * @param privateNetwork whether the server is in a more private network than the page
 * @param metadata whether the browser sends {@code Sec-Fetch-Site}
 */
record ScriptRequest(String origin, String method, List<Field> fields, boolean credentials, boolean privateNetwork,
		boolean metadata) {

	static ScriptRequest from(String origin, String method) {
		return new ScriptRequest(origin, method, List.of(), false, false, true);
	}

	ScriptRequest with(String name, String value) {
		List<Field> more = new ArrayList<>(this.fields);
		more.add(new Field(name, value));
		return new ScriptRequest(this.origin, this.method, more, this.credentials, this.privateNetwork, this.metadata);
	}

	ScriptRequest withCredentials() {
		return new ScriptRequest(this.origin, this.method, this.fields, true, this.privateNetwork, this.metadata);
	}

	ScriptRequest intoPrivateNetwork() {
		return new ScriptRequest(this.origin, this.method, this.fields, this.credentials, true, this.metadata);
	}

	/**
	 * One header line.
	 */
	record Field(String name, String value) {

	}

}
