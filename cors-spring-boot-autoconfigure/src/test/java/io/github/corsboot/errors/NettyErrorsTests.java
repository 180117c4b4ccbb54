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

package io.github.corsboot.errors;

import java.util.List;

import io.github.corsboot.contract.ContractServer;
import io.github.corsboot.contract.RawRequest;

class NettyErrorsTests extends ErrorsContract {

	NettyErrorsTests() {
		super(ContractServer.Kind.NETTY, ReactiveErrorsApplication.class);
	}

	@Override
	List<End> ends() {
		return List.of(End.of(500, RawRequest.get("/functions/thrown")),
				End.of(410, RawRequest.get("/functions/gone"), "accept-language"),
				End.of(404, RawRequest.get("/functions/nothing")));
	}

	@Override
	List<String> streams() {
		return List.of("/errors/events", "/errors/flushed");
	}

}
