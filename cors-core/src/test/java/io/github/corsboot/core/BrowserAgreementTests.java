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

package io.github.corsboot.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.corsboot.core.Meetings.Meeting;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For every valid policy and whatever a script asks for, the server allows it exactly
 * when the browser lets the script have it.
 */
class BrowserAgreementTests {

	private static final int TRIES = 5_000;

	@Provide
	Arbitrary<Meeting> meetings() {
		return Meetings.any();
	}

	@Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
	@StatisticsReport(StatisticsReportMode.OFF)
	void theServerAllowsExactlyWhatTheBrowserLetsTheScriptRead(@ForAll("meetings") Meeting meeting) {
		boolean readable = new Browser(meeting.request()).letsRead(Server.behind(meeting.policy().build()));
		assertThat(meeting.isAllowedByServer()).isEqualTo(readable);
		bothOften(readable);
	}

	@Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
	@StatisticsReport(StatisticsReportMode.OFF)
	void theBrowserLetsTheScriptReadExactlyWhatThePolicyMeans(@ForAll("meetings") Meeting meeting) {
		boolean readable = new Browser(meeting.request()).letsRead(Server.behind(meeting.policy().build()));
		assertThat(readable).isEqualTo(meeting.policy().means(meeting.request()));
	}

	@Property(tries = 2 * TRIES, edgeCases = EdgeCasesMode.NONE)
	@StatisticsReport(StatisticsReportMode.OFF)
	void theLetterOfTheStandardSaysTheSameButForTheListedDeviations(@ForAll("meetings") Meeting meeting) {
		Set<Deviation> reasons = deviations(meeting);
		boolean ours = readable(meeting);
		boolean letter = new Browser(meeting.request()).letsRead(meeting.policy().toTheLetter());
		if (ours != letter) {
			assertThat(reasons).extracting(Deviation::isStricter).contains(letter);
		}
		if (reasons.stream().anyMatch(Deviation::isStricter)) {
			assertThat(ours).isFalse();
		}
		for (Deviation deviation : Deviation.ALL) {
			Statistics.label(deviation.name())
				.collect(ours != letter && reasons.equals(Set.of(deviation)))
				.coverage((coverage) -> coverage.check(true).count((count) -> count > 0));
		}
	}

	@Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
	@StatisticsReport(StatisticsReportMode.OFF)
	void theScriptReadsExactlyTheHeadersThatThePolicyExposes(@ForAll("meetings") Meeting meeting) {
		Browser browser = new Browser(meeting.request());
		boolean readable = browser.letsRead(Server.behind(meeting.policy().build()));
		if (readable) {
			Server.Answer answer = Server.behind(meeting.policy().build()).answer(browser.actualRequest());
			for (String name : List.of("ETag", "X-Total-Count", "x-total-count", "X-Other")) {
				assertThat(browser.letsReadHeader(answer, name)).as(name).isEqualTo(meeting.policy().exposes(name));
			}
			assertThat(browser.letsReadHeader(answer, "Content-Type")).isTrue();
		}
		bothOften(readable);
	}

	static List<Deviation> everyDeviation() {
		return Deviation.ALL;
	}

	@ParameterizedTest
	@MethodSource("everyDeviation")
	void everyDeviationIsStillOne(Deviation deviation) {
		Meeting witness = new Meeting(deviation.policy(), deviation.request());
		assertThat(deviations(witness)).contains(deviation);
		assertThat(readable(witness)).isNotEqualTo(deviation.isStricter());
		assertThat(new Browser(witness.request()).letsRead(witness.policy().toTheLetter()))
			.isEqualTo(deviation.isStricter());
	}

	private static void bothOften(boolean readable) {
		Statistics.label("readable").collect(readable).coverage((coverage) -> {
			coverage.check(true).percentage((percentage) -> percentage > 5);
			coverage.check(false).percentage((percentage) -> percentage > 5);
		});
	}

	private static boolean readable(Meeting meeting) {
		return new Browser(meeting.request()).letsRead(Server.behind(meeting.policy().build()));
	}

	private static Set<Deviation> deviations(Meeting meeting) {
		return Deviation.ALL.stream()
			.filter((deviation) -> deviation.appliesTo(meeting.policy(), meeting.request()))
			.collect(Collectors.toSet());
	}

}
