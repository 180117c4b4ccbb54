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

package io.github.corsboot.spring.servlet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.github.corsboot.core.ResponseHeaders;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A response on which the headers of a decision stand at any time, whatever the
 * application does. There is no event for the moment a servlet response is committed, so
 * nothing may ever have to be put right then.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

	private final ResponseHeaders headers;

	/**
	 * Whether anybody has got hold of the response inside, past this guard. Who had it
	 * before, in front of our filter, is not known here.
	 */
	private boolean unwrapped;

	private GuardedResponse(HttpServletResponse response, ResponseHeaders headers) {
		super(response);
		this.headers = headers;
	}

	/**
	 * The guard of a response: the one it has already, or a new one. The headers stand
	 * when this returns.
	 * @param response the response
	 * @param headers the headers of the decision
	 * @return the guard
	 */
	static GuardedResponse of(HttpServletResponse response, ResponseHeaders headers) {
		GuardedResponse present = find(response);
		if (present != null) {
			present.stand();
			return present;
		}
		GuardedResponse guarded = new GuardedResponse(response, headers);
		if (!response.isCommitted()) {
			guarded.standFirst(response.getHeaderNames());
		}
		return guarded;
	}

	private void standFirst(Collection<String> present) {
		if (present.isEmpty()) {
			this.headers.forEach(this, GuardedResponse::set);
			mergeVary(List.of());
			return;
		}
		ForeignHeaders.remove((HttpServletResponse) super.getResponse(), this.headers);
		stand();
	}

	private static @Nullable GuardedResponse find(ServletResponse response) {
		if (response instanceof GuardedResponse guarded) {
			return guarded;
		}
		return (response instanceof ServletResponseWrapper wrapper) ? find(wrapper.getResponse()) : null;
	}

	/**
	 * What to hand to the chain: this guard, unless it is wrapped somewhere inside.
	 * @param response the response that came
	 * @return the response that goes on
	 */
	HttpServletResponse outermost(HttpServletResponse response) {
		return (find(response) == this) ? response : this;
	}

	/** Sets what the decision says, as long as it can be set. */
	void stand() {
		if (!isCommitted()) {
			this.headers.forEach(this, GuardedResponse::set);
			mergeVary(super.getHeaders(HttpHeaders.VARY));
		}
	}

	// Past the guard, for which the header is.
	private static void set(GuardedResponse guard, String name, String value) {
		guard.setPast(name, value);
	}

	private void setPast(String name, String value) {
		super.setHeader(name, value);
	}

	/**
	 * Sets what the decision says once more if it may have been changed past this guard.
	 */
	void standAfterwards() {
		if (this.unwrapped) {
			stand();
		}
	}

	private void mergeVary(Collection<String> present) {
		Optional<String> merged = this.headers.mergeVary(present);
		if (merged.isPresent()) {
			super.setHeader(HttpHeaders.VARY, merged.get());
		}
	}

	@Override
	public ServletResponse getResponse() {
		this.unwrapped = true;
		return super.getResponse();
	}

	@Override
	public void setResponse(ServletResponse response) {
		this.unwrapped = true;
		super.setResponse(response);
	}

	private boolean isOpen(@Nullable String name) {
		return name == null || !this.headers.governs(name);
	}

	private void afterChange(@Nullable String name) {
		if (HttpHeaders.VARY.equalsIgnoreCase(name) && !isCommitted()) {
			mergeVary(super.getHeaders(HttpHeaders.VARY));
		}
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (isOpen(name)) {
			super.setHeader(name, value);
			afterChange(name);
		}
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (isOpen(name)) {
			super.addHeader(name, value);
			afterChange(name);
		}
	}

	@Override
	public void setIntHeader(String name, int value) {
		if (isOpen(name)) {
			super.setIntHeader(name, value);
			afterChange(name);
		}
	}

	@Override
	public void addIntHeader(String name, int value) {
		if (isOpen(name)) {
			super.addIntHeader(name, value);
			afterChange(name);
		}
	}

	@Override
	public void setDateHeader(String name, long date) {
		if (isOpen(name)) {
			super.setDateHeader(name, date);
			afterChange(name);
		}
	}

	@Override
	public void addDateHeader(String name, long date) {
		if (isOpen(name)) {
			super.addDateHeader(name, date);
			afterChange(name);
		}
	}

	@Override
	public void reset() {
		super.reset();
		stand();
	}

	@Override
	public @Nullable String getHeader(String name) {
		ResponseHeaders.StandIn shown = standInFor(name);
		return (shown != null) ? shown.value() : super.getHeader(name);
	}

	@Override
	public boolean containsHeader(String name) {
		return standInFor(name) != null || super.containsHeader(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		ResponseHeaders.StandIn shown = standInFor(name);
		return (shown != null) ? List.of(shown.value()) : super.getHeaders(name);
	}

	private ResponseHeaders.@Nullable StandIn standInFor(String name) {
		ResponseHeaders.StandIn shown = this.headers.standIn().orElse(null);
		return (shown != null && shown.name().equalsIgnoreCase(name)) ? shown : null;
	}

}
