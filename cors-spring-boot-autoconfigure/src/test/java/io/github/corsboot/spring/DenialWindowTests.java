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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

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
	void manyThreadsWarnOnceForEachKindAndNeverMoreThanThereIsRoomFor() throws Exception {
		AtomicReference<DenialWindow> shared = new AtomicReference<>();
		AtomicInteger warnings = new AtomicInteger();
		AtomicInteger full = new AtomicInteger();
		AtomicInteger rounds = new AtomicInteger();
		// All come with the same kinds at the same time, so that often two of them take a
		// place for one kind.
		CyclicBarrier next = new CyclicBarrier(4, () -> {
			if (shared.get() != null && warnings.getAndSet(0) == 50 && full.getAndSet(0) == 1) {
				rounds.incrementAndGet();
			}
			shared.set(new DenialWindow(Duration.ofNanos(10), 50, this.clock::get));
		});
		List<Future<?>> threads = new ArrayList<>();
		ExecutorService executor = Executors.newFixedThreadPool(4);
		for (int thread = 0; thread < 4; thread++) {
			threads.add(executor.submit(() -> {
				next.await();
				for (int round = 0; round < 2_000; round++) {
					DenialWindow window = shared.get();
					for (int i = 0; i < 100; i++) {
						DenialWindow.Answer answer = window
							.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_NOT_ALLOWED, "https://" + i));
						warnings.addAndGet(answer.worthWarning() ? 1 : 0);
						full.addAndGet(answer.full() ? 1 : 0);
					}
					next.await();
				}
				return null;
			}));
		}
		executor.shutdown();
		for (Future<?> thread : threads) {
			thread.get(5, TimeUnit.MINUTES);
		}
		assertThat(rounds.get()).isEqualTo(2_000);
	}

	private DenialWindow.Answer take(String origin) {
		return this.window.take(new DenialWindow.Kind("p", DenialReason.ORIGIN_NOT_ALLOWED, origin));
	}

}
