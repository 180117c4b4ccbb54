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

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A small application as people have it, on the stack of its class path.
 */
@SpringBootApplication
public class ServedApplication {

	/**
	 * Starts it, and stops it when whoever has started it is gone.
	 * @param arguments properties
	 * @throws IOException if there is no standard input
	 */
	public static void main(String[] arguments) throws IOException {
		SpringApplication application = new SpringApplication(ServedApplication.class);
		application.addListeners(new ReadyReport());
		application.run(arguments);
		while (System.in.read() >= 0) {
			// Only its end says anything.
		}
		// Nothing is open that would want to be closed.
		Runtime.getRuntime().halt(0);
	}

}
