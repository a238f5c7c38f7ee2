package io.github.corsstarter.sample.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Chromium.
 */
final class Chromium {

	// a sandbox cannot be had by root, nor much shared memory in a container
	private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
			"--disable-gpu", "--no-first-run", "--window-size=1280,900");

	private static final Optional<Path> BROWSER = Executables.find("chromium", "chromium-browser", "google-chrome");

	private static final Optional<Path> DRIVER = Executables.find("chromedriver");

	private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

	private Chromium() {
	}

	static boolean isPresent() {
		return BROWSER.isPresent() && DRIVER.isPresent();
	}

	static RunningBrowser start(InstalledBrowser.Window window) {
		ChromeOptions options = new ChromeOptions().setBinary(BROWSER.orElseThrow().toFile());
		List<String> flags = new ArrayList<>(FLAGS);
		if (window == InstalledBrowser.Window.PRIVATE) {
			flags.add("--incognito");
		}
		options.addArguments(flags);
		options.setAcceptInsecureCerts(true);
		options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
		ProcessGroup driver = ProcessGroup.start(ProcessGroup.newHome(), Map.of(),
				List.of(DRIVER.orElseThrow().toString(), "--port=0"));
		return WebDriverBrowser.start(Integer.parseInt(driver.await(STARTED)), options, driver);
	}

}
