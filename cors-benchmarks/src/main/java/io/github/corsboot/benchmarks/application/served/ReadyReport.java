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

package io.github.corsboot.benchmarks.application.served;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Prints one line when the application is ready: its port, and what it has cost so far.
 */
class ReadyReport implements ApplicationListener<ApplicationReadyEvent> {

	private static final long NANOS_PER_MILLI = 1_000_000;

	private static final long KILOBYTE = 1024;

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		// First what the rest of this would change.
		long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
		long cpu = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
		int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
		System.gc();
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "0");
		System.out.println("READY port=" + port + " uptime=" + uptime + " cpu=" + cpu / NANOS_PER_MILLI + " classes="
				+ classes + " heap=" + heap / KILOBYTE + " metaspace=" + metaspace() / KILOBYTE);
	}

	private static long metaspace() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getName().equals("Metaspace"))
			.map(MemoryPoolMXBean::getUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

}
