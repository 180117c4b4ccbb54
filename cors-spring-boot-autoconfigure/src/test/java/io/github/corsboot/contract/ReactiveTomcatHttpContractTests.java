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

package io.github.corsboot.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ReactiveTomcatHttpContractTests extends HttpContract {

	private ContractServer passing;

	private ContractServer blocking;

	@BeforeAll
	void start() {
		this.passing = ContractServer.start(ContractServer.Kind.REACTIVE_TOMCAT, ReactiveContractApplication.class);
		this.blocking = ContractServer.start(ContractServer.Kind.REACTIVE_TOMCAT, ReactiveContractApplication.class,
				"contract.blocking=true");
	}

	@AfterAll
	void stop() {
		this.passing.close();
		this.blocking.close();
	}

	@Override
	protected int port() {
		return this.passing.port();
	}

	@Override
	protected int blockingPort() {
		return this.blocking.port();
	}

}
