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

package io.github.corsboot.benchmarks.core;

import java.util.List;

import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.FieldNames;
import io.github.corsboot.core.CorsRequest;

/**
 * A request that costs the core as little as possible: the lines of each header are there
 * already.
 */
public final class StubCorsRequest implements CorsRequest {

	private final String method;

	private final String[] names;

	private final List<List<String>> lines;

	/**
	 * Prepares a request.
	 * @param request what a browser sends
	 */
	public StubCorsRequest(BrowserRequest request) {
		this.method = request.method();
		this.names = request.headers().keySet().toArray(String[]::new);
		this.lines = request.headers().values().stream().map(List::of).toList();
	}

	@Override
	public String method() {
		return this.method;
	}

	@Override
	public List<String> header(String name) {
		for (int i = 0; i < this.names.length; i++) {
			String candidate = this.names[i];
			if (FieldNames.same(candidate, name)) {
				return this.lines.get(i);
			}
		}
		return List.of();
	}

	@Override
	public String scheme() {
		return "https";
	}

	@Override
	public String host() {
		return BrowserRequest.HOST;
	}

	@Override
	public int port() {
		return -1;
	}

}
