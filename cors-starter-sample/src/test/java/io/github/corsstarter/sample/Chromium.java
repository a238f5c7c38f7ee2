package io.github.corsstarter.sample;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser of this machine, without a window.
 */
final class Chromium {

	private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
			"--disable-gpu", "--no-first-run", "--window-size=1280,900");

	private Chromium() {
	}

	/**
	 * Starts the browser. Where there is none the test is skipped, unless
	 * {@code CORS_BROWSER_REQUIRED} is {@code true}, as a system property or in the
	 * environment: then it fails.
	 * @return the driver of the browser
	 */
	static ChromeDriver start() {
		Optional<File> browser = find("chromium", "chromium-browser", "google-chrome");
		Optional<File> driver = find("chromedriver");
		boolean present = browser.isPresent() && driver.isPresent();
		if (required()) {
			assertThat(present).as("chromium and chromedriver are on the PATH").isTrue();
		}
		Assumptions.assumeTrue(present, "chromium or chromedriver is not on the PATH");
		ChromeOptions options = new ChromeOptions().setBinary(browser.orElseThrow());
		options.addArguments(FLAGS);
		// a driver that is named is never looked for on the network
		return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.orElseThrow()).build(),
				options);
	}

	private static boolean required() {
		String name = "CORS_BROWSER_REQUIRED";
		return Boolean.parseBoolean(System.getProperty(name, System.getenv(name)));
	}

	private static Optional<File> find(String... names) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Arrays.stream(names)
			.flatMap((name) -> Arrays.stream(path.split(File.pathSeparator)).map((folder) -> new File(folder, name)))
			.filter(File::canExecute)
			.findFirst();
	}

}
