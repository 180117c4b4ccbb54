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

package io.github.corsboot.sample;

import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers with two headers of its own. The policy exposes one of them; the script never
 * sees the other.
 */
@RestController
final class ReportController {

	@GetMapping("/api/report")
	ResponseEntity<Report> report() {
		Report report = new Report(List.of("origins", "methods", "headers"));
		return ResponseEntity.ok()
			.header("X-Total-Count", String.valueOf(report.chapters().size()))
			.header("X-Internal-Node", "node-7")
			.body(report);
	}

	@GetMapping("/api/broken")
	Report broken() {
		return Optional.<Report>empty()
			.orElseThrow(() -> new IllegalStateException("This endpoint breaks on purpose."));
	}

	/**
	 * A list to count.
	 *
	 * @param chapters what there is
	 */
	record Report(List<String> chapters) {

	}

}
