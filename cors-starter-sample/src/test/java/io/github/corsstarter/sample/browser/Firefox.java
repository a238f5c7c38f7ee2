package io.github.corsstarter.sample.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Firefox. Its own remote agent speaks WebDriver BiDi, so that no driver is needed.
 */
final class Firefox implements RunningBrowser {

	private static final Optional<Path> BROWSER = Executables.find("firefox-esr");

	private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

	/** Nothing is sent to anyone but the pages' servers. */
	private static final String PREFERENCES = """
			user_pref("datareporting.policy.dataSubmissionEnabled", false);
			user_pref("toolkit.telemetry.enabled", false);
			user_pref("app.update.enabled", false);
			user_pref("app.normandy.enabled", false);
			user_pref("browser.safebrowsing.update.enabled", false);
			user_pref("network.captive-portal-service.enabled", false);
			user_pref("network.connectivity-service.enabled", false);
			user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
			user_pref("browser.privatebrowsing.autostart", %s);
			""";

	private final ProcessGroup process;

	private final BidiConnection connection;

	private final String version;

	private final String context;

	private Firefox(ProcessGroup process, BidiConnection connection) {
		this.process = process;
		this.connection = connection;
		JsonNode session = connection.send("session.new",
				Map.of("capabilities", Map.of("alwaysMatch", Map.of("acceptInsecureCerts", true))));
		this.version = session.at("/capabilities/browserVersion").asString();
		this.context = connection.send("browsingContext.getTree", Map.of()).at("/contexts/0/context").asString();
	}

	static boolean isPresent() {
		return BROWSER.isPresent();
	}

	static RunningBrowser start(InstalledBrowser.Window window) {
		Path profile = ProcessGroup.newHome();
		try {
			Files.writeString(profile.resolve("user.js"),
					PREFERENCES.formatted(window == InstalledBrowser.Window.PRIVATE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ProcessGroup process = ProcessGroup.start(profile, Map.of(),
				List.of(BROWSER.orElseThrow().toString(), "--headless", "--no-remote", "--profile", profile.toString(),
						"--remote-debugging-port=0", "about:blank"));
		try {
			return new Firefox(process, BidiConnection.open(process.await(LISTENING) + "/session"));
		}
		catch (RuntimeException ex) {
			process.close();
			throw ex;
		}
	}

	@Override
	public String version() {
		return this.version;
	}

	@Override
	public void open(String url) {
		this.connection.send("browsingContext.navigate",
				Map.of("context", this.context, "url", url, "wait", "complete"));
	}

	@Override
	public void shrink() {
		this.connection.send("browsingContext.setViewport",
				Map.of("context", this.context, "viewport", Map.of("width", 390, "height", 844)));
	}

	@Override
	public String call(String function, String argument) {
		List<Map<String, String>> arguments = new ArrayList<>();
		arguments.add(Map.of("type", "string", "value", argument));
		JsonNode result = this.connection.send("script.callFunction", Map.of("functionDeclaration", function,
				"arguments", arguments, "target", Map.of("context", this.context), "awaitPromise", true));
		if (!"success".equals(result.path("type").asString())) {
			throw new IllegalStateException(result.at("/exceptionDetails/text").asString());
		}
		return result.at("/result/value").asString();
	}

	@Override
	public List<String> console() {
		return List.of();
	}

	@Override
	public boolean goOffline(boolean offline) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("contexts", List.of(this.context));
		parameters.put("networkConditions", offline ? Map.of("type", "offline") : null);
		try {
			this.connection.send("emulation.setNetworkConditions", parameters);
			return true;
		}
		catch (IllegalStateException ex) {
			// older ones do not know the command
			return false;
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		finally {
			this.process.close();
		}
	}

}
