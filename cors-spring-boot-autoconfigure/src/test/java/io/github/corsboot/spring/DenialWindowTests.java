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

package io.github.corsboot.spring;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.corsboot.core.DenialReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered of denials, and for how long.
 */
class DenialWindowTests {

	private final AtomicLong clock = new AtomicLong();

	private final DenialWindow window = new DenialWindow(Duration.ofNanos(10), 3, this.clock::get);

	@Test
	void theFirstOfItsKindIsWorthAWarningUntilTheWindowIsFull() {
		assertThat(take("a")).isEqualTo(new DenialWindow.Answer(true, false, 0));
		assertThat(take("a")).isEqualTo(new DenialWindow.Answer(false, false, 0));
		assertThat(take("b")).isEqualTo(new DenialWindow.Answer(true, false, 0));
		assertThat(take("c")).isEqualTo(new DenialWindow.Answer(true, true, 0));
		assertThat(take("d")).isEqualTo(new DenialWindow.Answer(false, false, 0));
	}

	@Test
	void theNextWindowBeginsEmptyAndTellsHowManyWereNoWarning() {
		take("a");
		take("a");
		take("a");
		this.clock.set(9);
		take("a");
		this.clock.set(10);
		assertThat(take("a")).isEqualTo(new DenialWindow.Answer(true, false, 3));
		assertThat(take("a")).isEqualTo(new DenialWindow.Answer(false, false, 0));
		this.clock.set(20);
		assertThat(take("b")).isEqualTo(new DenialWindow.Answer(true, false, 1));
	}

	@Test
	void policyReasonAndOriginMakeAKind() {
		assertThat(this.window.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_NULL, "o")).worthWarning()).isTrue();
		assertThat(this.window.take(new DenialWindow.Kind("q", DenialReason.ORIGIN_NULL, "o")).worthWarning()).isTrue();
		assertThat(this.window.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_MALFORMED, "o")).worthWarning())
			.isTrue();
		assertThat(this.window.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_NULL, "o")).worthWarning())
			.isFalse();
	}

	@Test
	void ofAnOriginOnlyTheBeginningIsKept() {
		String origin = "o".repeat(1_000_000);
		assertThat(new DenialWindow.Kind("p", DenialReason.ORIGIN_MALFORMED, origin).origin()).hasSize(320);
	}

	@Test
	void manyThreadsWarnOnceForEachKindAndNeverMoreThanThereIsRoomFor() throws InterruptedException {
		DenialWindow shared = new DenialWindow(Duration.ofNanos(10), 50, this.clock::get);
		AtomicInteger warnings = new AtomicInteger();
		AtomicInteger full = new AtomicInteger();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		for (int thread = 0; thread < 4; thread++) {
			threads.execute(() -> {
				for (int i = 0; i < 250_000; i++) {
					DenialWindow.Answer answer = shared
						.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_NOT_ALLOWED, "https://" + i));
					warnings.addAndGet(answer.worthWarning() ? 1 : 0);
					full.addAndGet(answer.full() ? 1 : 0);
				}
			});
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
		assertThat(warnings.get()).isBetween(1, 50);
		assertThat(full.get()).isLessThanOrEqualTo(1);
	}

	private DenialWindow.Answer take(String origin) {
		return this.window.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_NOT_ALLOWED, origin));
	}

}
