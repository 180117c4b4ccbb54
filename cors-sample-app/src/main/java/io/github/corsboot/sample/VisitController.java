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

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Counts visits in a cookie, so that one sees whether it came back.
 */
@RestController
final class VisitController {

	private static final String COOKIE = "visits";

	@GetMapping("/account/visit")
	ResponseEntity<Visit> visit(@CookieValue(name = COOKIE, defaultValue = "0") String visits) {
		int before = count(visits);
		// Browsers count localhost and 127.0.0.1 as two sites and withhold ordinary
		// cookies between sites. A partitioned one belongs to this pair of sites alone.
		ResponseCookie cookie = ResponseCookie.from(COOKIE, String.valueOf(before + 1))
			.path("/account")
			.httpOnly(true)
			.secure(true)
			.sameSite("None")
			.partitioned(true)
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.header("X-Visits", String.valueOf(before + 1))
			.body(new Visit(before > 0, before));
	}

	private static int count(String visits) {
		return visits.matches("[0-9]{1,4}") ? Integer.parseInt(visits) : 0;
	}

	/**
	 * What the cookie told.
	 *
	 * @param cookieCameBack whether the browser sent the cookie
	 * @param visitsBefore how many visits it has counted
	 */
	record Visit(boolean cookieCameBack, int visitsBefore) {

	}

}
