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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.util.FileSystemUtils;

/**
 * A real Chromium with a profile of its own.
 */
final class Browser implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String FETCH = """
			const [url, options, done] = arguments;
			fetch(url, options)
				.then(async (response) => done({
					readable: true,
					status: response.status,
					headers: Object.fromEntries(response.headers),
					body: await response.text(),
				}))
				.catch((error) => done({ readable: false, error: String(error) }));
			""";

	private final ChromeDriver driver;

	private final Path profile;

	private Browser(ChromeDriver driver, Path profile) {
		this.driver = driver;
		this.profile = profile;
	}

	static Browser open() throws IOException {
		BrowserInstallation installation = BrowserInstallation.find();
		Path profile = Files.createTempDirectory("sample-browser");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(installation.browser().toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--window-size=1280,1000", "--user-data-dir=" + profile);
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(installation.driver().toFile())
			.usingAnyFreePort()
			.build();
		ChromeDriver driver = new ChromeDriver(service, options);
		driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
		return new Browser(driver, profile);
	}

	void visit(String url) {
		this.driver.get(url);
	}

	void resize(int width, int height) {
		this.driver.manage().window().setSize(new Dimension(width, height));
	}

	WebElement element(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	/** Waits until an element is there. */
	WebElement await(String selector) {
		return new WebDriverWait(this.driver, PATIENCE).until((waiting) -> {
			List<WebElement> found = waiting.findElements(By.cssSelector(selector));
			return found.isEmpty() ? null : found.get(0);
		});
	}

	/** Evaluates an expression in the page. */
	Object evaluate(String expression) {
		JavascriptExecutor executor = this.driver;
		return executor.executeScript("return " + expression);
	}

	/** What a script on the present page gets from {@code fetch(url, options)}. */
	Fetched fetch(String url, Map<String, Object> options) {
		Object result = this.driver.executeAsyncScript(FETCH, url, options);
		return Fetched.of((Map<?, ?>) result);
	}

	Fetched fetch(String url) {
		return fetch(url, Map.of());
	}

	/** What the page's own code has complained of since this was asked last. */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	@Override
	public void close() throws IOException {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile);
	}

	/**
	 * What a script got.
	 *
	 * @param readable whether the browser let it read the response
	 * @param status the status, zero if it may not read
	 * @param headers the headers that it may read, by lower-case name
	 * @param body the body
	 */
	record Fetched(boolean readable, int status, Map<?, ?> headers, String body) {

		static Fetched of(Map<?, ?> result) {
			if (!Boolean.TRUE.equals(result.get("readable"))) {
				return new Fetched(false, 0, Map.of(), "");
			}
			return new Fetched(true, ((Number) result.get("status")).intValue(), (Map<?, ?>) result.get("headers"),
					(String) result.get("body"));
		}

	}

}
