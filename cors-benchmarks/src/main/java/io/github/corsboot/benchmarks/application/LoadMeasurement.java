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

package io.github.corsboot.benchmarks.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsboot.benchmarks.BrowserRequest;
import io.github.corsboot.benchmarks.ComparedPolicy;
import io.github.corsboot.benchmarks.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How many requests an application answers, and how fast, without CORS, with Spring's
 * filter and with the starter in turn. All of them run all the time, and one at a time is
 * asked, for so short a time that whatever else the machine does meets neighbours alike.
 * They are started anew several times: no two JVMs compile the same program in the same
 * way, and that is more than what a filter costs.
 */
final class LoadMeasurement {

	private static final List<Variant> VARIANTS = List.of(Variant.NONE_AGAIN, Variant.NONE, Variant.HEADERS,
			Variant.STARTER, Variant.SPRING);

	private static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

	private final ClassPaths classPaths;

	private final ApplicationOptions options;

	private final Map<String, String> headers;

	LoadMeasurement(ClassPaths classPaths, ApplicationOptions options) {
		this.classPaths = classPaths;
		this.options = options;
		this.headers = new LinkedHashMap<>(BrowserRequest.actual(ComparedPolicy.ORIGIN).headers());
		// These two are for who sends the request.
		this.headers.remove("Host");
		this.headers.remove("Connection");
	}

	List<Figure> measure() throws IOException {
		List<Figure> figures = new ArrayList<>();
		for (Stack stack : Stack.values()) {
			Map<Variant, List<Wrk.Result>> results = new EnumMap<>(Variant.class);
			VARIANTS.forEach((variant) -> results.put(variant, new ArrayList<>()));
			for (int fork = 1; fork <= this.options.forks(); fork++) {
				measure(stack, fork, results);
			}
			VARIANTS.forEach((variant) -> figures.add(figure(stack, variant, results)));
		}
		return figures;
	}

	private void measure(Stack stack, int fork, Map<Variant, List<Wrk.Result>> results) throws IOException {
		Map<Variant, RunningApplication> running = new EnumMap<>(Variant.class);
		try {
			for (Variant variant : VARIANTS) {
				RunningApplication application = RunningApplication.start(OPTIONS, this.classPaths.of(stack, variant),
						variant.arguments());
				running.put(variant, application);
				check(variant, application.url());
				load(variant, application, this.options.warmUpSeconds());
				Processors.bindServer(application.pid());
			}
			for (int round = 0; round < this.options.loadRounds(); round++) {
				for (int i = 0; i < VARIANTS.size(); i++) {
					Variant variant = VARIANTS.get((round % 2 == 0) ? i : VARIANTS.size() - 1 - i);
					Wrk.Result result = load(variant, running.get(variant), this.options.loadSeconds());
					results.getOrDefault(variant, new ArrayList<>()).add(result);
					System.out.printf("load %s, fork %d of %d, round %d of %d, %s: %.0f requests per second%n",
							stack.title(), fork, this.options.forks(), round + 1, this.options.loadRounds(),
							variant.title(), result.rate());
				}
			}
		}
		finally {
			running.values().forEach(RunningApplication::close);
		}
	}

	private Wrk.Result load(Variant variant, @Nullable RunningApplication application, int seconds) throws IOException {
		if (application == null) {
			throw new IllegalArgumentException(variant.title());
		}
		return new Wrk(Processors.forLoad()).load(application.url(), this.headers, seconds);
	}

	// A filter that is not there would win.
	private void check(Variant variant, String url) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
		this.headers.forEach(request::header);
		try {
			HttpResponse<Void> response = HttpClient.newHttpClient()
				.send(request.build(), HttpResponse.BodyHandlers.discarding());
			boolean granted = response.headers()
				.firstValue("Access-Control-Allow-Origin")
				.filter(ComparedPolicy.ORIGIN::equals)
				.isPresent();
			if (response.statusCode() != 200 || granted != variant.handlesCors()) {
				throw new IOException(variant.title() + " answers " + response + " " + response.headers());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private Figure figure(Stack stack, Variant variant, Map<Variant, List<Wrk.Result>> results) {
		List<Wrk.Result> own = results.getOrDefault(variant, List.of());
		Map<String, Double> values = new HashMap<>();
		values.putAll(Spread.of(own.stream().map(Wrk.Result::rate).toList()).values("rate"));
		values.putAll(Spread.of(own.stream().map(Wrk.Result::middle).toList()).values("middle"));
		values.putAll(Spread.of(own.stream().map(Wrk.Result::slow).toList()).values("slow"));
		values.putAll(ratio(own, results.getOrDefault(Variant.NONE, List.of())).values("ratio"));
		values.putAll(ratio(own, results.getOrDefault(Variant.HEADERS, List.of())).values("to headers"));
		values.putAll(ratio(own, results.getOrDefault(Variant.SPRING, List.of())).values("to Spring"));
		values.put("runs", (double) own.size());
		return new Figure("ApplicationLoad", Map.of("stack", stack.title(), "variant", variant.title()), values);
	}

	private static Spread ratio(List<Wrk.Result> own, List<Wrk.Result> others) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			ratios.add(own.get(i).rate() / others.get(i).rate());
		}
		return Spread.of(ratios);
	}

}
