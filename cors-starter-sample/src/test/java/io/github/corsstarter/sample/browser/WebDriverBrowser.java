package io.github.corsstarter.sample.browser;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.openqa.selenium.Capabilities;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A browser that is driven by a WebDriver of its own.
 */
final class WebDriverBrowser implements RunningBrowser {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String CALL = """
			const [argument, done] = arguments;
			Promise.resolve(argument).then(%s).then((text) => done('=' + text), (error) => done('!' + error));
			""";

	private final int port;

	private final RemoteWebDriver driver;

	private final List<ProcessGroup> processes;

	private WebDriverBrowser(int port, RemoteWebDriver driver, List<ProcessGroup> processes) {
		this.port = port;
		this.driver = driver;
		this.processes = processes;
	}

	/**
	 * Starts a session.
	 * @param port the port of the driver
	 * @param capabilities what the browser shall be
	 * @param processes what ends with the browser, in this order
	 */
	static RunningBrowser start(int port, Capabilities capabilities, ProcessGroup... processes) {
		try {
			RemoteWebDriver driver = new RemoteWebDriver(URI.create("http://127.0.0.1:" + port).toURL(), capabilities,
					false);
			driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
			return new WebDriverBrowser(port, driver, List.of(processes));
		}
		catch (MalformedURLException | RuntimeException ex) {
			List.of(processes).forEach(ProcessGroup::close);
			throw new IllegalStateException("No session with the driver at port " + port, ex);
		}
	}

	@Override
	public String version() {
		return this.driver.getCapabilities().getBrowserVersion();
	}

	@Override
	public void open(String url) {
		this.driver.get(url);
	}

	@Override
	public void shrink() {
		this.driver.manage().window().setSize(new Dimension(390, 844));
	}

	@Override
	public String call(String function, String argument) {
		String result = String.valueOf(this.driver.executeAsyncScript(CALL.formatted(function), argument));
		if (result.startsWith("!")) {
			throw new JavascriptException(result.substring(1));
		}
		return result.substring(1);
	}

	@Override
	public List<String> console() {
		return isChromium()
				? this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList()
				: List.of();
	}

	@Override
	public boolean goOffline(boolean offline) {
		if (!isChromium()) {
			return false;
		}
		String conditions = "{\"network_conditions\":{\"offline\":" + offline
				+ ",\"latency\":0,\"download_throughput\":-1,\"upload_throughput\":-1}}";
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/session/" + this.driver.getSessionId()
					+ "/chromium/network_conditions"))
			.POST(HttpRequest.BodyPublishers.ofString(conditions))
			.build();
		int status = HttpClient.newHttpClient()
			.sendAsync(request, HttpResponse.BodyHandlers.discarding())
			.join()
			.statusCode();
		return status == 200;
	}

	private boolean isChromium() {
		return this.driver.getCapabilities().getCapability("goog:chromeOptions") != null;
	}

	@Override
	public void close() {
		try {
			this.driver.quit();
		}
		finally {
			this.processes.forEach(ProcessGroup::close);
		}
	}

}
