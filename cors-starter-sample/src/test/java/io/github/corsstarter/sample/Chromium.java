package io.github.corsstarter.sample;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

	private static final Optional<File> BROWSER = find("chromium", "chromium-browser", "google-chrome");

	private static final Optional<File> DRIVER = find("chromedriver");

	private Chromium() {
	}

	/**
	 * Whether tests in the browser shall run: where there is one, and wherever
	 * {@code CORS_BROWSER_REQUIRED} is {@code true}, as a system property or in the
	 * environment. There they fail if it is absent.
	 * @return {@code true} if they shall
	 */
	static boolean isPresentOrRequired() {
		String required = System.getProperty("CORS_BROWSER_REQUIRED", System.getenv("CORS_BROWSER_REQUIRED"));
		return isPresent() || Boolean.parseBoolean(required);
	}

	static ChromeDriver start() {
		assertThat(isPresent()).as("chromium and chromedriver are on the PATH").isTrue();
		ChromeOptions options = new ChromeOptions().setBinary(BROWSER.orElseThrow());
		options.addArguments(FLAGS);
		// a driver that is named is never looked for on the network
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.orElseThrow())
			.build();
		return new ChromeDriver(service, options);
	}

	private static boolean isPresent() {
		return BROWSER.isPresent() && DRIVER.isPresent();
	}

	private static Optional<File> find(String... names) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Arrays.stream(names)
			.flatMap((name) -> Arrays.stream(path.split(File.pathSeparator)).map((folder) -> new File(folder, name)))
			.filter(File::canExecute)
			.findFirst();
	}

}
