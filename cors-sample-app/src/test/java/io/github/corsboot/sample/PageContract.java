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

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.github.corsboot.core.DenialReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page: what it tells must be what the browser did, whatever the stack.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageContract {

	private RunningSample sample;

	private Browser browser;

	abstract Stack stack();

	@BeforeAll
	void start() throws IOException {
		this.browser = Browser.open();
		this.sample = RunningSample.on(stack());
	}

	@AfterAll
	void stop() throws IOException {
		if (this.browser != null) {
			this.browser.close();
		}
		if (this.sample != null) {
			this.sample.close();
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			get,           readable, /api/echo,           `The policy “default” allows it`
			json,          readable, /api/echo,           `The policy “default” allows it`
			patch,         readable, /api/echo,           `The policy “default” allows it`
			exposed,       readable, /api/report,         `The policy “default” allows it`
			cookie,        readable, /account/visit,      `The policy “account” allows it`
			public,        readable, /public/echo,        `The policy “public” allows it`
			denied-origin, refused,  /partners/echo,      `The origin is not allowed.`
			denied-method, unsent,   /api/echo,           `The method "DELETE" is not allowed.`
			denied-header, unsent,   /api/echo,           `These request headers are not allowed: "x-debug"`
			lower-case,    unsent,   /api/echo,           `PATCH is allowed, and methods are compared with case.`
			long-header,   unsent,   /api/echo,           `The request headers that are asked for are too many`
			null-origin,   refused,  /api/echo,           `The origin is null`
			malformed-origin, asked, /api/echo,           `a serialized origin has no slash at the end.`
			two-ways,      refused,  /api/unmanaged%20/echo, `The path can be read in more than one way`
			star-cookie,   refused,  /public/echo,        `answers * to everyone`
			no-policy,     refused,  /api/unmanaged/echo, `No policy covers this path`
			not-found,     readable, /api/no-such-thing,  `An error, and still readable`
			broken,        readable, /api/broken,         `An error, and still readable`
			""")
	void aScenarioTellsWhatTheBrowserDid(String id, String outcome, String path, String words) {
		open(this.sample.page());
		this.sample.arrivals().methodsOfRequestsFor(path);
		this.browser.element("button[data-scenario='" + id + "']").click();
		WebElement verdict = settled();
		assertThat(verdict.getDomAttribute("data-outcome")).isEqualTo(outcome);
		assertThat(verdict.getText()).contains(words);
		List<String> sent = this.sample.arrivals().methodsOfRequestsFor(path);
		String told = this.browser.element("#exchanges").getText();
		assertThat(told.contains("OPTIONS " + path)).isEqualTo(sent.contains("OPTIONS"));
		assertThat(told.contains("itself never left the browser")).isEqualTo(List.of("OPTIONS").equals(sent));
	}

	@Test
	void everyScenarioIsTested() {
		open(this.sample.page());
		Object scenarios = this.browser
			.evaluate("[...document.querySelectorAll('[data-scenario]')].map(e => e.dataset.scenario).join()");
		assertThat(scenarios).isEqualTo("get,json,patch,exposed,cookie,public,"
				+ "denied-origin,denied-method,denied-header,lower-case,long-header,null-origin,malformed-origin,"
				+ "two-ways,star-cookie,no-policy,not-found,broken");
	}

	@Test
	void thePageShowsTheReadableHeadersAndTheBody() {
		open(this.sample.page() + "/#exposed");
		assertThat(this.browser.element("#status").getText()).startsWith("200");
		assertThat(this.browser.element("#readable-headers").getText()).contains("x-total-count 3 exposed")
			.doesNotContain("x-internal-node");
		assertThat(this.browser.element("#body").getText()).contains("origins", "methods", "headers");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			textBlock = """
					denied-origin,    ORIGIN_NOT_ALLOWED,  `If it should be allowed, add it to cors.policies.partners.allowed-origins.`
					denied-method,    METHOD_NOT_ALLOWED,  `If it should be allowed, add it to cors.allowed-methods (now GET, POST, PUT, PATCH).`
					denied-header,    HEADERS_NOT_ALLOWED, `If it should be allowed, add it to cors.allowed-headers.`
					long-header,      HEADERS_MALFORMED,   `look for what changes headers on the way.`
					null-origin,      ORIGIN_NULL,         `the page has to be served from an origin of its own.`
					malformed-origin, ORIGIN_MALFORMED,    `look for what changes headers on the way.`
					two-ways,         PATH_AMBIGUOUS,      `the path has to be written plainly`
					""")
	void everyReasonCanBeProvokedAndHasItsCure(String id, DenialReason reason, String cure) {
		open(this.sample.page() + "/#" + id);
		assertThat(this.browser.element("#reason").getText()).isEqualTo(reason.name());
		assertThat(this.browser.element("#cure").getText()).contains(cure);
		assertThat(this.browser.element("#checks .failed").getText())
			.startsWith(reason.check().name().toLowerCase(Locale.ROOT));
	}

	@Test
	void theLineThatWouldAllowAHeaderIsThere() {
		open(this.sample.page() + "/#denied-header");
		assertThat(this.browser.element("#near").getText())
			.isEqualTo("this would allow it: allowed-headers: Content-Type, X-Request-Id, x-debug");
	}

	@Test
	void whatTheFormCannotSayIsForgottenWhenItIsChanged() {
		open(this.sample.page() + "/#malformed-origin");
		this.browser.element("#credentials").sendKeys(Keys.SPACE);
		this.browser.element("#credentials").sendKeys(Keys.SPACE);
		this.browser.element("button.send").click();
		assertThat(settled().getDomAttribute("data-outcome")).isEqualTo("readable");
	}

	@Test
	void thePageShowsTheSettingThatDecided() {
		open(this.sample.page() + "/#denied-method");
		assertThat(this.browser.element("#policy-name").getText()).isEqualTo("default");
		assertThat(this.browser.element(".deciding").getText()).startsWith("allowed-methods").doesNotContain("DELETE");
		assertThat(this.browser.element("#script-error").getText()).isEqualTo("TypeError: Failed to fetch");
	}

	@Test
	void theCookieOfTheFirstVisitComesBackOnTheSecond() {
		open(this.sample.page() + "/#cookie");
		this.browser.element("button.send").click();
		settled();
		assertThat(this.browser.element("#body").getText()).contains("\"cookieCameBack\": true");
	}

	@Test
	void theFormIsFilledAndSentByKeyboard() {
		open(this.sample.page());
		new Select(this.browser.element("#endpoint")).selectByVisibleText("/account/echo");
		this.browser.element("input[value='GET']").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
		this.browser.element("input[value='X-Request-Id']").sendKeys(Keys.SPACE);
		this.browser.element("#credentials").sendKeys(Keys.SPACE);
		assertThat(this.browser.element("#code").getText()).contains("\"/account/echo\"", "method: \"PUT\"",
				"\"X-Request-Id\": \"42\"", "credentials: \"include\"");
		this.browser.element("button.send").sendKeys(Keys.ENTER);
		assertThat(settled().getDomAttribute("data-outcome")).isEqualTo("readable");
		assertThat(this.browser.element("#body").getText()).contains("\"method\": \"PUT\"", "\"X-Request-Id\": \"42\"");
	}

	@Test
	void aHeaderOfOnesOwnIsSent() {
		open(this.sample.page() + "/#public");
		this.browser.element("#other-name").sendKeys("X-My-Own");
		this.browser.element("button.send").click();
		assertThat(settled().getDomAttribute("data-outcome")).isEqualTo("readable");
		assertThat(this.browser.element("#exchanges").getText()).contains("Access-Control-Request-Headers: x-my-own");
	}

	@Test
	void openedAtTheOtherAddressThePageSaysSo() {
		open(this.sample.api());
		assertThat(this.browser.element("#wrong-address").getText()).contains(this.sample.api(), this.sample.page());
		assertThat(this.browser.element("#verdict").getDomAttribute("data-outcome")).isEqualTo("refused");
	}

	@Test
	void openedAtTheNameWithASiblingThePageCallsTheSibling() {
		open(this.sample.origin("www.sample.localhost"));
		assertThat(this.browser.element("#api-origin").getText()).isEqualTo(this.sample.origin("api.sample.localhost"));
		assertThat(this.browser.element("#verdict").getDomAttribute("data-outcome")).isEqualTo("readable");
	}

	@Test
	void theBrowserHasNothingToComplainOf() {
		this.browser.complaints();
		open(this.sample.page());
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void everyControlHasAName() {
		open(this.sample.page());
		Object nameless = this.browser.evaluate("[...document.querySelectorAll('input, select, button')]"
				+ ".filter(e => !(e.labels?.length || e.textContent.trim())).map(e => e.outerHTML).join()");
		assertThat(nameless).isEqualTo("");
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 800, 1280 })
	void nothingSticksOutOfTheWindow(int width) {
		this.browser.resize(width, 900);
		open(this.sample.page() + "/#patch");
		Object overlap = this.browser.evaluate("document.documentElement.scrollWidth - innerWidth");
		this.browser.resize(1280, 1000);
		assertThat(((Number) overlap).intValue()).isLessThanOrEqualTo(0);
	}

	private void open(String url) {
		// Leaving first: to change the fragment alone would not load the page anew.
		this.browser.visit("about:blank");
		this.browser.visit(url);
		this.browser.await("#verdict:not([data-outcome='none'])");
		settled();
	}

	private WebElement settled() {
		return this.browser.await("#answer:not([aria-busy]) #verdict");
	}

}
