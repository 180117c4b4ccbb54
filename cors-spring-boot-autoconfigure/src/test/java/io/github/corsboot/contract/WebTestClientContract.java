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

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.corsboot.contract.FinalityContract.Ending;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * {@link WebTestClient}, with a server or without.
 */
public abstract class WebTestClientContract extends ToolContract {

	protected WebTestClientContract(boolean blocking) {
		super(blocking);
	}

	/** The client. */
	protected abstract WebTestClient client();

	/** Where it sends requests to. */
	String authority() {
		return "localhost";
	}

	/** Whether there is a server behind the client. */
	boolean hasServer() {
		return false;
	}

	@Override
	ContractServer.Kind kind() {
		return ContractServer.Kind.NETTY;
	}

	@Override
	List<Ending> endings() {
		List<Ending> endings = new ArrayList<>(FinalityContract.commonEndings());
		endings.addAll(ReactiveEndings.onNetty());
		// What fails when the response is on its way comes out of a client without a
		// server.
		endings.removeIf((ending) -> !hasServer() && ending.path().startsWith("/late-failed"));
		return endings;
	}

	@Override
	RawResponse send(RawRequest request) {
		WebTestClient client = client().mutate().responseTimeout(Duration.ofSeconds(20)).build();
		EntityExchangeResult<byte[]> result = client.method(HttpMethod.valueOf(request.method()))
			.uri(URI.create("http://" + authority() + request.target()))
			.headers((headers) -> {
				for (String line : request.lines()) {
					int colon = line.indexOf(':');
					headers.add(line.substring(0, colon),
							line.substring(colon + 1).strip().replace(RawRequest.AUTHORITY, authority()));
				}
			})
			.exchange()
			.expectBody()
			.returnResult();
		List<String> lines = new ArrayList<>();
		result.getResponseHeaders()
			.forEach((name, values) -> values.forEach((value) -> lines.add(name + ": " + value)));
		return new RawResponse(result.getStatus().value(), lines, "");
	}

}
