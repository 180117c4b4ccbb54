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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsboot.contract.FinalityContract.Ending;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * {@link MockMvc}, as Spring Boot makes it. Each line has it in another package.
 */
public abstract class MockMvcContract extends ToolContract {

	/** Without error dispatches, forwards and servlets: MockMvc knows none of these. */
	private static final List<Ending> ENDINGS = Stream
		.of("/entity", "/annotated", "/status", "/missing", "/future", "/vary-accept", "/vary-lower-case", "/vary-both",
				"/vary-star", "/timing", "/body-only", "/headers", "/vary-set", "/reset", "/flush", "/send-error",
				"/redirect", "/callable")
		.map((path) -> Ending.of(0, path))
		.toList();

	private final MockMvc mvc;

	protected MockMvcContract(MockMvc mvc, boolean blocking) {
		super(blocking);
		this.mvc = mvc;
	}

	@Override
	ContractServer.Kind kind() {
		return ContractServer.Kind.TOMCAT;
	}

	@Override
	List<Ending> endings() {
		return ENDINGS;
	}

	@Override
	RawResponse send(RawRequest request) {
		try {
			MvcResult result = this.mvc.perform(builder(request)).andReturn();
			if (result.getRequest().isAsyncStarted()) {
				result = this.mvc.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
			}
			return response(result.getResponse());
		}
		catch (Exception ex) {
			throw new IllegalStateException(request.toString(), ex);
		}
	}

	// An error page needs a server: the exception comes out of MockMvc instead.
	@Test
	void theHeadersStandWhenAnExceptionComesOut() {
		List<MockHttpServletRequest> sent = new ArrayList<>();
		RawRequest request = RawRequest.get("/api/final/thrown", "Origin: https://app.example");
		assertThatException().isThrownBy(() -> this.mvc.perform(builder(request).with((mock) -> {
			sent.add(mock);
			return mock;
		}))).havingRootCause().withMessage("on purpose");
		Object result = sent.get(0).getAttribute(MockMvc.class.getName() + ".MVC_RESULT_ATTRIBUTE");
		assertThat(result).isInstanceOf(MvcResult.class);
		RawResponse response = response(((MvcResult) result).getResponse());
		assertThat(response.corsLines()).containsExactly("Access-Control-Allow-Origin: https://app.example",
				"Access-Control-Expose-Headers: X-Total");
		assertThat(response.vary()).contains("origin");
	}

	@Test
	void itsTesterSeesTheSame() {
		MockMvcTester tester = MockMvcTester.create(this.mvc);
		for (String origin : List.of("https://app.example", "https://evil.example")) {
			for (RawRequest request : List.of(RawRequest.preflight("/api/x", origin, "PUT"),
					RawRequest.get("/api/x", "Origin: " + origin), RawRequest.get("/missing", "Origin: " + origin))) {
				RawResponse response = response(tester.perform(builder(request)).getResponse());
				assertThat(Seen.of(response)).as("%s", request).isEqualTo(Seen.of(send(request)));
			}
		}
	}

	static MockHttpServletRequestBuilder builder(RawRequest request) {
		MockHttpServletRequestBuilder builder = MockMvcRequestBuilders.request(HttpMethod.valueOf(request.method()),
				URI.create(request.target()));
		for (String line : request.lines()) {
			int colon = line.indexOf(':');
			builder.header(line.substring(0, colon),
					line.substring(colon + 1).strip().replace(RawRequest.AUTHORITY, "localhost"));
		}
		return builder;
	}

	static RawResponse response(MockHttpServletResponse response) {
		List<String> lines = response.getHeaderNames()
			.stream()
			.flatMap((name) -> response.getHeaders(name).stream().map((value) -> name + ": " + value))
			.toList();
		return new RawResponse(response.getStatus(), lines, "");
	}

}
