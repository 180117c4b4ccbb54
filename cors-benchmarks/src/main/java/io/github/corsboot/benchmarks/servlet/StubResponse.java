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

package io.github.corsboot.benchmarks.servlet;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.corsboot.benchmarks.FieldNames;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * A response as cheap as one can be that still is a response: header lines stand in an
 * array that is looked through, and what is written is thrown away.
 */
final class StubResponse extends BareResponse {

	private static final int MAX_LINES = 16;

	private final ServletOutputStream stream = new Nowhere();

	private final PrintWriter writer = new PrintWriter(Writer.nullWriter());

	private final String[] names = new String[MAX_LINES];

	private final String[] values = new String[MAX_LINES];

	private int lines;

	private int status = SC_OK;

	private @Nullable String contentType;

	private String encoding = "ISO-8859-1";

	private Locale locale = Locale.ENGLISH;

	/** Makes it a response that nobody has touched yet. */
	void begin() {
		this.lines = 0;
		this.status = SC_OK;
		this.contentType = null;
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		int index = indexOf(name, 0);
		if (value == null) {
			removeFrom(index, name);
		}
		else if (index < 0) {
			addHeader(name, value);
		}
		else {
			this.values[index] = value;
			removeFrom(indexOf(name, index + 1), name);
		}
	}

	private void removeFrom(int first, String name) {
		for (int i = first; i >= 0; i = indexOf(name, i)) {
			this.lines--;
			System.arraycopy(this.names, i + 1, this.names, i, this.lines - i);
			System.arraycopy(this.values, i + 1, this.values, i, this.lines - i);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		this.names[this.lines] = name;
		this.values[this.lines] = value;
		this.lines++;
	}

	private int indexOf(String name, int start) {
		for (int i = start; i < this.lines; i++) {
			String candidate = this.names[i];
			if (FieldNames.same(candidate, name)) {
				return i;
			}
		}
		return -1;
	}

	@Override
	public boolean containsHeader(String name) {
		return indexOf(name, 0) >= 0;
	}

	@Override
	public @Nullable String getHeader(String name) {
		int index = indexOf(name, 0);
		return (index >= 0) ? this.values[index] : null;
	}

	@Override
	public Collection<String> getHeaders(String name) {
		int index = indexOf(name, 0);
		if (index < 0) {
			return List.of();
		}
		List<String> found = new ArrayList<>();
		for (; index >= 0; index = indexOf(name, index + 1)) {
			found.add(this.values[index]);
		}
		return found;
	}

	@Override
	public Collection<String> getHeaderNames() {
		if (this.lines == 0) {
			return List.of();
		}
		Set<String> found = new LinkedHashSet<>();
		for (int i = 0; i < this.lines; i++) {
			if (indexOf(this.names[i], 0) == i) {
				found.add(this.names[i]);
			}
		}
		return found;
	}

	@Override
	public void setStatus(int status) {
		this.status = status;
	}

	@Override
	public int getStatus() {
		return this.status;
	}

	@Override
	public void sendError(int status, String message) {
		this.status = status;
	}

	@Override
	public void sendError(int status) {
		this.status = status;
	}

	@Override
	public void setContentType(@Nullable String type) {
		this.contentType = type;
	}

	@Override
	public @Nullable String getContentType() {
		return this.contentType;
	}

	@Override
	public void setCharacterEncoding(String encoding) {
		this.encoding = encoding;
	}

	@Override
	public String getCharacterEncoding() {
		return this.encoding;
	}

	@Override
	public void setLocale(Locale locale) {
		this.locale = locale;
	}

	@Override
	public Locale getLocale() {
		return this.locale;
	}

	@Override
	public void setContentLength(int length) {
	}

	@Override
	public void setContentLengthLong(long length) {
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() {
		return this.writer;
	}

	@Override
	public void flushBuffer() {
		// Never committed: nobody may be spared work by what went before.
	}

	@Override
	public void resetBuffer() {
	}

	@Override
	public boolean isCommitted() {
		return false;
	}

	@Override
	public void reset() {
		begin();
	}

	/** A stream that throws away what is written. */
	private static final class Nowhere extends ServletOutputStream {

		@Override
		public void write(int oneByte) {
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
